// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"

namespace accountdesk::storage {

/// What is known of an AccountStore::apply() whose connection was lost. Whoever tries the same changes again, over
/// another connection, hands it in: then they are never carried out twice.
struct Attempt
{
    QList<Applied> unanswered = {}; ///< what was to be committed when the answer to the commit was lost
    QString at = {};                ///< the time in the entries of that

    /// The changes may be in the book, or not; else they surely aren't.
    [[nodiscard]] bool isUncertain() const { return !unanswered.isEmpty(); }
};

} // namespace accountdesk::storage
