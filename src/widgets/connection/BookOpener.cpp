// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/BookOpener.h"

#include "core/Async.h"
#include "platform/CredentialStore.h"
#include "storage/sql/BookFile.h"
#include "storage/sql/SqliteFiles.h"
#include "url/UrlParser.h"
#include "widgets/connection/BookFileForm.h"
#include "widgets/connection/ConnectionChecks.h"
#include "widgets/connection/DamagedBookDialog.h"
#include "widgets/connection/MigrationDialog.h"
#include "widgets/controls/ErrorMessage.h"
#include "widgets/controls/FileDialog.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

bool isFile(const url::DatabaseUrl &url)
{
    return url.backend == url::Backend::Sqlite && !url.isMemory();
}

Error noSuchFile(const QString &path)
{
    return {.kind = Error::Kind::NotFound,
            .happened = BookOpener::tr("There is no file %1.").arg(QDir::toNativeSeparators(path)),
            .advice = BookOpener::tr("Check whether it was moved or renamed, and whether its disk is connected.")};
}

/// What can't even be opened gives nothing; else the book's connection still is.
DamagedBookDialog::Rest restOf(const book::Book &book)
{
    return storage::BookFile::isOpen(book.url().path) ? DamagedBookDialog::Rest::Readable
                                                      : DamagedBookDialog::Rest::Nothing;
}

} // namespace

BookOpener::BookOpener(const Actor &actor, QWidget *window)
    : QObject(window), m_actor(actor), m_window(window),
      m_environmentPassword(qEnvironmentVariable("ACCOUNTDESK_PASSWORD"))
{}

ConnectionDialog *BookOpener::newDialog()
{
    auto *dialog = new ConnectionDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionDialog::chosen, this, &BookOpener::openChosen);
    if (const auto set = presets(); set && set->book) {
        dialog->setUrl(*set->book);
        if (set->isBookLocked)
            dialog->lockBook();
    }
    return dialog;
}

std::optional<platform::SystemPresets> BookOpener::presets()
{
    const auto set = platform::SystemPresets::read();
    if (set)
        return *set;
    showError(m_window, set.error());
    return {};
}

bool BookOpener::isAllowed(const url::DatabaseUrl &url)
{
    const auto set = presets();
    if (!set)
        return false;
    const auto allowed = set->require(url);
    if (!allowed)
        showError(m_window, allowed.error());
    return allowed.has_value();
}

void BookOpener::ask()
{
    newDialog()->open();
}

void BookOpener::askFor(const QString &purpose)
{
    ConnectionDialog *dialog = newDialog();
    dialog->addNote(purpose);
    dialog->open();
}

void BookOpener::askForServer()
{
    ConnectionDialog *dialog = newDialog();
    dialog->showServer();
    dialog->open();
}

bool BookOpener::openLast(const QString &last)
{
    const auto set = presets();
    const auto parsed = url::parseUrl(last);
    if (set && parsed && set->allows(parsed->url))
        openAgain(parsed->url);
    else if (set && set->lacksUser())
        ask();
    else if (set && set->book)
        open(*set->book, {}, Missing::Create);
    else
        return false;
    return true;
}

