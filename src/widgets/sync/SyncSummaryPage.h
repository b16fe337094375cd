// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sync/SyncSetup.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class SyncSummaryPage;
}

namespace accountdesk::widgets {

/// The sync assistant's last page: what was chosen, before it counts.
class SyncSummaryPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit SyncSummaryPage(SyncSetup &plan);
    ~SyncSummaryPage() override;

    [[nodiscard]] int nextId() const override { return -1; }
    void initializePage() override;

private:
    [[nodiscard]] QString trustWords() const;
    [[nodiscard]] QString directionWords() const;

    std::unique_ptr<Ui::SyncSummaryPage> ui;
    const SyncSetup &m_setup;
};

} // namespace accountdesk::widgets
