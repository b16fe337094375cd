// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/SystemPresets.h"
#include "url/UrlParser.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace accountdesk::platform {

namespace {

/// The first one there is, in the order of XDG_CONFIG_DIRS; empty: none.
QString presetsFile()
{
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QStringList folders = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
    for (const QString &folder : folders) {
        const QString file = folder + "/accountdesk/accountdesk.conf"_L1;
        if (folder != own && QFileInfo::exists(file))
            return file;
    }
    return {};
}

/// QSettings makes a list of what has a comma in it. A blank between commas stays: it is a mistake.
QStringList listOf(const QVariant &value)
{
    QStringList list;
    for (const QString &item : value.toStringList())
        list << item.trimmed();
    return list;
}

/// A comma is allowed in a URL.
QString urlOf(const QVariant &value)
{
    return value.toStringList().join(u',').trimmed();
}

std::optional<bool> yesOrNo(const QVariant &value)
{
    const QString word = value.toString();
    if (word.isEmpty() || word == "false"_L1)
        return false;
    return word == "true"_L1 ? std::optional(true) : std::nullopt;
}

/// The same book, whoever asks for it and wherever from.
url::DatabaseUrl placeOf(url::DatabaseUrl url)
{
    url.port = url.effectivePort();
    url.user.clear();
    if (url.backend == url::Backend::Sqlite && !url.isMemory())
        url.path = QDir::cleanPath(QFileInfo(url.path).absoluteFilePath());
    return url;
}

/// In full: two files may have the same name.
QString nameOf(const url::DatabaseUrl &url)
{
    return url.backend == url::Backend::Sqlite ? QDir::toNativeSeparators(url.path) : url.displayName();
}

} // namespace

Result<SystemPresets> SystemPresets::read()
{
    const QString file = presetsFile();
    if (file.isEmpty())
        return {};
    SystemPresets presets{.file = file};
    const QSettings settings(file, QSettings::IniFormat);
    if (settings.status() != QSettings::NoError || !QFileInfo(file).isReadable())
        return failure(presets.wrong({}));
    const auto isBookLocked = yesOrNo(settings.value("Book/locked"_L1));
    const auto isSyncLocked = yesOrNo(settings.value("Sync/locked"_L1));
    if (!isBookLocked || !isSyncLocked)
        return failure(presets.wrong(u"locked is true or false"_s));
    presets.isBookLocked = *isBookLocked;
    presets.isSyncLocked = *isSyncLocked;
    presets.syncServer = urlOf(settings.value("Sync/server"_L1));
    presets.syncPins = listOf(settings.value("Sync/pins"_L1));
    const QString url = urlOf(settings.value("Book/url"_L1));
    if (url.isEmpty())
        return presets.isBookLocked ? failure(presets.wrong(u"Book/locked without Book/url"_s))
                                    : Result<SystemPresets>(presets);
    auto parsed = url::parseUrl(url);
    if (!parsed)
        return failure(presets.wrong(parsed.error().text()));
    if (!parsed->password.isEmpty())
        return failure(presets.wrong(u"Book/url has a password, in a file that everyone can read"_s));
    presets.book = std::move(parsed->url);
    return presets;
}

Error SystemPresets::wrong(const QString &detail) const
{
    return {.kind = Error::Kind::Invalid,
            .happened = tr("The administrator's settings in %1 are invalid.").arg(QDir::toNativeSeparators(file)),
            .safe = tr("No other book was opened instead."),
            .advice = tr("Ask your administrator."),
            .detail = detail};
}

bool SystemPresets::allows(const url::DatabaseUrl &url) const
{
    return !isBookLocked || (book && placeOf(url) == placeOf(*book));
}

Result<> SystemPresets::require(const url::DatabaseUrl &url) const
{
    if (allows(url))
        return {};
    return failure({.kind = Error::Kind::Refused,
                    .happened = tr("This computer can only open the book %1.").arg(book ? nameOf(*book) : QString()),
                    .safe = tr("%1 was left unchanged.").arg(nameOf(url)),
                    .advice = tr("Set by the administrator.")});
}

} // namespace accountdesk::platform
