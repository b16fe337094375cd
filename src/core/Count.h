// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

#include <cstdint>

namespace accountdesk {

/// A number of things as the clerk's locale writes it: "1,234".
[[nodiscard]] inline QString formatCount(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

} // namespace accountdesk
