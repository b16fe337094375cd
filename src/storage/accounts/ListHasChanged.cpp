// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/ListHasChanged.h"

#include "storage/sql/Words.h"

namespace accountdesk::storage {

Error listHasChanged()
{
    return {.kind = Error::Kind::Conflict,
            .happened = Words::tr("The list of accounts has changed meanwhile."),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Select the accounts again.")};
}

} // namespace accountdesk::storage
