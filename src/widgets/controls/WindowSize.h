// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace accountdesk::widgets {

/// Gives a dialog a size in letters and lines, so that it grows with the font, and never more than
/// the screen has. It grows further by itself when a sentence appears in it or wraps.
void resizeInLetters(QWidget *window, int letters, int lines);

} // namespace accountdesk::widgets
