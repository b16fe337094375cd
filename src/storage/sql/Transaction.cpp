// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/Database.h"

namespace accountdesk::storage {

Result<Transaction> Transaction::begin(Database &database, Isolation isolation)
{
    const Dialect &dialect = database.dialect();
    RETURN_IF_ERROR(
        database.runAll(isolation == Isolation::Write ? dialect.traits().beginWrite : dialect.traits().beginSnapshot));
    Transaction transaction(database);
    if (isolation == Isolation::Write) {
        RETURN_IF_ERROR(database.markFile());
    }
    return transaction;
}

Transaction::~Transaction()
{
    if (m_database)
        m_database->cleanUp({QStringLiteral("ROLLBACK")}); // the server does so as well when it can't be told
}

Result<> Transaction::commit()
{
    RETURN_IF_ERROR(m_database->commit());
    m_database = nullptr;
    return {};
}

} // namespace accountdesk::storage
