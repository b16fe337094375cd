// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace accountdesk {

/// A text of the book (a name, an ID, a memo, a file's name) as it may be shown: what can't be seen, or turns
/// the order of the letters around it, is written out, so that two different texts never look the same and
/// none pretends to be another.
///
/// Control characters become their pictures (␊ for a line break, ␛ for Escape), bidirectional overrides,
/// marks and isolates, zero-width and other invisible characters become [U+202E]. Joiners stay where a script
/// needs them. For display only: what is edited, copied, compared or written stays as it is.
[[nodiscard]] QString visibleText(const QString &text);
/// The same of a message, whose own line breaks stay.
[[nodiscard]] QString visibleLines(const QString &text);

} // namespace accountdesk
