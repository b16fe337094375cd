// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/BalanceLookup.h"

#include "book/Book.h"
#include "core/Async.h"
#include "core/VisibleText.h"
#include "widgets/accounts/BalanceLabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

QString unknownAccount()
{
    return BalanceLookup::tr("Unknown account number; please try again");
}

/// A text in one line that takes what room there is; where it is cut, a tool tip has the whole.
class CutLabel : public QLabel
{
public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip) {
            const bool isCut = fontMetrics().horizontalAdvance(text()) > width();
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), isCut ? text() : QString(), this);
            return true;
        }
        return QLabel::event(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawText(rect(), int(alignment()), fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

BalanceLookup::BalanceLookup(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_room(new QWidget(this)), m_answer(new QLabel(m_room)),
      m_about(new CutLabel(m_room)), m_show(new QToolButton(m_room))
{
    auto *label = new QLabel(tr("Enter account ID:"), this);
    label->setBuddy(m_field);
    m_field->setObjectName(u"lookupField"_s);
    m_field->setAccessibleName(tr("Enter account ID"));
    m_field->setToolTip(tr("Shows the balance of an account (F6)"));
    m_field->setMaxLength(AccountId::maxLength * 2); // room for spaces that were pasted around it
    m_field->setFixedWidth(fontMetrics().averageCharWidth() * (AccountId::maxLength + 5));
    buildAnswer();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_field);
    layout->addWidget(m_room, 1);
    connect(m_field, &QLineEdit::returnPressed, this, &BalanceLookup::lookUp);
    connect(m_field, &QLineEdit::textEdited, this, &BalanceLookup::clearAnswer);
    connect(m_show, &QToolButton::clicked, this, [this] { Q_EMIT listWanted(m_shown); });
    setBook(nullptr);
}

void BalanceLookup::buildAnswer()
{
    m_answer->setObjectName(u"lookupAnswer"_s);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = font();
    bold.setBold(true);
    m_answer->setFont(bold);
    m_about->setObjectName(u"lookupAbout"_s);
    m_about->setTextFormat(Qt::PlainText);
    m_show->setObjectName(u"lookupShow"_s);
    m_show->setText(tr("Show"));
    m_show->setToolTip(tr("Show this account in the list"));
    m_show->setAccessibleName(m_show->toolTip());
    m_show->hide();
    // One place for whatever is answered, so that nothing beside or below it moves.
    const int room = QFontMetrics(bold).horizontalAdvance(unknownAccount()) + 8;
    m_room->setMinimumWidth(room);
    m_room->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_room->setFixedHeight(std::max(m_field->sizeHint().height(), m_show->sizeHint().height()));
    auto *layout = new QHBoxLayout(m_room);
    layout->setContentsMargins({});
    layout->addWidget(m_answer);
    layout->addWidget(m_about, 1);
    layout->addWidget(m_show);
}

void BalanceLookup::setBook(book::Book *book)
{
    if (m_book)
        m_book->disconnect(this);
    m_book = book;
    m_field->clear();
    clearAnswer();
    setEnabled(book);
    if (!book)
        return;
    const auto refresh = [this] {
        if (!m_shown.isEmpty())
            ask(m_shown, Purpose::Refresh);
    };
    connect(book, &book::Book::changed, this, refresh);
    connect(book, &book::Book::changedElsewhere, this, refresh);
    connect(book, &book::Book::settingsChanged, this, refresh);
}

void BalanceLookup::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void BalanceLookup::lookUp()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty() || !m_book)
        return;
    m_field->selectAll(); // the next one can be typed at once
    m_shown = AccountId::parse(text).value_or(AccountId());
    m_isHidden = false;
    Q_EMIT asked();
    if (m_shown.isEmpty()) {
        say(unknownAccount()); // no account can have such an id
        Q_EMIT notFound();
    } else {
        ask(m_shown, Purpose::Find);
    }
}

void BalanceLookup::ask(const AccountId &id, Purpose purpose)
{
    whenDone(this, m_book->find(id), [this, id, purpose, book = m_book](const Result<std::optional<Account>> &answer) {
        if (id != m_shown || !book || book != m_book) // something else was typed or opened meanwhile
            return;
        showAnswer(answer);
        if (purpose == Purpose::Refresh)
            return;
        if (answer && *answer)
            Q_EMIT found(id);
        else
            Q_EMIT notFound();
    });
}

void BalanceLookup::showAnswer(const Result<std::optional<Account>> &answer)
{
    if (!answer)
        say(answer.error().happened);
    else if (!*answer)
        say(unknownAccount());
    else
        showAccount(**answer);
}

void BalanceLookup::showAccount(const Account &account)
{
    const QString balance = tr("%1 %2", "amount and currency")
                                .arg(account.balance().format(QLocale()), m_book->settings().currency);
    const QString word = BalanceLabel::word(account.balance());
    QString about = account.name.isEmpty() ? word
                                           : tr("%1, %2", "owing, and the name").arg(word, visibleText(account.name));
    if (m_isHidden)
        about = tr("not listed: %1").arg(about);
    say(balance, about);
    m_show->setVisible(m_isHidden);
}

void BalanceLookup::setListed(const AccountId &id)
{
    if (id != m_shown || !m_isHidden)
        return;
    m_isHidden = false;
    ask(m_shown, Purpose::Refresh);
}

void BalanceLookup::setHidden(const AccountId &id)
{
    if (id != m_shown)
        return;
    m_isHidden = true;
    ask(m_shown, Purpose::Refresh);
}

void BalanceLookup::showOnly(const AccountId &id)
{
    if (!m_shown.isEmpty() && id != m_shown)
        clearAnswer();
}

void BalanceLookup::clearAnswer()
{
    m_shown = {};
    m_isHidden = false;
    say({});
    Q_EMIT abandoned();
}

void BalanceLookup::say(const QString &text, const QString &about)
{
    m_show->hide();
    if (text == m_answer->text() && about == m_about->text())
        return;
    m_answer->setText(text);
    m_about->setText(about);
    m_answer->setAccessibleName(about.isEmpty() ? text : tr("Account balance: %1, %2").arg(text, about));
    if (text.isEmpty())
        return;
    QAccessibleEvent event(m_answer, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace accountdesk::widgets
