// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "url/DatabaseUrl.h"

#include <QThread>

#include <chrono>
#include <memory>

namespace accountdesk::test {

/// The way to a database server, which a test can slow down and cut. It works in a thread of its own,
/// so that a test may wait for what goes through it.
class Forwarder
{
public:
    explicit Forwarder(const url::DatabaseUrl &server);
    ~Forwarder();
    Forwarder(const Forwarder &) = delete;
    Forwarder &operator=(const Forwarder &) = delete;

    /// The same database, by this way.
    [[nodiscard]] url::DatabaseUrl url() const;

    /// Lets whatever is sent arrive so much later, in either direction: a question and its answer take
    /// twice that longer. Nothing waits for what was sent before it, so much may be on its way at once.
    void setDelay(std::chrono::milliseconds eachWay);

    /// Keeps back what is sent to the server from now on over the connections that there are.
    void hold();
    /// Whether something is kept back.
    [[nodiscard]] bool holdsSomething() const;
    void release();

    enum class Commit { Lost, AnswerLost };
    enum class Afterwards { Reachable, Away };
    /// Ends all connections when the COMMIT of the next change comes: before the server has it, or instead of its
    /// answer.
    void cutAtCommit(Commit commit, Afterwards afterwards);

    /// Ends all connections, and takes others.
    void drop();
    /// Ends all connections and refuses others, as when the server is stopped.
    void cut();
    /// Takes connections again, at the same port.
    void restore();
    /// Takes connections, but nobody answers.
    void silence();

    [[nodiscard]] int connections() const;
    /// How many messages went to the server so far.
    [[nodiscard]] int sent() const;
    /// How many times the server answered, and whoever asked waited for that.
    [[nodiscard]] int roundTrips() const;

private:
    class Ways;
    template<typename Work>
    auto inThread(Work work) const;

    const url::DatabaseUrl m_server;
    QThread m_thread;
    std::unique_ptr<Ways> m_ways; ///< lives in m_thread
};

} // namespace accountdesk::test
