// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/RateLimit.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>

namespace accountdesk::server {

namespace {

constexpr qsizetype maxAddresses = 20'000;

} // namespace

QByteArray networkOf(const QByteArray &address)
{
    boost::system::error_code error;
    const auto parsed = boost::asio::ip::make_address(address.toStdString(), error);
    if (error || !parsed.is_v6() || parsed.to_v6().is_v4_mapped())
        return address;
    const auto bytes = parsed.to_v6().to_bytes();
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), 8);
}

bool RateLimit::allows(const QByteArray &address, Clock::time_point now)
{
    if (m_paidUntil.size() >= maxAddresses)
        forget(now);
    Clock::time_point &until = m_paidUntil[networkOf(address)];
    until = std::max(until, now);
    if (until - now > (m_burst - 1) * m_interval)
        return false;
    until += m_interval;
    return true;
}

void RateLimit::forget(Clock::time_point now)
{
    m_paidUntil.removeIf([now](const auto &entry) { return entry.value() <= now; });
    if (m_paidUntil.size() >= maxAddresses)
        m_paidUntil.clear(); // an attack from everywhere: memory matters more
}

} // namespace accountdesk::server
