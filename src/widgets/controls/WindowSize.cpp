// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/WindowSize.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace accountdesk::widgets {
namespace {

constexpr QSize frame(16, 48); // what the desktop draws around a window, about

/// How high a window has to be at this width, wrapped texts and all; a layout's own minimum size
/// knows nothing of those.
int neededHeight(const QWidget *window, int width)
{
    const QLayout *layout = window->layout();
    const int least = window->minimumSizeHint().height();
    return layout && layout->hasHeightForWidth() ? std::max(least, layout->totalMinimumHeightForWidth(width)) : least;
}

QSize fittedToScreen(const QWidget *window, QSize size)
{
    const QScreen *screen = window->screen();
    return screen ? size.boundedTo(screen->availableSize() - frame) : size;
}

/// Makes room for a sentence that appears: its neighbours would be squeezed otherwise.
class Growth : public QObject
{
public:
    explicit Growth(QWidget *window) : QObject(window) { window->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *window = qobject_cast<QWidget *>(watched);
        if (window && event->type() == QEvent::LayoutRequest) {
            const QSize needed(window->width(), neededHeight(window, window->width()));
            if (needed.height() > window->height())
                window->resize(fittedToScreen(window, needed));
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void resizeInLetters(QWidget *window, int letters, int lines)
{
    const QFontMetrics metrics = window->fontMetrics();
    const int width = std::max(metrics.averageCharWidth() * letters, window->minimumSizeHint().width());
    const int height = std::max(metrics.height() * lines, neededHeight(window, width));
    window->resize(fittedToScreen(window, {width, height}));
    new Growth(window);
}

} // namespace accountdesk::widgets
