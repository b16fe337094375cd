// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

namespace accountdesk::storage {

/// The client library's own handle of an open connection: an sqlite3, MYSQL or PGconn, as the
/// connection's driver is QSQLITE, QMYSQL or QPSQL. Null when it has none.
template<typename T>
[[nodiscard]] T *nativeHandle(const QSqlDatabase &database)
{
    // Its type's name is no help: `MYSQL*` in Qt's documentation, `st_mysql*` in a build of Qt 6.
    const QVariant handle = database.driver()->handle();
    return handle.metaType().sizeOf() == sizeof(T *) ? *static_cast<T *const *>(handle.constData()) : nullptr;
}

} // namespace accountdesk::storage
