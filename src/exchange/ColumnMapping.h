// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"
#include "exchange/ColumnWords.h"

#include <QLatin1StringView>

#include <array>

namespace accountdesk::exchange {

/// Which column of a file holds what; -1: none does. A file needs the account and something about it.
struct ColumnMapping
{
    int account = -1;
    int name = -1;
    int paid = -1;
    int due = -1;
    int parent = -1;
    int extra = -1; ///< further fields, as the text of a JSON object

    [[nodiscard]] bool isUsable() const { return account >= 0 && fields(); }
    /// Of the account, which has a column for them.
    [[nodiscard]] Change::Fields fields() const;
    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

/// What a column can hold: its name at the command line, what says so in a header, and its place in a mapping.
struct ColumnMeaning
{
    QLatin1StringView name;
    ColumnRole role;
    int ColumnMapping::*column;
    Change::Fields fields = {}; ///< none: the account itself
};
/// In the order in which people are asked for them, and settings keep them.
inline constexpr std::array<ColumnMeaning, 6> columnMeanings{{
    {QLatin1StringView("account"), ColumnRole::Account, &ColumnMapping::account},
    {QLatin1StringView("name"), ColumnRole::Name, &ColumnMapping::name, Change::Name},
    {QLatin1StringView("paid"), ColumnRole::Paid, &ColumnMapping::paid, Change::Paid},
    {QLatin1StringView("due"), ColumnRole::Due, &ColumnMapping::due, Change::Due},
    {QLatin1StringView("parent"), ColumnRole::Parent, &ColumnMapping::parent, Change::Parent},
    {QLatin1StringView("extra"), ColumnRole::Extra, &ColumnMapping::extra, Change::Extra},
}};

inline Change::Fields ColumnMapping::fields() const
{
    Change::Fields fields;
    for (const ColumnMeaning &meaning : columnMeanings) {
        if (this->*meaning.column >= 0)
            fields |= meaning.fields;
    }
    return fields;
}

} // namespace accountdesk::exchange
