// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/CurrentBook.h"

#include "models/AccountTableModel.h"
#include "platform/Settings.h"
#include "widgets/accounts/AccountView.h"
#include "widgets/connection/BookOpener.h"
#include "widgets/controls/Language.h"
#include "widgets/controls/RecentBooks.h"

#include <QApplication>
#include <QDialog>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

// The old book isn't destroyed inside its own signal.
constexpr auto onceLater = Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection);

} // namespace

CurrentBook::CurrentBook(BookOpener *opener, AccountView *view, QWidget *window)
    : m_opener(opener), m_view(view), m_window(window)
{
    connect(opener, &BookOpener::opened, this, &CurrentBook::take);
}

bool CurrentBook::openLast()
{
    return m_opener->openLast(platform::settings::lastBook.get());
}

void CurrentBook::convert()
{
    m_opener->open(m_book->url());
}

void CurrentBook::take(const std::shared_ptr<book::Book> &opened, const book::Book::Opened &found)
{
    m_serverVersion = found.serverVersion;
    RecentBooks::add(opened->url());
    platform::settings::lastBook.set(opened->url().toString());
    set(opened);
}

void CurrentBook::close()
{
    if (!m_view->finishEditing())
        return;
    platform::settings::lastBook.reset();
    m_view->saveLayout();
    set(nullptr);
}

void CurrentBook::set(const std::shared_ptr<book::Book> &book)
{
    m_next = book;
    bringNext();
}

/// What is being entered comes first: a clerk who types doesn't notice that the book becomes another one.
void CurrentBook::bringNext()
{
    if (!m_next)
        return;
    if (m_book && m_book->isBusy())
        connect(m_book.get(), &book::Book::busyChanged, this, &CurrentBook::bringNext, onceLater);
    else if (const QObject *entering = entry(); m_book && entering)
        connect(entering, &QObject::destroyed, this, &CurrentBook::bringNext, onceLater);
    else if (mayLeave([this] { bringNext(); }))
        exchange(*std::exchange(m_next, {}));
}

/// A dialog or the editor of a cell, while there is one.
QObject *CurrentBook::entry() const
{
    const auto dialogs = m_window->findChildren<QDialog *>(Qt::FindDirectChildrenOnly);
    return dialogs.isEmpty() ? m_view->editor() : dialogs.first();
}

bool CurrentBook::mayLeave(const std::function<void()> &leave)
{
    const qsizetype unsaved = m_view->accounts()->unsavedCount();
    if (unsaved == 0 || m_losesUnsaved)
        return true;
    auto *box = new QMessageBox(QMessageBox::Warning, QApplication::applicationDisplayName(),
                                tr("The list shows what couldn't be saved."), QMessageBox::NoButton, m_window);
    box->setObjectName(u"unsavedChanges"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Cells marked with an exclamation mark: %1. Their contents are lost if you close the book now.")
            .arg(QLocale().toString(unsaved)));
    const auto *close = box->addButton(tr("Close &Anyway"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(close, &QPushButton::clicked, this, [this] { m_losesUnsaved = true; });
    connect(
        box, &QObject::destroyed, this,
        [this, leave] {
            if (m_losesUnsaved) {
                leave();
            } else {
                m_next.reset();
                Language::forgetRestart();
            }
        },
        Qt::QueuedConnection); // not when it goes with the window
    box->open();
    return false;
}

void CurrentBook::exchange(const std::shared_ptr<book::Book> &book)
{
    const std::shared_ptr<book::Book> old = std::exchange(m_book, book);
    m_losesUnsaved = false;
    if (book) // queued: the book isn't destroyed inside its own signal
        connect(
            book.get(), &book::Book::checkFailed, this,
            [this, failed = std::weak_ptr<book::Book>(book)](const Error &error) { giveUp(failed.lock(), error); },
            Qt::QueuedConnection);
    Q_EMIT changed(book.get());
}

/// Closes the book with its dialogs: what is asked for in them can't be done any more.
void CurrentBook::drop()
{
    qDeleteAll(m_window->findChildren<QDialog *>(Qt::FindDirectChildrenOnly));
    m_view->saveLayout();
    exchange(nullptr);
}

void CurrentBook::giveUp(const std::shared_ptr<book::Book> &book, const Error &error)
{
    if (!book || book != m_book) // it was closed meanwhile
        return;
    drop();
    m_opener->explain(error, *book);
}

void CurrentBook::rescue(const QStringList &findings)
{
    closeAndRescue(m_book, findings);
}

void CurrentBook::closeAndRescue(std::shared_ptr<book::Book> book, const QStringList &findings)
{
    if (!book || book != m_book)
        return;
    if (book->isBusy()) {
        connect(
            book.get(), &book::Book::busyChanged, this,
            [this, weak = std::weak_ptr<book::Book>(book), findings] { closeAndRescue(weak.lock(), findings); },
            onceLater);
        return;
    }
    const url::DatabaseUrl url = book->url();
    platform::settings::lastBook.reset();
    drop();
    book.reset(); // which closes the file
    m_opener->rescue(url, findings);
}

} // namespace accountdesk::widgets
