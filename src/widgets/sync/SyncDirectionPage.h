// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sync/SyncSetup.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class SyncDirectionPage;
}

namespace accountdesk::widgets {

/// The sync assistant's third page: what a first sync would find, and what counts where both sides
/// have other values.
class SyncDirectionPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit SyncDirectionPage(SyncSetup &plan);
    ~SyncDirectionPage() override;

    [[nodiscard]] int nextId() const override;
    void initializePage() override;
    bool validatePage() override;

private:
    std::unique_ptr<Ui::SyncDirectionPage> ui;
    SyncSetup &m_setup;
};

} // namespace accountdesk::widgets
