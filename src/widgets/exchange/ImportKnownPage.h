// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWizardPage>

#include <memory>

namespace Ui {
class ImportKnownPage;
}

namespace accountdesk::widgets {

class ImportSession;

/// The import wizard's third page: what happens to accounts that the book has already; and for JSON, which
/// has no second page, to what another program may have altered.
class ImportKnownPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit ImportKnownPage(ImportSession *session);
    ~ImportKnownPage() override;

    void initializePage() override;
    [[nodiscard]] int nextId() const override;
    bool validatePage() override;

private:
    std::unique_ptr<Ui::ImportKnownPage> ui;
    ImportSession *m_session;
};

} // namespace accountdesk::widgets
