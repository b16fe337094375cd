// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/AccountField.h"

#include <algorithm>

namespace accountdesk {

void setFields(Account &account, Change::Fields fields, const Account &values)
{
    for (const AccountField &field : accountFields) {
        if (fields & field.flag)
            field.copy(values, account);
    }
}

bool agree(const Account &a, const Account &b, Change::Fields fields)
{
    return std::all_of(accountFields.begin(), accountFields.end(),
                       [&](const AccountField &field) { return !(fields & field.flag) || field.isSame(a, b); });
}

bool agree(const std::optional<Account> &a, const std::optional<Account> &b)
{
    return a && b ? agree(*a, *b, allFields) : a.has_value() == b.has_value();
}

} // namespace accountdesk
