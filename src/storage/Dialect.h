// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/DatabaseUrl.h"

#include <QDateTime>
#include <QStringList>
#include <QVariant>

namespace accountdesk {

/// The one place where databases differ: types, expressions, triggers. Stateless; one a backend.
///
/// Amounts leave the database as whole cents and enter it as decimal text, so that no binary
/// floating point is in between. SQLite stores what isn't a whole number of units as an 8-byte
/// REAL: 15 digits survive that exactly, and rounding 100 times the value gives the cents back
/// (the error of |x| < 1e13 is below 0.13 cents).
class Dialect
{
public:
    [[nodiscard]] static const Dialect &of(Backend backend);
    virtual ~Dialect() = default;

    /// Statements that every new connection runs first.
    [[nodiscard]] virtual QStringList connectionSetup() const = 0;
    /// An amount column as integer cents.
    [[nodiscard]] virtual QString cents(const QString &column) const = 0;
    /// A placeholder or expression of integer cents as the column's value.
    [[nodiscard]] virtual QString amount(const QString &cents) const = 0;
    /// Now, in UTC, with milliseconds, by the database's clock.
    [[nodiscard]] virtual QString now() const = 0;
    /// A column of time stamps as `yyyy-MM-ddTHH:mm:ss.zzz` text in UTC.
    [[nodiscard]] virtual QString timeText(const QString &column) const = 0;
    /// `column` contains the placeholder's pattern, whatever the case.
    [[nodiscard]] virtual QString containsFolded(const QString &column, QStringView needle) const = 0;
    /// Two selected expressions that together give an exact sum of cents: high and low part.
    /// Appended to a SELECT of one row that is locked for the transaction's writes.
    [[nodiscard]] virtual QString forUpdate() const = 0;

    /// The account table of schema version 1 under this name.
    [[nodiscard]] virtual QString createAccountTable(const QString &name) const = 0;
    [[nodiscard]] virtual QStringList createHistory() const = 0;
    /// What notices changes by other programs: revision and an `external` entry.
    [[nodiscard]] virtual QStringList createTriggers() const = 0;
};

} // namespace accountdesk
