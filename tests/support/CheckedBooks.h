// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/accounts/AccountStore.h"
#include "support/Accounts.h"
#include "support/Files.h"
#include "support/TestDatabases.h"

#include <QtTest>

namespace accountdesk::test {

/// Makes a book of two thousand accounts, ACCT0 and so on, whose list can be read; a page of its history is broken.
inline void makeBookWithBrokenHistory(const TestDatabase &database)
{
    const QString who = QStringLiteral("clerk of the broken page");
    {
        storage::Database connection = database.openBook();
        QList<Change> changes;
        for (int i = 0; i < 2000; ++i)
            changes += Change::open(accountOf(QStringLiteral("ACCT%1").arg(i), QStringLiteral("Jane Miller"), i, 0));
        QVERIFY(storage::AccountStore(connection, Actor(who)).apply(changes));
    }
    QByteArray bytes = readFile(database.url().path);
    const qsizetype pageSize = sqlitePageSize(bytes);
    constexpr char leaf = 13; // of a table with rowids, in SQLite's file format
    qsizetype page = 0;
    while (page < bytes.size()
           && (bytes.at(page) != leaf || !QByteArrayView(bytes).sliced(page, pageSize).contains(who.toUtf8())))
        page += pageSize;
    QVERIFY(page < bytes.size());
    writeFile(database.url().path, bytes.replace(page, pageSize, QByteArray(pageSize, '\xff')));
}

/// The quick check of this book, which is sound, takes longer than any test may.
inline void makeCheckEndless(const TestDatabase &database)
{
    storage::Database connection = database.openBook();
    QVERIFY(connection.runAll({QStringLiteral("PRAGMA ignore_check_constraints = ON"),
                               QStringLiteral("CREATE TABLE slow(x CHECK(length(hex(zeroblob(1000000 + x))) > 0))"),
                               QStringLiteral("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n"
                                              " WHERE x < 500000) INSERT INTO slow SELECT x FROM n")}));
}

} // namespace accountdesk::test
