// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/AccountComparison.h"

#include "core/VisibleText.h"
#include "widgets/accounts/BalanceLabel.h"

#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

QString amount(Money value)
{
    return value.format(QLocale());
}

QString balance(const Account &account)
{
    return AccountComparison::tr("%1, %2").arg(amount(account.balance()), BalanceLabel::word(account.balance()));
}

QString furtherFields(const Account &account)
{
    QStringList lines;
    if (!account.parent.isEmpty())
        lines << AccountComparison::tr("Belongs to %1").arg(account.parent.text());
    const QJsonObject extra = QJsonDocument::fromJson(account.extra).object();
    if (extra.isEmpty() && !account.extra.isEmpty())
        lines << QString::fromUtf8(account.extra); // another program's
    for (auto field = extra.begin(); field != extra.end(); ++field)
        lines << u"%1: %2"_s.arg(field.key(), field.value().toVariant().toString());
    return lines.join(u'\n');
}

std::array<QString, 5> textsOf(const std::optional<Account> &account)
{
    const QString none = u"–"_s;
    if (!account)
        return {none, none, none, none, none};
    return {visibleText(account->name), amount(account->paid), amount(account->due), balance(*account),
            furtherFields(*account)};
}

bool hasFurtherFields(const std::optional<Account> &account)
{
    return account && !furtherFields(*account).isEmpty();
}

} // namespace

AccountComparison::AccountComparison(QWidget *parent)
    : QFrame(parent), m_mineHeader(new QLabel(this)), m_theirsHeader(new QLabel(this))
{
    setFrameShape(StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *grid = new QGridLayout(this);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    m_mineHeader->setObjectName(u"mineHeader"_s);
    m_theirsHeader->setObjectName(u"theirsHeader"_s);
    QFont heading = font();
    heading.setBold(true);
    for (QLabel *header : {m_mineHeader, m_theirsHeader}) {
        header->setTextFormat(Qt::PlainText);
        header->setWordWrap(true);
        header->setFont(heading);
    }
    grid->addWidget(m_mineHeader, 0, 1);
    grid->addWidget(m_theirsHeader, 0, 3);
    addLine(0, "name", tr("Name:"));
    addLine(1, "paid", tr("Paid:"));
    addLine(2, "due", tr("Due:"));
    addLine(3, "balance", tr("Balance:"));
    addLine(4, "further", tr("Further fields:"));
}

void AccountComparison::addLine(std::size_t index, const char *name, const QString &field)
{
    const auto label = [this, name](const char *part, const QString &text = {}) {
        auto *made = new QLabel(text, this);
        made->setObjectName(QLatin1StringView(name) + QLatin1StringView(part));
        made->setTextFormat(Qt::PlainText);
        return made;
    };
    Line &line = m_lines.at(index);
    line = {.field = label("Field", field), .mine = label("Mine"), .sign = label("Sign"), .theirs = label("Theirs")};
    auto *grid = static_cast<QGridLayout *>(layout());
    const int row = static_cast<int>(index) + 1;
    int column = 0;
    for (QLabel *cell : {line.field, line.mine, line.sign, line.theirs})
        grid->addWidget(cell, row, column++);
    for (QLabel *value : {line.mine, line.theirs})
        value->setWordWrap(true);
}

void AccountComparison::setHeaders(const QString &mine, const QString &theirs)
{
    m_mineHeader->setText(mine);
    m_theirsHeader->setText(theirs);
}

void AccountComparison::setAccounts(const std::optional<Account> &mine, const std::optional<Account> &theirs)
{
    const auto own = textsOf(mine);
    const auto other = textsOf(theirs);
    for (std::size_t i = 0; i < lineCount; ++i)
        showLine(m_lines.at(i), own.at(i), other.at(i));
    const Line &further = m_lines.back();
    const bool isShown = hasFurtherFields(mine) || hasFurtherFields(theirs);
    for (QLabel *label : {further.field, further.mine, further.sign, further.theirs})
        label->setVisible(isShown);
}

void AccountComparison::showLine(const Line &line, const QString &mine, const QString &theirs)
{
    const bool differs = mine != theirs;
    line.sign->setText(differs ? u"≠"_s : QString());
    line.sign->setAccessibleName(differs ? tr("differs") : QString());
    const QString field = line.field->text();
    line.mine->setAccessibleName(u"%1 %2: %3"_s.arg(field, m_mineHeader->text(), mine));
    line.theirs->setAccessibleName(u"%1 %2: %3"_s.arg(field, m_theirsHeader->text(), theirs));
    line.mine->setText(mine);
    line.theirs->setText(theirs);
    QFont weight = font();
    weight.setBold(differs);
    for (QLabel *label : {line.field, line.mine, line.sign, line.theirs})
        label->setFont(weight);
    for (QLabel *label : {line.mine, line.theirs}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(differs ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

} // namespace accountdesk::widgets
