// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/Book.h"
#include "exchange/Export.h"
#include "widgets/controls/LongTask.h"

#include <QDialog>
#include <QPointer>

#include <memory>

namespace Ui {
class ExportDialog;
}

namespace accountdesk::widgets {

/// Writes accounts of a book to a CSV or JSON file: all, those that the list shows, or the selected
/// ones. Stays open with the result in words. Shown with open(); closes with the book.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(book::Book *book, const storage::AccountQuery &query, const QList<AccountId> &selected,
                 QWidget *parent = nullptr);
    ~ExportDialog() override;

    void reject() override;

private:
    void fillFields();
    void connectFields();
    void changed();
    void browse();
    void confirmAndExport();
    void startExport();
    void showResult(const Result<std::int64_t> &written);
    [[nodiscard]] exchange::FileKind kind() const;
    [[nodiscard]] QString file() const;
    [[nodiscard]] QString fileProblem() const;
    [[nodiscard]] exchange::ExportOptions options() const;

    std::unique_ptr<Ui::ExportDialog> ui;
    QPointer<book::Book> m_book;
    storage::AccountQuery m_query;
    QList<AccountId> m_selected;
    LongTask m_task;
    QPushButton *m_export;
};

} // namespace accountdesk::widgets
