// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "models/HistoryModel.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;
class QTableView;

namespace accountdesk::book {
class Book;
} // namespace accountdesk::book

namespace accountdesk::widgets {

/// The dated entries of one account, newest first: what is shown beside the table for the current
/// row. Reads again when the account changes, here or elsewhere; reads nothing while it is hidden. Of
/// a long history it shows the newest part, says so, and offers more.
class HistoryPanel : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPanel(QWidget *parent = nullptr);

    /// The book is not owned; nullptr shows nothing.
    void setBook(book::Book *book);
    void showAccount(const std::optional<Account> &account);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildFooter();
    void invalidate();
    void read();
    void showMore();
    void showEntries(QList<Entry> entries);
    void say(const QString &sentence);

    QPointer<book::Book> m_book;
    std::optional<Account> m_account;
    models::HistoryModel m_model;
    QTimer m_delay; ///< the current row may move on at once
    QLabel *m_title;
    QLabel *m_sentence;
    QTableView *m_table;
    QStackedWidget *m_pages;
    QWidget *m_footer;
    QLabel *m_shown;
    int m_limit = 0; ///< entries
    bool m_isStale = false;
};

} // namespace accountdesk::widgets
