// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace accountdesk::book {
class Book;
} // namespace accountdesk::book
namespace accountdesk::storage {
struct EntryBatch;
} // namespace accountdesk::storage

namespace accountdesk::widgets {

class ConflictDialog;
class StatusMessage;

/// Says what just happened in the open book: in the status bar, or in a dialog where the clerk has to decide.
class BookMessages : public QObject
{
    Q_OBJECT
public:
    BookMessages(StatusMessage *message, QWidget *window);

    /// Not owned; nullptr: no book is open.
    void setBook(book::Book *book);
    /// A step was carried out: with the offer to take it back while that is what Undo would do.
    void sayDone(const QString &sentence, const QList<Applied> &step);
    /// The same of a step with very many accounts.
    void sayLongStepDone(const QString &sentence, const storage::EntryBatch &step);

private:
    template<typename Step>
    void sayWithUndo(const QString &sentence, const Step &step);
    void askAboutConflicts(ConflictDialog *dialog, const QString &step);
    void showCheck(book::Book *book);

    StatusMessage *m_message;
    QWidget *m_window;
    QPointer<book::Book> m_book;
};

} // namespace accountdesk::widgets
