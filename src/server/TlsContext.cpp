// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/TlsContext.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace accountdesk::server {

namespace {

namespace ssl = boost::asio::ssl;

constexpr const char *ciphersOfTls12 = "ECDHE+AESGCM:ECDHE+CHACHA20";

Error unusable(const QString &file, const boost::system::error_code &error)
{
    return {.kind = Error::Kind::Invalid,
            .happened = u"“%1” can't be used for TLS."_s.arg(file),
            .advice = u"Use “accountdesk-server make-cert” to create a certificate and its key."_s,
            .detail = QString::fromStdString(error.message())};
}

} // namespace

Result<std::shared_ptr<ssl::context>> makeTlsContext(const QString &certificateFile, const QString &keyFile)
{
    auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    SSL_CTX *native = context->native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(native, ciphersOfTls12);
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE
                                    | SSL_OP_NO_TICKET);
    // Clients keep their connections, so nothing is kept for a next one; and an idle one keeps little.
    SSL_CTX_set_num_tickets(native, 0);
    SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);

    // A key with a passphrase is an error; the library would ask at the terminal.
    SSL_CTX_set_default_passwd_cb(native, [](char *, int, int, void *) { return -1; });

    boost::system::error_code error;
    context->use_certificate_chain_file(QFile::encodeName(certificateFile).toStdString(), error);
    if (error)
        return failure(unusable(certificateFile, error));
    context->use_private_key_file(QFile::encodeName(keyFile).toStdString(), ssl::context::pem, error);
    if (error) // also when it is of another certificate
        return failure(unusable(keyFile, error));
    return context;
}

} // namespace accountdesk::server
