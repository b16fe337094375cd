// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"

namespace accountdesk::storage {

/// Whether the book knows no account: it has none, and never had one.
[[nodiscard]] Result<bool> isUnused(Database &database);

/// While it lives, the first accounts of an SQLite book go straight into its file, past the write-ahead
/// log: what is appended to a file needs no copy of what was there, so each page is written once in place
/// of twice. It is as safe, and whoever opens the file undoes what was cut off. But nobody can read the
/// file meanwhile, so it happens only when the book is unused and this connection alone has
/// its file open; otherwise, and on servers, this does nothing.
class WalBypass
{
public:
    explicit WalBypass(Database &database);
    ~WalBypass();
    WalBypass(const WalBypass &) = delete;
    WalBypass &operator=(const WalBypass &) = delete;

private:
    Database &m_database;
    bool m_isPastLog = false;
};

} // namespace accountdesk::storage
