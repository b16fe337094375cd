// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <boost/asio/ssl/context.hpp>

#include <memory>

namespace accountdesk::server {

/// TLS 1.2 and 1.3 with forward secrecy and authenticated encryption only, without renegotiation, and
/// with this certificate (its chain after it) and key.
[[nodiscard]] Result<std::shared_ptr<boost::asio::ssl::context>> makeTlsContext(const QString &certificateFile,
                                                                                const QString &keyFile);

} // namespace accountdesk::server
