// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/CellMessage.h"

#include "widgets/controls/Announcement.h"
#include "widgets/controls/Appearance.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

CellMessage::CellMessage(const QString &sentence, QWidget *viewport) : QLabel(u"⚠ "_s + sentence, viewport)
{
    setObjectName(u"cellMessage"_s);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setMargin(6);
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window); // not the list's
    QPalette colours = QApplication::palette();
    const QColor text = Appearance::problemText(colours);
    colours.setColor(QPalette::Window, Appearance::problemBase(colours));
    colours.setColor(QPalette::WindowText, text);
    setPalette(colours);
    makeAnnouncer(this);
    announce(this, sentence);
}

void CellMessage::standBeside(const QRect &cell)
{
    const QSize room = parentWidget()->size();
    const int wholeLine = fontMetrics().horizontalAdvance(text()) + 2 * (margin() + frameWidth()) + 4;
    const int width = std::min({fontMetrics().averageCharWidth() * 60, room.width(), wholeLine});
    resize(width, heightForWidth(width));
    const int below = cell.bottom() + 2;
    const int y = below + height() <= room.height() ? below : std::max(0, cell.top() - height() - 1);
    move(std::clamp(cell.left(), 0, std::max(0, room.width() - width)), y);
    raise();
    show();
}

} // namespace accountdesk::widgets
