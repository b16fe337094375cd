// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/AccountMerge.h"

namespace accountdesk {

AccountMerge merge(const Divergence &divergence)
{
    return {.account = divergence.mine};
}

} // namespace accountdesk
