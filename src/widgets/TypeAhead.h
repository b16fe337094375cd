// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <memory>

class QAction;
class QDialog;
class QWidget;

namespace accountdesk {

/// Keys that a quick clerk or a scanner types before the window is ready for them. They wait, and then go
/// where they would have gone, in their order; or they are refused with a beep. What was typed for one
/// account never lands on what happens to be there.
class TypeAhead : public QObject
{
    Q_OBJECT
public:
    enum class From {
        FirstKey,     ///< whatever is typed waits
        FirstCommand, ///< letters, and the keys that edit a line, go on until another key comes
    };

    /// Holds the keys of the window that this widget is in.
    explicit TypeAhead(QWidget *part);

    /// From now on keys wait. Esc ends that, and refuses those that wait.
    void hold(From from);
    /// Lets them go; one of them may make the others wait again.
    void release();
    /// Lets them go when the window has the keyboard again that this dialog had, and deletes the dialog then:
    /// until the desktop has noticed that it is closed, what is typed still comes to it.
    void releaseAfter(QDialog *closed);
    /// Drops those that wait, and what comes without a pause behind them, with a beep if there are any.
    void refuse();
    /// Keys go where they always go.
    [[nodiscard]] bool isIdle() const { return m_state == State::Idle; }

Q_SIGNALS:
    /// The clerk pressed Esc, and doesn't wait any more.
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class State { Idle, Holding, Refusing };

    [[nodiscard]] bool isOfWindow(const QObject *receiver) const;
    [[nodiscard]] bool takes(QKeyEvent *key);
    void setState(State state);
    void takeKeyboardBack();
    void deliver(QKeyEvent *key);
    [[nodiscard]] QAction *commandOf(const QKeyEvent &key) const;

    QWidget *m_part;
    State m_state = State::Idle;
    From m_from = From::FirstKey;
    bool m_isDelivering = false;
    std::deque<std::unique_ptr<QKeyEvent>> m_keys;
    QTimer m_refusal; ///< until there is a pause
    QTimer m_return;  ///< of the keyboard, unless the desktop gives it to another program
    QPointer<QDialog> m_closed;
};

} // namespace accountdesk
