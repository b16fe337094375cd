// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/dialect/Dialect.h"

#include <functional>

namespace accountdesk::storage {

/// A field besides the amounts, before and after a change: SQL of two texts that are never NULL.
struct ChangedField
{
    QString name;
    QString before;
    QString after;
};

/// SQL of a JSON list of two texts, as Dialect::jsonPair().
using JsonPair = std::function<QString(const QString &before, const QString &after)>;

/// SQL of the text for entry.details, as ChangeBatch writes it: `{"name":["before","after"]}` of what
/// differs, NULL where nothing does.
[[nodiscard]] QString detailsSql(const Dialect &dialect, const QList<ChangedField> &fields);
[[nodiscard]] QString detailsSql(const Dialect &dialect, const QList<ChangedField> &fields, const JsonPair &pair);

} // namespace accountdesk::storage
