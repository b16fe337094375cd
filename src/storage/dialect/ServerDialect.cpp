// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/ServerDialect.h"

namespace accountdesk {

QStringList ServerDialect::bookSetup() const
{
    return {};
}

QString ServerDialect::changeMark() const
{
    // A transaction that took its numbers early may commit late: the count notices that.
    return QStringLiteral("SELECT CONCAT(COALESCE(MAX(seq), 0), ':', COUNT(*)) FROM entry"
                          " WHERE seq > (SELECT COALESCE(MAX(seq), 0) FROM entry) - %1")
        .arg(entriesInMark);
}

QString ServerDialect::forUpdate() const
{
    return QStringLiteral(" FOR UPDATE");
}

QString ServerDialect::createAccountTable(const QString &name) const
{
    return QStringLiteral("CREATE TABLE IF NOT EXISTS %1("
                          " acctid %6 NOT NULL PRIMARY KEY,"
                          " paid DECIMAL(15,2) NOT NULL,"
                          " due DECIMAL(15,2) NOT NULL,"
                          " name VARCHAR(200) NOT NULL DEFAULT '',"
                          " extra %2,"
                          " parent %6,"
                          " revision BIGINT NOT NULL DEFAULT 0,"
                          " changed_at %3 NOT NULL %4%5")
        .arg(name, longText(), timeStamp(), byDefaultNow(), tableEnd(), idType());
}

QString ServerDialect::sequence() const
{
    return QStringLiteral("published");
}

QStringList ServerDialect::createHistory() const
{
    return {QStringLiteral("CREATE TABLE IF NOT EXISTS entry("
                           " seq %1 PRIMARY KEY,"
                           " acctid %6 NOT NULL,"
                           " revision BIGINT NOT NULL,"
                           " kind VARCHAR(12) NOT NULL,"
                           " paid_before DECIMAL(15,2), due_before DECIMAL(15,2),"
                           " paid_after DECIMAL(15,2), due_after DECIMAL(15,2),"
                           " who VARCHAR(100) NOT NULL DEFAULT '',"
                           " at %2 NOT NULL %3,"
                           " memo VARCHAR(500) NOT NULL DEFAULT '',"
                           " details %4,"
                           " CONSTRAINT entry_of_account UNIQUE(acctid, revision)%5")
                .arg(numbered(), timeStamp(), byDefaultNow(), longText(), tableEnd(), idType())};
}

} // namespace accountdesk
