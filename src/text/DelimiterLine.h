// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace accountdesk::text {

/// The delimiter that a file's first line names, as Excel writes and obeys it: `sep=;`, also in quotes, with blanks,
/// or with the empty cells of the other columns behind. 0: it names none, or one that a file can't have here.
[[nodiscard]] char delimiterNamedBy(QByteArrayView line, char quote, char delimiter);

} // namespace accountdesk::text
