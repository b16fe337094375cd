// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestCertificates.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace accountdesk::test {

namespace {

void require(bool isOk, const char *what)
{
    if (!isOk)
        qFatal("OpenSSL can't make a test certificate: %s", what);
}

EVP_PKEY *generate(TestKey::Kind kind)
{
    switch (kind) {
    case TestKey::Kind::Rsa1024:
        return EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t{1024});
    case TestKey::Kind::Rsa2048:
        return EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t{2048});
    case TestKey::Kind::EcP256:
        return EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256");
    case TestKey::Kind::Ed25519:
        break;
    }
    return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
}

void addExtension(X509 *x509, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, x509, x509, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    require(extension && X509_add_ext(x509, extension, -1), value.constData());
    X509_EXTENSION_free(extension);
}

void setSerial(X509 *x509)
{
    std::uint64_t serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(x509), serial >> 1);
}

QByteArray alternativeNames(const TestCertificate::Form &form)
{
    QStringList names;
    for (const QString &dns : form.dns)
        names.append("DNS:"_L1 + dns);
    for (const QString &ip : form.ip)
        names.append("IP:"_L1 + ip);
    return names.join(u',').toUtf8();
}

} // namespace

TestKey::TestKey(Kind kind) : m_key(generate(kind), EVP_PKEY_free)
{
    require(m_key != nullptr, "key");
}

TestCertificate::TestCertificate(const TestKey &key, const Form &form) : m_key(key), m_x509(X509_new(), X509_free)
{
    X509 *x509 = m_x509.get();
    X509_set_version(x509, X509_VERSION_3);
    setSerial(x509);
    constexpr long day = 24 * 60 * 60;
    X509_gmtime_adj(X509_getm_notBefore(x509), form.validFromDays * day);
    X509_gmtime_adj(X509_getm_notAfter(x509), form.validUntilDays * day);
    X509_set_pubkey(x509, key.get());
    const QByteArray name = form.name.toUtf8();
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x509), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.constData()), static_cast<int>(name.size()),
                               -1, 0);
    X509_set_issuer_name(x509, X509_get_subject_name(form.issuer ? form.issuer->get() : x509));
    addExtension(x509, NID_basic_constraints, form.isAuthority ? "critical,CA:TRUE" : "CA:FALSE");
    if (const QByteArray names = alternativeNames(form); !names.isEmpty())
        addExtension(x509, NID_subject_alt_name, names);
    EVP_PKEY *signer = form.issuer ? form.issuer->key().get() : key.get();
    const bool isEdwards = EVP_PKEY_get_base_id(signer) == EVP_PKEY_ED25519;
    require(X509_sign(x509, signer, isEdwards ? nullptr : EVP_sha256()) > 0, "signature");
}

QByteArray TestCertificate::pem() const
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), BIO_free);
    require(PEM_write_bio_X509(memory.get(), m_x509.get()) == 1, "PEM");
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return QByteArray(data, size);
}

} // namespace accountdesk::test
