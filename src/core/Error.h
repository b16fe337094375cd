// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace accountdesk {

/// What went wrong, in words a clerk can act on. Errors are values: nothing in AccountDesk throws.
///
/// `happened`, `safe` and `advice` are translated, whole sentences for the clerk. `detail` is the
/// technical text for a log or a "Details" button; it never holds a secret.
struct Error
{
    enum class Kind {
        Invalid,       ///< what was typed or read can't be used
        NotFound,      ///< no such account, file or book
        AlreadyExists, ///< an account with this id is there already
        Conflict,      ///< another clerk was first
        Unavailable,   ///< the database or network is away or busy; trying again may help
        Refused,       ///< no permission, a read-only book, a wrong password
        Damaged,       ///< the book's file or a value in it is broken
        Unsupported,   ///< made by a newer program, or by something that AccountDesk doesn't know
        Cancelled,     ///< the clerk stopped it
        Storage,       ///< disk full, file not writable, or another failure of the database
    };

    Kind kind = Kind::Storage;
    QString happened;
    QString safe = {};
    QString advice = {};
    QString detail = {};

    /// The three sentences in one line of text, for a terminal or a status bar.
    [[nodiscard]] QString text() const;

    /// The error for work that the clerk stopped: nothing was changed.
    [[nodiscard]] static Error cancelled();
    /// A value that can't be used. The sentence says which and why.
    [[nodiscard]] static Error invalid(const QString &happened, const QString &advice = {});
};

/// A value or the reason why there is none.
template<typename T = void>
using Result = tl::expected<T, Error>;

/// `return failure(error);` from a function that returns any Result.
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace accountdesk

Q_DECLARE_METATYPE(accountdesk::Error)
