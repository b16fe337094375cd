// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/BookFileForm.h"

#include "ui_connectiondialog.h"
#include "widgets/connection/ConnectionChecks.h"
#include "widgets/controls/FileDialog.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

constexpr auto fileSuffix = ".accountdesk"_L1;

/// Documents, which a desktop may name without having made it, or else home.
QString existingFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace

BookFileForm::BookFileForm(Ui::ConnectionDialog &fields, QWidget *dialog)
    : QObject(dialog), m_fields(fields), m_dialog(dialog)
{
    connect(m_fields.createNew, &QRadioButton::toggled, this, &BookFileForm::suggest);
    connect(m_fields.browse, &QPushButton::clicked, this, &BookFileForm::choose);
}

QString BookFileForm::suggestion()
{
    const QDir folder(existingFolder());
    QString name = tr("Accounts", "the file of a new book");
    for (int number = 2; folder.exists(name + fileSuffix); ++number)
        name = tr("Accounts %1", "the file of a further new book").arg(number);
    return folder.filePath(name + fileSuffix);
}

void BookFileForm::show(const QString &path)
{
    m_fields.openExisting->setChecked(true);
    m_fields.file->setText(QDir::toNativeSeparators(path));
}

bool BookFileForm::makesNew() const
{
    return m_fields.createNew->isChecked();
}

QString BookFileForm::path() const
{
    QString path = QDir::fromNativeSeparators(m_fields.file->text().trimmed());
    if (path.isEmpty())
        return {};
    if (path.startsWith("~/"_L1))
        path = QDir::homePath() + path.mid(1);
    if (makesNew() && QFileInfo(path).suffix().isEmpty() && !path.endsWith(u'/'))
        path += fileSuffix;
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

QString BookFileForm::problem() const
{
    return makesNew() ? ConnectionChecks::newFile(path()) : ConnectionChecks::existingFile(path());
}

/// Where the clerk has named no file; taken back with the wish for a new book.
void BookFileForm::suggest(bool isNew)
{
    QLineEdit *field = m_fields.file;
    if (isNew && field->text().isEmpty()) {
        m_suggested = QDir::toNativeSeparators(suggestion());
        field->setText(m_suggested);
    } else if (!isNew && field->text() == m_suggested) {
        field->clear();
    }
}

void BookFileForm::choose()
{
    const bool isNew = makesNew();
    auto *dialog = new FileDialog(m_dialog, isNew ? tr("New Book") : tr("Open Book"));
    dialog->setObjectName(u"chooseFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(isNew ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(isNew ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setNameFilters({tr("Books (*.accountdesk *.db *.sqlite *.sqlite3)"), tr("All files (*)")});
    if (isNew)
        dialog->setDefaultSuffix(u"accountdesk"_s);
    const QString now = path();
    dialog->setDirectory(now.isEmpty() ? existingFolder() : QFileInfo(now).path());
    if (isNew && !now.isEmpty())
        dialog->selectFile(QFileInfo(now).fileName());
    connect(dialog, &QFileDialog::fileSelected, m_fields.file,
            [this](const QString &file) { m_fields.file->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

} // namespace accountdesk::widgets
