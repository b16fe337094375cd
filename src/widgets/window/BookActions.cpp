// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/BookActions.h"

#include "book/Book.h"
#include "core/Async.h"
#include "core/VisibleText.h"
#include "models/AccountTableModel.h"
#include "storage/schema/BookSettings.h"
#include "storage/schema/Maintenance.h"
#include "widgets/accounts/AccountView.h"
#include "widgets/accounts/SelectedAccounts.h"
#include "widgets/controls/ErrorMessage.h"
#include "widgets/controls/FileDialog.h"
#include "widgets/controls/LongTaskDialog.h"
#include "widgets/controls/WindowActions.h"
#include "widgets/exchange/ExportDialog.h"
#include "widgets/exchange/ImportWizard.h"
#include "widgets/window/BookSettingsDialog.h"

#include <QAction>
#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

BookActions::BookActions(WindowActions *actions, AccountView *view, QWidget *window)
    : QObject(window), m_actions(actions), m_view(view), m_window(window)
{
    connect(actions->import, &QAction::triggered, this, [this] { import(); });
    connect(actions->exportFile, &QAction::triggered, this, &BookActions::exportAccounts);
    connect(actions->backup, &QAction::triggered, this, &BookActions::chooseBackup);
    connect(actions->check, &QAction::triggered, this, &BookActions::check);
    connect(actions->settings, &QAction::triggered, this, &BookActions::showSettings);
    setBook(nullptr);
}

void BookActions::setBook(book::Book *book)
{
    m_book = book;
    m_actions->import->setEnabled(book && !book->isReadOnly());
    m_actions->backup->setEnabled(book && book->url().backend == url::Backend::Sqlite);
    for (QAction *action : {m_actions->exportFile, m_actions->check, m_actions->settings, m_actions->close})
        action->setEnabled(book);
}

void BookActions::import(const QString &file)
{
    if (!m_book || m_book->isReadOnly())
        return;
    auto *wizard = new ImportWizard(m_book, file, m_window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &ImportWizard::imported, m_book,
            [this, book = m_book](const QString &name, const storage::EntryBatch &entries) {
                book->accountsReplaced(tr("Import %1").arg(visibleText(name)), entries);
                Q_EMIT longStepDone(tr("Imported %1.").arg(visibleText(name)), entries);
            });
    wizard->open();
}

void BookActions::exportAccounts()
{
    const auto show = [this](const QList<AccountId> &selected) {
        auto *dialog = new ExportDialog(m_book, m_view->accounts()->query(), selected, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    if (m_view->selected()->count() < 2) { // one is where the cursor is, not a choice
        show({});
        return;
    }
    const auto ids = std::make_shared<QList<AccountId>>();
    const auto read = m_view->accounts()->forEach(m_view->selected()->ranges(),
                                                  [ids](const Account &account) { ids->append(account.id); });
    whenDone(this, read, [this, show, ids, book = m_book](const Result<> &done) {
        if (!book || book != m_book)
            return;
        if (done)
            show(*ids);
        else
            showError(m_window, done.error());
    });
}

void BookActions::chooseBackup()
{
    const QFileInfo book(m_book->url().path);
    auto *dialog = new FileDialog(m_window, tr("Back Up the Book"), book.path());
    dialog->setObjectName(u"chooseBackup"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"accountdesk"_s);
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    dialog->selectFile(u"%1-%2.accountdesk"_s.arg(m_book->url().isMemory() ? u"book"_s : book.completeBaseName(), day));
    connect(dialog, &QFileDialog::fileSelected, m_book, [this](const QString &file) { backUp(file); });
    dialog->open();
}

void BookActions::backUp(const QString &file)
{
    if (!m_book)
        return;
    if (QFileInfo(file) == QFileInfo(m_book->url().path)) {
        showError(m_window, Error::invalid(tr("This is the book itself."), tr("Choose another file for the backup.")));
        return;
    }
    const auto job = [file](storage::Database &database, Progress &) { return storage::backup(database, file); };
    LongTaskDialog::run(m_window, tr("Backing up the book"), m_book->longWork(), job,
                        [this, file](const Result<> &done) {
                            if (done)
                                Q_EMIT said(tr("Backed up to %1.").arg(QDir::toNativeSeparators(file)));
                            else
                                showError(m_window, done.error());
                        });
}

void BookActions::check()
{
    const auto job = [](storage::Database &database, Progress &) {
        return storage::check(database, storage::CheckDepth::Full);
    };
    LongTaskDialog::run(m_window, tr("Checking the book"), m_book->longWork(), job,
                        [this](const Result<QStringList> &findings) {
                            if (!findings)
                                showError(m_window, findings.error());
                            else if (findings->isEmpty())
                                Q_EMIT said(tr("The book was checked. No problems were found."));
                            else
                                Q_EMIT damaged(*findings);
                        });
}

void BookActions::askForCurrency()
{
    const QString currency = storage::regionsCurrency();
    if (!currency.isEmpty() && currency != m_book->settings().currency) {
        whenDone(this, m_book->setCurrency(currency), [this](const Result<> &saved) {
            if (!saved)
                showError(m_window, saved.error());
        });
    }
    auto *dialog = new BookSettingsDialog(m_book, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->askForCurrency(currency);
    dialog->open();
}

void BookActions::showSettings()
{
    auto *dialog = new BookSettingsDialog(m_book, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace accountdesk::widgets
