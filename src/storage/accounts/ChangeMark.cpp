// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/ChangeMark.h"

#include "storage/dialect/Sql.h"

namespace accountdesk::storage {

namespace {

/// Of the accounts, so that settings and what the sync writes down about itself don't count.
QString markQuery(const Database &database, AccountTable table)
{
    const Dialect &dialect = database.dialect();
    const bool isFile = database.backend() == url::Backend::Sqlite;
    if (table == AccountTable::Book) // SQLite's writers come one after another, so the newest number is enough
        return isFile ? QStringLiteral("SELECT COALESCE(MAX(seq), 0) FROM entry") : dialect.traits().changeMark;
    // A CRM's table has no history to look at; on a server, its sums tell of most changes.
    return isFile ? dialect.traits().changeMark
                  : Sql(QStringLiteral("SELECT {sums} FROM account"))
                        .with("sums", dialect.totals(QStringLiteral("paid"), QStringLiteral("due")));
}

/// The mark of a book; of one in a file, the number only.
struct ChangeMark
{
    qlonglong newest = 0; ///< the newest entry's number
    qlonglong count = 0;  ///< how many of DialectTraits::entriesInMark numbers up to it are there
};

ChangeMark partsOf(const QVariant &mark)
{
    const QString text = mark.toString();
    return {.newest = text.section(u':', 0, 0).toLongLong(), .count = text.section(u':', 1, 1).toLongLong()};
}

} // namespace

Result<QVariant> readChangeMark(Database &database, AccountTable table)
{
    ASSIGN_OR_RETURN(auto row, database.run(markQuery(database, table)));
    row.next();
    return row.value(0);
}

bool isOwnChange(Database &database, const QVariant &before, const QVariant &after, std::int64_t entries)
{
    const auto [newest, known] = partsOf(before);
    if (!after.isValid() || partsOf(after).newest - newest != entries)
        return false;
    if (database.backend() == url::Backend::Sqlite)
        return true;
    // Another transaction may have taken a number long ago, and committed only now.
    auto count = database.run(QStringLiteral("SELECT COUNT(*) FROM entry WHERE seq > ? AND seq <= ?"),
                              {newest - DialectTraits::entriesInMark, newest});
    return count && count->next() && count->value(0).toLongLong() == known;
}

} // namespace accountdesk::storage
