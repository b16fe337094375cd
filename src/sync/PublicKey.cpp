// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/PublicKey.h"

#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace accountdesk::sync {

namespace {

template<auto function>
struct Free
{
    template<typename T>
    void operator()(T *object) const
    {
        function(object);
    }
};

QByteArray spkiOf(X509 *certificate)
{
    X509_PUBKEY *key = X509_get_X509_PUBKEY(certificate);
    const int size = i2d_X509_PUBKEY(key, nullptr);
    if (size <= 0)
        return {};
    QByteArray der(size, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    i2d_X509_PUBKEY(key, &out);
    return der;
}

QString nameOf(const EVP_PKEY *key)
{
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_ED25519:
        return u"Ed25519"_s;
    case EVP_PKEY_ED448:
        return u"Ed448"_s;
    case EVP_PKEY_EC:
        return u"EC %1"_s.arg(EVP_PKEY_get_bits(key));
    case EVP_PKEY_RSA:
    case EVP_PKEY_RSA_PSS:
        return u"RSA %1"_s.arg(EVP_PKEY_get_bits(key));
    default:
        return u"%1 %2"_s.arg(QLatin1StringView(OBJ_nid2sn(EVP_PKEY_get_base_id(key)))).arg(EVP_PKEY_get_bits(key));
    }
}

} // namespace

std::optional<PublicKey> PublicKey::of(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *in = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<X509, Free<X509_free>> x509(d2i_X509(nullptr, &in, der.size()));
    if (!x509)
        return {};
    const EVP_PKEY *key = X509_get0_pubkey(x509.get());
    QByteArray spki = spkiOf(x509.get());
    if (!key || spki.isEmpty())
        return {};
    return PublicKey{.spki = std::move(spki), .name = nameOf(key), .securityBits = EVP_PKEY_get_security_bits(key)};
}

} // namespace accountdesk::sync
