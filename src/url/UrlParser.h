// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "url/DatabaseUrl.h"

#include <QStringView>

namespace accountdesk::url {

/// Understands a URL, or says which part it can't. The password, if the URL has one, comes apart from it, so
/// that nothing which shows, stores or logs a DatabaseUrl can show it. The error's texts never contain the
/// password either.
[[nodiscard]] Result<DatabaseUrl::Parsed> parseUrl(QStringView text);

struct UrlWithoutPassword
{
    QString url;
    QString password; ///< empty: there is none, or it isn't clear where it ends
};
/// For a URL whose other parts needn't be right, so that its password doesn't stand on the screen until they are.
[[nodiscard]] UrlWithoutPassword withoutPassword(const QString &url);

/// As parseUrl(), of what a command line or ACCOUNTDESK_DB names: a URL, or an SQLite file. What looks like a
/// server's database without the kind of server is refused, and never made into a file of that name.
[[nodiscard]] Result<DatabaseUrl::Parsed> parsePlace(const QString &text);

} // namespace accountdesk::url
