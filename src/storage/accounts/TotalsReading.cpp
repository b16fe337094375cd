// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/TotalsReading.h"

#include "storage/dialect/Sql.h"
#include "storage/sql/Words.h"

#include <array>

namespace accountdesk::storage {

namespace {

Error unreadable(const QString &detail)
{
    return {.kind = Error::Kind::Damaged,
            .happened = Words::tr("The database's totals can't be read."),
            .detail = detail};
}

Result<Totals> parseTotals(const QString &text)
{
    const QList<QByteArray> words = text.toLatin1().split(' ');
    if (words.size() != 7)
        return failure(unreadable(text));
    std::array<MoneyTotal, 4> sums;
    for (size_t i = 0; i < sums.size(); ++i) {
        static constexpr std::array<qsizetype, 4> places{1, 2, 4, 6};
        const auto sum = MoneyTotal::parse(words.at(places.at(i)));
        if (!sum)
            return failure(unreadable(text));
        sums.at(i) = *sum;
    }
    return Totals{.count = words.at(0).toLongLong(),
                  .paid = sums[0],
                  .due = sums[1],
                  .owingCount = words.at(3).toLongLong(),
                  .owed = sums[2],
                  .overpaidCount = words.at(5).toLongLong(),
                  .overpaid = sums[3]};
}

} // namespace

Result<Totals> readTotals(Database &database, const QString &rows, const QVariantList &values)
{
    const QString sums = database.dialect().totals(QStringLiteral("paid"), QStringLiteral("due"));
    ASSIGN_OR_RETURN(
        auto row,
        database.run(Sql(QStringLiteral("SELECT {sums} FROM {rows}")).with("sums", sums).with("rows", rows), values));
    row.next();
    return parseTotals(row.value(0).toString());
}

} // namespace accountdesk::storage
