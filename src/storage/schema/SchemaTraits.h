// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/dialect/Dialect.h"

namespace accountdesk::storage {

/// The statements on tables that differ by database; those with slots are filled by SchemaDialect.
struct SchemaTraits
{
    /// What is set in the database itself once it is a book; any connection that may write repeats it.
    QStringList bookSetup;
    /// One row of one value, 1 when this connection may change the schema until it unlocks it (or
    /// until its transaction ends): no other program does so then.
    QString lockSchema;
    QStringList unlockSchema;
    /// What acts on tables, or stands for one: its name, that of the table, and what it is: "trigger", "rule", "view",
    /// "column" (that is computed), "key" (a foreign one, which may delete) or "policy" (which hides rows).
    QString actors;

    /// The type of a column of time stamps, and what else makes it now by default.
    QString timeStamp;
    QString byDefaultNow;
    /// The account table of schema version 1, of a name: {name}.
    QString accountTable;
    /// The table `entry` of schema version 1, and what else belongs to a new book. Can be run again.
    QStringList createHistory;
    /// Adds the column DialectTraits::sequence, once; an entry has no number in it until ChangeFeed gives it one.
    QStringList addSequence;
    /// What notices changes by other programs: revision and an `external` entry. It normalises the ids that
    /// SQL can, and notes the others as unchecked. Can be run again.
    QStringList createTriggers;
    /// One row of one value, 0 where the ids of a book's tables are compared byte by byte; books before version 4
    /// may go by a collation …
    QString collatedIds;
    /// … until this was run, and createTriggers after it.
    QStringList compareIdsByBytes;

    /// For a table that the CRM made. One row of one value, 1 when a column keeps numbers in single
    /// precision; two placeholders: table and column.
    QString isSinglePrecision;
    /// A number of such a {column} with all its digits.
    QString inFull;
    /// What keeps the CRM from its table until the transaction ends, where a change of the schema
    /// is part of one.
    QStringList lockCrmTable;
    /// Gives the table {with} the name `account`, which is free by then …
    QStringList renameToAccount;
    /// … or does so in one step in which `account` becomes {kept}, where a change of the schema can't be rolled back.
    QString swapWithAccount;
};

[[nodiscard]] SchemaTraits sqliteSchema(const Dialect &dialect);
[[nodiscard]] SchemaTraits mySqlSchema(const Dialect &dialect);
[[nodiscard]] SchemaTraits postgreSqlSchema(const Dialect &dialect);

} // namespace accountdesk::storage
