// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWizardPage>

#include <memory>

namespace Ui {
class ImportResultPage;
}

namespace accountdesk::widgets {

class ImportSession;

/// The import wizard's last page: what was done, in words.
class ImportResultPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit ImportResultPage(ImportSession *session);
    ~ImportResultPage() override;

    void initializePage() override;
    [[nodiscard]] int nextId() const override { return -1; }

private:
    std::unique_ptr<Ui::ImportResultPage> ui;
    ImportSession *m_session;
};

} // namespace accountdesk::widgets
