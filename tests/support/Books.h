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
inline void finishChanges(const Book &book)
{
    QSignalSpy busy(&book, &Book::busyChanged);
    while (book.isBusy()) {
        if (!busy.wait(20000))
            qFatal("a worker doesn't write");
    }
}

/// The book, open; the test fails when it can't be.
inline std::unique_ptr<Book> openBook(const DatabaseUrl &url, const QString &password = {},
                                      Book::Access access = Book::Access::ReadWrite)
{
    auto book = std::make_unique<Book>(url, password, access, Actor(currentUser()));
    (void)awaitValue(book->open());
    return book;
}

} // namespace accountdesk::test
