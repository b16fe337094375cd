// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Certificate.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHostAddress>
#include <QSaveFile>
#include <QUrl>

#include <memory>

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace accountdesk::server {

namespace {

template<auto free>
struct Freed
{
    template<typename T>
    void operator()(T *object) const
    {
        free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free>>;
using Serial = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;

constexpr int serialBits = 127; // positive, and 20 bytes at most
constexpr long secondsPerDay = 24L * 60 * 60;
constexpr long clockTolerance = 60L * 60; // for a client whose clock is behind

Error opensslError(const QString &happened)
{
    char text[256] = {};
    ERR_error_string_n(ERR_get_error(), text, sizeof text);
    return {.kind = Error::Kind::Storage, .happened = happened, .detail = QString::fromLatin1(text)};
}

Error fileError(const QString &name, const QString &detail)
{
    return {.kind = Error::Kind::Storage,
            .happened = u"The file “%1” can't be read or written."_s.arg(name),
            .advice = u"Check its folder and your permissions."_s,
            .detail = detail};
}

QByteArray textOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, static_cast<qsizetype>(size)};
}

Memory reading(const QByteArray &text)
{
    return Memory(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())));
}

Result<QByteArray> readFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(fileError(name, file.errorString()));
    return file.readAll();
}

/// Makes the file with the rights that it is to have: at no moment can others read it.
Result<> writeKey(const QString &name, const EVP_PKEY *key)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    if (!memory || PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return failure(opensslError(u"The key can't be written."_s));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failure(fileError(name, file.errorString()));
    const QByteArray text = textOf(memory.get());
    return file.write(text) == text.size() && file.flush() ? Result<>() : failure(fileError(name, file.errorString()));
}

Result<Key> keyOf(const QString &name)
{
    if (QFile::exists(name)) {
        ASSIGN_OR_RETURN(const auto text, readFile(name));
        Key key(PEM_read_bio_PrivateKey(reading(text).get(), nullptr, nullptr, nullptr));
        if (!key)
            return failure(opensslError(u"“%1” isn't a usable key."_s.arg(name)));
        return key;
    }
    Key key(EVP_EC_gen("P-256"));
    if (!key)
        return failure(opensslError(u"The key can't be created."_s));
    RETURN_IF_ERROR(writeKey(name, key.get()));
    return key;
}

/// `DNS:a.example,IP:127.0.0.1`, or what isn't a name or an address.
Result<QByteArray> alternativeNames(const CertificateRequest &request)
{
    QStringList names;
    for (const QString &host : request.hosts) {
        const QByteArray ascii = QUrl::toAce(host);
        if (ascii.isEmpty() || !QHostAddress(host).isNull())
            return failure(Error::invalid(u"“%1” isn't a host name."_s.arg(host)));
        names << QStringLiteral("DNS:") + QString::fromLatin1(ascii);
    }
    for (const QString &address : request.addresses) {
        const QHostAddress parsed(address);
        if (parsed.isNull())
            return failure(Error::invalid(u"“%1” isn't an IP address."_s.arg(address)));
        names << QStringLiteral("IP:") + parsed.toString();
    }
    if (names.isEmpty())
        return failure(Error::invalid(u"A certificate needs at least one name or address."_s,
                                      u"Use --host NAME or --ip ADDRESS."_s));
    return names.join(u',').toLatin1();
}

bool addExtension(X509 *certificate, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool fillIn(X509 *certificate, EVP_PKEY *key, const QByteArray &commonName, const QByteArray &names, int days)
{
    const Serial serial(BN_new());
    X509_NAME *subject = X509_get_subject_name(certificate);
    return serial && BN_rand(serial.get(), serialBits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1
           && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate))
           && X509_set_version(certificate, X509_VERSION_3) == 1
           && X509_gmtime_adj(X509_getm_notBefore(certificate), -clockTolerance)
           && X509_gmtime_adj(X509_getm_notAfter(certificate), days * secondsPerDay)
           && X509_set_pubkey(certificate, key) == 1
           && X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                                         reinterpret_cast<const unsigned char *>(commonName.constData()), -1, -1, 0)
                  == 1
           && X509_set_issuer_name(certificate, subject) == 1
           && addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE")
           && addExtension(certificate, NID_key_usage, "critical,digitalSignature")
           && addExtension(certificate, NID_ext_key_usage, "serverAuth")
           && addExtension(certificate, NID_subject_alt_name, names) && X509_sign(certificate, key, EVP_sha256()) > 0;
}

Result<CertificateFingerprints> fingerprintsOf(const X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
    if (size <= 0)
        return failure(opensslError(u"The certificate has no key."_s));
    const std::unique_ptr<unsigned char, Freed<[](void *p) { OPENSSL_free(p); }>> freed(der);
    const QByteArrayView key(der, size);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned digestSize = 0;
    if (X509_digest(certificate, EVP_sha256(), digest, &digestSize) != 1)
        return failure(opensslError(u"The certificate has no fingerprint."_s));
    const QByteArray fingerprint(reinterpret_cast<const char *>(digest), static_cast<qsizetype>(digestSize));
    return CertificateFingerprints{
        .fingerprint = fingerprint.toHex(':').toUpper(),
        .pin = "sha256//" + QCryptographicHash::hash(key.toByteArray(), QCryptographicHash::Sha256).toBase64()};
}

} // namespace

Result<CertificateFingerprints> makeCertificate(const CertificateRequest &request, const QString &certificateFile,
                                                const QString &keyFile)
{
    ASSIGN_OR_RETURN(const auto names, alternativeNames(request));
    ASSIGN_OR_RETURN(const auto key, keyOf(keyFile));
    const QByteArray commonName = names.mid(names.indexOf(':') + 1).split(',').first().left(64);
    const Certificate certificate(X509_new());
    const Memory memory(BIO_new(BIO_s_mem()));
    if (!certificate || !memory || !fillIn(certificate.get(), key.get(), commonName, names, request.days)
        || PEM_write_bio_X509(memory.get(), certificate.get()) != 1)
        return failure(opensslError(u"The certificate can't be created."_s));
    QSaveFile file(certificateFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(textOf(memory.get())) < 0 || !file.commit())
        return failure(fileError(certificateFile, file.errorString()));
    return fingerprintsOf(certificate.get());
}

Result<CertificateFingerprints> fingerprintsOfFile(const QString &certificateFile)
{
    ASSIGN_OR_RETURN(const auto text, readFile(certificateFile));
    const Certificate certificate(PEM_read_bio_X509(reading(text).get(), nullptr, nullptr, nullptr));
    if (!certificate)
        return failure(opensslError(u"There is no certificate in “%1”."_s.arg(certificateFile)));
    return fingerprintsOf(certificate.get());
}

} // namespace accountdesk::server
