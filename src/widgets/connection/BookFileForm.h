// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Ui {
class ConnectionDialog;
}

class QWidget;

namespace accountdesk::widgets {

/// Which file the book is in, or is to be made in. Works on the connection dialog's own fields, which have
/// to outlive it.
class BookFileForm : public QObject
{
    Q_OBJECT
public:
    /// The dialog is the parent, of the file chooser too.
    BookFileForm(Ui::ConnectionDialog &fields, QWidget *dialog);

    /// A file for a new book, "Accounts" in a folder that there is; none of that name is there yet.
    [[nodiscard]] static QString suggestion();

    void show(const QString &path);
    [[nodiscard]] bool makesNew() const;
    /// The whole path; empty: none is named.
    [[nodiscard]] QString path() const;
    /// What is wrong with it; empty: nothing.
    [[nodiscard]] QString problem() const;

private:
    void suggest(bool isNew);
    void choose();

    Ui::ConnectionDialog &m_fields;
    QWidget *m_dialog;
    QString m_suggested;
};

} // namespace accountdesk::widgets
