// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/ExportDialog.h"

#include "text/CsvWriter.h"
#include "ui_exportdialog.h"
#include "widgets/controls/BookDialog.h"
#include "widgets/controls/FileDialog.h"
#include "widgets/controls/WindowSize.h"
#include "widgets/exchange/CsvWords.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

ExportDialog::ExportDialog(book::Book *book, const storage::AccountQuery &query, const QList<AccountId> &selected,
                           QWidget *parent)
    : QDialog(parent), ui(std::make_unique<Ui::ExportDialog>()), m_book(book), m_query(query), m_selected(selected)
{
    ui->setupUi(this);
    for (FieldMessage *message : {ui->fileMessage, ui->result})
        message->reserve(2);
    m_export = ui->buttons->addButton(tr("E&xport"), QDialogButtonBox::ActionRole);
    m_export->setObjectName(u"exportButton"_s);
    m_export->setDefault(true);
    ui->task->setTask(&m_task);
    ui->task->setWhat(tr("Writing the file"));
    fillFields();
    connectFields();
    closeWithBook(this, book);
    changed();
    resizeInLetters(this, 80, 0);
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::fillFields()
{
    const bool isFiltered = m_query.filter != storage::AccountQuery::Filter::All || !m_query.text.isEmpty()
                            || m_query.state == storage::AccountQuery::State::Closed;
    ui->filtered->setEnabled(isFiltered);
    ui->selected->setEnabled(!m_selected.isEmpty());
    ui->selected->setText(tr("The &selected ones (%1)").arg(QLocale().toString(m_selected.size())));
    (m_selected.size() > 1 ? ui->selected : isFiltered ? ui->filtered : ui->all)->setChecked(true);

    ui->kind->addItem(tr("CSV table, for spreadsheets"), static_cast<int>(exchange::FileKind::Csv));
    ui->kind->addItem(tr("JSON list, for other programs"), static_cast<int>(exchange::FileKind::Json));
    CsvWords::fillDelimiters(ui->delimiter);
    CsvWords::fillEncodings(ui->encoding, text::exportEncodings());
    CsvWords::fillDecimals(ui->decimal);
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    ui->file->setText(QDir::toNativeSeparators(folder + '/'_L1 + tr("accounts") + ".csv"_L1));
}

void ExportDialog::connectFields()
{
    connect(ui->kind, &QComboBox::currentIndexChanged, this, [this] {
        const QFileInfo now(ui->file->text());
        const QString suffix = kind() == exchange::FileKind::Json ? u"json"_s : u"csv"_s;
        if (now.suffix() == "csv"_L1 || now.suffix() == "json"_L1)
            ui->file->setText(QDir::toNativeSeparators(now.path() + u'/' + now.completeBaseName() + u'.' + suffix));
        changed();
    });
    connect(ui->file, &QLineEdit::textChanged, this, &ExportDialog::changed);
    connect(ui->decimal, &QComboBox::activated, this, [this] {
        // A decimal comma between commas would put quotes around every amount.
        if (CsvWords::selected<text::CsvFormat::Decimal>(ui->decimal) == text::CsvFormat::Decimal::Comma
            && CsvWords::selected<char>(ui->delimiter) == ',')
            CsvWords::select(ui->delimiter, ';');
    });
    connect(ui->browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::confirmAndExport);
    connect(ui->buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(&m_task, &LongTask::started, this, &ExportDialog::changed);
    connect(&m_task, &LongTask::stopped, this, &ExportDialog::changed);
}

exchange::FileKind ExportDialog::kind() const
{
    return static_cast<exchange::FileKind>(ui->kind->currentData().toInt());
}

QString ExportDialog::file() const
{
    const QString text = QDir::fromNativeSeparators(ui->file->text().trimmed());
    return text.isEmpty() ? QString() : QDir::cleanPath(QFileInfo(text).absoluteFilePath());
}

QString ExportDialog::fileProblem() const
{
    const QFileInfo info(file());
    if (file().isEmpty())
        return tr("Enter a file name.");
    if (info.isDir())
        return tr("This is a folder.");
    if (!info.dir().exists())
        return tr("There is no folder %1.").arg(QDir::toNativeSeparators(info.path()));
    if (!QFileInfo(info.path()).isWritable())
        return tr("You don't have permission to write to the folder %1.").arg(QDir::toNativeSeparators(info.path()));
    return {};
}

void ExportDialog::changed()
{
    const bool running = m_task.isRunning();
    const bool csv = kind() == exchange::FileKind::Csv;
    for (QWidget *widget : std::initializer_list<QWidget *>{ui->delimiterLabel, ui->delimiter, ui->encodingLabel,
                                                            ui->encoding, ui->decimalLabel, ui->decimal})
        widget->setEnabled(csv);
    const QString problem = fileProblem();
    ui->fileMessage->showProblem(problem);
    ui->whichBox->setEnabled(!running);
    ui->howBox->setEnabled(!running);
    m_export->setEnabled(problem.isEmpty() && !running);
    ui->result->clearMessage();
}

void ExportDialog::browse()
{
    auto *dialog = new FileDialog(this, tr("Export Accounts"));
    dialog->setObjectName(u"chooseExportFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // asked once, before the export
    dialog->setNameFilters({kind() == exchange::FileKind::Json ? tr("JSON lists (*.json)") : tr("CSV tables (*.csv)"),
                            tr("All files (*)")});
    dialog->setDefaultSuffix(kind() == exchange::FileKind::Json ? u"json"_s : u"csv"_s);
    if (!file().isEmpty()) {
        dialog->setDirectory(QFileInfo(file()).path());
        dialog->selectFile(QFileInfo(file()).fileName());
    }
    connect(dialog, &QFileDialog::fileSelected, ui->file,
            [this](const QString &chosen) { ui->file->setText(QDir::toNativeSeparators(chosen)); });
    dialog->open();
}

void ExportDialog::confirmAndExport()
{
    if (!QFileInfo::exists(file())) {
        startExport();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(),
                                tr("%1 already exists.").arg(QFileInfo(file()).fileName()), QMessageBox::NoButton,
                                this);
    box->setObjectName(u"confirmOverwrite"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Do you want to replace it? The old file is kept until the new one is complete."));
    const auto *replace = box->addButton(tr("&Replace"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(replace, &QPushButton::clicked, this, &ExportDialog::startExport);
    box->open();
}

exchange::ExportOptions ExportDialog::options() const
{
    exchange::ExportOptions options;
    options.kind = kind();
    options.format.delimiter = CsvWords::selected<char>(ui->delimiter);
    options.format.encoding = CsvWords::selectedEncoding(ui->encoding);
    options.format.decimal = CsvWords::selected<text::CsvFormat::Decimal>(ui->decimal);
    if (ui->filtered->isChecked())
        options.query = m_query;
    if (ui->selected->isChecked()) {
        options.query.state = m_query.state;
        options.only = m_selected;
    }
    return options;
}

void ExportDialog::startExport()
{
    if (!m_book)
        return;
    const auto job = [file = file(), options = options()](storage::Database &database, Progress &progress) {
        return exchange::exportAccounts(database, file, options, progress);
    };
    m_task.runOn(m_book->longWork(), job, [this](const Result<std::int64_t> &written) { showResult(written); });
}

void ExportDialog::showResult(const Result<std::int64_t> &written)
{
    if (written)
        ui->result->say(FieldMessage::Kind::Good,
                        tr("Accounts exported to %1: %2.")
                            .arg(QFileInfo(file()).fileName(), QLocale().toString(qlonglong(*written))));
    else if (written.error().kind == Error::Kind::Cancelled)
        ui->result->say(FieldMessage::Kind::Note, tr("Stopped. No file was written; an older one is unchanged."));
    else
        ui->result->showProblem(written.error().text());
}

void ExportDialog::reject()
{
    if (m_task.isRunning())
        m_task.cancel(); // closes with the next try, when it has been said what came of it
    else
        QDialog::reject();
}

} // namespace accountdesk::widgets
