// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/SqliteStatement.h"

#include "storage/sql/NativeHandle.h"
#include "storage/sql/SqlError.h"

#include <sqlite3.h>

namespace accountdesk::storage {

void SqliteStatement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Result<SqliteStatement> SqliteStatement::prepare(Database &database, const QString &sql, const QVariantList &values)
{
    SqliteStatement statement(database);
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *prepared = nullptr;
    int done = sqlite3_prepare_v2(nativeHandle<sqlite3>(database.handle()), text.constData(), -1, &prepared, nullptr);
    statement.m_statement.reset(prepared);
    for (int i = 0; i < values.size() && done == SQLITE_OK; ++i) {
        const QVariant &value = values.at(i);
        const QByteArray bytes = value.toString().toUtf8();
        done = value.metaType().id() == QMetaType::QString
                   ? sqlite3_bind_text(prepared, i + 1, bytes.constData(), static_cast<int>(bytes.size()),
                                       SQLITE_TRANSIENT)
                   : sqlite3_bind_int64(prepared, i + 1, value.toLongLong());
    }
    if (done != SQLITE_OK)
        return failure(statement.error());
    return statement;
}

Result<bool> SqliteStatement::next()
{
    switch (sqlite3_step(m_statement.get())) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return failure(error());
    }
}

QByteArrayView SqliteStatement::text(int column) const
{
    const auto *const text = sqlite3_column_text(m_statement.get(), column);
    return {text, sqlite3_column_bytes(m_statement.get(), column)};
}

std::int64_t SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

QVariant SqliteStatement::value(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return QVariant::fromValue<qlonglong>(integer(column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement.get(), column);
    default:
        return QString::fromUtf8(text(column));
    }
}

Error SqliteStatement::error() const
{
    auto *const connection = nativeHandle<sqlite3>(m_database->handle());
    return toError(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(connection)), QSqlError::StatementError,
                             QString::number(sqlite3_extended_errcode(connection))),
                   m_database->url());
}

} // namespace accountdesk::storage
