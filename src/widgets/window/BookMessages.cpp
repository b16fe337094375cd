// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/BookMessages.h"

#include "book/Book.h"
#include "book/ChangeCommand.h"
#include "widgets/accounts/ConflictDialog.h"
#include "widgets/controls/ErrorMessage.h"
#include "widgets/controls/StatusMessage.h"

#include <QTimer>
#include <QUndoStack>

namespace accountdesk::widgets {
namespace {

using namespace std::chrono_literals;

constexpr auto longCheck = 500ms;

} // namespace

BookMessages::BookMessages(StatusMessage *message, QWidget *window)
    : QObject(window), m_message(message), m_window(window)
{}

void BookMessages::setBook(book::Book *book)
{
    m_book = book;
    m_message->clear();
    if (!book)
        return;
    connect(book, &book::Book::failed, this, [this](const Error &error) { showError(m_window, error); });
    connect(book, &book::Book::conflicted, this,
            [this, book](const QList<Conflict> &conflicts, const QString &step, const QList<Change> &rest) {
                askAboutConflicts(new ConflictDialog(book, conflicts, step, rest, m_window), step);
            });
    connect(book, &book::Book::unclearNowKnown, this, [this](const QString &step, book::Book::Fate fate) {
        m_message->say(fate == book::Book::Fate::Saved
                           ? tr("“%1” was saved before the connection was lost.").arg(step)
                           : tr("“%1” wasn't saved when the connection was lost.").arg(step));
    });
    connect(book, &book::Book::connectionRestored, this, [this] { m_message->say(tr("Connection restored.")); });
    connect(book, &book::Book::changedByOthers, this,
            [this] { m_message->say(tr("Accounts were changed by someone else; the list was reloaded.")); });
    QTimer::singleShot(longCheck, book, [this, book] { showCheck(book); });
}

void BookMessages::askAboutConflicts(ConflictDialog *dialog, const QString &step)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, m_message,
            [this, step] { m_message->say(tr("“%1” wasn't saved. Nothing was changed.").arg(step)); });
    dialog->open();
}

/// Why a change waits. Most checks end before it is worth a word.
void BookMessages::showCheck(book::Book *book)
{
    if (!book->isBeingChecked() || book->isReadOnly())
        return;
    m_message->setState(tr("Checking the book; changes are written after that…"));
    connect(book, &book::Book::checkEnded, m_message, [this] { m_message->setState({}); });
}

template<typename Step>
void BookMessages::sayWithUndo(const QString &sentence, const Step &step)
{
    QUndoStack *stack = m_book ? m_book->undoStack() : nullptr;
    if (stack && book::isNewest(*stack, step))
        m_message->say(sentence, stack);
    else
        m_message->say(sentence);
}

void BookMessages::sayDone(const QString &sentence, const QList<Applied> &step)
{
    sayWithUndo(sentence, step);
}

void BookMessages::sayLongStepDone(const QString &sentence, const storage::EntryBatch &step)
{
    sayWithUndo(sentence, step);
}

} // namespace accountdesk::widgets
