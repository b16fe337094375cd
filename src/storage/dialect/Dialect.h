// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "url/DatabaseUrl.h"

#include <QStringList>

namespace accountdesk {

/// The one place where databases differ: types, expressions, triggers. Stateless; one a backend (Dialects.h).
///
/// Amounts cross the border as whole cents, in both directions, so that no binary floating point is
/// in between. SQLite stores an amount with a fraction as an 8-byte REAL: 15 digits survive that
/// exactly, and rounding 100 times the value gives the cents back, since for |x| < 1e13 both errors
/// together stay below 0.25 cents.
class Dialect
{
public:
    /// Statements that every new connection runs first.
    [[nodiscard]] virtual QStringList connectionSetup() const = 0;
    /// What keeps a read-only connection from writing.
    [[nodiscard]] virtual QStringList readOnlySetup() const = 0;
    /// What is set in the database itself once it is a book; any connection that may write repeats it.
    [[nodiscard]] virtual QStringList bookSetup() const = 0;
    [[nodiscard]] virtual QStringList beginWrite() const = 0;
    [[nodiscard]] virtual QStringList beginSnapshot() const = 0;
    [[nodiscard]] virtual QString serverVersion() const = 0;

    /// An amount column as integer cents.
    [[nodiscard]] virtual QString cents(const QString &column) const = 0;
    /// An expression (or placeholder) of integer cents as a value for an amount column.
    [[nodiscard]] virtual QString amount(const QString &cents) const = 0;
    /// Now, in UTC, with milliseconds, by the database's clock.
    [[nodiscard]] virtual QString now() const = 0;
    /// A column of time stamps as `yyyy-MM-ddTHH:mm:ss.zzzZ` text.
    [[nodiscard]] virtual QString timeText(const QString &column) const = 0;
    /// Such a text (or its placeholder) as a value for a column of time stamps.
    [[nodiscard]] virtual QString timeValue(const QString &text) const = 0;
    /// What sorts by an amount column, and by the difference of two; to be read and bound as it is.
    [[nodiscard]] virtual QString amountOrder(const QString &column) const { return cents(column); }
    [[nodiscard]] virtual QString differenceOrder(const QString &column, const QString &minus) const;
    /// A name as people sort it: whatever the case.
    [[nodiscard]] virtual QString nameOrder(const QString &column) const = 0;
    /// The condition that `column` contains the needle, whatever the case; its one placeholder is
    /// bound to containsValue(needle).
    [[nodiscard]] virtual QString contains(const QString &column, QStringView needle) const = 0;
    [[nodiscard]] virtual QString containsValue(QStringView needle) const;
    /// Whether two texts differ, to the letter and with NULL as a value.
    [[nodiscard]] virtual QString differ(const QString &a, const QString &b) const = 0;
    /// One row of one text, "count paid due owingCount owed overpaidCount overpaid", from rows of
    /// these two amount columns: exact sums, as decimal numbers.
    [[nodiscard]] virtual QString totals(const QString &paid, const QString &due) const = 0;
    /// One row of one value that changes whenever anyone commits a change of a book's accounts: of a server's
    /// book "number:count", the newest entry's number, and how many of so many numbers up to it are there.
    [[nodiscard]] virtual QString changeMark() const = 0;
    static constexpr int entriesInMark = 1000;
    /// The names of the columns of the table that its one placeholder is bound to.
    [[nodiscard]] virtual QString columnNames() const = 0;
    /// What acts on tables, or stands for one: its name, that of the table, and what it is: "trigger", "rule", "view",
    /// "column" (that is computed), "key" (a foreign one, which may delete) or "policy" (which hides rows).
    [[nodiscard]] virtual QString actors() const = 0;
    /// Appended to a SELECT whose rows the transaction is going to write.
    [[nodiscard]] virtual QString forUpdate() const = 0;

    /// The type of a column with account ids: compared byte by byte, whatever the database's own collation.
    [[nodiscard]] virtual QString idType() const { return QStringLiteral("VARCHAR(15)"); }
    /// One row of one value, 0 where the ids of a book's tables are compared so; books before version 4
    /// may go by a collation …
    [[nodiscard]] virtual QString collatedIds() const { return QStringLiteral("SELECT 0"); }
    /// … until this was run, and createTriggers() after it.
    [[nodiscard]] virtual QStringList compareIdsByBytes() const { return {}; }
    /// Whether a column's text has what SQL can't judge: characters beyond printable ASCII.
    [[nodiscard]] virtual QString isBeyondAscii(const QString &column) const = 0;
    /// The text of an id as AccountId::parse() makes it, which of printable ASCII SQL knows, too; other text
    /// stays.
    [[nodiscard]] virtual QString normalisedId(const QString &column) const = 0;

