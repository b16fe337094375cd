// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/DamagedBookDialog.h"

#include "core/VisibleText.h"
#include "exchange/Export.h"
#include "storage/schema/Maintenance.h"
#include "widgets/controls/FieldMessage.h"
#include "widgets/controls/FileDialog.h"
#include "widgets/controls/TaskPanel.h"
#include "widgets/controls/WindowSize.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

/// Without the advice to rescue what can be read.
QString nothingReadable()
{
    return DamagedBookDialog::tr("No account can be read from this file any more. Restore a backup.");
}

QString wordsFor(const exchange::Rescued &rescued, const QString &file)
{
    const QString count = QLocale().toString(qlonglong(rescued.accounts));
    const QString where = QDir::toNativeSeparators(file);
    return rescued.damage
               ? DamagedBookDialog::tr("Accounts saved to %1: %2. The others can't be read any more.").arg(where, count)
               : DamagedBookDialog::tr("Accounts saved to %1: %2. That is all of them.").arg(where, count);
}

} // namespace

DamagedBookDialog::DamagedBookDialog(const url::DatabaseUrl &url, const Error &error, Rest rest, QWidget *parent)
    : QDialog(parent), m_url(url), m_rest(rest)
{
    build(QStringList{error.happened, error.safe}.join(u' ').trimmed(), error.detail);
}

DamagedBookDialog::DamagedBookDialog(const url::DatabaseUrl &url, const QStringList &findings, QWidget *parent)
    : QDialog(parent), m_url(url)
{
    build(tr("%1 is damaged.").arg(url.displayName()), findings.join(u'\n'));
}

void DamagedBookDialog::build(const QString &happened, const QString &findings)
{
    setObjectName(u"damagedBookDialog"_s);
    setWindowTitle(m_rest == Rest::Readable ? tr("Damaged Book") : tr("The Book Can't Be Opened"));
    m_layout = new QVBoxLayout(this);
    addText(happened);
    addText(tr("The file stays unchanged, whatever you choose. What do you want to do?"));
    if (m_url.backend == url::Backend::Sqlite && !m_url.isMemory())
        connect(
            addWay(u"restoreButton"_s, tr("Restore a &Backup…"),
                   tr("The file is replaced by a copy of the backup. The current file is kept under another name.")),
            &QPushButton::clicked, this, &DamagedBookDialog::chooseBackup);
    if (m_rest == Rest::Readable)
        addWaysToRead();
    else
        connect(addWay(u"otherButton"_s, tr("Open &Another Book…"), tr("Choose another file, or a server.")),
                &QPushButton::clicked, this, [this] {
                    accept();
                    Q_EMIT otherWanted();
                });
    if (!findings.isEmpty())
        addDetails(findings);
    addFoot();
    resizeInLetters(this, 75, 0);
}

QLabel *DamagedBookDialog::addText(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    m_layout->addWidget(label);
    return label;
}

QPushButton *DamagedBookDialog::addWay(const QString &name, const QString &text, const QString &explanation)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleDescription(explanation);
    button->setAutoDefault(false);
    m_layout->addWidget(button, 0, Qt::AlignLeft);
    addText(explanation)->setIndent(fontMetrics().averageCharWidth() * 2);
    m_ways << button;
    return button;
}

void DamagedBookDialog::addWaysToRead()
{
    connect(addWay(u"rescueButton"_s, tr("&Save What Can Be Read as CSV…"),
                   tr("For importing into a new book: all accounts on both sides of the damage.")),
            &QPushButton::clicked, this, &DamagedBookDialog::chooseRescueFile);
    m_readOnly = addWay(u"readOnlyButton"_s, tr("Open &Read-Only"), tr("You can view, search and export."));
    connect(m_readOnly, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT readOnlyWanted(m_url);
    });
}

void DamagedBookDialog::addDetails(const QString &findings)
{
    auto *label = new QLabel(tr("&Details:"), this);
    auto *text = new QPlainTextEdit(visibleLines(findings), this);
    text->setObjectName(u"findings"_s);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setMaximumHeight(fontMetrics().height() * 8);
    label->setBuddy(text);
    m_layout->addWidget(label);
    m_layout->addWidget(text);
}

/// What the work on the file comes to, and the way out.
void DamagedBookDialog::addFoot()
{
    m_message = new FieldMessage(this);
    m_message->setObjectName(u"message"_s);
    auto *panel = new TaskPanel(this);
    panel->setTask(&m_task);
    panel->setWhat(tr("Working on the file"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_layout->addWidget(m_message);
    m_layout->addWidget(panel);
    m_layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &DamagedBookDialog::reject);
    connect(&m_task, &LongTask::started, this, &DamagedBookDialog::changed);
    connect(&m_task, &LongTask::stopped, this, &DamagedBookDialog::changed);
}

void DamagedBookDialog::explainReadOnlyFailed(const Error &error)
{
    m_message->showProblem(tr("It can't be opened read-only, either: %1").arg(error.happened));
    if (m_readOnly)
        m_readOnly->setEnabled(false);
    m_ways.removeOne(m_readOnly);
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
    auto *dialog = new FileDialog(this, tr("Restore a Backup"), QFileInfo(m_url.path).path());
    dialog->setObjectName(u"chooseBackup"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DamagedBookDialog::restore);
    dialog->open();
}

void DamagedBookDialog::restore(const QString &backup)
{
    const auto job = [backup, file = m_url.path](Progress &) { return storage::restore(backup, file); };
    m_restoring = true;
    m_task.runInBackground(job, [this](const Result<QString> &done) {
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
    auto *dialog = new FileDialog(this, tr("Save What Can Be Read"));
    dialog->setObjectName(u"chooseRescueFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &DamagedBookDialog::rescue);
    dialog->open();
}

void DamagedBookDialog::rescue(const QString &file)
{
    const auto job = [file](storage::Database &database, Progress &progress) {
        return exchange::rescueAccounts(database, file, progress);
    };
    m_task.connectAndRead(m_url, {}, job, [this, file](const Result<exchange::Rescued> &rescued) {
        if (rescued && rescued->damage && rescued->accounts == 0)
            m_message->showProblem(nothingReadable());
        else if (rescued)
            m_message->say(FieldMessage::Kind::Good, wordsFor(*rescued, file));
        else if (rescued.error().kind == Error::Kind::Damaged)
            m_message->showProblem(nothingReadable());
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

} // namespace accountdesk::widgets
