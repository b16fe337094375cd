// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/Import.h"
#include "widgets/controls/LongTask.h"

#include <QWizardPage>

#include <memory>
#include <optional>

namespace Ui {
class ImportFilePage;
}

namespace accountdesk::widgets {

class ImportSession;

/// The import wizard's first page: a file, browsed for or dropped, and what it seems to be.
class ImportFilePage : public QWizardPage
{
    Q_OBJECT
public:
    ImportFilePage(ImportSession *session, const QString &file);
    ~ImportFilePage() override;

    [[nodiscard]] bool isComplete() const override { return m_found.has_value(); }
    [[nodiscard]] int nextId() const override;
    bool validatePage() override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Found
    {
        exchange::FileKind kind = exchange::FileKind::Csv;
        exchange::CsvPreview preview;
    };
    static Result<Found> look(const QString &file, Progress &progress);
    void setFile(const QString &file);
    void browse();
    void inspect();
    void showFound(const Result<Found> &found);

    std::unique_ptr<Ui::ImportFilePage> ui;
    ImportSession *m_session;
    LongTask m_task;
    std::optional<Found> m_found;
};

} // namespace accountdesk::widgets
