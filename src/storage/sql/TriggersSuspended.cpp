// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/TriggersSuspended.h"

#include "storage/sql/NativeHandle.h"

#include <sqlite3.h>

namespace accountdesk::storage {

TriggersSuspended::TriggersSuspended(Database &database) : m_database(database)
{
    setGuards(0);
}

TriggersSuspended::~TriggersSuspended()
{
    setGuards(1);
}

void TriggersSuspended::setGuards(int on)
{
    if (m_database.backend() != url::Backend::Sqlite)
        return;
    auto *const connection = nativeHandle<sqlite3>(m_database.handle());
    if (!connection)
        return;
    // Whichever of the two isn't obeyed only costs time.
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, on, nullptr);
    sqlite3_exec(connection, on ? "PRAGMA ignore_check_constraints = OFF" : "PRAGMA ignore_check_constraints = ON",
                 nullptr, nullptr, nullptr);
}

} // namespace accountdesk::storage
