// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ColumnMapping.h"
#include "exchange/CsvPreview.h"

namespace accountdesk::exchange {

/// Which column holds what, as far as a file says it.
struct ColumnRoles
{
    ColumnMapping mapping = {};
    QList<CsvDoubt> doubts = {};
    QStringList unused = {};
    QStringList currencies = {}; ///< that the headers name
    int balance = -1;            ///< CsvFormat::balance
};

/// By the header's words. A second column that could be the amount, and amounts under a header that isn't
/// understood, are doubts.
[[nodiscard]] ColumnRoles rolesByWords(const QStringList &header, const QList<AmountVotes> &votes);
/// The column that says in which currency a row's amounts are; -1: none does.
[[nodiscard]] int currencyColumn(const QStringList &header, const ColumnMapping &mapping);
/// Without a header: the account first, paid and due by their order, a name between; or what export writes.
[[nodiscard]] ColumnRoles rolesByCells(const CsvPreview &preview);

} // namespace accountdesk::exchange
