// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWizardPage>

#include <memory>

namespace Ui {
class ImportKnownPage;
}

namespace accountdesk {

class ImportSession;

/// The import wizard's third page: what happens to accounts that the book has already.
class ImportKnownPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit ImportKnownPage(ImportSession *session);
    ~ImportKnownPage() override;

    [[nodiscard]] int nextId() const override;
    bool validatePage() override;

private:
    std::unique_ptr<Ui::ImportKnownPage> ui;
    ImportSession *m_session;
};

} // namespace accountdesk
