// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"

namespace accountdesk::storage {

/// While it lives, a SQLite connection fires no triggers and evaluates no CHECKs: for set-wise
/// statements that keep history and revisions themselves and whose values were checked before.
/// Does nothing on servers, where the triggers know AccountDesk's connections.
class TriggersSuspended
{
public:
    explicit TriggersSuspended(Database &database);
    ~TriggersSuspended();
    TriggersSuspended(const TriggersSuspended &) = delete;
    TriggersSuspended &operator=(const TriggersSuspended &) = delete;

private:
    void setGuards(int on);

    Database &m_database;
};

} // namespace accountdesk::storage
