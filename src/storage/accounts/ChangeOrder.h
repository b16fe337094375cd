// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"

#include <QList>

namespace accountdesk::storage {

/// The places of the changes, those of parents before those of the accounts below them.
[[nodiscard]] QList<qsizetype> parentsFirst(const QList<Change> &changes);

} // namespace accountdesk::storage
