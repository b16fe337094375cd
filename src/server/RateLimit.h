// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <chrono>

namespace accountdesk::server {

/// Who stands for an address: of IPv6 the network of 64 bits, which one customer has whole.
[[nodiscard]] QByteArray networkOf(const QByteArray &address);

/// How often an address may ask: some times at once, then at a steady rate. Memory is bounded.
/// IPv6 counts by networkOf().
class RateLimit
{
public:
    using Clock = std::chrono::steady_clock;

    RateLimit(int burst, Clock::duration interval) : m_burst(burst), m_interval(interval) {}

    /// Counts one question; false: too many.
    [[nodiscard]] bool allows(const QByteArray &address, Clock::time_point now = Clock::now());

private:
    void forget(Clock::time_point now);

    int m_burst;
    Clock::duration m_interval;                       ///< one more question is allowed after each
    QHash<QByteArray, Clock::time_point> m_paidUntil; ///< when all that was asked will have been waited for
};

} // namespace accountdesk::server
