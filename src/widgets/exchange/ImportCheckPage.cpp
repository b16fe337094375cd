// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/ImportCheckPage.h"

#include "core/Count.h"
#include "core/VisibleText.h"
#include "ui_importwizardcheck.h"
#include "widgets/controls/FileDialog.h"
#include "widgets/exchange/CsvWords.h"
#include "widgets/exchange/ImportSession.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
ImportCheckPage::ImportCheckPage(ImportSession *session)
    : ui(std::make_unique<Ui::ImportCheckPage>()), m_session(session)
{
    ui->setupUi(this);
    setCommitPage(true);
    setButtonText(QWizard::CommitButton, tr("&Import"));
    ui->task->setTask(&session->task());
    ui->layout->setStretchFactor(ui->badRows, 1); // what is left of a high window is the table's
    ui->badTable->setColumnCount(3);
    ui->badTable->horizontalHeader()->setStretchLastSection(true);
    ui->badTable->verticalHeader()->hide();
    connect(ui->saveBad, &QPushButton::clicked, this, &ImportCheckPage::chooseBadRowsFile);
    connect(&session->task(), &LongTask::stopped, this, &QWizardPage::completeChanged);
}

ImportCheckPage::~ImportCheckPage() = default;

int ImportCheckPage::nextId() const
{
    return ImportSession::CommitPage;
}

void ImportCheckPage::initializePage()
{
    ui->message->clearMessage();
    ui->saveMessage->clearMessage();
    ui->counts->hide();
    ui->badRows->hide();
    ui->task->show();
    ui->task->setWhat(tr("Reading %1").arg(QFileInfo(m_session->file).fileName()));
    m_session->stage([this](const Result<exchange::Import::Report> &report) { showReport(report); });
}

void ImportCheckPage::cleanupPage()
{
    m_session->discard();
}

bool ImportCheckPage::isComplete() const
{
    const auto &report = m_session->report();
    return report && !m_session->task().isRunning() && report->summary.added + report->summary.changed > 0
           && !(m_session->options.existing == storage::ExistingPolicy::Stop && report->summary.known > 0);
}

void ImportCheckPage::showReport(const Result<exchange::Import::Report> &report)
{
    ui->task->hide();
    if (report) {
        showCounts(*report);
        showBadRows(*report);
    } else if (report.error().kind == Error::Kind::Cancelled) {
        ui->message->say(FieldMessage::Kind::Note,
                         tr("Stopped. The book is unchanged. Go back to try again, or close the import."));
    } else {
        ui->message->showProblem(report.error().text());
    }
    Q_EMIT completeChanged();
}

void ImportCheckPage::showCounts(const exchange::Import::Report &report)
{
    ui->addedCount->setText(formatCount(report.summary.added));
    ui->changedCount->setText(formatCount(report.summary.changed));
    ui->unchangedCount->setText(formatCount(report.summary.unchanged));
    ui->badCount->setText(formatCount(report.bad));
    QFont bold = font();
    bold.setBold(true);
    for (QLabel *count : {ui->addedCount, ui->changedCount, ui->unchangedCount, ui->badCount})
        count->setFont(bold);
    ui->counts->show();
    const QString problem = verdict(report);
    if (!problem.isEmpty()) {
        ui->message->showProblem(problem);
        return;
    }
    const QString read = tr("%1 rows were read. Click “Import” to import those without problems.")
                             .arg(formatCount(report.rows));
    ui->message->say(report.bad > 0 ? FieldMessage::Kind::Problem : FieldMessage::Kind::Good,
                     (QStringList(read) + report.remarks).join(u' '));
}

QString ImportCheckPage::verdict(const exchange::Import::Report &report) const
{
    if (m_session->options.existing == storage::ExistingPolicy::Stop && report.summary.known > 0)
        return tr("The book already has %1 of these accounts, so nothing can be imported, as you chose. Go back to "
                  "choose otherwise.")
            .arg(formatCount(report.summary.known));
    if (report.summary.added + report.summary.changed > 0)
        return {};
    if (report.rows == 0)
        return tr("There are no accounts in the file.");
    if (report.bad == report.rows)
        return tr("None of the rows can be imported. Go back and check the format and the columns.");
    return tr("There is nothing to import: the book wouldn't change.");
}

void ImportCheckPage::showBadRows(const exchange::Import::Report &report)
{
    const bool isJson = m_session->options.kind == exchange::FileKind::Json;
    ui->badTable->setHorizontalHeaderLabels({isJson ? tr("Element") : tr("Line"), tr("Reason"), tr("Row")});
    ui->badTable->setRowCount(int(report.firstBad.size()));
    QSet<QString> boxes;
    for (int row = 0; row < report.firstBad.size(); ++row) {
        const exchange::BadRow &bad = report.firstBad.at(row);
        auto *number = new QTableWidgetItem(formatCount(bad.number));
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        ui->badTable->setItem(row, 0, number);
        QString reason = visibleText(bad.reason);
        if (const QString box = CsvWords::boxOf(bad.choice); !box.isEmpty()) {
            reason += u' ' + tr("Decided by: %1.").arg(box);
            boxes.insert(box);
        }
        auto *why = new QTableWidgetItem(reason);
        why->setToolTip(reason);
        ui->badTable->setItem(row, 1, why);
        ui->badTable->setItem(row, 2, new QTableWidgetItem(visibleText(bad.cells.join(u" · "_s).left(300))));
    }
    QStringList names(boxes.cbegin(), boxes.cend());
    names.sort();
    const QString page = isJson ? tr("Accounts already in the book") : tr("Format and columns");
    ui->deciding->setText(
        tr("To import some of these rows, go back to “%1” and change: %2.").arg(page, names.join(u", "_s)));
    ui->deciding->setVisible(!names.isEmpty());
    ui->badTable->resizeColumnsToContents();
    constexpr int maxLetters = 100; // of a reason: the row beside it stays in sight
    ui->badTable->setColumnWidth(1,
                                 std::min(ui->badTable->columnWidth(1), maxLetters * fontMetrics().averageCharWidth()));
    ui->badTable->horizontalHeader()->setStretchLastSection(true);
    ui->badRows->setVisible(report.bad > 0);
    ui->badTableLabel->setText(report.bad > report.firstBad.size() ? tr("The first ro&ws with problems:")
                                                                   : tr("Ro&ws with problems:"));
}

void ImportCheckPage::chooseBadRowsFile()
{
    auto *dialog = new FileDialog(this, tr("Save the Rows with Problems"));
    dialog->setObjectName(u"chooseBadRowsFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilters({tr("CSV tables (*.csv)"), tr("All files (*)")});
    const QFileInfo file(m_session->file);
    dialog->setDirectory(file.path());
    dialog->selectFile(tr("%1-bad-rows.csv").arg(file.completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportCheckPage::saveBadRows);
    dialog->open();
}

void ImportCheckPage::saveBadRows(const QString &file)
{
    if (m_session->task().isRunning())
        return;
    ui->task->show();
    ui->task->setWhat(tr("Saving the rows"));
    ui->saveBad->setEnabled(false);
    m_session->saveBadRows(file, [this, file](const Result<> &saved) {
        ui->task->hide();
        ui->saveBad->setEnabled(true);
        if (saved)
            ui->saveMessage->say(FieldMessage::Kind::Good, tr("Saved as %1.").arg(QDir::toNativeSeparators(file)));
        else
            ui->saveMessage->showProblem(saved.error().text());
    });
}

} // namespace accountdesk::widgets
