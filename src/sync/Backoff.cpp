// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Backoff.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::sync {

namespace {

bool isNumber(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Backoff::Milliseconds Backoff::next(std::optional<std::chrono::seconds> retryAfter)
{
    // 2^20 times the first wait is beyond any sensible longest one, and far from an overflow.
    const Milliseconds full = std::min(m_longest, m_first * (std::int64_t{1} << std::min(m_failures, 20)));
    ++m_failures;
    const Milliseconds half = full / 2;
    const Milliseconds jitter(static_cast<std::int64_t>(m_random.generateDouble() * static_cast<double>(half.count())));
    // On top of what the server asked for as well: it asked every client for the same.
    return std::max<Milliseconds>(half, retryAfter.value_or(std::chrono::seconds(0))) + jitter;
}

std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView value, const QDateTime &now)
{
    const QByteArray text = value.toByteArray().trimmed();
    if (isNumber(text)) {
        bool fits = false;
        const qlonglong seconds = text.toLongLong(&fits);
        return fits ? std::min(std::chrono::seconds(seconds), maxRetryAfter) : maxRetryAfter;
    }
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return {};
    date.setTimeZone(QTimeZone::utc());
    const std::chrono::seconds wait(now.secsTo(date));
    return std::clamp(wait, std::chrono::seconds(0), maxRetryAfter);
}

} // namespace accountdesk::sync
