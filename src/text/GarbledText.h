// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace accountdesk::text {

/// A word of UTF-8 that isn't what it was once: UTF-8 was taken for Windows-1252 and encoded once more (`MÃ¼ller`), or
/// a character was replaced by U+FFFD. Empty: none is seen.
[[nodiscard]] QByteArray garbledWord(QByteArrayView utf8);

} // namespace accountdesk::text
