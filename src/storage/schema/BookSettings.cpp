// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/BookSettings.h"

#include "storage/sql/Words.h"

#include <QLocale>

#include <algorithm>

namespace accountdesk::storage {

namespace {

constexpr qsizetype maxCurrencyLength = 16;

Result<> checkLabel(const QString &label)
{
    const bool isPrintable = std::all_of(label.begin(), label.end(),
                                         [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    if (label.isEmpty() || label != label.trimmed() || label.size() > maxCurrencyLength || !isPrintable
        || !label.isValidUtf16())
        return failure(
            Error::invalid(Words::tr("A currency's label has 1 to %1 printable characters.").arg(maxCurrencyLength),
                           Words::tr("Enter USD, €, or whatever you print on your invoices.")));
    return {};
}

} // namespace

QString regionsCurrency()
{
    return QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
}

Result<BookSettings> readBookSettings(Database &database)
{
    BookSettings settings;
    ASSIGN_OR_RETURN(const auto columns, database.columns(QStringLiteral("setting")));
    if (columns.isEmpty())
        return settings; // a CRM's table
    ASSIGN_OR_RETURN(auto query, database.run(QStringLiteral("SELECT name, value FROM setting")));
    while (query.next()) {
        const QString name = query.value(0).toString();
        if (name == QLatin1StringView("currency"))
            settings.currency = query.value(1).toString();
        else if (name == QLatin1StringView("book_id"))
            settings.bookId = query.value(1).toString();
    }
    return settings;
}

Result<> setCurrency(Database &database, const QString &label)
{
    RETURN_IF_ERROR(checkLabel(label));
    ASSIGN_OR_RETURN(auto transaction, Transaction::begin(database));
    // Not an UPDATE: MariaDB counts a row that had the value already as none.
    RETURN_IF_ERROR(database.run(QStringLiteral("DELETE FROM setting WHERE name = ?"), {QStringLiteral("currency")}));
    RETURN_IF_ERROR(database.run(QStringLiteral("INSERT INTO setting(name, value) VALUES(?, ?)"),
                                 {QStringLiteral("currency"), label}));
    return transaction.commit();
}

} // namespace accountdesk::storage
