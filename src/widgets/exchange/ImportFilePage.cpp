// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/ImportFilePage.h"

#include "ui_importwizardfile.h"
#include "widgets/controls/FileDialog.h"
#include "widgets/exchange/CsvWords.h"
#include "widgets/exchange/ImportSession.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

QString localFile(const QMimeData *mime)
{
    const QList<QUrl> urls = mime->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

ImportFilePage::ImportFilePage(ImportSession *session, const QString &file)
    : ui(std::make_unique<Ui::ImportFilePage>()), m_session(session)
{
    ui->setupUi(this);
    ui->message->reserve(2);
    setAcceptDrops(true);
    ui->file->setAcceptDrops(false); // it would take a file's URL for text
    connect(ui->browse, &QPushButton::clicked, this, &ImportFilePage::browse);
    connect(ui->file, &QLineEdit::textChanged, this, &ImportFilePage::inspect);
    setFile(file);
}

ImportFilePage::~ImportFilePage() = default;

int ImportFilePage::nextId() const
{
    return m_found && m_found->kind == exchange::FileKind::Json ? ImportSession::KnownPage : ImportSession::FormatPage;
}

bool ImportFilePage::validatePage()
{
    const QString file = QDir::fromNativeSeparators(ui->file->text().trimmed());
    m_session->file = file;
    m_session->options.kind = m_found->kind;
    m_session->options.format = m_found->preview.format;
    m_session->options.mapping = m_found->preview.mapping;
    m_session->preview = m_found->preview;
    return true;
}

void ImportFilePage::setFile(const QString &file)
{
    ui->file->setText(QDir::toNativeSeparators(file));
}

void ImportFilePage::browse()
{
    auto *dialog = new FileDialog(this, tr("Import Accounts"));
    dialog->setObjectName(u"chooseImportFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables and lists (*.csv *.tsv *.txt *.json)"), tr("All files (*)")});
    if (!ui->file->text().isEmpty())
        dialog->setDirectory(QFileInfo(ui->file->text()).path());
    connect(dialog, &QFileDialog::fileSelected, this, &ImportFilePage::setFile);
    dialog->open();
}

Result<ImportFilePage::Found> ImportFilePage::look(const QString &file, Progress &progress)
{
    ASSIGN_OR_RETURN(const auto kind, exchange::fileKind(file));
    if (kind == exchange::FileKind::Json)
        return Found{.kind = kind, .preview = {}};
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return failure(Error::invalid(tr("The file can't be read: %1.").arg(device.errorString())));
    ASSIGN_OR_RETURN(const auto preview, exchange::inspectCsv(device, {}, {}, &progress));
    return Found{.kind = kind, .preview = preview};
}

void ImportFilePage::inspect()
{
    m_task.cancel();
    m_found.reset();
    ui->message->clearMessage();
    Q_EMIT completeChanged();
    const QString file = QDir::fromNativeSeparators(ui->file->text().trimmed());
    if (file.isEmpty())
        return;
    m_task.runInBackground([file](Progress &progress) { return look(file, progress); },
                           [this](const Result<Found> &found) { showFound(found); });
}

void ImportFilePage::showFound(const Result<Found> &found)
{
    if (!found) {
        if (found.error().kind != Error::Kind::Cancelled)
            ui->message->showProblem(found.error().text());
        return;
    }
    m_found = *found;
    ui->message->say(FieldMessage::Kind::Good, found->kind == exchange::FileKind::Json
                                                   ? tr("A JSON list of accounts.")
                                                   : CsvWords::describe(found->preview));
    Q_EMIT completeChanged();
}

void ImportFilePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportFilePage::dropEvent(QDropEvent *event)
{
    setFile(localFile(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace accountdesk::widgets
