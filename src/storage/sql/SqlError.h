// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "url/DatabaseUrl.h"

#include <QSqlError>

namespace accountdesk::storage {

/// A driver's error in a clerk's words: what happened, what is safe, what to do. The driver's own
/// text goes into `detail`. Knows the codes of SQLite, MariaDB/MySQL and PostgreSQL. `sql`: the statement
/// that failed, from which a missing right is named.
[[nodiscard]] Error toError(const QSqlError &error, const url::DatabaseUrl &url, const QString &sql = {});

} // namespace accountdesk::storage