void BookOpener::askForNewFile()
{
    const QFileInfo suggestion(BookFileForm::suggestion());
    auto *dialog = new FileDialog(m_window, tr("New Book"), suggestion.path(), tr("Books (*.accountdesk)"));
    dialog->setObjectName(u"chooseNewBook"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // a book is never overwritten
    dialog->setDefaultSuffix(u"accountdesk"_s);
    dialog->selectFile(suggestion.fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &BookOpener::makeNewFile);
    dialog->open();
}

void BookOpener::makeNewFile(const QString &file)
{
    if (!QFileInfo::exists(file)) {
        open({.backend = url::Backend::Sqlite, .path = file}, {}, Missing::Create);
        return;
    }
    showError(m_window, {.kind = Error::Kind::AlreadyExists,
                         .happened = tr("The file %1 already exists.").arg(QDir::toNativeSeparators(file)),
                         .safe = tr("It was left as it is."),
                         .advice = tr("Choose another name, or open that file.")});
}

void BookOpener::open(const url::DatabaseUrl &url, const QString &password, Missing missing)
{
    if (!isAllowed(url))
        return;
    const int attempt = ++m_attempt;
    if (isFile(url)) {
        const QFileInfo file(url.path);
        if (!file.exists() && missing == Missing::Refuse) {
            Q_EMIT failed();
            askAgain(url, noSuchFile(url.path));
            return;
        }
        openWith(url, {},
                 file.exists() && !storage::canBeWritten(url.path) ? book::Book::Access::ReadOnly
                                                                   : book::Book::Access::ReadWrite);
    } else if (url.isMemory() || !password.isEmpty()) {
        openWith(url, password, book::Book::Access::ReadWrite, platform::CredentialStore::Keep::InKeychain);
    } else {
        openServer(url, attempt);
    }
}

/// An empty password is meant: the clerk was asked.
void BookOpener::openChosen(const ConnectionDialog::Connection &connection)
{
    if (connection.url.backend == url::Backend::Sqlite)
        open(connection.url, {}, Missing::Create);
    else if (isAllowed(connection.url))
        openWith(connection.url, connection.password, book::Book::Access::ReadWrite, connection.keep);
}

void BookOpener::openAgain(const url::DatabaseUrl &url)
{
    const auto set = presets();
    if (!set)
        return;
    const bool isAgreed = m_plainAllowed.contains(url.toString()) || set->book == url;
    if (isAgreed || !ConnectionChecks::isExposed(url)) {
        open(url);
        return;
    }
    ConnectionDialog *dialog = newDialog();
    dialog->setUrl(url); // where the consent is in sight
    dialog->open();
}

void BookOpener::openServer(const url::DatabaseUrl &url, int attempt)
{
    Q_EMIT started(url);
    const auto key = platform::SecretKey::password(url);
    // No other server ever gets it.
    if (const QString password = std::exchange(m_environmentPassword, {}); !password.isEmpty()) {
        openWith(url, password, book::Book::Access::ReadWrite, platform::CredentialStore::Keep::ForThisRun);
        return;
    }
    whenDone(this, platform::CredentialStore::secret(key), [this, url, attempt](const Result<QString> &kept) {
        const bool isKnownToTheSystem = url.isSocket()
                                        || (url.backend == url::Backend::PostgreSql && url.host.isEmpty());
        if (attempt != m_attempt)
            return;
        if (kept || isKnownToTheSystem)
            openWith(url, kept.value_or(QString()), book::Book::Access::ReadWrite);
        else
            askForPassword(url);
    });
}

void BookOpener::askForPassword(const url::DatabaseUrl &url)
{
    Q_EMIT failed(); // for now
    ConnectionDialog *dialog = newDialog();
    dialog->setUrl(url);
    dialog->askForPassword();
    dialog->open();
}

void BookOpener::openWith(const url::DatabaseUrl &url, const QString &password, book::Book::Access access,
                          std::optional<platform::CredentialStore::Keep> keep)
{
    ++m_attempt;
    if (ConnectionChecks::isExposed(url))
        m_plainAllowed << url.toString();
    Q_EMIT started(url);
    m_book = std::make_shared<book::Book>(url, password, access, m_actor);
    whenDone(this, m_book->open(), [this, password, access, keep](const Result<book::Book::Opened> &found) {
        const std::shared_ptr<book::Book> book = std::exchange(m_book, {});
        const bool isTaken = found || book->state();
        if (keep && isTaken && !isFile(book->url()) && !password.isEmpty())
            platform::CredentialStore::setSecret(platform::SecretKey::password(book->url()), password, *keep);
        if (found) {
            Q_EMIT opened(book, *found);
            return;
        }
        Q_EMIT failed();
        if (access == book::Book::Access::ReadUnchecked)
            explainReadOnlyFailed(found.error(), *book);
        else
            explain(found.error(), *book, password);
    });
}

void BookOpener::explain(const Error &error, const book::Book &book, const QString &password)
{
    if (book.state() == storage::BookState::Crm && !book.isReadOnly())
        offerMigration(book.url(), password);
    else if (error.kind == Error::Kind::Unsupported && book.state() == storage::BookState::Current
             && !book.isReadOnly())
        offerReading(error, book.url(), password);
    else if (error.kind == Error::Kind::Damaged)
        offerRescue(new DamagedBookDialog(book.url(), error, restOf(book), m_window));
    else
        askAgain(book.url(), error, password);
}

void BookOpener::explainReadOnlyFailed(const Error &error, const book::Book &book)
{
    auto *dialog = new DamagedBookDialog(book.url(), error, restOf(book), m_window);
    dialog->explainReadOnlyFailed(error);
    offerRescue(dialog);
}

void BookOpener::askAgain(const url::DatabaseUrl &url, const Error &error, const QString &password)
{
    ConnectionDialog *dialog = newDialog();
    dialog->setUrl(url, password);
    dialog->showProblem(error);
    dialog->open();
}

/// What another program added could change what is written, but not what is read.
void BookOpener::offerReading(const Error &error, const url::DatabaseUrl &url, const QString &password)
{
    auto *box = showError(m_window, error);
    const auto *read = box->addButton(tr("Open &Read-Only"), QMessageBox::AcceptRole);
    box->setEscapeButton(box->button(QMessageBox::Ok));
    connect(read, &QAbstractButton::clicked, this,
            [this, url, password] { openWith(url, password, book::Book::Access::ReadOnly); });
}

void BookOpener::offerMigration(const url::DatabaseUrl &url, const QString &password)
{
    auto *dialog = new MigrationDialog(url, password, m_actor, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, url, password] { openWith(url, password, book::Book::Access::ReadWrite); });
    connect(dialog, &QDialog::rejected, this,
            [this, url, password] { openWith(url, password, book::Book::Access::ReadOnly); });
    dialog->open();
}

void BookOpener::rescue(const url::DatabaseUrl &url, const QStringList &findings)
{
    if (isFile(url)) {
        offerRescue(new DamagedBookDialog(url, findings, m_window));
        return;
    }
    showError(m_window, {.kind = Error::Kind::Damaged,
                         .happened = tr("%1 is damaged.").arg(url.displayName()),
                         .safe = tr("The check changed nothing."),
                         .advice = tr("Ask your administrator to restore a backup."),
                         .detail = findings.join(u'\n')});
}

void BookOpener::offerRescue(DamagedBookDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DamagedBookDialog::readOnlyWanted, this,
            [this](const url::DatabaseUrl &wanted) { openWith(wanted, {}, book::Book::Access::ReadUnchecked); });
    connect(dialog, &DamagedBookDialog::restored, this,
            [this](const url::DatabaseUrl &restored) { openWith(restored, {}, book::Book::Access::ReadWrite); });
    connect(dialog, &DamagedBookDialog::otherWanted, this, &BookOpener::ask);
    dialog->open();
}

} // namespace accountdesk::widgets
