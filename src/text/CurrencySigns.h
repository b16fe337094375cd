// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Currencies as people write them beside an amount. What they are, ICU knows.
namespace accountdesk::text::CurrencySigns {

/// A code of ISO 4217 (`EUR`), or a sign that some country writes (`€`, `$`, `kr`, `Fr.`).
[[nodiscard]] bool isCurrency(const QString &text);
/// Whether both may be said of the same currency: `$` and `USD`, `$` and `CAD`, `€` and `EUR`; not `$` and `EUR`.
[[nodiscard]] bool mayBeSame(const QString &one, const QString &other);
/// The same of two that one file has: `$` beside `CA$` isn't Canada's.
[[nodiscard]] bool mayBeOneFiles(const QString &one, const QString &other);
/// The code that a text stands for unless somebody says otherwise: GBP for `£`; empty where that isn't known, as
/// of `$` and `kr`.
[[nodiscard]] QString codeOf(const QString &text);
/// All that it may stand for.
[[nodiscard]] QStringList codesOf(const QString &text);

} // namespace accountdesk::text::CurrencySigns
