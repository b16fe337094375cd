// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/HistoryPanel.h"

#include "book/Book.h"
#include "core/Async.h"
#include "models/AccountCells.h"
#include "widgets/controls/CellToolTip.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

constexpr int delayMilliseconds = 120;
constexpr int entriesAtOnce = 1000;

QTableView *createTable(QAbstractItemModel *model, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(u"history"_s);
    table->setModel(model);
    table->setItemDelegate(new CellToolTip(table));
    table->setAlternatingRowColors(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() * 3 / 2);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

} // namespace

HistoryPanel::HistoryPanel(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_sentence(new QLabel(this)), m_table(createTable(&m_model, this)),
      m_pages(new QStackedWidget(this)), m_footer(new QWidget(this)), m_shown(new QLabel(m_footer))
{
    setObjectName(u"historyPanel"_s);
    m_table->setAccessibleName(tr("History of the account"));
    m_title->setObjectName(u"historyTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_sentence->setObjectName(u"historySentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setMargin(fontMetrics().height());
    m_pages->addWidget(m_sentence);
    m_pages->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_footer);
    buildFooter();
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &HistoryPanel::read);
    showAccount({});
}

/// As wide as all columns but the memo.
QSize HistoryPanel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 76, QWidget::sizeHint().height()};
}

void HistoryPanel::buildFooter()
{
    m_shown->setObjectName(u"historyShown"_s);
    m_shown->setTextFormat(Qt::PlainText);
    m_shown->setWordWrap(true);
    auto *more = new QPushButton(tr("Show More"), m_footer);
    more->setObjectName(u"historyMore"_s);
    connect(more, &QPushButton::clicked, this, &HistoryPanel::showMore);
    auto *layout = new QHBoxLayout(m_footer);
    layout->setContentsMargins({});
    layout->addWidget(m_shown, 1);
    layout->addWidget(more);
}

void HistoryPanel::setBook(book::Book *book)
{
    if (m_book)
        m_book->disconnect(this);
    m_book = book;
    showAccount({});
    if (!book)
        return;
    connect(book, &book::Book::changedElsewhere, this, &HistoryPanel::invalidate);
    connect(book, &book::Book::changed, this, [this](const QList<Applied> &applied) {
        const auto isShown = [this](const Applied &step) { return m_account && step.change.id == m_account->id; };
        if (std::any_of(applied.cbegin(), applied.cend(), isShown))
            invalidate();
    });
}

void HistoryPanel::showAccount(const std::optional<Account> &account)
{
    const bool isAnother = !account || !m_account || account->id != m_account->id;
    m_account = account;
    m_title->setVisible(account.has_value());
    if (!account || !m_book) {
        m_delay.stop();
        say(tr("Select an account to see its history here."));
        return;
    }
    m_title->setText(models::accountTitle(*account));
    if (isAnother) {
        say({}); // never one account's entries under another's name
        m_limit = entriesAtOnce;
        invalidate();
    }
}

void HistoryPanel::invalidate()
{
    m_isStale = m_account.has_value();
    if (m_isStale && isVisible())
        m_delay.start();
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        m_delay.start();
}

void HistoryPanel::read()
{
    if (!m_book || !m_account)
        return;
    m_isStale = false;
    // One more than is shown tells whether there are more.
    const auto future = m_book->history(m_account->id, m_limit + 1);
    whenDone(this, future, [this, id = m_account->id, book = m_book](const Result<QList<Entry>> &entries) {
        if (!m_account || m_account->id != id || !book || book != m_book)
            return;
        if (entries)
            showEntries(*entries);
        else if (entries.error().kind != Error::Kind::Cancelled)
            say(entries.error().text());
    });
}

void HistoryPanel::showMore()
{
    m_limit += entriesAtOnce;
    read();
}

void HistoryPanel::showEntries(QList<Entry> entries)
{
    if (entries.isEmpty()) {
        say(tr("This account has no history yet."));
        return;
    }
    const bool wasEmpty = m_model.rowCount() == 0;
    const int place = m_table->verticalScrollBar()->value();
    m_footer->setVisible(entries.size() > m_limit);
    m_shown->setText(tr("The newest %1 entries are shown; there are older ones.").arg(QLocale().toString(m_limit)));
    entries.resize(std::min<qsizetype>(entries.size(), m_limit));
    m_model.setEntries(std::move(entries));
    m_table->verticalScrollBar()->setValue(place);
    if (wasEmpty)
        m_table->resizeColumnsToContents();
    m_pages->setCurrentWidget(m_table);
}

void HistoryPanel::say(const QString &sentence)
{
    m_model.setEntries({});
    m_footer->hide();
    m_sentence->setText(sentence);
    m_pages->setCurrentWidget(m_sentence);
}

} // namespace accountdesk::widgets
