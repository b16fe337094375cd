// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/Database.h"

namespace accountdesk {

Result<Transaction> Transaction::begin(Database &database, Isolation isolation)
{
    const Dialect &dialect = database.dialect();
    if (const auto begun = database.runAll(isolation == Isolation::Write ? dialect.traits().beginWrite
                                                                         : dialect.traits().beginSnapshot);
        !begun)
        return failure(begun.error());
    Transaction transaction(database);
    if (isolation == Isolation::Write) {
        if (const auto marked = database.markFile(); !marked)
            return failure(marked.error());
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
    if (auto committed = m_database->commit(); !committed)
        return committed;
    m_database = nullptr;
    return {};
}

} // namespace accountdesk
