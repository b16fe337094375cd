// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/Import.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class ImportCheckPage;
}

namespace accountdesk::widgets {

class ImportSession;

/// The import wizard's dry run: reads and checks the whole file and says what would happen. Rows
/// that can't be taken in are listed with their line and the reason, and can be saved.
class ImportCheckPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit ImportCheckPage(ImportSession *session);
    ~ImportCheckPage() override;

    void initializePage() override;
    void cleanupPage() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] int nextId() const override;

private:
    void showReport(const Result<exchange::Import::Report> &report);
    void showCounts(const exchange::Import::Report &report);
    void showBadRows(const exchange::Import::Report &report);
    [[nodiscard]] QString verdict(const exchange::Import::Report &report) const;
    void chooseBadRowsFile();
    void saveBadRows(const QString &file);

    std::unique_ptr<Ui::ImportCheckPage> ui;
    ImportSession *m_session;
};

} // namespace accountdesk::widgets
