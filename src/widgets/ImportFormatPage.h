// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/CsvInspection.h"
#include "widgets/LongTask.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class ImportFormatPage;
}

namespace accountdesk {

class ImportSession;
class MappingHeader;

/// The import wizard's second page, for CSV: how the file is written and which column holds what,
/// with the first rows as they would be read. Which column held what is remembered for the next
/// file with the same header line.
class ImportFormatPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit ImportFormatPage(ImportSession *session);
    ~ImportFormatPage() override;

    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] int nextId() const override;
    bool validatePage() override;

private:
    static constexpr qsizetype maxColumns = 200;

    void showFormat(const CsvFormat &format);
    [[nodiscard]] KnownCsvFormat chosen() const;
    void readAgain();
    void showPreview(const Result<CsvPreview> &preview);
    void fillTable(const CsvPreview &preview);
    void checkMapping();

    std::unique_ptr<Ui::ImportFormatPage> ui;
    ImportSession *m_session;
    MappingHeader *m_header;
    LongTask m_task;
    KnownCsvFormat m_known; ///< what the clerk has chosen
    CsvPreview m_preview;
    QStringList m_names; ///< of the columns
    bool m_readable = false;
};

} // namespace accountdesk
