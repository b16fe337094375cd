// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace accountdesk {

/// An error, in words that help the user. Errors are values: nothing in AccountDesk throws.
///
/// `happened`, `safe` and `advice` are translated, full sentences for the user. `detail` is the technical text for
/// a log or a "Details" button; it never contains a secret.
struct Error
{
    enum class Kind {
        Invalid,       ///< invalid input
        NotFound,      ///< no such account, file or book
        AlreadyExists, ///< an account with this ID already exists
        Conflict,      ///< someone else was first
        Unavailable,   ///< the database or network is unavailable or busy; retrying may help
        Refused,       ///< no permission, a read-only book, a wrong password
        Damaged,       ///< the book's file or a value in it is damaged
        Unsupported,   ///< made by a newer version, or by an unknown program
        Cancelled,     ///< the user stopped it
        Storage,       ///< disk full, file not writable, or another failure of the database
    };

    Kind kind = Kind::Storage;
    QString happened;
    QString safe = {};
    QString advice = {};
    QString detail = {};

    /// Returns the three sentences in one line, for a terminal or a status bar.
    [[nodiscard]] QString text() const;

    /// Error for work that the user stopped: nothing was changed.
    [[nodiscard]] static Error cancelled();
    /// Error for an invalid value. The sentence says which and why.
    [[nodiscard]] static Error invalid(const QString &happened, const QString &advice = {});
};

/// A value, or the error if there is none.
template<typename T = void>
using Result = tl::expected<T, Error>;

/// Returns the error from a function with any Result: `return failure(error);`
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace accountdesk

Q_DECLARE_METATYPE(accountdesk::Error)
