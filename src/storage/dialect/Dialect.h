// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace accountdesk::storage {

/// A column of rows that come as JSON. A number is a whole one; JSON's null is NULL.
struct JsonColumn
{
    enum class Type { Text, Number };
    QString name;
    Type type = Type::Text;
};

/// What a database wants said in its own words.
struct DialectTraits
{
    /// Statements that every new connection runs first.
    QStringList connectionSetup;
    /// What keeps a read-only connection from writing.
    QStringList readOnlySetup;
    QStringList beginWrite;
    QStringList beginSnapshot;
    QString serverVersion;
    /// The names of the columns of the table that its one placeholder is bound to.
    QString columnNames;
    /// Now, in UTC, with milliseconds, by the database's clock.
    QString now;
    /// One row of one value that changes whenever anyone commits a change of a book's accounts: of a server's
    /// book "number:count", the newest entry's number, and how many of so many numbers up to it are there.
    QString changeMark;
    static constexpr int entriesInMark = 1000;
    /// Appended to a SELECT whose rows the transaction is going to write.
    QString forUpdate;
    /// The column of entry with the numbers that clients of the sync see. They grow in the order in
    /// which entries become visible, which `seq` does with SQLite's one writer only.
    QString sequence;

    /// The type of a column with account ids: compared byte by byte, whatever the database's own collation.
    QString idType;
    /// The type of a column with texts of any length.
    QString longText;
    /// What closes the columns of a table that is created: of any, and of one with a primary key of texts.
    QString tableEnd;
    QString keyedTableEnd;
};

/// What Dialect makes its expressions and statements of, each with all of these slots, as Sql fills them; Dialect's
/// functions say what each is.
struct DialectPatterns
{
    QString cents;               ///< {column}
    QString amount;              ///< {cents}
    QString amountOrder;         ///< {column}
    QString differenceTerm;      ///< {column}: each of the two in differenceOrder()
    QString summand;             ///< {column}: each of the two in totals()
    QString totals;              ///< {paid}, {due}
    QString timeText;            ///< {column}
    QString timeValue;           ///< {text}
    QString nameOrder;           ///< {column}
    QString contains;            ///< {column}
    QString containsBeyondAscii; ///< {column}; for a needle as it is; empty: contains serves for any
    QString differ;              ///< {a}, {b}
    QString isBeyondAscii;       ///< {column}
    QString normalisedId;        ///< {beyond}, {column}
    QString updateFrom;          ///< {table}, {source}, {set}, {condition}
    QString deleteFrom;          ///< {table}, {source}, {condition}
    QString detailBefore;        ///< {details}, {field}
    QString detailNumber;        ///< {details}, {member}
    QString jsonPair;            ///< {before}, {after}
    QString gatherStatistics;    ///< {tables}; empty: needn't be asked to
    QStringList lockAccounts;    ///< the whole table
    QString lockAccountsNamed;   ///< {source}: those of it only; empty: nothing more to lock
    QString (*selectJson)(const QList<JsonColumn> &columns);
};

/// The one place where statements on rows differ by database; those that make a book's own tables do in SchemaDialect.
/// Stateless; one a backend (Dialects.h).
///
/// Amounts cross the border as whole cents, in both directions, so that no binary floating point is
/// in between. SQLite stores an amount with a fraction as an 8-byte REAL: 15 digits survive that
/// exactly, and rounding 100 times the value gives the cents back, since for |x| < 1e13 both errors
/// together stay below 0.25 cents.
class Dialect
{
public:
    Dialect(DialectTraits traits, DialectPatterns patterns)
        : m_traits(std::move(traits)), m_patterns(std::move(patterns))
    {}

    [[nodiscard]] const DialectTraits &traits() const { return m_traits; }

    /// An amount column as integer cents.
    [[nodiscard]] QString cents(const QString &column) const;
    /// An expression (or placeholder) of integer cents as a value for an amount column.
    [[nodiscard]] QString amount(const QString &cents) const;
    /// A column of time stamps as `yyyy-MM-ddTHH:mm:ss.zzzZ` text.
    [[nodiscard]] QString timeText(const QString &column) const;
    /// Such a text (or its placeholder) as a value for a column of time stamps.
    [[nodiscard]] QString timeValue(const QString &text) const;
    /// What sorts by an amount column, and by the difference of two; to be read and bound as it is.
    [[nodiscard]] QString amountOrder(const QString &column) const;
    [[nodiscard]] QString differenceOrder(const QString &column, const QString &minus) const;
    /// A name as people sort it: whatever the case.
    [[nodiscard]] QString nameOrder(const QString &column) const;
    /// The condition that `column` contains the needle, whatever the case; its one placeholder is
    /// bound to containsValue(needle).
    [[nodiscard]] QString contains(const QString &column, QStringView needle) const;
    [[nodiscard]] QString containsValue(QStringView needle) const;
    /// Whether two texts differ, to the letter and with NULL as a value.
    [[nodiscard]] QString differ(const QString &a, const QString &b) const;
    /// One row of one text, "count paid due owingCount owed overpaidCount overpaid", from rows of
    /// these two amount columns: exact sums, as decimal numbers.
    [[nodiscard]] QString totals(const QString &paid, const QString &due) const;

    /// Whether a column's text has what SQL can't judge: characters beyond printable ASCII.
    [[nodiscard]] QString isBeyondAscii(const QString &column) const;
    /// The text of an id as AccountId::parse() makes it, which of printable ASCII SQL knows, too; other text
    /// stays.
    [[nodiscard]] QString normalisedId(const QString &column) const;

    /// A table, unless it is there, and a temporary one of this connection.
    [[nodiscard]] QString createTable(const QString &name, const QString &columns, const QString &primaryKey) const;
    [[nodiscard]] QString createTemporary(const QString &name, const QString &columns, const QString &primaryKey) const;
    /// `UPDATE table … FROM source AS s`. The columns that are set have no namesake in the source.
    [[nodiscard]] QString updateFrom(const QString &table, const QString &source, const QStringList &set,
                                     const QString &condition) const;
    /// Deletes those of a table's rows whose acctid a row of `source AS s` has that fits.
    [[nodiscard]] QString deleteFrom(const QString &table, const QString &source, const QString &condition) const;
    /// A SELECT of these columns from the rows of a JSON text, `[["ACCT200",1],…]`, to which its one
    /// placeholder is bound.
    [[nodiscard]] QString selectJson(const QList<JsonColumn> &columns) const;

    /// After much was written into these tables: what a server that plans by statistics needs to know
    /// at once, as it gathers them by itself only after a while, and of temporary tables never.
    [[nodiscard]] QStringList gatherStatistics(const QStringList &tables) const;
    /// What a transaction runs first, so that nobody else changes the accounts that `source` names.
    [[nodiscard]] QStringList lockAccounts(const QString &source) const;
    /// The text that a field was before, by a column like entry.details; NULL where it isn't among them.
    [[nodiscard]] QString detailBefore(const QString &details, const QString &field) const;
    /// A member that isn't such a pair, as a number; NULL where there is none.
    [[nodiscard]] QString detailNumber(const QString &details, const QString &member) const;
    /// Two texts as a JSON array's text: `["before","after"]`.
    [[nodiscard]] QString jsonPair(const QString &before, const QString &after) const;

private:
    [[nodiscard]] bool isAsItIs(QStringView needle) const;
    [[nodiscard]] QString keyedTable(const QString &create, const QString &columns, const QString &primaryKey) const;

    DialectTraits m_traits;
    DialectPatterns m_patterns;
};

} // namespace accountdesk::storage
