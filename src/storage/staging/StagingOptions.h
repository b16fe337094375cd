// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"

namespace accountdesk::storage {

/// What an import does with an account that the book has already.
enum class ExistingPolicy {
    Update, ///< the file's values replace the book's (only the columns that the file has)
    Skip,
    Add,  ///< the file's paid and due are added to the book's
    Stop, ///< the whole import is refused
};

/// What a file has, and what is done with it.
struct StagingOptions
{
    /// What a row's number counts: the file's lines, or the elements of its list.
    enum class Numbers { Lines, Elements };

    ExistingPolicy existing = ExistingPolicy::Update;
    /// That the file has a column for; the others are left alone. Rows with a parent or further fields add these by
    /// themselves: it may show late in a file what it has.
    Change::Fields fields = Change::Fields(Change::Paid) | Change::Due;
    Numbers numbers = Numbers::Lines;
};

} // namespace accountdesk::storage
