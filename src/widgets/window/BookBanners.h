// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls/BannerArea.h"

#include <QPointer>

namespace accountdesk {
struct Error;
} // namespace accountdesk
namespace accountdesk::book {
class Book;
} // namespace accountdesk::book

namespace accountdesk::widgets {

class AccountView;

/// What holds for the open book as long as nobody does anything about it: it is read-only, its connection is lost,
/// its password can't be kept, its sync waits.
class BookBanners : public BannerArea
{
    Q_OBJECT
public:
    explicit BookBanners(AccountView *view, QWidget *parent = nullptr);

    /// Not owned; nullptr: no book is open.
    void setBook(book::Book *book);
    /// For what the sync has to say.
    [[nodiscard]] Banner *sync() const { return m_sync; }

Q_SIGNALS:
    /// The CRM's database is to be converted.
    void convertWanted();
    /// The connection is to be tried again.
    void retryWanted();

private:
    void showReadOnly();
    void showKeychainState();
    void showKept(const Error &error);

    QPointer<book::Book> m_book;
    Banner *m_keychain;
    Banner *m_sync;
    Banner *m_readOnly;
    Banner *m_lost;
};

} // namespace accountdesk::widgets
