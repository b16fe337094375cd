// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"

#include <QByteArrayView>

struct sqlite3_stmt;

namespace accountdesk::storage {

/// A query of an SQLite database whose values are read where SQLite has them: for a million rows.
/// The Database has to outlive it.
class SqliteStatement
{
public:
    /// `values` are texts and integers.
    [[nodiscard]] static Result<SqliteStatement> prepare(Database &database, const QString &sql,
                                                         const QVariantList &values);

    /// Reads a row; false at the end.
    [[nodiscard]] Result<bool> next();
    /// UTF-8 as another program may have written it, right or wrong; valid until the next next().
    [[nodiscard]] QByteArrayView text(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    /// As SQLite has it, for a few rows.
    [[nodiscard]] QVariant value(int column) const;

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    explicit SqliteStatement(Database &database) : m_database(&database) {}
    [[nodiscard]] Error error() const;

    Database *m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace accountdesk::storage
