// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestCertificates.h"

#include <QMutex>

#include <atomic>
#include <optional>
#include <thread>

class QSslSocket;

namespace accountdesk::test {

/// What somebody between a clerk and the database, or in its place, may be: it speaks MariaDB's or
/// PostgreSQL's protocol up to the password, asks for that in a way of its choice, and keeps all that it is
/// told. On loopback, in a thread of its own; it serves one client after another.
class FakeDatabaseServer
{
public:
    enum class Protocol { MariaDb, PostgreSql };
    struct Form
    {
        Protocol protocol = Protocol::MariaDb;
        std::optional<TestCertificate> certificate = {}; ///< none: it says that it knows no TLS
        /// MariaDB: a plugin's name. PostgreSQL: "password" or "md5".
        QByteArray asksFor = "mysql_clear_password";
        bool knowsPlugins = true; ///< MariaDB: else it is so old that the client chooses
    };

    explicit FakeDatabaseServer(Form form);
    FakeDatabaseServer(const FakeDatabaseServer &) = delete;
    ~FakeDatabaseServer();

    [[nodiscard]] quint16 port() const { return m_port; }
    /// All that the last client sent, decrypted.
    [[nodiscard]] QByteArray seen() const;
    /// The part of it that came after the request for the password.
    [[nodiscard]] QByteArray answer() const;

private:
    void serveMariaDb(int socket, QSslSocket &client);
    void servePostgreSql(int socket, QSslSocket &client);
    /// Hands the connection over to Qt, encrypted when there is a certificate.
    bool take(int socket, QSslSocket &client);
    QByteArray receive(QSslSocket &client);
    void ask(QSslSocket &client, const QByteArray &request);

    const Form m_form;
    quint16 m_port = 0;
    mutable QMutex m_mutex;
    QByteArray m_seen;
    QByteArray m_answer;
    bool m_wasAsked = false;
    std::atomic_bool m_ends = false;
    std::thread m_thread;
};

} // namespace accountdesk::test
