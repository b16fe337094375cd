// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <memory>

namespace accountdesk::book {
class Book;
class SyncSession;
} // namespace accountdesk::book

namespace accountdesk::widgets {

class Banner;
class DesktopNotice;
class SyncPanel;
class WindowActions;

/// What a clerk does with the sync of the open book: set up, sync, answer its questions, decide
/// conflicts, turn off. Says in the banner what waits, and to a clerk who looks elsewhere, too.
class SyncActions : public QObject
{
    Q_OBJECT
public:
    SyncActions(WindowActions *actions, SyncPanel *panel, Banner *banner, QWidget *window);
    ~SyncActions() override;

    /// Not owned; nullptr: no book is open. Ends the sync of the one before, which has to be there still.
    void setBook(book::Book *book);
    /// nullptr when no book is open, or one that can't be synchronised.
    [[nodiscard]] book::SyncSession *session() const { return m_session.get(); }

private:
    /// What the banner is about.
    enum class Reason { None, Conflicts, Question, Failure };

    [[nodiscard]] Reason reason() const;
    void showState();
    void nameQuestion();
    void notice(const QString &text);
    void setUp();
    void decide();
    void answer();
    void askForTrust();
    void askForToken();
    void askHowToBeginAnew();
    void askToTurnOff();

    WindowActions *m_actions;
    SyncPanel *m_panel;
    Banner *m_banner;
    QWidget *m_window;
    DesktopNotice *m_notice;
    Reason m_shown = Reason::None;
    std::unique_ptr<book::SyncSession> m_session;
};

} // namespace accountdesk::widgets
