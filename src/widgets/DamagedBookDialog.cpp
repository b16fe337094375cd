// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DamagedBookDialog.h"

#include "exchange/Export.h"
#include "storage/Migrations.h"
#include "widgets/FieldMessage.h"
#include "widgets/TaskPanel.h"
#include "widgets/WindowSize.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace accountdesk {
namespace {

Result<> isBook(const QString &file)
{
    auto database = Database::open({.backend = Backend::Sqlite, .path = file}, {}, Database::Access::ReadOnly);
    if (!database)
        return failure(database.error());
    const auto state = bookState(*database);
    if (!state)
        return failure(state.error());
    if (*state == BookState::Current || *state == BookState::Older || *state == BookState::Course)
        return {};
    return failure(Error::invalid(DamagedBookDialog::tr("%1 is not a book.").arg(QFileInfo(file).fileName()),
                                  DamagedBookDialog::tr("Choose another backup.")));
}

Error storageError(const QString &happened, const QString &safe)
{
    return {.kind = Error::Kind::Storage,
            .happened = happened,
            .safe = safe,
            .advice = DamagedBookDialog::tr(
                "Look whether the disk is full and whether you may write into the folder.")};
}

/// Puts a copy of the backup into the place of a file, which is kept under another name together
/// with its write-ahead log: without that, SQLite would apply the old log to the new file.
Result<> putInPlace(const QString &backup, const QString &file)
{
    if (const auto good = isBook(backup); !good)
        return good;
    const QString copy = file + ".restoring"_L1;
    QFile::remove(copy);
    if (!QFile::copy(backup, copy))
        return failure(storageError(DamagedBookDialog::tr("The backup can't be copied."),
                                    DamagedBookDialog::tr("Nothing was changed.")));
    const QString kept = file + ".damaged-"_L1 + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    if (!QFile::rename(file, kept)) {
        QFile::remove(copy);
        return failure(storageError(DamagedBookDialog::tr("The damaged file can't be renamed."),
                                    DamagedBookDialog::tr("Nothing was changed.")));
    }
    for (const auto &suffix : {u"-wal"_s, u"-shm"_s})
        QFile::rename(file + suffix, kept + suffix);
    if (!QFile::rename(copy, file)) {
        QFile::rename(kept, file);
        return failure(storageError(DamagedBookDialog::tr("The backup can't be put in place."),
                                    DamagedBookDialog::tr("The damaged file is where it was.")));
    }
    return {};
}

QString wordsFor(const Rescued &rescued, const QString &file)
{
    const QString count = QLocale().toString(qlonglong(rescued.accounts));
    const QString where = QDir::toNativeSeparators(file);
    return rescued.damage ? DamagedBookDialog::tr("Accounts written to %1: %2. The others can’t be read any more.")
                                .arg(where, count)
                          : DamagedBookDialog::tr("Accounts written to %1: %2. That is all of them.").arg(where, count);
}

} // namespace

DamagedBookDialog::DamagedBookDialog(const DatabaseUrl &url, const Error &error, QWidget *parent)
    : QDialog(parent), m_url(url)
{
    build(QStringList{error.happened, error.safe}.join(u' ').trimmed(), error.detail);
}

DamagedBookDialog::DamagedBookDialog(const DatabaseUrl &url, const QStringList &findings, QWidget *parent)
    : QDialog(parent), m_url(url)
{
    build(tr("%1 is damaged.").arg(url.displayName()), findings.join(u'\n'));
}

