// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Entry.h"
#include "storage/accounts/AccountQuery.h"

#include <QJsonObject>

namespace accountdesk::cli {

// An account, an entry and totals as the command line prints them: for people in columns of a fixed
// width, for scripts as JSON. Amounts are in the C locale, and strings in JSON.

[[nodiscard]] QString accountHeading();
[[nodiscard]] QString accountLine(const Account &account);
[[nodiscard]] QJsonObject accountJson(const Account &account);

[[nodiscard]] QString entryHeading();
[[nodiscard]] QString entryLine(const Entry &entry);
[[nodiscard]] QJsonObject entryJson(const Entry &entry);

/// Name and value, in the order in which they are printed.
using Facts = QList<std::pair<QString, QJsonValue>>;
[[nodiscard]] Facts totalsFacts(const Totals &totals);
/// A line for each, or one JSON object.
[[nodiscard]] QString factLines(const Facts &facts);
[[nodiscard]] QJsonObject factsJson(const Facts &facts);

/// Without line breaks inside, and of what can't be seen only the escapes.
[[nodiscard]] QString jsonLine(const QJsonObject &object);

} // namespace accountdesk::cli
