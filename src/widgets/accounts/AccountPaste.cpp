// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/AccountPaste.h"

#include "book/Book.h"
#include "core/Async.h"
#include "core/Count.h"
#include "core/VisibleText.h"
#include "models/AccountTableModel.h"
#include "models/TableText.h"
#include "widgets/accounts/AccountView.h"
#include "widgets/accounts/PasteDialog.h"
#include "widgets/accounts/SelectedAccounts.h"
#include "widgets/controls/ErrorMessage.h"
#include "widgets/controls/LongTaskDialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

/// Account, paid and due: fewer columns name accounts only where a header says so.
constexpr qsizetype rowColumns = 3;

qsizetype widest(const QList<QStringList> &cells)
{
    return std::transform_reduce(
        cells.begin(), cells.end(), qsizetype(0), [](qsizetype a, qsizetype b) { return std::max(a, b); },
        [](const QStringList &row) { return row.size(); });
}

/// Which of the first rows could be a header that names the accounts' column and another one.
bool namesAccounts(const QList<QStringList> &cells)
{
    const auto read = models::readPastedRows(cells.first(std::min<qsizetype>(cells.size(), 20)), QLocale());
    return read && read->found.format.hasHeader && read->found.mapping.isUsable();
}

} // namespace

AccountPaste::AccountPaste(AccountView *view, QWidget *window) : QObject(window), m_view(view), m_window(window) {}

void AccountPaste::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    const QList<QStringList> cells = mime ? models::cellsFromMimeData(*mime) : QList<QStringList>();
    if (cells.isEmpty()) {
        Q_EMIT said(tr("There is nothing to paste: copy cells of a table first."));
    } else if (const qsizetype width = widest(cells); width >= rowColumns || (width > 1 && namesAccounts(cells))) {
        prepare([cells, locale = QLocale()] { return models::readPastedRows(cells, locale); },
                models::PasteTarget::AnyAccount);
    } else if (!m_view->selected()->cell().isValid()) {
        Q_EMIT said(tr("Select the cell to paste into first."));
    } else {
        pasteCells(cells);
    }
}

/// Into the cells from the highlighted one on, as a spreadsheet does.
void AccountPaste::pasteCells(const QList<QStringList> &cells)
{
    models::AccountTableModel *model = m_view->accounts();
    const QModelIndex first = m_view->selected()->cell();
    models::CellBlock block{.cells = cells, .columns = {}, .accounts = {}};
    for (const int column : m_view->columnsFrom(first.column()).mid(0, widest(cells)))
        block.columns << storage::AccountQuery::Column(column);
    const int last = first.row() + static_cast<int>(cells.size()) - 1;
    const bool fits = block.columns.size() == widest(cells) && last < model->rowCount()
                      && std::all_of(
                          block.columns.begin(), block.columns.end(), [&](storage::AccountQuery::Column column) {
                              return model->index(first.row(), int(column)).flags().testFlag(Qt::ItemIsEditable);
                          });
    if (!fits) {
        showError(m_window, Error::invalid(tr("The copied cells don't fit here."),
                                           tr("Go to the first of the cells that you want to change: names, "
                                              "paid or due amounts of accounts in the list.")));
        return;
    }
    const Account *seen = model->account(first.row());
    const AccountId id = seen ? seen->id : AccountId();
    whenDone(this, model->accounts({{first.row(), last}}),
             [this, block, id, book = m_book](const Result<QList<Account>> &accounts) {
                 if (!accounts) {
                     showError(m_window, accounts.error());
                 } else if (book && book == m_book && accounts->size() == block.cells.size()
                            && accounts->first().id == id) {
                     models::CellBlock found = block;
                     for (const Account &account : *accounts)
                         found.accounts << account.id;
                     prepare([found, locale = QLocale()] { return models::readPastedCells(found, locale); },
                             models::PasteTarget::ListedCells);
                 }
             });
}

void AccountPaste::prepare(const std::function<Result<exchange::PastedText>()> &read, models::PasteTarget target)
{
    if (!m_book)
        return;
    const auto job = [read, target](storage::Database &database, Progress &progress) -> Result<models::PastePlan> {
        const auto text = read();
        if (!text) {
            Error error = text.error();
            error.safe = AccountPaste::tr("Nothing was changed.");
            if (error.advice.isEmpty())
                error.advice = AccountPaste::tr("Copy only the columns that you need, with their headings, or save the "
                                                "table as a file and import it.");
            return failure(error);
        }
        return models::planPaste(database, *text, target, progress);
    };
    LongTaskDialog::run(m_window, tr("Comparing with the book"), m_book->longWork(), job,
                        [this, book = m_book](const Result<models::PastePlan> &plan) {
                            if (!plan)
                                showError(m_window, plan.error());
                            else if (book && book == m_book)
                                show(*plan);
                        });
}

void AccountPaste::show(const models::PastePlan &plan)
{
    if (plan.items.isEmpty() && plan.bad.isEmpty()) {
        Q_EMIT said(tr("The book already has all of this. Nothing was changed."));
        return;
    }
    auto *dialog = new PasteDialog(plan, {.locale = QLocale(), .currency = m_book->settings().currency}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, plan, book = m_book] {
        if (book && book == m_book)
            apply(plan);
    });
    dialog->open();
}

void AccountPaste::apply(const models::PastePlan &plan)
{
    const QString what = plan.items.size() == 1
                             ? visibleText(plan.items.first().after.id.text())
                             : tr("%1 accounts", "always more than one").arg(formatCount(plan.items.size()));
    const auto answer = m_book->apply(plan.changes(), tr("Paste %1").arg(what));
    whenDone(this, answer, [this, what](const Result<ChangeResult> &result) {
        if (result && result->conflicts.isEmpty())
            Q_EMIT done(tr("Pasted %1.").arg(what), result->applied);
    });
}

} // namespace accountdesk::widgets
