// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/accounts/EntryBatch.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class ImportCommitPage;
}

namespace accountdesk::widgets {

class ImportSession;

/// The import wizard's only page that changes the book. Goes on to the result by itself.
class ImportCommitPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit ImportCommitPage(ImportSession *session);
    ~ImportCommitPage() override;

    void initializePage() override;
    [[nodiscard]] bool isComplete() const override { return m_finished; }
    [[nodiscard]] int nextId() const override;

Q_SIGNALS:
    /// The book's accounts were changed; what can be taken back.
    void imported(const QString &file, const accountdesk::storage::EntryBatch &entries);

private:
    std::unique_ptr<Ui::ImportCommitPage> ui;
    ImportSession *m_session;
    bool m_finished = false;
};

} // namespace accountdesk::widgets
