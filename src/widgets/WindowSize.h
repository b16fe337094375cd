// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScreen>
#include <QWidget>

namespace accountdesk {

/// Gives a dialog a size in letters and lines, so that it grows with the font, and never more than
/// the screen has.
inline void resizeInLetters(QWidget *window, int letters, int lines)
{
    const QFontMetrics metrics = window->fontMetrics();
    const QSize wanted(metrics.averageCharWidth() * letters, metrics.height() * lines);
    QSize most = wanted;
    if (const QScreen *screen = window->screen())
        most = screen->availableSize() - QSize(16, 48); // the frame
    window->resize(wanted.expandedTo(window->minimumSizeHint()).boundedTo(most));
}

} // namespace accountdesk
