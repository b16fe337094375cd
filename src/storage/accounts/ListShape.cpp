// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/ListShape.h"

#include <QSqlQuery>

namespace accountdesk::storage {

QSqlDatabase listShape()
{
    const QString name = QStringLiteral("accountdesk-list-shape");
    if (QSqlDatabase::contains(name))
        return QSqlDatabase::database(name);
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(QStringLiteral(":memory:"));
    if (database.open()) {
        QSqlQuery(QStringLiteral("CREATE TABLE account(acctid VARCHAR(15) PRIMARY KEY, name VARCHAR(200),"
                                 " paid DECIMAL(15,2), due DECIMAL(15,2), balance DECIMAL(15,2), changed_at TEXT)"),
                  database);
    }
    return database;
}

} // namespace accountdesk::storage
