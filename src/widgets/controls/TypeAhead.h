// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <QObject>
#include <QString>
#include <QTimer>

#include <deque>
#include <memory>

class QAction;
class QWidget;

namespace accountdesk::widgets {

/// Keys that a quick clerk or a scanner types before the window is ready for them. They wait, and then go
/// where they would have gone, in their order; or they are refused with a beep and a word, and so is all that
/// follows until the clerk has noticed. What was typed for one account never lands on what happens to be there.
class TypeAhead : public QObject
{
    Q_OBJECT
public:
    enum class From {
        FirstKey,     ///< whatever is typed waits
        FirstCommand, ///< letters, and the keys that edit a line, go on until another key comes
    };

    /// Holds the keys of the window that this widget is in, and of dialogs that stand in front of it without
    /// blocking it.
    explicit TypeAhead(QWidget *part);

    /// From now on keys wait. Esc ends that, and refuses those that wait.
    void hold(From from);
    /// Lets them go; one of them may make the others wait again.
    void release();
    /// Lets them go as soon as the window has the keyboard. Where it doesn't get it, or gets it late, keys may
    /// be missing among them, so they are refused.
    void releaseWhenActive();
    /// Drops those that wait, if any: then keys do nothing until Esc or a click, since the rest of a scan may
    /// come after any pause. `reason` is a whole sentence.
    void refuse(const QString &reason);
    /// Something has just come into sight. Keys that wait, or that come sooner than anybody can have seen it,
    /// are refused for this reason; but where letters went on while it was awaited, they still do.
    void settle(const QString &reason);
    /// Keys go where they always go.
    [[nodiscard]] bool isIdle() const { return m_state == State::Idle; }
    /// They do nothing until Esc or a click.
    [[nodiscard]] bool isRefusing() const { return m_state == State::Refusing; }

Q_SIGNALS:
    /// The clerk pressed Esc, and doesn't wait any more.
    void cancelled();
    /// Keys were dropped: why, and how to go on.
    void refused(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class State { Idle, Holding, Settling, Refusing };

    [[nodiscard]] bool isOfWindow(const QObject *receiver) const;
    [[nodiscard]] bool takes(const QKeyEvent &key) const;
    void setState(State state);
    void take(const QKeyEvent &key);
    void takePress(const QKeyEvent &key);
    void drop(const QString &reason);
    [[nodiscard]] bool hasPress(bool (*matters)(const QKeyEvent &)) const;
    void takeKeyboardBack();
    void deliver(QKeyEvent *key);
    [[nodiscard]] QAction *commandOf(const QKeyEvent &key) const;

    QWidget *m_part;
    State m_state = State::Idle;
    From m_from = From::FirstKey;
    bool m_isDelivering = false;
    bool m_isLate = false; ///< the window should have had the keyboard long ago
    QString m_reason;      ///< to refuse what comes too soon
    std::deque<std::unique_ptr<QKeyEvent>> m_keys;
    QTimer m_settling;
    QTimer m_return; ///< of the keyboard, unless the desktop gives it to another program
};

} // namespace accountdesk::widgets
