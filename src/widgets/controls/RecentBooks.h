// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "url/DatabaseUrl.h"

#include <QList>

namespace accountdesk::widgets {

/// The books that this clerk opened, the latest first, in the clerk's settings. Without passwords:
/// a DatabaseUrl has none.
class RecentBooks
{
public:
    static constexpr qsizetype maxCount = 10;

    [[nodiscard]] static QList<url::DatabaseUrl> list();
    /// Moves it to the front. A book in memory is nothing to come back to and isn't added.
    static void add(const url::DatabaseUrl &url);
    static void remove(const url::DatabaseUrl &url);
    static void clear();
    /// Where it is, to tell books of the same name apart: a file's folder, or a server.
    [[nodiscard]] static QString placeOf(const url::DatabaseUrl &url);
};

} // namespace accountdesk::widgets
