// SPDX-License-Identifier: GPL-3.0-or-later
#include "url/UrlOptionNames.h"

#include <algorithm>
#include <array>

namespace accountdesk::url {

namespace {

template<typename Value>
struct Spelling
{
    QLatin1StringView text;
    Value value;
};

template<typename Value, size_t Size>
std::optional<Value> valueOf(const std::array<Spelling<Value>, Size> &spellings, QStringView text)
{
    const auto found = std::find_if(spellings.begin(), spellings.end(), [text](const Spelling<Value> &spelling) {
        return text.compare(spelling.text, Qt::CaseInsensitive) == 0;
    });
    return found == spellings.end() ? std::nullopt : std::optional(found->value);
}

// As they are compared: in small letters, and with underscores.
constexpr std::array<Spelling<UrlOption>, 45> optionNames{{
    {QLatin1StringView("ssl_mode"), UrlOption::TlsMode},
    {QLatin1StringView("sslmode"), UrlOption::TlsMode},
    {QLatin1StringView("ssl"), UrlOption::Tls},
    {QLatin1StringView("tls"), UrlOption::Tls},
    {QLatin1StringView("usessl"), UrlOption::Tls},
    {QLatin1StringView("requiressl"), UrlOption::Tls},
    {QLatin1StringView("ssl_enforce"), UrlOption::Tls},
    {QLatin1StringView("tls_enforce"), UrlOption::Tls},
    {QLatin1StringView("ssl_disabled"), UrlOption::NoTls},
    {QLatin1StringView("ssl_verify_cert"), UrlOption::CheckSigner},
    {QLatin1StringView("ssl_verify_server_cert"), UrlOption::CheckSigner},
    {QLatin1StringView("tls_verify_peer"), UrlOption::CheckSigner},
    {QLatin1StringView("verifyservercertificate"), UrlOption::CheckSigner},
    {QLatin1StringView("ssl_verify_identity"), UrlOption::CheckName},
    {QLatin1StringView("ssl_check_hostname"), UrlOption::CheckName},
    {QLatin1StringView("ssl_ca"), UrlOption::CaFile},
    {QLatin1StringView("tls_ca"), UrlOption::CaFile},
    {QLatin1StringView("sslrootcert"), UrlOption::CaFile},
    {QLatin1StringView("ssl_cert"), UrlOption::ClientCert},
    {QLatin1StringView("tls_cert"), UrlOption::ClientCert},
    {QLatin1StringView("sslcert"), UrlOption::ClientCert},
    {QLatin1StringView("ssl_key"), UrlOption::ClientKey},
    {QLatin1StringView("tls_key"), UrlOption::ClientKey},
    {QLatin1StringView("sslkey"), UrlOption::ClientKey},
    {QLatin1StringView("ssl_fp"), UrlOption::Fingerprint},
    {QLatin1StringView("tls_fp"), UrlOption::Fingerprint},
    {QLatin1StringView("charset"), UrlOption::Charset},
    {QLatin1StringView("characterencoding"), UrlOption::Charset},
    {QLatin1StringView("client_encoding"), UrlOption::Charset},
    {QLatin1StringView("unix_socket"), UrlOption::Socket},
    {QLatin1StringView("unix_sock"), UrlOption::Socket}, // pg8000
    {QLatin1StringView("socket"), UrlOption::Socket},
    {QLatin1StringView("host"), UrlOption::Host},
    {QLatin1StringView("hostaddr"), UrlOption::Host},
    {QLatin1StringView("port"), UrlOption::Port},
    {QLatin1StringView("user"), UrlOption::User},
    {QLatin1StringView("password"), UrlOption::Password},
    {QLatin1StringView("passwd"), UrlOption::Password},
    {QLatin1StringView("database"), UrlOption::Database},
    {QLatin1StringView("dbname"), UrlOption::Database},
    {QLatin1StringView("db"), UrlOption::Database},
    {QLatin1StringView("connect_timeout"), UrlOption::Timeout},
    {QLatin1StringView("connection_timeout"), UrlOption::Timeout}, // mysqlconnector
    {QLatin1StringView("login_timeout"), UrlOption::Timeout},
    {QLatin1StringView("timeout"), UrlOption::Timeout}, // pg8000, asyncpg
}};

// AccountDesk has these settled itself, or works without them; none makes a connection less safe.
constexpr std::array harmlessOptions{
    // how a driver works
    "allow_local_infile", "async_fallback", "autocommit", "autoreconnect", "binary_prefix", "buffered",
    "cacheprepstmts", "cached_statements", "check_same_thread", "collation", "command_timeout", "consume_results",
    "converter_class", "conv", "cursorclass", "detect_types", "echo", "executemany_mode", "get_warnings",
    "isolation_level", "local_infile", "max_allowed_packet", "max_cached_statement_lifetime", "max_overflow",
    "native_datetime", "pool_name", "pool_pre_ping", "pool_recycle", "pool_size", "pool_timeout", "prepare_threshold",
    "prepared_statement_cache_size", "prepared_statement_name_func", "raise_on_warnings", "rewritebatchedstatements",
    "statement_cache_size", "use_pure", "use_unicode", "useunicode", "zerodatetimebehavior",
    // how a session is
    "application_name", "applicationname", "compress", "fallback_application_name", "init_command", "keepalives",
    "keepalives_count", "keepalives_idle", "keepalives_interval", "net_read_timeout", "net_write_timeout",
    "program_name", "read_timeout", "servertimezone", "sql_mode", "target_session_attrs", "tcp_keepalive",
    "tcp_user_timeout", "time_zone", "write_timeout",
    // how it is encrypted and authenticated, which is never less than what AccountDesk insists on
    "allowpublickeyretrieval", "auth_plugin", "channel_binding", "default_auth", "gssencmode", "require_auth",
    "ssl_cipher", "ssl_max_protocol_version", "ssl_min_protocol_version", "sslcompression", "sslsni",
    "tls_ciphersuites", "tls_version", "tls_versions"};

// MySQL's and PostgreSQL's words. Those that leave it to the server whether to encrypt (prefer,
// allow) are no choice: a clerk has to know.
constexpr std::array<Spelling<TlsMode>, 12> tlsModes{{
    {QLatin1StringView("off"), TlsMode::Off},
    {QLatin1StringView("disable"), TlsMode::Off},
    {QLatin1StringView("disabled"), TlsMode::Off},
    {QLatin1StringView("require"), TlsMode::Require},
    {QLatin1StringView("required"), TlsMode::Require},
    {QLatin1StringView("verify-ca"), TlsMode::VerifyCa},
    {QLatin1StringView("verify_ca"), TlsMode::VerifyCa},
    {QLatin1StringView("verify"), TlsMode::VerifyFull},
    {QLatin1StringView("verify-full"), TlsMode::VerifyFull},
    {QLatin1StringView("verify_full"), TlsMode::VerifyFull},
    {QLatin1StringView("verify-identity"), TlsMode::VerifyFull},
    {QLatin1StringView("verify_identity"), TlsMode::VerifyFull},
}};

constexpr std::array<Spelling<bool>, 8> yesAndNo{{
    {QLatin1StringView("true"), true},
    {QLatin1StringView("1"), true},
    {QLatin1StringView("yes"), true},
    {QLatin1StringView("on"), true},
    {QLatin1StringView("false"), false},
    {QLatin1StringView("0"), false},
    {QLatin1StringView("no"), false},
    {QLatin1StringView("off"), false},
}};

QString comparable(QStringView name)
{
    return name.toString().toLower().replace(u'-', u'_');
}

} // namespace

std::optional<UrlOption> urlOption(QStringView name)
{
    return valueOf(optionNames, comparable(name));
}

bool isHarmlessOption(QStringView name)
{
    const QString text = comparable(name);
    return std::any_of(harmlessOptions.begin(), harmlessOptions.end(),
                       [&text](const char *harmless) { return text == QLatin1StringView(harmless); });
}

std::optional<TlsMode> tlsModeFrom(QStringView value)
{
    return valueOf(tlsModes, value);
}

std::optional<bool> yesOrNo(QStringView value)
{
    return valueOf(yesAndNo, value);
}

} // namespace accountdesk::url
