// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/accounts/EntryBatch.h"
#include "widgets/exchange/ImportSession.h"

#include <QWizard>

namespace accountdesk::widgets {

/// Takes a CSV or JSON file into a book: file, format and columns, known accounts, dry run, import,
/// result. Nothing is written before the clerk has seen what would happen; closing it before leaves
/// the book as it was. Shown with open(). The book has to outlive it.
class ImportWizard : public QWizard
{
    Q_OBJECT
public:
    using Page = ImportSession::Page;
    using enum ImportSession::Page;

    /// `file` may be empty.
    ImportWizard(book::Book *book, const QString &file, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    /// The book's accounts were changed; what can be taken back.
    void imported(const QString &file, const accountdesk::storage::EntryBatch &entries);

private:
    void addStep(Page id, QWizardPage *page);
    void takeTitle(int id);
    void askBeforeClosing();

    ImportSession *m_session;
};

} // namespace accountdesk::widgets
