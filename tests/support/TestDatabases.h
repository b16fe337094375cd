// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"

#include <QTemporaryDir>

#include <memory>

namespace accountdesk::test {

/// A fresh, empty database of one kind, dropped with the object.
///
/// The servers are the ones that `./dev test` started: ACCOUNTDESK_TEST_MARIADB and
/// ACCOUNTDESK_TEST_POSTGRESQL hold their URLs (of a user that may create databases, password in
/// ACCOUNTDESK_TEST_PASSWORD; the authority that signed their certificates in ACCOUNTDESK_TEST_CA).
/// A server that isn't there is a failed test, never a skipped one.
class TestDatabase
{
public:
    enum class Kind { SqliteFile, SqliteMemory, MariaDb, PostgreSql };

    explicit TestDatabase(Kind kind);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const url::DatabaseUrl &url() const { return m_url; }
    /// The same database over TLS: the servers' certificate is for localhost and 127.0.0.1.
    [[nodiscard]] url::DatabaseUrl urlWithTls(url::TlsMode mode) const;
    [[nodiscard]] QString password() const { return m_password; }
    /// Opens a connection; aborts the test with the reason when that fails.
    [[nodiscard]] storage::Database open(storage::Database::Access access = storage::Database::Access::ReadWrite) const;
    /// Opens and makes an AccountDesk book in it.
    [[nodiscard]] storage::Database openBook() const;

    /// Adds a row "kind" for each kind to the running test function's data: four databases, one test.
    static void addRows();

private:
    Kind m_kind;
    url::DatabaseUrl m_url;
    QString m_password;
    QTemporaryDir m_folder;
};

/// With the password, which a DatabaseUrl doesn't have.
[[nodiscard]] QString withPassword(const url::DatabaseUrl &url, const QString &password);

} // namespace accountdesk::test

Q_DECLARE_METATYPE(accountdesk::test::TestDatabase::Kind)
