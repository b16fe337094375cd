// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "storage/sql/Interruption.h"

namespace accountdesk {

class Database;

/// As long as it lives, Progress::cancel() ends what a connection does: the statement that runs, and
/// each that would begin, fail as Cancelled. A COMMIT that has begun is carried out, and so is what
/// Database::cleanUp() runs. Belongs to the database's thread; may be nested.
class Interruptible
{
public:
    using Means = Interruption::Means;

    /// With Means::Connection look at Database::isAbandoned() after a Cancel.
    Interruptible(const Database &database, Progress &progress, Means means = Means::Statement);
    ~Interruptible();
    Interruptible(const Interruptible &) = delete;
    Interruptible &operator=(const Interruptible &) = delete;

private:
    const std::shared_ptr<Interruption> m_interruption;
    const Interruption::Order m_orderBefore;
    const Interrupter m_interrupter;
};

} // namespace accountdesk
