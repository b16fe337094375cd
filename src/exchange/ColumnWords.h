// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace accountdesk::exchange {

/// What a column holds by its header.
enum class ColumnRole {
    Unknown,
    Account,
    Name,
    Paid,
    Due,
    Parent,
    Extra,
    Currency,
    Balance, ///< what paid and due say already; alone it says neither
    Other,   ///< something that the book has no place for, and that is no amount
};

/// A header's cell, understood.
struct ColumnWord
{
    ColumnRole role = ColumnRole::Unknown;
    bool isGeneral = false; ///< "Customer": the account, unless another column is the "Customer ID"
    QString noun = {};      ///< the word without case, spaces and signs
    QString currency = {};  ///< as in "Paid (EUR)"
};

[[nodiscard]] ColumnWord columnWord(const QString &header);

} // namespace accountdesk::exchange
