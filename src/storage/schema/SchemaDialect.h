// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/schema/SchemaTraits.h"
#include "url/DatabaseUrl.h"

namespace accountdesk::storage {

/// The one place where statements that make a book's own tables differ by database; those on rows do in Dialect.
/// Stateless; one a backend.
class SchemaDialect
{
public:
    SchemaDialect(const Dialect &dialect, SchemaTraits traits) : m_dialect(dialect), m_traits(std::move(traits)) {}

    [[nodiscard]] const SchemaTraits &traits() const { return m_traits; }

    /// The account table of schema version 1 under this name.
    [[nodiscard]] QString createAccountTable(const QString &name) const;
    /// History, settings and schema version, and `unchecked_id`: accounts of other programs whose id or parent
    /// AccountDesk has to judge (0), or has found unusable (1). Can be run again.
    [[nodiscard]] QStringList createSurroundings() const;
    /// What schema version 2 adds for the sync server: batches that were applied, access tokens. Can
    /// be run again.
    [[nodiscard]] QStringList createSyncTables() const;
    [[nodiscard]] QString inFull(const QString &column) const;
    /// Puts a table into the place of `account`, which is gone then, or kept under another name
    /// where a change of the schema can't be rolled back.
    [[nodiscard]] QStringList replaceAccountTable(const QString &with, const QString &keepAs) const;

private:
    const Dialect &m_dialect;
    SchemaTraits m_traits;
};

/// The one of this backend; lives as long as the program.
[[nodiscard]] const SchemaDialect &schemaDialectOf(url::Backend backend);

} // namespace accountdesk::storage
