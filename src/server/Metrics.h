// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <chrono>
#include <map>

namespace accountdesk::server {

/// What is counted for Prometheus. Lives on the network thread.
class Metrics
{
public:
    /// `route` is one of a few words, never a client's path.
    void countRequest(const QByteArray &route, unsigned status, std::chrono::steady_clock::duration time);
    void countFailedHandshake() { ++m_failedHandshakes; }
    void countTurnedAway() { ++m_turnedAway; }

    /// In Prometheus' text format, version 0.0.4.
    [[nodiscard]] QByteArray text(int connections, int waitingJobs) const;

private:
    struct Times
    {
        std::array<std::int64_t, 8> buckets = {}; ///< not cumulative; slower ones are in none
        std::int64_t count = 0;
        double seconds = 0;
    };

    std::map<std::pair<QByteArray, unsigned>, std::int64_t> m_requests;
    std::map<QByteArray, Times> m_times;
    std::int64_t m_failedHandshakes = 0;
    std::int64_t m_turnedAway = 0;
};

} // namespace accountdesk::server
