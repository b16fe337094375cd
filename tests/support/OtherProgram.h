// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestDatabases.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace accountdesk::test {

/// Another program's connection to the book: a driver and SQL, nothing of AccountDesk's.
class OtherProgram
{
public:
    explicit OtherProgram(const TestDatabase &book)
    {
        const url::DatabaseUrl &url = book.url();
        const QString driver = url.backend == url::Backend::Sqlite  ? QStringLiteral("QSQLITE")
                               : url.backend == url::Backend::MySql ? QStringLiteral("QMYSQL")
                                                                    : QStringLiteral("QPSQL");
        QSqlDatabase database = QSqlDatabase::addDatabase(driver, m_name);
        database.setDatabaseName(url.backend == url::Backend::Sqlite ? url.path : url.database);
        database.setHostName(url.host);
        database.setPort(url.port);
        database.setUserName(url.user);
        database.setPassword(book.password());
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
    }
    ~OtherProgram() { QSqlDatabase::removeDatabase(m_name); }
    OtherProgram(const OtherProgram &) = delete;
    OtherProgram &operator=(const OtherProgram &) = delete;

    void run(const QString &sql) const
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }

private:
    const QString m_name = QUuid::createUuid().toString();
};

} // namespace accountdesk::test
