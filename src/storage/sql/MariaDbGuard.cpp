// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/MariaDbGuard.h"

#include <mysql.h>

#include <errmsg.h>
#include <mysql/plugin_auth.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace accountdesk::storage {

namespace {

constexpr char guardName[] = "accountdesk_guard";

// The ways to prove a password without telling it. caching_sha2_password and sha256_password tell it to a
// server that says so, dialog and mysql_clear_password to any.
constexpr char cautiousPlugins[] = "mysql_native_password,client_ed25519,auth_gssapi_client";
// Who listens at a socket is the file system's to say.
constexpr char socketPlugins[] = "mysql_native_password,client_ed25519,auth_gssapi_client,caching_sha2_password";

// From mysql/client_plugin.h, which Debian can't compile: it asks for a header that isn't installed.
constexpr int authenticationPlugin = 2;
constexpr unsigned int interfaceVersion = 0x0100;
struct AuthenticationPlugin
{
    MYSQL_CLIENT_PLUGIN_HEADER
    int (*authenticate_user)(MYSQL_PLUGIN_VIO *, MYSQL *);
};

constexpr unsigned char switchPlugin = 254; // the first byte of the server's request for another plugin

void setError(MYSQL *connection, unsigned int code, std::string_view text)
{
    NET &net = connection->net;
    net.last_errno = code;
    const size_t size = std::min(text.size(), sizeof(net.last_error) - 1);
    std::copy_n(text.begin(), size, net.last_error);
    net.last_error[size] = '\0';
}

/// Whether TLS isn't only up, but the server is the one that the user means.
bool isVerified(MYSQL *connection)
{
    const char *fingerprint = nullptr;
    mysql_get_optionv(connection, MARIADB_OPT_TLS_PEER_FP, &fingerprint);
    return connection->options.ssl_ca || fingerprint;
}

int authenticate(MYSQL_PLUGIN_VIO *server, MYSQL *connection)
{
    if ((connection->server_capabilities & CLIENT_SSL) == 0) {
        setError(connection, CR_SSL_CONNECTION_ERROR, "TLS is required, but the server does not support it");
        return CR_ERROR;
    }
    // Makes the handshake, which compares certificate or fingerprint, sends the user's name, and reads.
    unsigned char *answer = nullptr;
    const int size = server->read_packet(server, &answer);
    if (size > 0 && answer[0] == 0)
        return CR_OK_HANDSHAKE_COMPLETE; // it lets the user in without a password
    if (answer && answer[0] == switchPlugin)
        mysql_optionsv(connection, MARIADB_OPT_RESTRICTED_AUTH,
                       isVerified(connection) ? static_cast<const char *>(nullptr) : cautiousPlugins);
    return CR_ERROR; // libmariadb goes on with the server's plugin, if it asked for one
}

} // namespace

void registerMariaDbGuard()
{
    static AuthenticationPlugin guard{.type = authenticationPlugin,
                                      .interface_version = interfaceVersion,
                                      .name = guardName,
                                      .author = "AccountDesk",
                                      .desc = "No password before TLS is up",
                                      .version = {1, 0, 0},
                                      .license = "GPL",
                                      .mysql_api = nullptr,
                                      .init = nullptr,
                                      .deinit = nullptr,
                                      .options = nullptr,
                                      .authenticate_user = &authenticate};
    const std::unique_ptr<MYSQL, decltype(&mysql_close)> library(mysql_init(nullptr), &mysql_close);
    if (library) // without the plugin, nothing connects
        mysql_client_register_plugin(library.get(), reinterpret_cast<st_mysql_client_plugin *>(&guard));
}

QStringList mariaDbGuardOptions(const url::DatabaseUrl &url)
{
    if (url.tls != url::TlsMode::Off)
        return {QStringLiteral("default-auth=%1").arg(QLatin1StringView(guardName)),
                QStringLiteral("restricted-auth=%1").arg(QLatin1StringView(guardName))};
    // What a server proposes first needn't be what the user has: it then asks for that.
    return {QStringLiteral("default-auth=mysql_native_password"),
            QStringLiteral("restricted-auth={%1}")
                .arg(QLatin1StringView(url.isSocket() ? socketPlugins : cautiousPlugins))};
}

} // namespace accountdesk::storage
