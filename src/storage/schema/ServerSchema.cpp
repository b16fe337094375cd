// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/ServerSchema.h"

#include "storage/dialect/Sql.h"

namespace accountdesk::storage {

void addServerTables(SchemaTraits &traits, const Dialect &dialect, const QString &numbered)
{
    traits.accountTable = Sql(QStringLiteral("CREATE TABLE IF NOT EXISTS {name}("
                                             " acctid {id} NOT NULL PRIMARY KEY,"
                                             " paid DECIMAL(15,2) NOT NULL,"
                                             " due DECIMAL(15,2) NOT NULL,"
                                             " name VARCHAR(200) NOT NULL DEFAULT '',"
                                             " extra {text},"
                                             " parent {id},"
                                             " revision BIGINT NOT NULL DEFAULT 0,"
                                             " changed_at {time} NOT NULL {now}{end}"))
                              .with("name", QStringLiteral("{name}")) // stays, for createAccountTable()
                              .with("id", dialect.traits().idType)
                              .with("text", dialect.traits().longText)
                              .with("time", traits.timeStamp)
                              .with("now", traits.byDefaultNow)
                              .with("end", dialect.traits().tableEnd);
    traits.createHistory = {Sql(QStringLiteral("CREATE TABLE IF NOT EXISTS entry("
                                               " seq {number} PRIMARY KEY,"
                                               " acctid {id} NOT NULL,"
                                               " revision BIGINT NOT NULL,"
                                               " kind VARCHAR(12) NOT NULL,"
                                               " paid_before DECIMAL(15,2), due_before DECIMAL(15,2),"
                                               " paid_after DECIMAL(15,2), due_after DECIMAL(15,2),"
                                               " who VARCHAR(100) NOT NULL DEFAULT '',"
                                               " at {time} NOT NULL {now},"
                                               " memo VARCHAR(500) NOT NULL DEFAULT '',"
                                               " details {text},"
                                               " CONSTRAINT entry_of_account UNIQUE(acctid, revision){end}"))
                                .with("number", numbered)
                                .with("id", dialect.traits().idType)
                                .with("time", traits.timeStamp)
                                .with("now", traits.byDefaultNow)
                                .with("text", dialect.traits().longText)
                                .with("end", dialect.traits().tableEnd)};
}

} // namespace accountdesk::storage
