// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;
class QUndoStack;

namespace accountdesk::widgets {

/// Says in one line what was just done, with a button that takes it back where that is possible.
///
/// A sentence goes by itself once it could be read, unless the pointer or the focus is on it or the
/// clerk is in another program; the next one replaces it. Where it is cut off, a tool tip, a click and
/// the focus show the whole. Screen readers are told at once.
class StatusMessage : public QWidget
{
    Q_OBJECT
public:
    explicit StatusMessage(QWidget *parent = nullptr);

    void say(const QString &sentence);
    /// With a button for the stack's newest step, until anything else becomes of that stack. Not owned.
    void say(const QString &sentence, QUndoStack *stack);
    /// A state that lasts: shown whenever there is nothing newer; empty: it is over.
    void setState(const QString &sentence);
    /// What a menu item does while the pointer is on it, in front of everything else; empty: no more.
    void showHint(const QString &hint);
    void clear();

    /// What is shown, whole; a hint isn't.
    [[nodiscard]] QString text() const;
    /// For the whole of it. 0: it can do with what is left.
    [[nodiscard]] int wantedWidth() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// It needs another width than before.
    void widthChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setSentence(const QString &sentence);
    void dropUndo();
    void undo();
    void showText();
    void elide();
    void end();
    [[nodiscard]] bool isAttended() const;

    QString m_sentence;
    QString m_state;
    QString m_hint;
    QPointer<QUndoStack> m_stack;
    QTimer m_time;
    QLabel *m_label;
    QToolButton *m_undo;
};

} // namespace accountdesk::widgets
