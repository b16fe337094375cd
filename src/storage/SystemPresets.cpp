// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SystemPresets.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace accountdesk {

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

Error wrong(const QString &file, const QString &detail)
{
    return {.kind = Error::Kind::Invalid,
            .happened = SystemPresets::tr("What the administrator has set in %1 can't be understood.")
                            .arg(QDir::toNativeSeparators(file)),
            .safe = SystemPresets::tr("No book was opened in place of the one that is meant."),
            .advice = SystemPresets::tr("Ask whoever looks after this computer."),
            .detail = detail};
}

/// QSettings makes a list of what has a comma in it.
QStringList listOf(const QVariant &value)
{
    QStringList list;
    for (const QString &item : value.toStringList()) {
        if (!item.trimmed().isEmpty())
            list << item.trimmed();
    }
    return list;
}

std::optional<bool> yesOrNo(const QVariant &value)
{
    const QString word = value.toString();
    if (word.isEmpty() || word == "false"_L1)
        return false;
    return word == "true"_L1 ? std::optional(true) : std::nullopt;
}

/// The same book on the same server, whoever asks for it.
DatabaseUrl withoutUser(DatabaseUrl url)
{
    url.port = url.effectivePort();
    url.user.clear();
    return url;
}

} // namespace

Result<SystemPresets> SystemPresets::read()
{
    const QString file = presetsFile();
    if (file.isEmpty())
        return {};
    const QSettings settings(file, QSettings::IniFormat);
    if (settings.status() != QSettings::NoError || !QFileInfo(file).isReadable())
        return failure(wrong(file, {}));
    const auto isBookLocked = yesOrNo(settings.value("Book/locked"_L1));
    const auto isSyncLocked = yesOrNo(settings.value("Sync/locked"_L1));
    if (!isBookLocked || !isSyncLocked)
        return failure(wrong(file, u"locked is true or false"_s));
    SystemPresets presets{.isBookLocked = *isBookLocked,
                          .syncServer = settings.value("Sync/server"_L1).toString().trimmed(),
                          .syncPins = listOf(settings.value("Sync/pins"_L1)),
                          .isSyncLocked = *isSyncLocked};
    // A comma is allowed in a URL.
    const QString url = settings.value("Book/url"_L1).toStringList().join(u',').trimmed();
    if (url.isEmpty())
        return presets.isBookLocked ? failure(wrong(file, u"Book/locked without Book/url"_s))
                                    : Result<SystemPresets>(presets);
    auto parsed = DatabaseUrl::parse(url);
    if (!parsed)
        return failure(wrong(file, parsed.error().text()));
    if (!parsed->password.isEmpty())
        return failure(wrong(file, u"Book/url has a password, in a file that everyone can read"_s));
    presets.book = std::move(parsed->url);
    return presets;
}

bool SystemPresets::allows(const DatabaseUrl &url) const
{
    return !isBookLocked || (book && withoutUser(url) == withoutUser(*book));
}

} // namespace accountdesk
