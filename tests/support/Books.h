// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/Book.h"
#include "platform/UserName.h"
#include "support/Await.h"
#include "support/ValueOf.h"

namespace accountdesk::test {

/// The same for a Result that has to be a value.
template<typename T>
T awaitValue(const QFuture<Result<T>> &future)
{
    return valueOf(await(future));
}

/// Lets the book write what was asked of it.
inline void finishChanges(const book::Book &book)
{
    QSignalSpy busy(&book, &book::Book::busyChanged);
    while (book.isBusy()) {
        if (!busy.wait(20000))
            qFatal("a worker doesn't write");
    }
}

/// The book, open; the test fails when it can't be.
inline std::unique_ptr<book::Book> openBook(const url::DatabaseUrl &url, const QString &password = {},
                                            book::Book::Access access = book::Book::Access::ReadWrite)
{
    auto book = std::make_unique<book::Book>(url, password, access, Actor(platform::currentUser()));
    (void)awaitValue(book->open());
    return book;
}

} // namespace accountdesk::test
