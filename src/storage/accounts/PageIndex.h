// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/AccountId.h"

#include <QList>
#include <QVariant>

#include <cstdint>
#include <optional>

namespace accountdesk::storage {

/// A place in a query's order: the sort key and id of a row. Opaque to callers.
struct Anchor
{
    QVariant key = {};
    AccountId id = {};
};

/// The shape of a query's result without its rows: how many there are, and where its pages begin.
/// Whatever their number, it holds few anchors: in a very long list only some pages begin at one.
struct PageIndex
{
    static constexpr int maxAnchors = 1024;

    /// Where a page begins.
    struct Place
    {
        std::optional<Anchor> anchor = {}; ///< none: the first row of all
        int skipped = 0;                   ///< so many rows behind it
    };

    std::int64_t count = 0;
    int pageSize = 1;
    int stride = 1;             ///< pages from one anchor to the next
    QList<Anchor> anchors = {}; ///< the first row of each stride-th page

    [[nodiscard]] int pageCount() const { return static_cast<int>((count + pageSize - 1) / pageSize); }
    [[nodiscard]] Place placeOf(int page) const;
    /// While it is being made: whether the row that comes next is an anchor; then add() it, and count it.
    [[nodiscard]] bool needsAnchor() const { return count % (std::int64_t(pageSize) * stride) == 0; }
    void add(const Anchor &anchor, int most = maxAnchors);
};

} // namespace accountdesk::storage
