// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "url/DatabaseUrl.h"

#include <QIcon>
#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QSpacerItem;
class QVBoxLayout;

namespace accountdesk::widgets {

/// What stands in the list's place when there is none to show: why, and what can be done next. The
/// buttons are the window's own actions, so they are enabled and named as in its menus.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// The first action is the default.
    void showMessage(QLatin1StringView icon, const QString &title, const QString &text,
                     const QList<QAction *> &actions);
    /// The same while something is under way: a busy bar in the place of buttons.
    void showBusy(QLatin1StringView icon, const QString &title, const QString &text);
    /// Books to open again, below the buttons until the next message.
    void showRecent(const QList<url::DatabaseUrl> &books);

Q_SIGNALS:
    void bookWanted(const accountdesk::url::DatabaseUrl &url);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showIcon();
    void clearButtons();
    [[nodiscard]] QWidget *newBookButton(const url::DatabaseUrl &book);

    QIcon m_icon;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QProgressBar *m_busy;
    QSpacerItem *m_above; ///< measured by the window, so that a banner below moves no button
    QVBoxLayout *m_buttons;
};

} // namespace accountdesk::widgets