    /// A table, unless it is there, and a temporary one of this connection.
    [[nodiscard]] QString createTable(const QString &name, const QString &columns, const QString &primaryKey) const;
    [[nodiscard]] QString createTemporary(const QString &name, const QString &columns, const QString &primaryKey) const;
    /// The type of a column with texts of any length.
    [[nodiscard]] virtual QString longText() const = 0;
    /// `UPDATE table … FROM source AS s`. The columns that are set have no namesake in the source.
    [[nodiscard]] virtual QString updateFrom(const QString &table, const QString &source, const QStringList &set,
                                             const QString &condition) const = 0;
    /// Deletes those of a table's rows whose acctid a row of `source AS s` has that fits.
    [[nodiscard]] virtual QString deleteFrom(const QString &table, const QString &source,
                                             const QString &condition) const = 0;

    struct JsonColumn
    {
        enum class Type { Text, Number };
        QString name;
        Type type = Type::Text;
    };
    /// A SELECT of these columns from the rows of a JSON text, `[["ACCT200",1],…]`, to which its one
    /// placeholder is bound. A number is a whole one; JSON's null is NULL.
    [[nodiscard]] virtual QString selectJson(const QList<JsonColumn> &columns) const = 0;

    /// One row of one value, 1 when this connection may change the schema until it unlocks it (or
    /// until its transaction ends): no other program does so then.
    [[nodiscard]] virtual QString lockSchema() const = 0;
    [[nodiscard]] virtual QStringList unlockSchema() const = 0;
    /// After much was written into these tables: what a server that plans by statistics needs to know
    /// at once, as it gathers them by itself only after a while, and of temporary tables never.
    [[nodiscard]] virtual QStringList gatherStatistics(const QStringList &tables) const;
    /// What a transaction runs first, so that nobody else changes the accounts that `source` names.
    [[nodiscard]] virtual QStringList lockAccounts(const QString &source) const = 0;
    /// The text that a field was before, by a column like entry.details; NULL where it isn't among them.
    [[nodiscard]] virtual QString detailBefore(const QString &details, const QString &field) const = 0;
    /// A member that isn't such a pair, as a number; NULL where there is none.
    [[nodiscard]] virtual QString detailNumber(const QString &details, const QString &member) const = 0;
    /// Two texts as a JSON array's text: `["before","after"]`.
    [[nodiscard]] virtual QString jsonPair(const QString &before, const QString &after) const = 0;

    /// For a table that the CRM made. One row of one value, 1 when a column keeps numbers in single
    /// precision; two placeholders: table and column.
    [[nodiscard]] virtual QString isSinglePrecision() const = 0;
    /// A number of such a column with all its digits.
    [[nodiscard]] virtual QString inFull(const QString &column) const = 0;
    /// What keeps the CRM from its table until the transaction ends, where a change of the schema
    /// is part of one.
    [[nodiscard]] virtual QStringList lockCrmTable() const = 0;
    /// Puts a table into the place of `account`, which is gone then, or kept under another name
    /// where a change of the schema can't be rolled back.
    [[nodiscard]] virtual QStringList replaceAccountTable(const QString &with, const QString &keepAs) const = 0;

    /// The account table of schema version 1 under this name.
    [[nodiscard]] virtual QString createAccountTable(const QString &name) const = 0;
    /// History, settings and schema version, and `unchecked_id`: accounts of other programs whose id or parent
    /// AccountDesk has to judge (0), or has found unusable (1). Can be run again.
    [[nodiscard]] QStringList createSurroundings() const;
    /// What schema version 2 adds for the sync server: batches that were applied, access tokens. Can
    /// be run again.
    [[nodiscard]] QStringList createSyncTables() const;
    /// The column of entry with the numbers that clients of the sync see. They grow in the order in
    /// which entries become visible, which `seq` does with SQLite's one writer only.
    [[nodiscard]] virtual QString sequence() const = 0;
    /// Adds that column, once; an entry has no number in it until ChangeFeed gives it one.
    [[nodiscard]] virtual QStringList addSequence() const = 0;
    /// What notices changes by other programs: revision and an `external` entry. It normalises the ids that
    /// SQL can, and notes the others as unchecked. Can be run again.
    [[nodiscard]] virtual QStringList createTriggers() const = 0;

protected:
    /// The type of a column of time stamps, and what else makes it now by default.
    [[nodiscard]] virtual QString timeStamp() const = 0;
    [[nodiscard]] virtual QString byDefaultNow() const = 0;
    /// What closes the columns of a table that was created: of any, and of one with a primary key of texts.
    [[nodiscard]] virtual QString tableEnd() const = 0;
    [[nodiscard]] virtual QString keyedTableEnd() const { return tableEnd(); }
    /// The table `entry` of schema version 1, and what else belongs to a new book. Can be run again.
    [[nodiscard]] virtual QStringList createHistory() const = 0;

    Dialect() = default;
    ~Dialect() = default;
};

} // namespace accountdesk
