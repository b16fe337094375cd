// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/IdActions.h"

#include "book/Book.h"
#include "core/Async.h"
#include "widgets/accounts/AccountIdsDialog.h"
#include "widgets/controls/ErrorMessage.h"
#include "widgets/controls/WindowActions.h"

#include <QAction>

#include <algorithm>
#include <utility>

namespace accountdesk::widgets {

IdActions::IdActions(WindowActions *actions, QWidget *window) : QObject(window), m_actions(actions), m_window(window)
{
    connect(actions->unusableIds, &QAction::triggered, this, [this] {
        whenDone(this, m_book->unusableIds(),
                 [this, book = m_book](const Result<QList<storage::UnusableId>> &unusable) {
                     if (!book || book != m_book)
                         return;
                     if (unusable)
                         show({.unusableCount = unusable->size(), .unusable = *unusable});
                     else
                         showError(m_window, unusable.error());
                 });
    });
    setBook(nullptr);
}

void IdActions::setBook(book::Book *book)
{
    if (m_book)
        m_book->disconnect(this);
    m_book = book;
    m_told = 0;
    m_actions->unusableIds->setEnabled(false);
    if (book)
        connect(book, &book::Book::idsChecked, this, &IdActions::tell);
}

/// What is new is shown at once; of what was known before a sentence tells once where it is.
void IdActions::tell(const storage::IdReport &report)
{
    m_actions->unusableIds->setEnabled(report.unusableCount > 0);
    const bool isNew = std::any_of(report.unusable.begin(), report.unusable.end(),
                                   [](const storage::UnusableId &account) { return account.isNew; });
    const bool isTold = std::exchange(m_told, report.unusableCount) == report.unusableCount;
    if (report.renamedCount > 0 || isNew)
        show(report);
    else if (!isTold)
        Q_EMIT said(tr("%n account(s) have an ID that can't be used. Choose Account > Unusable IDs to rename them.",
                       nullptr, static_cast<int>(report.unusableCount)));
}

void IdActions::show(const storage::IdReport &report)
{
    if (auto *open = m_window->findChild<AccountIdsDialog *>()) // what it shows is older
        open->close();
    auto *dialog = new AccountIdsDialog(m_book, report, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace accountdesk::widgets
