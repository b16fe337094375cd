// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace accountdesk::book {
class SyncSession;
} // namespace accountdesk::book

namespace accountdesk::widgets {

class EmptyState;
class WindowActions;

/// How the sync of the book stands: with which server, what waits, what happened. Its buttons are the
/// window's actions.
class SyncPanel : public QWidget
{
    Q_OBJECT
public:
    SyncPanel(const WindowActions *actions, QWidget *parent);

    /// The session is not owned; nullptr shows `why` there is none.
    void setSession(book::SyncSession *session, const QString &why = {});
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *createPage();
    void showSession();
    void showStanding();
    void showProgress();
    void showLog();

    QPointer<book::SyncSession> m_session;
    const WindowActions *m_actions;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QWidget *m_page = nullptr;
    QLabel *m_endpoint;
    QLabel *m_sign;
    QLabel *m_state;
    QPushButton *m_attend;
    QLabel *m_lastSync;
    QLabel *m_toSend;
    QLabel *m_received;
    QLabel *m_conflicts;
    QPushButton *m_decide;
    QProgressBar *m_bar;
    QPushButton *m_syncNow;
    QPushButton *m_stop;
    QComboBox *m_interval;
    QListWidget *m_log;
    QTimer m_repaint; ///< of the progress
};

} // namespace accountdesk::widgets
