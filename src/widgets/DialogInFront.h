// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDialog;
class QWindow;

namespace accountdesk {

/// A dialog that has the keyboard from the moment on at which it is asked for.
///
/// Between QDialog::open() and the moment at which the desktop gives the new window the keyboard, Qt drops
/// what is typed, since the window that still has it is blocked: of "12.50", typed quickly, the dialog would
/// see ".50". So the window behind isn't blocked by Qt: its keys go to the dialog, and the mouse does nothing there.
/// Lives as long as the dialog, which is its parent.
class DialogInFront : public QObject
{
    Q_OBJECT
public:
    /// In place of QDialog::open(). The dialog's parent is in the window that it stands in front of.
    static void open(QDialog *dialog);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit DialogInFront(QDialog *dialog);

    [[nodiscard]] bool isBehind(const QObject *receiver) const;

    QDialog *m_dialog;
};

} // namespace accountdesk
