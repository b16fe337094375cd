// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace accountdesk {

/// Which column of a file holds what; -1: none does. A file needs the account and something about it.
struct ColumnMapping
{
    int account = -1;
    int name = -1;
    int paid = -1;
    int due = -1;
    int parent = -1;
    int extra = -1; ///< further fields, as the text of a JSON object

    [[nodiscard]] bool isUsable() const
    {
        return account >= 0 && (paid >= 0 || due >= 0 || name >= 0 || parent >= 0 || extra >= 0);
    }
    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

} // namespace accountdesk
