// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/WalBypass.h"

#include "storage/sql/ConnectionOptions.h"
#include "storage/sql/NativeHandle.h"

#include <sqlite3.h>

namespace accountdesk::storage {

namespace {

/// What isn't obeyed, because others have the file open, only costs time.
bool setJournalMode(Database &database, const char *statement)
{
    auto *const connection = nativeHandle<sqlite3>(database.handle());
    if (!connection)
        return false;
    sqlite3_busy_timeout(connection, 0); // nobody is waited for
    const bool isSet = sqlite3_exec(connection, statement, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_busy_timeout(connection, connectTimeout * 1000);
    return isSet;
}

} // namespace

Result<bool> isUnused(Database &database)
{
    ASSIGN_OR_RETURN(auto any, database.run(QStringLiteral(
                                   "SELECT EXISTS(SELECT 1 FROM account) OR EXISTS(SELECT 1 FROM entry)")));
    any.next();
    return !any.value(0).toBool();
}

WalBypass::WalBypass(Database &database) : m_database(database)
{
    if (database.backend() == url::Backend::Sqlite && isUnused(database).value_or(false))
        m_isPastLog = setJournalMode(database, "PRAGMA journal_mode = DELETE");
}

WalBypass::~WalBypass()
{
    if (m_isPastLog) // else whoever opens the file next begins the log
        setJournalMode(m_database, "PRAGMA journal_mode = WAL");
}

} // namespace accountdesk::storage
