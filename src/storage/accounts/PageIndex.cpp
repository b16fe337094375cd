// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/PageIndex.h"

namespace accountdesk::storage {

PageIndex::Place PageIndex::placeOf(int page) const
{
    const int number = page / stride;
    return {.anchor = number > 0 ? std::optional(anchors.at(number)) : std::nullopt,
            .skipped = page % stride * pageSize};
}

void PageIndex::add(const Anchor &anchor, int most)
{
    anchors.append(anchor);
    if (anchors.size() <= most)
        return;
    QList<Anchor> kept; // each second one
    for (qsizetype i = 0; i < anchors.size(); i += 2)
        kept.append(anchors.at(i));
    anchors = kept;
    stride *= 2;
}

} // namespace accountdesk::storage
