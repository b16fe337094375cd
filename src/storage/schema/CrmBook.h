// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "core/Actor.h"
#include "storage/sql/Database.h"

namespace accountdesk::storage {

/// What the migration of a table made by the CRM would do; nothing is written for it.
///
/// That table keeps paid and due as FLOAT: double precision on SQLite and PostgreSQL, single on
/// MariaDB, where amounts above 131 072.00 have lost cents already.
struct CrmPlan
{
    struct Rounded
    {
        QString acctid;
        QString column; ///< "paid" or "due"
        QString stored; ///< as the database prints it, in full
        Money becomes;
    };

    std::int64_t accounts = 0;
    std::int64_t roundedCount = 0; ///< values that aren't whole cents, or may have lost some
    QList<Rounded> rounded;        ///< the first 1 000 of them
    std::int64_t renamedCount = 0; ///< ids that are stored in upper case from now on
    QStringList obstacles;         ///< why it can't be migrated, in sentences; empty: it can
    QString backupFile;            ///< SQLite: where the copy goes before anything is changed
    QStringList steps;             ///< what will be done, in words
};

[[nodiscard]] Result<CrmPlan> planCrmMigration(Database &database);
/// Backs up (SQLite), then converts: amounts rounded half away from zero to cents, one `import`
/// entry for each account. SQLite and PostgreSQL: one transaction.
[[nodiscard]] Result<> migrateCrmBook(Database &database, const CrmPlan &plan, const Actor &actor);

} // namespace accountdesk::storage
