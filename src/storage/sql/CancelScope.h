// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "storage/sql/StatementCanceller.h"

namespace accountdesk::storage {

class Database;

/// As long as it lives, Progress::cancel() ends what a connection does: the statement that runs, and
/// each that would begin, fail as Cancelled. A COMMIT that has begun is carried out, and so is what
/// Database::cleanUp() runs. Belongs to the database's thread; may be nested.
class CancelScope
{
public:
    using Means = StatementCanceller::Means;

    /// With Means::Connection look at Database::isAbandoned() after a Cancel.
    CancelScope(const Database &database, Progress &progress, Means means = Means::Statement);
    ~CancelScope();
    CancelScope(const CancelScope &) = delete;
    CancelScope &operator=(const CancelScope &) = delete;

private:
    const std::shared_ptr<StatementCanceller> m_canceller;
    const StatementCanceller::Order m_orderBefore;
    const CancelHook m_hook;
};

} // namespace accountdesk::storage
