// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/CertificatePin.h"

#include "sync/PublicKey.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace accountdesk::sync {

namespace {

constexpr auto prefix = "sha256//"_L1;
constexpr qsizetype digestSize = 32;

Error tooLong()
{
    return Error::invalid(CertificatePin::tr("This text is too long to contain pins."),
                          CertificatePin::tr("Choose the text that “accountdesk-server make-cert” printed."));
}

} // namespace

Result<CertificatePin> CertificatePin::parse(QStringView text)
{
    QStringView base64 = text.trimmed();
    if (base64.startsWith(prefix))
        base64 = base64.mid(prefix.size());
    const QByteArray encoded = base64.toUtf8();
    const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    // Written again it has to be the same: of two spellings of one pin a clerk would see two pins.
    if (!decoded || decoded.decoded.size() != digestSize || decoded.decoded.toBase64() != encoded) {
        return failure(Error::invalid(tr("“%1” isn't a pin.").arg(text.trimmed().left(80)),
                                      tr("A pin is “sha256//” followed by 44 characters, the last of which is “=”.")));
    }
    return CertificatePin(decoded.decoded);
}

Result<QList<CertificatePin>> CertificatePin::parseList(const QByteArray &text)
{
    if (text.size() > maxText)
        return failure(tooLong());
    QList<CertificatePin> pins;
    int number = 0;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        ++number;
        const QString content = line.section(u'#', 0, 0).replace(u';', u' ').simplified();
        for (const QString &word : content.split(u' ', Qt::SkipEmptyParts)) {
            const auto pin = parse(word);
            if (!pin)
                return failure(
                    Error::invalid(tr("Line %1: %2").arg(number).arg(pin.error().happened), pin.error().advice));
            if (!pins.contains(*pin))
                pins.append(*pin);
        }
    }
    if (pins.isEmpty())
        return failure(Error::invalid(tr("There is no pin in this text.")));
    return pins;
}

Result<QList<CertificatePin>> CertificatePin::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure({.kind = Error::Kind::NotFound,
                        .happened = tr("“%1” can't be read.").arg(QDir::toNativeSeparators(path)),
                        .detail = file.errorString()});
    }
    // One byte more than allowed tells a long file without reading it.
    return parseList(file.read(maxText + 1));
}

std::optional<CertificatePin> CertificatePin::of(const QSslCertificate &certificate)
{
    const auto key = PublicKey::of(certificate);
    if (!key)
        return {};
    return CertificatePin(QCryptographicHash::hash(key->spki, QCryptographicHash::Sha256));
}

QString CertificatePin::text() const
{
    return prefix + QLatin1StringView(m_digest.toBase64());
}

} // namespace accountdesk::sync
