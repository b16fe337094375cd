// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

#include <utility>

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

/// Ends the function with the error, if the expression's Result is one: `RETURN_IF_ERROR(file.write(text));`
/// Both names are those of Google's C++ libraries.
#define RETURN_IF_ERROR(...)                                                                                           \
    do {                                                                                                               \
        if (auto &&result_ = (__VA_ARGS__); !result_)                                                                  \
            return ::accountdesk::failure(std::forward<decltype(result_)>(result_).error());                           \
    } while (false)

/// Declares a variable with the Result's value, or ends the function with its error:
/// `ASSIGN_OR_RETURN(const Account account, reader.find(id));` Several statements, so never the body of an `if` alone.
#define ASSIGN_OR_RETURN(declaration, ...)                                                                             \
    ASSIGN_OR_RETURN_BY_NAME(declaration, ACCOUNTDESK_JOIN(result_, __LINE__), __VA_ARGS__)
#define ASSIGN_OR_RETURN_BY_NAME(declaration, result, ...)                                                             \
    auto &&result = (__VA_ARGS__);                                                                                     \
    if (!result)                                                                                                       \
        return ::accountdesk::failure(std::forward<decltype(result)>(result).error());                                 \
    declaration = *std::forward<decltype(result)>(result)
#define ACCOUNTDESK_JOIN(a, b) ACCOUNTDESK_JOIN_EXPANDED(a, b)
#define ACCOUNTDESK_JOIN_EXPANDED(a, b) a##b

Q_DECLARE_METATYPE(accountdesk::Error)
