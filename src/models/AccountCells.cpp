// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AccountCells.h"

#include "core/AccountField.h"
#include "core/VisibleText.h"
#include "exchange/RowSource.h"

#include <QCoreApplication>

namespace accountdesk::models {

namespace {

using Column = storage::AccountQuery::Column;

struct AccountCells
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::models::AccountCells)
};

Error notEditable()
{
    return Error::invalid(AccountCells::tr("This column can't be changed."),
                          AccountCells::tr("Change the name, paid or due."));
}

QString timeText(const QDateTime &time, const QLocale &locale, QLocale::FormatType format)
{
    return time.isValid() ? locale.toString(time.toLocalTime(), format) : QString();
}

} // namespace

QString columnTitle(Column column, const QString &currency)
{
    switch (column) {
    case Column::Id:
        return AccountCells::tr("Account");
    case Column::Name:
        return AccountCells::tr("Name");
    case Column::Paid:
        return AccountCells::tr("Paid");
    case Column::Due:
        return AccountCells::tr("Due");
    case Column::Balance:
        return currency.isEmpty() ? AccountCells::tr("Balance")
                                  : AccountCells::tr("Balance (%1)").arg(visibleText(currency));
    case Column::ChangedAt:
        break;
    }
    return AccountCells::tr("Last change");
}

bool isAmount(Column column)
{
    return column == Column::Paid || column == Column::Due || column == Column::Balance;
}

int sign(Money balance)
{
    return balance > Money() ? 1 : balance < Money() ? -1 : 0;
}

QString cellText(const Account &account, Column column, const QLocale &locale)
{
    switch (column) {
    case Column::Id:
        return account.id.text();
    case Column::Name:
        return account.name;
    case Column::Paid:
        return account.paid.format(locale);
    case Column::Due:
        return account.due.format(locale);
    case Column::Balance:
        return account.balance().format(locale);
    case Column::ChangedAt:
        break;
    }
    return timeText(account.changedAt, locale, QLocale::ShortFormat);
}

QString shownCellText(const Account &account, Column column, const QLocale &locale)
{
    return visibleText(cellText(account, column, locale));
}

QString accountTitle(const Account &account)
{
    const QString id = visibleText(account.id.text());
    return account.name.isEmpty()
               ? id
               : AccountCells::tr("%1, %2", "account ID and name").arg(id, visibleText(account.name));
}

QString balanceText(const Account &account, const CellFormat &format)
{
    const Money balance = account.balance();
    if (balance == Money())
        return AccountCells::tr("settled");
    return balance > Money()
               ? AccountCells::tr("owes %1 %2").arg(balance.format(format.locale), format.currency)
               : AccountCells::tr("overpaid by %1 %2").arg((-balance).format(format.locale), format.currency);
}

QString spokenCellText(const Account &account, Column column, const CellFormat &format)
{
    switch (column) {
    case Column::Id:
    case Column::Name:
        break;
    case Column::Paid:
        return AccountCells::tr("paid %1 %2").arg(account.paid.format(format.locale), format.currency);
    case Column::Due:
        return AccountCells::tr("due %1 %2").arg(account.due.format(format.locale), format.currency);
    case Column::Balance:
        return balanceText(account, format);
    case Column::ChangedAt:
        return timeText(account.changedAt, format.locale, QLocale::LongFormat);
    }
    return shownCellText(account, column, format.locale);
}

Change::Fields editedFields(Column column)
{
    switch (column) {
    case Column::Name:
        return Change::Name;
    case Column::Paid:
        return Change::Paid;
    case Column::Due:
        return Change::Due;
    case Column::Id:
    case Column::Balance:
    case Column::ChangedAt:
        break;
    }
    return {};
}

Result<CellEdit> parseCell(Column column, QStringView text, const QLocale &locale)
{
    const QStringView trimmed = text.trimmed();
    if (column == Column::Name) {
        if (const QString reason = exchange::nameReason(trimmed); !reason.isEmpty())
            return failure(Error::invalid(reason));
        return CellEdit{.fields = Change::Name, .values = {.name = trimmed.toString()}};
    }
    if (column != Column::Paid && column != Column::Due)
        return failure(notEditable());
    ASSIGN_OR_RETURN(const auto amount, Money::parse(trimmed, locale));
    return column == Column::Paid ? CellEdit{.fields = Change::Paid, .values = {.paid = amount}}
                                  : CellEdit{.fields = Change::Due, .values = {.due = amount}};
}

Change::Fields differingFields(const Account &a, const Account &b, Change::Fields fields)
{
    Change::Fields differing;
    for (const AccountField &field : accountFields)
        differing.setFlag(field.flag, !field.isSame(a, b));
    return differing & fields;
}

} // namespace accountdesk::models
