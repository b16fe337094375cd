// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;
class QLabel;
class QLineEdit;
class QTreeWidget;

namespace accountdesk::widgets {

/// The keys of the window's actions, grouped by menu, with a field to search them. Shown with open().
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);

private:
    void fill(const QList<QAction *> &actions);
    void search(const QString &text);

    QLineEdit *m_search;
    QTreeWidget *m_keys;
    QLabel *m_nothing;
};

} // namespace accountdesk::widgets
