// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sync/SyncSetup.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class SyncServerPage;
}

namespace accountdesk::widgets {

/// The sync assistant's first page: the server's address, and the clerk's token for it.
class SyncServerPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit SyncServerPage(SyncSetup &plan);
    ~SyncServerPage() override;

    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] int nextId() const override;
    /// Looks up what is trusted for the server.
    bool validatePage() override;

private:
    void askKeychain();
    void fillServerIn();
    void fillTokenIn();
    void readServer();
    void readToken();

    std::unique_ptr<Ui::SyncServerPage> ui;
    SyncSetup &m_setup;
    std::optional<sync::SyncEndpoint> m_endpoint;
    bool m_hasToken = false;
    QString m_keptToken; ///< of `m_endpoint`, as it was filled in
};

} // namespace accountdesk::widgets
