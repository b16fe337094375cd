// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/RecentBooksMenu.h"

#include "core/VisibleText.h"
#include "widgets/controls/RecentBooks.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

RecentBooksMenu::RecentBooksMenu(QMenu *menu) : QObject(menu), m_menu(menu)
{
    connect(menu, &QMenu::aboutToShow, this, &RecentBooksMenu::fill);
}

void RecentBooksMenu::fill()
{
    m_menu->clear();
    for (const url::DatabaseUrl &url : RecentBooks::list()) {
        QAction *action = m_menu->addAction(visibleText(url.displayName()).replace(u'&', u"&&"_s), this,
                                            [this, url] { Q_EMIT bookWanted(url); });
        action->setStatusTip(RecentBooks::placeOf(url));
        action->setEnabled(m_open != url);
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("&Forget These Books"), &RecentBooks::clear)->setEnabled(m_menu->actions().size() > 1);
}

} // namespace accountdesk::widgets
