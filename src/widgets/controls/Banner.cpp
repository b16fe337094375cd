// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/Banner.h"

#include "core/VisibleText.h"
#include "widgets/controls/Announcement.h"
#include "widgets/controls/Appearance.h"
#include "widgets/controls/Icons.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

Banner::Banner(Kind kind, QLatin1StringView icon, QWidget *parent)
    : QFrame(parent), m_kind(kind), m_icon(Icons::get(icon)), m_sign(new QLabel(this)), m_text(new QLabel(this)),
      m_action(new QPushButton(this)), m_close(new QToolButton(this))
{
    setAutoFillBackground(true);
    setFrameShape(NoFrame);
    m_text->setObjectName(u"bannerText"_s);
    makeAnnouncer(m_text);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::ClickFocus); // it is no stop for Tab
    m_action->setObjectName(u"bannerAction"_s);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(Icons::get("close"_L1));
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(m_close->toolTip());

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 6, 5);
    layout->setSpacing(9);
    layout->addWidget(m_sign);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionWanted);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    applyColour();
    hide();
}

void Banner::say(const QString &text, const QString &action)
{
    m_text->setText(visibleLines(text));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    show();
    announce(m_text, m_text->text());
}

QString Banner::text() const
{
    return isHidden() ? QString() : m_text->text();
}

bool Banner::event(QEvent *event)
{
    // Not PaletteChange, which setPalette() below sends itself. This one doesn't come to changeEvent().
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyColour();
    return QFrame::event(event);
}

void Banner::applyColour()
{
    QPalette palette = QApplication::palette();
    const bool dark = Appearance::isDark(palette);
    const QColor note = dark ? QColor(0x2a, 0x3b, 0x55) : QColor(0xe3, 0xec, 0xfb);
    const QColor warning = dark ? QColor(0x4f, 0x3c, 0x1a) : QColor(0xfd, 0xee, 0xcd);
    palette.setColor(QPalette::Window, m_kind == Kind::Warning ? warning : note);
    setPalette(palette);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize) + 2;
    m_sign->setPixmap(m_icon.pixmap(QSize(size, size), devicePixelRatioF()));
}

} // namespace accountdesk::widgets
