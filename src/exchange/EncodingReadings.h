// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace accountdesk::exchange {

/// What a word of a file would be in the encodings that make a word of it, for somebody to choose by: `“Strauß” in
/// ibm850, “Strauá” in windows-1252`. The most usual four; empty: none does.
[[nodiscard]] QString encodingReadings(const QByteArray &word);

} // namespace accountdesk::exchange
