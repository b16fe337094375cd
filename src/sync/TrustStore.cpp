// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/TrustStore.h"

#include <QSettings>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::sync {

namespace {

constexpr auto root = "TrustedServers"_L1;

/// An authority as one settings key: it has no slash, and a percent sign only from here.
QString group(const QString &authority)
{
    return root + u'/' + QLatin1StringView(QUrl::toPercentEncoding(authority));
}

Error damaged(const QString &authority)
{
    return {.kind = Error::Kind::Damaged,
            .happened = TrustStore::tr("The settings contain an invalid pin for %1.").arg(authority),
            .safe = TrustStore::tr("Nothing is sent to it."),
            .advice = TrustStore::tr("Remove it from the list of trusted servers and trust it again.")};
}

Result<> written(QSettings &settings)
{
    settings.sync();
    if (settings.status() == QSettings::NoError)
        return {};
    return failure({.kind = Error::Kind::Storage,
                    .happened = TrustStore::tr("The settings can't be saved."),
                    .safe = TrustStore::tr("The list of trusted servers is unchanged."),
                    .detail = settings.fileName()});
}

} // namespace

QStringList TrustStore::authorities()
{
    QSettings settings;
    settings.beginGroup(root);
    QStringList authorities;
    for (const QString &encoded : settings.childGroups())
        authorities.append(QUrl::fromPercentEncoding(encoded.toLatin1()));
    authorities.sort();
    return authorities;
}

Result<QList<TrustedPin>> TrustStore::pins(const QString &authority)
{
    QSettings settings;
    settings.beginGroup(group(authority));
    const bool isKnown = !settings.allKeys().isEmpty();
    const int count = settings.beginReadArray("pins"_L1);
    QList<TrustedPin> pins;
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const auto pin = CertificatePin::parse(settings.value("pin"_L1).toString());
        if (!pin)
            return failure(damaged(authority));
        pins.append({.pin = *pin,
                     .label = settings.value("label"_L1).toString(),
                     .addedAt = QDateTime::fromString(settings.value("added"_L1).toString(), Qt::ISODate),
                     .allowExpired = settings.value("allowExpired"_L1).toBool()});
    }
    if (pins.isEmpty() && isKnown)
        return failure(damaged(authority));
    return pins;
}

Result<> TrustStore::setPins(const QString &authority, const QList<TrustedPin> &pins)
{
    QSettings settings;
    settings.remove(group(authority));
    if (!pins.isEmpty()) {
        settings.beginGroup(group(authority));
        settings.beginWriteArray("pins"_L1, static_cast<int>(pins.size()));
        for (int i = 0; i < pins.size(); ++i) {
            settings.setArrayIndex(i);
            settings.setValue("pin"_L1, pins[i].pin.text());
            settings.setValue("label"_L1, pins[i].label);
            settings.setValue("added"_L1, pins[i].addedAt.toUTC().toString(Qt::ISODate));
            settings.setValue("allowExpired"_L1, pins[i].allowExpired);
        }
        settings.endArray();
    }
    return written(settings);
}

Result<> TrustStore::addPins(const QString &authority, const QList<TrustedPin> &added)
{
    ASSIGN_OR_RETURN(auto all, pins(authority));
    for (const TrustedPin &pin : added) {
        const auto known = std::find_if(all.begin(), all.end(),
                                        [&](const TrustedPin &other) { return other.pin == pin.pin; });
        if (known == all.end())
            all.append(pin);
        else
            *known = {.pin = pin.pin, .label = pin.label, .addedAt = known->addedAt, .allowExpired = pin.allowExpired};
    }
    return setPins(authority, all);
}

Result<> TrustStore::remove(const QString &authority)
{
    return setPins(authority, {});
}

} // namespace accountdesk::sync
