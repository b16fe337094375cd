// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace accountdesk::text::WesternLetters {

enum class Fit {
    Written,   ///< a language for which Windows-1252 is made writes it so
    Icelandic, ///< the same, and it can only be Icelandic
    Unclear,   ///< Icelandic in Windows-1252, or Turkish or Czech in an encoding of theirs
    Odd,       ///< none does
};

/// Judges a run of letters, some of which ASCII doesn't have, by which of them stand beside which: an ñ in front
/// of an s is no Spanish one, but Poland's ń in Windows-1250.
[[nodiscard]] Fit fitOf(QStringView letters);

/// Whether an apostrophe belongs between the two: `d’Artagnan`, `O’Neill`, `Joe’s`, not `Garc’a`, and not `D’az`, since
/// behind an elided word a whole one stands.
[[nodiscard]] bool mayJoin(QStringView before, QStringView after);
/// Whether an apostrophe belongs at a word's end where none was opened: `Players’`, not `Mart’`.
[[nodiscard]] bool mayEnd(QStringView before);

} // namespace accountdesk::text::WesternLetters
