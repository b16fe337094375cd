// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Interruption.h"

#include "storage/ConnectionOptions.h"
#include "storage/NativeHandle.h"

#include <QThreadPool>

#include <array>

#include <libpq-fe.h>
#include <mysql.h>
#include <sqlite3.h>

namespace accountdesk {

namespace {

class SqliteInterruption final : public Interruption
{
public:
    explicit SqliteInterruption(sqlite3 *handle) : m_handle(handle) {}

    void interrupt() override // SQLite's call is quick, and ignored when nothing runs
    {
        const std::lock_guard lock(m_mutex);
        if (m_isOpen && m_handle)
            sqlite3_interrupt(m_handle);
    }

private:
    void cancel(std::int64_t) override {}

    sqlite3 *m_handle;
};

class MySqlInterruption final : public Interruption
{
public:
    MySqlInterruption(unsigned long connection, const DatabaseUrl &url, const QString &password)
        : m_connection(connection), m_url(url), m_password(password)
    {}

private:
    void cancel(std::int64_t statement) override
    {
        const std::unique_ptr<MYSQL, decltype(&mysql_close)> server(mysql_init(nullptr), &mysql_close);
        const QByteArray user = m_url.user.toUtf8();
        const QByteArray password = m_password.toUtf8();
        const QByteArray host = mariaDbHost(m_url).toUtf8();
        if (!server
            || !mysql_real_connect(server.get(), host.constData(), user.constData(), password.constData(), nullptr,
                                   m_url.effectivePort(), nullptr, 0))
            return;
        const std::lock_guard lock(m_mutex);
        if (runs(statement))
            mysql_query(server.get(),
                        QByteArray("KILL QUERY ").append(QByteArray::number(qulonglong(m_connection))).constData());
    }

    unsigned long m_connection;
    DatabaseUrl m_url;
    QString m_password;
};

class PostgreSqlInterruption final : public Interruption
{
public:
    explicit PostgreSqlInterruption(PGcancel *cancel) : m_cancel(cancel, &PQfreeCancel) {}

private:
    void cancel(std::int64_t statement) override
    {
        std::array<char, 256> problem{};
        const std::lock_guard lock(m_mutex);
        if (m_cancel && runs(statement))
            PQcancel(m_cancel.get(), problem.data(), int(problem.size()));
    }

    std::unique_ptr<PGcancel, decltype(&PQfreeCancel)> m_cancel;
};

} // namespace

std::shared_ptr<Interruption> Interruption::of(const QSqlDatabase &handle, const DatabaseUrl &url,
                                               const QString &password)
{
    switch (url.backend) {
    case Backend::MySql: {
        auto *connection = nativeHandle<MYSQL>(handle);
        return std::make_shared<MySqlInterruption>(connection ? mysql_thread_id(connection) : 0, url, password);
    }
    case Backend::PostgreSql: {
        auto *connection = nativeHandle<PGconn>(handle);
        return std::make_shared<PostgreSqlInterruption>(connection ? PQgetCancel(connection) : nullptr);
    }
    case Backend::Sqlite:
        break;
    }
    return std::make_shared<SqliteInterruption>(nativeHandle<sqlite3>(handle));
}

void Interruption::interrupt()
{
    static QThreadPool pool; // not the global one, which work that waits for this may fill
    const std::lock_guard lock(m_mutex);
    if (runs(m_statement))
        pool.start([self = shared_from_this(), statement = m_statement] { self->cancel(statement); });
}

void Interruption::close()
{
    const std::lock_guard lock(m_mutex);
    m_isOpen = false;
}

Interruption::Statement::Statement(Interruption &interruption) : m_interruption(interruption)
{
    const std::lock_guard lock(interruption.m_mutex);
    ++interruption.m_statement;
    interruption.m_isRunning = true;
}

Interruption::Statement::~Statement()
{
    const std::lock_guard lock(m_interruption.m_mutex);
    m_interruption.m_isRunning = false;
}

} // namespace accountdesk
