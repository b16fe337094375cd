// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

namespace accountdesk {

/// The client library's own handle of an open connection ("sqlite3*", "MYSQL*", "PGconn*"), or null
/// when the driver isn't the one that is expected.
template<typename T>
[[nodiscard]] T *nativeHandle(const QSqlDatabase &database, const char *typeName)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), typeName) != 0)
        return nullptr;
    return *static_cast<T *const *>(handle.constData());
}

} // namespace accountdesk
