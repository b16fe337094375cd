// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Message.h"

#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/message.hpp>

#include <optional>

namespace accountdesk::server {

using RequestHead = boost::beast::http::request_header<>;

[[nodiscard]] Request requestFrom(const RequestHead &head, const QByteArray &address);
/// The answer to a head that another program on the way could read in another way (RFC 9112).
[[nodiscard]] std::optional<Response> objectionTo(const RequestHead &head);
/// The answer to a head or a body that can't be read. None: the connection is gone, or was too slow.
[[nodiscard]] std::optional<Response> refusalOf(const boost::system::error_code &error, std::int64_t bodyLimit);
[[nodiscard]] Response tooLarge(std::int64_t bodyLimit);

} // namespace accountdesk::server
