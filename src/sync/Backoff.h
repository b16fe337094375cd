// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>
#include <QRandomGenerator>

#include <chrono>
#include <optional>

namespace accountdesk::sync {

/// How long to wait before a request is tried again: twice as long each time, up to `longest`, half
/// of it by chance, so that clients which a restart cut off don't come back all at once.
class Backoff
{
public:
    using Milliseconds = std::chrono::milliseconds;

    static constexpr Milliseconds defaultFirst = std::chrono::seconds(1);
    static constexpr Milliseconds defaultLongest = std::chrono::minutes(5);

    explicit Backoff(Milliseconds first = defaultFirst, Milliseconds longest = defaultLongest,
                     const QRandomGenerator &random = QRandomGenerator::securelySeeded())
        : m_first(first), m_longest(longest), m_random(random)
    {}

    /// The wait before the next attempt; never less than what the server asked for (`Retry-After`).
    [[nodiscard]] Milliseconds next(std::optional<std::chrono::seconds> retryAfter = {});
    /// After a success.
    void reset() { m_failures = 0; }
    /// Failures since the last success.
    [[nodiscard]] int failures() const { return m_failures; }

private:
    Milliseconds m_first;
    Milliseconds m_longest;
    QRandomGenerator m_random;
    int m_failures = 0;
};

/// No server makes a client wait longer.
inline constexpr std::chrono::seconds maxRetryAfter = std::chrono::hours(1);

/// The value of a `Retry-After` header (RFC 9110): seconds, or a date as HTTP writes it now. Between
/// 0 and longestRetryAfter; nothing when it is neither. `now` is UTC.
[[nodiscard]] std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView value, const QDateTime &now);

} // namespace accountdesk::sync
