// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/AccountId.h"
#include "core/Money.h"
#include "storage/sql/Database.h"

#include <functional>

namespace accountdesk::storage {

/// An amount that was kept as a binary floating point number.
struct CrmAmount
{
    QString stored = {};   ///< the shortest decimal number that is this and no other binary number
    Money becomes = {};    ///< rounded half away from zero to cents
    bool isExact = true;   ///< whole cents, and can't have lost some
    QString obstacle = {}; ///< why it can't become an amount, as part of a sentence; empty: it can

    enum class Precision { Single, Double };
    [[nodiscard]] static CrmAmount of(const QVariant &value, Precision precision);
};

struct CrmRow
{
    QString acctid;
    CrmAmount paid;
    CrmAmount due;
};

/// Calls `row` for each row of a table with the CRM's three columns, in any order; memory stays bounded.
[[nodiscard]] Result<> readCrmTable(Database &database, const QString &table,
                                    const std::function<Result<>(const CrmRow &)> &row);

} // namespace accountdesk::storage
