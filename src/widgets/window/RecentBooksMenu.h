// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "url/DatabaseUrl.h"

#include <QObject>

#include <optional>

class QMenu;

namespace accountdesk::widgets {

/// Fills a menu with the books that were opened last, whenever it is about to be shown.
class RecentBooksMenu : public QObject
{
    Q_OBJECT
public:
    explicit RecentBooksMenu(QMenu *menu);

    /// It needn't be opened again: grey.
    void setOpenBook(const std::optional<url::DatabaseUrl> &url) { m_open = url; }

Q_SIGNALS:
    void bookWanted(const accountdesk::url::DatabaseUrl &url);

private:
    void fill();

    QMenu *m_menu;
    std::optional<url::DatabaseUrl> m_open;
};

} // namespace accountdesk::widgets
