// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/DatabaseUrl.h"

#include <memory>
#include <mutex>

class QSqlDatabase;

namespace accountdesk {

/// Stops the statement that a connection runs at that moment.
///
/// Shared by the connection and whoever may interrupt it, so that it may outlive the connection. A
/// server is told over a second, short connection, in a thread of its own: interrupt() never waits.
class Interruption : public std::enable_shared_from_this<Interruption>
{
public:
    /// For an open connection; `host` as the driver was given it.
    [[nodiscard]] static std::shared_ptr<Interruption> of(const QSqlDatabase &handle, const DatabaseUrl &url,
                                                          const QString &password);
    virtual ~Interruption() = default;

    /// Any thread. Does nothing when no statement runs, or when the connection is closed.
    virtual void interrupt();
    /// To be called before the connection is closed.
    void close();

    /// The time that a statement runs for.
    class Statement
    {
    public:
        explicit Statement(Interruption &interruption);
        ~Statement();
        Statement(const Statement &) = delete;

    private:
        Interruption &m_interruption;
    };

protected:
    Interruption() = default;
    /// Runs in a thread of the pool: stops statement number `statement`, if it still runs.
    virtual void cancel(std::int64_t statement) = 0;
    /// m_mutex has to be held.
    [[nodiscard]] bool runs(std::int64_t statement) const
    {
        return m_isOpen && m_isRunning && m_statement == statement;
    }

    std::mutex m_mutex; ///< held while a cancellation is on its way, so that it can't hit the next statement
    bool m_isOpen = true;

private:
    std::int64_t m_statement = 0;
    bool m_isRunning = false;
};

} // namespace accountdesk
