// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QSslCertificate>
#include <QStringList>

#include <openssl/types.h>

#include <memory>

namespace accountdesk::test {

/// A private key, made by OpenSSL's library.
class TestKey
{
public:
    enum class Kind { Rsa1024, Rsa2048, EcP256, Ed25519 };

    explicit TestKey(Kind kind = Kind::EcP256);
    [[nodiscard]] EVP_PKEY *get() const { return m_key.get(); }

private:
    std::shared_ptr<EVP_PKEY> m_key;
};

/// A real certificate of such a key. Self-signed unless it has an issuer.
class TestCertificate
{
public:
    struct Form
    {
        QString name = QStringLiteral("books.example");
        QStringList dns = {QStringLiteral("localhost")};
        QStringList ip = {QStringLiteral("127.0.0.1")};
        int validFromDays = -1; ///< from now
        int validUntilDays = 30;
        bool isAuthority = false;
        const TestCertificate *issuer = nullptr;
    };

    TestCertificate(const TestKey &key, const Form &form);

    [[nodiscard]] const TestKey &key() const { return m_key; }
    [[nodiscard]] X509 *get() const { return m_x509.get(); }
    [[nodiscard]] QByteArray pem() const;
    [[nodiscard]] QSslCertificate qt() const { return QSslCertificate(pem()); }

private:
    TestKey m_key;
    std::shared_ptr<X509> m_x509;
};

} // namespace accountdesk::test
