// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "url/DatabaseUrl.h"

#include <QStringView>

#include <optional>

namespace accountdesk::url {

/// What an option of a database URL is about, whichever driver spells it.
enum class UrlOption {
    TlsMode,     ///< a mode's name
    Tls,         ///< a mode's name, or yes or no
    NoTls,       ///< yes: not encrypted
    CheckSigner, ///< yes or no: the certificate is checked
    CheckName,   ///< yes or no: and has to carry the server's name
    CaFile,
    ClientCert,
    ClientKey,
    Fingerprint,
    Charset,
    Socket,
    Host,
    Port,
    User,
    Password,
    Database,
    Timeout,
};

/// How the drivers spell an option; none: it is unknown. Neither case nor `-` for `_` matters.
[[nodiscard]] std::optional<UrlOption> urlOption(QStringView name);
/// Whether the option has no effect here, and leaving it out makes no connection less safe.
[[nodiscard]] bool isHarmlessOption(QStringView name);
/// MySQL's and PostgreSQL's words for a mode; none: it is no mode, or one that leaves it to the server.
[[nodiscard]] std::optional<TlsMode> tlsModeFrom(QStringView value);
[[nodiscard]] std::optional<bool> yesOrNo(QStringView value);

} // namespace accountdesk::url
