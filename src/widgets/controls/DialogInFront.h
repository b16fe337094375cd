// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

class QDialog;

namespace accountdesk::widgets {

class TypeAhead;

/// A dialog that has the keyboard from the moment on at which it is asked for, to the one at which the window
/// behind it has it again: no key is lost at either end.
///
/// Between QDialog::open() and the moment at which the desktop gives the new window the keyboard, Qt drops
/// what is typed, since the window that still has it is blocked: of "12.50", typed quickly, the dialog would
/// see ".50". So the window behind isn't blocked by Qt: its keys go to the dialog, and the mouse does nothing there.
/// And when a window that has the keyboard goes, nobody has it until the desktop gives it to another one: so the
/// other one gets it first. What is typed meanwhile waits in a TypeAhead.
/// Lives as long as the dialog, which is its parent.
class DialogInFront : public QObject
{
    Q_OBJECT
public:
    /// In place of QDialog::open(). The dialog's parent is in the window that it stands in front of, whose
    /// keys `typeAhead` holds.
    static void open(QDialog *dialog, TypeAhead *typeAhead);
    /// What QDialog::done() does, for a dialog to be called in place of it.
    static void close(QDialog *dialog, int result);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    DialogInFront(QDialog *dialog, TypeAhead *typeAhead);

    void handOver(int result);
    void giveBack();
    void goOn();
    void finish();
    [[nodiscard]] bool filterBehind(QEvent *event);
    [[nodiscard]] bool isBehind(const QObject *receiver) const;
    [[nodiscard]] bool isInDialog(const QObject *receiver) const;

    QDialog *m_dialog;
    QWidget *m_behind;
    QPointer<TypeAhead> m_typeAhead;
    std::optional<int> m_result; ///< it is being closed
    bool m_wasActivated = false;
    bool m_isActivationAwaited = false;
    QTimer m_patience; ///< with the desktop
};

} // namespace accountdesk::widgets
