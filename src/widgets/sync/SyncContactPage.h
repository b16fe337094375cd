// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls/LongTask.h"
#include "widgets/sync/SyncSetup.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class SyncContactPage;
}

namespace accountdesk::widgets {

/// The sync assistant's second page: asks the server who it is, the clerk whether to trust that, and
/// then compares the accounts.
class SyncContactPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit SyncContactPage(SyncSetup &plan);
    ~SyncContactPage() override;

    [[nodiscard]] bool isComplete() const override { return m_setup.found.has_value(); }
    [[nodiscard]] int nextId() const override;
    void initializePage() override;
    void cleanupPage() override;

private:
    using Run = sync::SyncRun<storage::SyncBook::Comparison>;

    void contact();
    void showRun(const Run &run);
    void showStop(const sync::SyncStop &stop);
    void askForTrust();
    void enterPin();
    void trust(const QList<sync::TrustedPin> &pins);

    std::unique_ptr<Ui::SyncContactPage> ui;
    SyncSetup &m_setup;
    LongTask m_task;
    sync::TrustDecision m_question; ///< of the last contact
};

} // namespace accountdesk::widgets
