// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/BalanceLookup.h"

#include "models/Book.h"
#include "models/WhenDone.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace accountdesk {
namespace {

QString unknownAccount()
{
    return BalanceLookup::tr("Unknown account number; please try again");
}

} // namespace

BalanceLookup::BalanceLookup(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_answer(new QLabel(this))
{
    auto *label = new QLabel(tr("Enter account ID:"), this);
    label->setBuddy(m_field);
    m_field->setObjectName(u"lookupField"_s);
    m_field->setAccessibleName(tr("Enter account ID"));
    m_field->setToolTip(tr("Shows the balance of an account (F6)"));
    m_field->setMaxLength(AccountId::maxLength * 2); // room for spaces that were pasted around it
    m_field->setFixedWidth(fontMetrics().averageCharWidth() * (AccountId::maxLength + 5));
    m_answer->setObjectName(u"lookupAnswer"_s);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = font();
    bold.setBold(true);
    m_answer->setFont(bold);
    m_answer->setWordWrap(true);
    // Room for the usual answers, so that nothing beside it moves.
    m_answer->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(unknownAccount()) + 8);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_field);
    layout->addWidget(m_answer, 1);
    connect(m_field, &QLineEdit::returnPressed, this, &BalanceLookup::lookUp);
    connect(m_field, &QLineEdit::textEdited, this, &BalanceLookup::clearAnswer);
    setBook(nullptr);
}

void BalanceLookup::setBook(Book *book)
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
            ask(m_shown);
    };
    connect(book, &Book::changed, this, refresh);
    connect(book, &Book::changedElsewhere, this, refresh);
    connect(book, &Book::settingsChanged, this, refresh);
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
    if (m_shown.isEmpty())
        showAnswer(std::optional<Account>()); // no account can have such an id
    else
        ask(m_shown);
}

void BalanceLookup::ask(const AccountId &id)
{
    whenDone(this, m_book->find(id), [this, id, book = m_book](const Result<std::optional<Account>> &answer) {
        if (id == m_shown && book && book == m_book) // nothing else was typed or opened meanwhile
            showAnswer(answer);
    });
}

void BalanceLookup::showAnswer(const Result<std::optional<Account>> &answer)
{
    if (!answer) {
        say(answer.error().happened);
    } else if (!*answer) {
        say(unknownAccount());
    } else {
        const QString balance = tr("%1 %2", "amount and currency")
                                    .arg((*answer)->balance().format(QLocale()), m_book->settings().currency);
        say(balance, tr("Account balance: %1").arg(balance));
        m_answer->setToolTip((*answer)->name);
    }
}

void BalanceLookup::clearAnswer()
{
    m_shown = {};
    say({});
}

void BalanceLookup::say(const QString &text, const QString &spoken)
{
    if (text == m_answer->text())
        return;
    m_answer->setText(text);
    m_answer->setToolTip({});
    m_answer->setAccessibleName(spoken.isEmpty() ? text : spoken);
    if (text.isEmpty())
        return;
    QAccessibleEvent event(m_answer, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace accountdesk
