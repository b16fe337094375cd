// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/ListHasChanged.h"

#include "storage/sql/StorageWords.h"

namespace accountdesk {

Error listHasChanged()
{
    return {.kind = Error::Kind::Conflict,
            .happened = StorageWords::tr("The list of accounts has changed meanwhile."),
            .safe = StorageWords::tr("Nothing was changed."),
            .advice = StorageWords::tr("Select the accounts again.")};
}

} // namespace accountdesk
