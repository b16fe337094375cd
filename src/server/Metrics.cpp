// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Metrics.h"

#include <algorithm>

namespace accountdesk::server {

namespace {

constexpr std::array<double, 8> bounds{0.005, 0.01, 0.025, 0.1, 0.5, 1, 5, 30}; // seconds

QByteArray head(QByteArrayView name, QByteArrayView type, QByteArrayView help)
{
    return "# HELP " + name.toByteArray() + ' ' + help.toByteArray() + "\n# TYPE " + name.toByteArray() + ' '
           + type.toByteArray() + '\n';
}

} // namespace

void Metrics::countRequest(const QByteArray &route, unsigned status, std::chrono::steady_clock::duration time)
{
    ++m_requests[{route, status}];
    Times &times = m_times[route];
    const double seconds = std::chrono::duration<double>(time).count();
    const auto bound = std::lower_bound(bounds.begin(), bounds.end(), seconds);
    if (bound != bounds.end())
        ++times.buckets.at(static_cast<size_t>(bound - bounds.begin()));
    ++times.count;
    times.seconds += seconds;
}

QByteArray Metrics::text(int connections, int waitingJobs) const
{
    QByteArray text = head("accountdesk_connections", "gauge", "Open connections of clients.")
                      + "accountdesk_connections " + QByteArray::number(connections) + '\n'
                      + head("accountdesk_waiting_jobs", "gauge", "Requests waiting for a database worker.")
                      + "accountdesk_waiting_jobs " + QByteArray::number(waitingJobs) + '\n'
                      + head("accountdesk_failed_handshakes_total", "counter",
                             "TLS handshakes that failed or took too long.")
                      + "accountdesk_failed_handshakes_total " + QByteArray::number(qlonglong(m_failedHandshakes))
                      + '\n' + head("accountdesk_turned_away_total", "counter", "Connections over the limit.")
                      + "accountdesk_turned_away_total " + QByteArray::number(qlonglong(m_turnedAway)) + '\n'
                      + head("accountdesk_requests_total", "counter", "Answered requests.");
    for (const auto &[key, count] : m_requests)
        text += "accountdesk_requests_total{route=\"" + key.first + "\",status=\"" + QByteArray::number(key.second)
                + "\"} " + QByteArray::number(qlonglong(count)) + '\n';
    text += head("accountdesk_request_seconds", "histogram", "Time from a request's head to its answer.");
    for (const auto &[route, times] : m_times) {
        const QByteArray label = "{route=\"" + route + '"';
        std::int64_t sum = 0;
        for (size_t i = 0; i < bounds.size(); ++i) {
            sum += times.buckets.at(i);
            text += "accountdesk_request_seconds_bucket" + label + ",le=\"" + QByteArray::number(bounds.at(i)) + "\"} "
                    + QByteArray::number(qlonglong(sum)) + '\n';
        }
        text += "accountdesk_request_seconds_bucket" + label + ",le=\"+Inf\"} "
                + QByteArray::number(qlonglong(times.count)) + '\n' + "accountdesk_request_seconds_sum" + label + "} "
                + QByteArray::number(times.seconds) + '\n' + "accountdesk_request_seconds_count" + label + "} "
                + QByteArray::number(qlonglong(times.count)) + '\n';
    }
    return text;
}

} // namespace accountdesk::server
