// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Currencies as people write them beside an amount. What they are, ICU knows.
namespace accountdesk::CurrencySigns {

/// A code of ISO 4217 (`EUR`), or a sign that some country writes (`€`, `$`, `kr`, `Fr.`).
[[nodiscard]] bool isCurrency(const QString &text);
/// Whether both may be said of the same currency: `$` and `USD`, `$` and `CAD`, `€` and `EUR`; not `$` and `EUR`.
[[nodiscard]] bool mayBeSame(const QString &one, const QString &other);
/// The code that a text stands for unless somebody says otherwise: USD for `$`; empty where that isn't known.
[[nodiscard]] QString codeOf(const QString &text);

} // namespace accountdesk::CurrencySigns
