// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncPresets.h"

#include "platform/SystemPresets.h"
#include "sync/TrustStore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::sync {

namespace {

/// The same as for a book, but for what didn't happen.
Error nothingSent(Error error)
{
    error.safe = SyncPresets::tr("Nothing was sent.");
    return error;
}

Error refused(const QString &happened, const QString &advice)
{
    return nothingSent({.kind = Error::Kind::Refused, .happened = happened, .advice = advice});
}

Error otherServer(const SyncEndpoint &set)
{
    return refused(SyncPresets::tr("This computer can only sync with %1.").arg(set.url().toString()),
                   SyncPresets::tr("Set it up again with that server, or ask your administrator."));
}

Error otherPin(const SyncEndpoint &endpoint)
{
    return refused(SyncPresets::tr("The administrator has set the pins of %1, and yours isn't one of them.")
                       .arg(endpoint.authority()),
                   SyncPresets::tr("Ask your administrator."));
}

bool contains(const QList<TrustedPin> &pins, const TrustedPin &one)
{
    return std::any_of(pins.begin(), pins.end(), [&one](const TrustedPin &other) { return other.pin == one.pin; });
}

} // namespace

Result<SyncPresets> SyncPresets::read()
{
    const auto set = platform::SystemPresets::read();
    if (!set)
        return failure(nothingSent(set.error()));
    const auto wrong = [&set](const QString &detail) { return failure(nothingSent(set->wrong(detail))); };
    SyncPresets presets{.isLocked = set->isSyncLocked};
    if (set->syncServer.isEmpty()) {
        const bool isAbout = set->isSyncLocked || !set->syncPins.isEmpty();
        return isAbout ? wrong(u"Sync/locked or Sync/pins without Sync/server"_s) : Result<SyncPresets>(presets);
    }
    const auto server = SyncEndpoint::parse(set->syncServer);
    if (!server)
        return wrong(u"Sync/server: "_s + server.error().text());
    presets.server = *server;
    for (const QString &text : set->syncPins) {
        const auto pin = CertificatePin::parse(text);
        if (!pin)
            return wrong(u"Sync/pins: "_s + pin.error().text());
        presets.pins.append({.pin = *pin, .isPreset = true});
    }
    return presets;
}

Result<ServerTrust> trustFor(const SyncEndpoint &endpoint, const QList<TrustedPin> &forOnce)
{
    ASSIGN_OR_RETURN(const auto presets, SyncPresets::read());
    if (presets.isLocked) {
        if (endpoint != *presets.server)
            return failure(otherServer(*presets.server));
        const bool areSet = std::all_of(forOnce.begin(), forOnce.end(),
                                        [&](const TrustedPin &pin) { return contains(presets.pins, pin); });
        if (!areSet)
            return failure(otherPin(endpoint));
        return ServerTrust{.pins = forOnce.isEmpty() ? presets.pins : forOnce, .isLocked = true};
    }
    if (!forOnce.isEmpty())
        return ServerTrust{.pins = forOnce};
    ASSIGN_OR_RETURN(auto pins, TrustStore::pins(endpoint.authority()));
    const bool isSet = presets.server && presets.server->authority() == endpoint.authority();
    for (const TrustedPin &pin : isSet ? presets.pins : QList<TrustedPin>()) {
        if (!contains(pins, pin)) // the clerk's own says more: a label, and whether it may be expired
            pins.append(pin);
    }
    return ServerTrust{.pins = std::move(pins)};
}

} // namespace accountdesk::sync
