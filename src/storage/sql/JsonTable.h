// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"

#include <QJsonArray>

#include <memory>

namespace accountdesk::storage {

/// A temporary table of this connection that is filled fast: its rows go to the database as one JSON
/// text, which SQL unfolds, and not one by one. Dropped with the object, which has to outlive the
/// transaction that uses it.
class JsonTable
{
public:
    using Column = JsonColumn;

    /// `columns` come from the rows; the first one is the primary key, acctid. `further` are column
    /// definitions that have a default.
    [[nodiscard]] static Result<JsonTable> make(Database &database, const QList<Column> &columns,
                                                const QString &further = {});
    JsonTable(JsonTable &&other) noexcept;
    JsonTable &operator=(JsonTable &&) = delete;
    ~JsonTable();

    /// For SQL; no other table of the program has it.
    [[nodiscard]] const QString &name() const { return m_name; }

    [[nodiscard]] Result<> add(const QJsonArray &row);
    /// After the last row.
    [[nodiscard]] Result<> finish();

private:
    JsonTable(Database &database, const QList<Column> &columns);

    Database *m_database;
    QString m_name;
    QString m_insert;
    QByteArray m_rows;
};

} // namespace accountdesk::storage
