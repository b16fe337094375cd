// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

#include <cstdint>

namespace accountdesk {

/// Returns a count, formatted for the user's locale: "1,234".
[[nodiscard]] inline QString formatCount(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

} // namespace accountdesk
