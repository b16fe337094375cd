// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/HistoryReading.h"

#include "storage/accounts/AccountRow.h"
#include "storage/dialect/Sql.h"

namespace accountdesk::storage {

namespace {

/// Of the statement in readHistory().
enum EntryColumn {
    IdColumn,
    RevisionColumn,
    KindColumn,
    PaidBeforeColumn,
    DueBeforeColumn,
    PaidAfterColumn,
    DueAfterColumn,
    WhoColumn,
    AtColumn,
    MemoColumn,
    DetailsColumn
};

std::optional<Money> optionalMoney(const QVariant &cents)
{
    return cents.isNull() ? std::nullopt : std::optional(Money::fromCents(cents.toLongLong()));
}

Entry entryFrom(const QSqlQuery &query)
{
    return {.id = AccountId::fromDatabase(query.value(IdColumn).toString()),
            .revision = query.value(RevisionColumn).toLongLong(),
            .kind = Entry::kindFromToken(query.value(KindColumn).toString()).value_or(Entry::Kind::External),
            .paidBefore = optionalMoney(query.value(PaidBeforeColumn)),
            .dueBefore = optionalMoney(query.value(DueBeforeColumn)),
            .paidAfter = optionalMoney(query.value(PaidAfterColumn)),
            .dueAfter = optionalMoney(query.value(DueAfterColumn)),
            .who = query.value(WhoColumn).toString(),
            .at = utcTime(query.value(AtColumn)),
            .memo = query.value(MemoColumn).toString(),
            .details = jsonObject(query.value(DetailsColumn))};
}

} // namespace

Result<QList<Entry>> readHistory(Database &database, const AccountId &id, int limit)
{
    const Dialect &dialect = database.dialect();
    ASSIGN_OR_RETURN(auto row,
                     database.run(Sql(QStringLiteral("SELECT acctid, revision, kind, {paidBefore}, {dueBefore},"
                                                     " {paidAfter}, {dueAfter}, who, {at}, memo, details FROM entry"
                                                     " WHERE acctid = ? ORDER BY revision DESC LIMIT {limit}"))
                                      .with("paidBefore", dialect.cents(QStringLiteral("paid_before")))
                                      .with("dueBefore", dialect.cents(QStringLiteral("due_before")))
                                      .with("paidAfter", dialect.cents(QStringLiteral("paid_after")))
                                      .with("dueAfter", dialect.cents(QStringLiteral("due_after")))
                                      .with("at", dialect.timeText(QStringLiteral("at")))
                                      .with("limit", QString::number(limit)),
                                  {id.text()}));
    QList<Entry> entries;
    while (row.next())
        entries.append(entryFrom(row));
    RETURN_IF_ERROR(database.atEnd(row));
    return entries;
}

} // namespace accountdesk::storage