void DamagedBookDialog::build(const QString &happened, const QString &findings)
{
    setObjectName(u"damagedBookDialog"_s);
    setWindowTitle(tr("A Damaged Book"));
    auto *layout = new QVBoxLayout(this);
    const auto addText = [&](const QString &text) {
        auto *label = new QLabel(text, this);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
        return label;
    };
    addText(happened);
    if (!findings.isEmpty()) {
        auto *label = addText(tr("What was &found:"));
        auto *text = new QPlainTextEdit(findings, this);
        text->setObjectName(u"findings"_s);
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setMaximumHeight(fontMetrics().height() * 8);
        label->setBuddy(text);
        layout->addWidget(text);
    }
    addText(tr("The file stays as it is, whatever you choose. What do you want to do?"));

    const auto addWay = [&](const QString &name, const QString &text, const QString &explanation) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAccessibleDescription(explanation);
        button->setAutoDefault(false);
        layout->addWidget(button, 0, Qt::AlignLeft);
        auto *label = addText(explanation);
        label->setIndent(fontMetrics().averageCharWidth() * 2);
        m_ways << button;
        return button;
    };
    if (m_url.backend == Backend::Sqlite && !m_url.isMemory())
        connect(addWay(u"restoreButton"_s, tr("Restore a &Backup…"),
                       tr("A copy of the backup takes the file’s place; the damaged file is kept under another name.")),
                &QPushButton::clicked, this, &DamagedBookDialog::chooseBackup);
    connect(addWay(u"rescueButton"_s, tr("&Save What Can Be Read as CSV…"),
                   tr("To be imported into a new book: all accounts on both sides of the damage.")),
            &QPushButton::clicked, this, &DamagedBookDialog::chooseRescueFile);
    connect(addWay(u"readOnlyButton"_s, tr("Open &Read-Only"), tr("To look, search and export.")),
            &QPushButton::clicked, this, [this] {
                accept();
                Q_EMIT readOnlyWanted(m_url);
            });

    m_message = new FieldMessage(this);
    m_message->setObjectName(u"message"_s);
    auto *panel = new TaskPanel(this);
    panel->setTask(&m_task);
    panel->setWhat(tr("Working on the file"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    layout->addWidget(m_message);
    layout->addWidget(panel);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &DamagedBookDialog::reject);
    connect(&m_task, &LongTask::started, this, &DamagedBookDialog::changed);
    connect(&m_task, &LongTask::stopped, this, &DamagedBookDialog::changed);
    resizeInLetters(this, 75, 0);
}

void DamagedBookDialog::changed()
{
    for (QPushButton *way : std::as_const(m_ways))
        way->setEnabled(!m_task.isRunning());
    if (m_task.isRunning())
        m_message->clearMessage();
}

void DamagedBookDialog::chooseBackup()
{
    auto *dialog = new QFileDialog(this, tr("Restore a Backup"), QFileInfo(m_url.path).path());
    dialog->setObjectName(u"chooseBackup"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DamagedBookDialog::restore);
    dialog->open();
}

void DamagedBookDialog::restore(const QString &backup)
{
    if (QFileInfo(backup) == QFileInfo(m_url.path)) {
        m_message->showProblem(tr("This is the damaged file itself. Choose a backup of it."));
        return;
    }
    const auto job = [backup, file = m_url.path](Progress &) { return putInPlace(backup, file); };
    m_restoring = true;
    m_task.runInBackground(job, [this](const Result<> &done) {
        m_restoring = false;
        if (!done) {
            m_message->showProblem(done.error().text());
            return;
        }
        accept();
        Q_EMIT restored(m_url);
    });
}

void DamagedBookDialog::chooseRescueFile()
{
    auto *dialog = new QFileDialog(this, tr("Save What Can Be Read"));
    dialog->setObjectName(u"chooseRescueFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &DamagedBookDialog::rescue);
    dialog->open();
}

void DamagedBookDialog::rescue(const QString &file)
{
    const auto job = [file](Database &database, Progress &progress) {
        return rescueAccounts(database, file, progress);
    };
    m_task.connectAndRead(m_url, {}, job, [this, file](const Result<Rescued> &rescued) {
        if (rescued)
            m_message->say(FieldMessage::Kind::Good, wordsFor(*rescued, file));
        else if (rescued.error().kind != Error::Kind::Cancelled)
            m_message->showProblem(rescued.error().text());
    });
}

void DamagedBookDialog::reject()
{
    if (m_restoring)
        return; // it takes a moment, and its result matters
    m_task.cancel();
    QDialog::reject();
}

} // namespace accountdesk
