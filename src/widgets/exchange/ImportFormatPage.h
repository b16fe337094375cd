// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ColumnMapping.h"
#include "exchange/CsvInspection.h"
#include "widgets/controls/LongTask.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class ImportFormatPage;
}

namespace accountdesk::widgets {

class ImportSession;
class MappingHeader;

/// The import wizard's second page, for CSV: how the file is written and which column holds what. What was
/// found is shown and can be changed; the first rows as they would be read stand above the file's own lines.
/// The file is read on another thread with each change. Which column held what is remembered for the next
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

    void fillChoices();
    void connectChoices();
    void chooseHeaderLine(int line);
    void chooseLeftOut();
    void showFormat(const text::CsvFormat &format);
    void readAgain();
    void showPreview(const Result<exchange::CsvPreview> &preview);
    void fillTable();
    void fillLines();
    void settle();
    [[nodiscard]] bool mayAcceptDoubt() const;
    void acceptDoubt();
    enum class Cells { Texts, Amounts };
    void showCells(int column, Cells what);
    [[nodiscard]] QString problem() const;

    std::unique_ptr<Ui::ImportFormatPage> ui;
    ImportSession *m_session;
    MappingHeader *m_header;
    LongTask m_task;
    text::KnownCsvFormat m_known; ///< what the clerk has chosen; the rest is as it was found
    exchange::CsvPreview m_preview;
    exchange::ColumnMapping m_suggested; ///< by the file
    bool m_isMapped = false;             ///< the clerk has said which column is which
    QStringList m_names;                 ///< of the columns
    bool m_readable = false;
};

} // namespace accountdesk::widgets
