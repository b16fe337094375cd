// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"

#include <QJsonObject>

namespace accountdesk::storage {

/// What else than amounts differs, for entry.details: {"name":["before","after"]}.
[[nodiscard]] QJsonObject detailsOf(const Account &before, const Account &after);

} // namespace accountdesk::storage
