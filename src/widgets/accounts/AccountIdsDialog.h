// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/accounts/UncheckedIds.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace accountdesk::book {
class Book;
} // namespace accountdesk::book

namespace accountdesk::widgets {

class FieldMessage;

/// What became of account IDs that other programs wrote: which ones were changed, and which can't be used
/// and have to be renamed, which is done here.
class AccountIdsDialog : public QDialog
{
    Q_OBJECT
public:
    AccountIdsDialog(book::Book *book, const storage::IdReport &report, QWidget *parent = nullptr);

    /// Shows what can't be used as it is now.
    void setUnusable(const QList<storage::UnusableId> &unusable);

private:
    [[nodiscard]] QTreeWidget *makeList(const char *name, const QStringList &headings);
    void buildUnusable();
    void fillRenamed(const storage::IdReport &report);
    void showChoice();
    void rename();
    void showRenamed(const Result<> &renamed);

    QPointer<book::Book> m_book;
    QTreeWidget *m_renamed;
    QTreeWidget *m_unusable;
    QLabel *m_state;
    QWidget *m_form;
    QLineEdit *m_id;
    QPushButton *m_rename;
    FieldMessage *m_message;
};

} // namespace accountdesk::widgets
