// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

namespace accountdesk::test {

/// The value of what has to succeed; ends the program with the error's text when it doesn't.
template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().text()), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace accountdesk::test
