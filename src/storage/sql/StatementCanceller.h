// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "url/DatabaseUrl.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

class QSqlDatabase;

namespace accountdesk::storage {

/// Stops what a connection does.
///
/// Shared by the connection and whoever may interrupt it, so that it may outlive the connection. A
/// server is told over a second, short connection, in a thread of its own: interrupt() never waits.
///
/// A statement runs, may be stopped, and has ended, for good: it is told to stop again and again until then, since the
/// server may not have seen it yet, and never afterwards, so that what comes next isn't hit. The connection is open
/// until it is closed or abandoned, for good as well: no statement of it is told anything any more.
class StatementCanceller : public std::enable_shared_from_this<StatementCanceller>
{
public:
    /// What interrupt() may cost.
    enum class Means {
        Statement,  ///< the statement that runs
        Connection, ///< the connection, too, of a server: MariaDB undoes for as long as it wrote before it
                    ///< answers, PostgreSQL may not look for a while. It goes on with that alone, and
                    ///< holds its locks until then
    };
    /// Whose Cancel is heeded: a statement doesn't begin after it.
    struct Order
    {
        const Progress *progress = nullptr;
        Means means = Means::Statement;
    };

    /// For an open connection.
    [[nodiscard]] static std::shared_ptr<StatementCanceller> of(const QSqlDatabase &handle, const url::DatabaseUrl &url,
                                                                const QString &password);
    virtual ~StatementCanceller() = default;

    /// Any thread. Stops the statement that runs, even one that the server hasn't seen yet. Does
    /// nothing when none runs, or when the connection is closed.
    virtual void interrupt();
    /// To be called before the connection is closed; one that was abandoned stays so.
    void close();
    /// The connection was given up: it can only be closed.
    [[nodiscard]] bool isAbandoned() const;

    /// Returns the order before.
    Order setOrder(const Order &order);
    /// Whether the Cancel that is heeded came.
    [[nodiscard]] bool isCancelled() const;
    /// From now on nothing is abandoned: there is nothing to be undone any more. False: Cancel was first.
    [[nodiscard]] bool beginCommit();

    /// The time that a statement runs for.
    class Statement
    {
    public:
        explicit Statement(StatementCanceller &canceller);
        ~Statement();
        Statement(const Statement &) = delete;

        /// False: Cancel was first.
        [[nodiscard]] bool mayRun() const { return m_mayRun; }

    private:
        StatementCanceller &m_canceller;
        bool m_mayRun = false;
    };

protected:
    StatementCanceller() = default;
    /// Prepares what stops the statement that runs, in a thread of the pool: may take seconds. The
    /// result may be called repeatedly; an empty one: there is no way.
    [[nodiscard]] virtual std::function<void()> prepareToStop() = 0;
    /// Means::Connection, where that is needed: makes the connection useless at once, with m_mutex
    /// held. Returns what tells the server, in a thread of the pool; an empty one: not needed.
    [[nodiscard]] virtual std::function<void()> abandon() { return {}; }

    /// With m_mutex held.
    [[nodiscard]] bool isOpen() const { return m_connection == ConnectionState::Open; }

    mutable std::mutex m_mutex; ///< of all that follows; held for moments only

private:
    using Number = std::int64_t;
    enum class ConnectionState { Open, Abandoned, Closed };
    enum class StatementState {
        Running,
        Stopping, ///< a thread of the pool sees to it
        Ended,
    };

    [[nodiscard]] bool hasEnded(Number statement) const
    {
        return !isOpen() || m_last != statement || m_statement == StatementState::Ended;
    }
    [[nodiscard]] bool heedsCancel() const { return m_order.progress && m_order.progress->isCancelled(); }
    void stop(Number statement);
    [[nodiscard]] bool stopOnce(Number statement, const std::function<void()> &send);

    std::mutex m_landing; ///< held while a cancellation is on its way, so that it can't hit the next statement
    std::condition_variable m_ended;
    Order m_order;
    ConnectionState m_connection = ConnectionState::Open;
    Number m_last = 0;                                  ///< the newest statement …
    StatementState m_statement = StatementState::Ended; ///< … and what becomes of it
};

} // namespace accountdesk::storage
