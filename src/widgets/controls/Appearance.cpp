// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/Appearance.h"

#include "platform/Settings.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QProxyStyle>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

/// What the desktop gave the application before AccountDesk changed anything.
struct Original
{
    QString style = QApplication::style()->name();
    /// Without a desktop's theme there is only the style's grey, which Light does better.
    bool hasTheme = QApplication::palette() != QApplication::style()->standardPalette();
};

const Original &original()
{
    static const Original found;
    return found;
}

/// Fusion with more room, and without pictures on dialog buttons that fit no palette.
class RoomyStyle : public QProxyStyle
{
public:
    RoomyStyle() : QProxyStyle(u"Fusion"_s) {}

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        const QFontMetrics letters(QApplication::font());
        switch (metric) {
        case PM_HeaderMargin: // as the cells below have it
            return letters.averageCharWidth();
        case PM_ToolBarItemSpacing:
            return 3;
        case PM_ToolBarItemMargin:
            return 4;
        case PM_ToolBarIconSize:
            return std::max(20, letters.height() * 5 / 4);
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
            return std::max(16, letters.height());
        case PM_MenuBarItemSpacing:
            return 8;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override
    {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        const int letter = QFontMetrics(QApplication::font()).averageCharWidth();
        if (type == CT_PushButton) // Fusion lets the longest words touch the edges
            return size.grownBy({letter, 0, letter, 0});
        return type == CT_ItemViewItem ? size.grownBy({0, letter / 4, 0, letter / 4}) : size;
    }
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (button && (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton)) {
            const QStyleOptionButton seen = outlined(*button);
            QProxyStyle::drawPrimitive(element, &seen, painter, widget);
        } else if (frame && (element == PE_FrameLineEdit || element == PE_Frame)) {
            const QStyleOptionFrame seen = outlined(*frame);
            QProxyStyle::drawPrimitive(element, &seen, painter, widget);
        } else {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        }
    }
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (element == CE_MenuItem && item && !item->icon.isNull()
            && item->state.testFlags(State_Selected | State_Enabled)) {
            // Fusion asks for the icon of the background that isn't highlighted.
            QStyleOptionMenuItem seen = *item;
            const int size = pixelMetric(PM_SmallIconSize, option, widget);
            seen.icon = QIcon(
                item->icon.pixmap(QSize(size, size), painter->device()->devicePixelRatioF(), QIcon::Selected));
            QProxyStyle::drawControl(element, &seen, painter, widget);
        } else {
            QProxyStyle::drawControl(element, option, painter, widget);
        }
    }
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override
    {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            const QStyleOptionSpinBox seen = outlined(*spin);
            QProxyStyle::drawComplexControl(control, &seen, painter, widget);
        } else {
            QProxyStyle::drawComplexControl(control, option, painter, widget);
        }
    }
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
    }

private:
    /// Fusion's outlines are a darker window, which can't be seen on a dark one.
    template<typename Option>
    static Option outlined(Option option)
    {
        if (Appearance::isDark(option.palette))
            option.palette.setColor(QPalette::Window, option.palette.color(QPalette::WindowText).darker(190));
        return option;
    }
};

struct Colours
{
    QRgb window, base, alternate, button, text, muted, border, highlight, link;
};

constexpr Colours lightColours{0xfff4f5f7, 0xffffffff, 0xfff8f9fb, 0xfffbfbfc, 0xff1d2330,
                               0xff626873, 0xffc3c8d0, 0xff2a62c9, 0xff1f56b8};
constexpr Colours darkColours{0xff23262c, 0xff1b1d22, 0xff20232a, 0xff2f333b, 0xffe6e8ec,
                              0xffa1a7b1, 0xff14161a, 0xff346acf, 0xff8ab4ff};

QPalette paletteOf(const Colours &colours)
{
    QPalette palette(QColor(colours.button), QColor(colours.window));
    palette.setColor(QPalette::Window, QColor(colours.window));
    palette.setColor(QPalette::Base, QColor(colours.base));
    palette.setColor(QPalette::AlternateBase, QColor(colours.alternate));
    palette.setColor(QPalette::ToolTipBase, QColor(colours.button));
    palette.setColor(QPalette::Highlight, QColor(colours.highlight));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(colours.link));
    palette.setColor(QPalette::LinkVisited, QColor(colours.link));
    palette.setColor(QPalette::Mid, QColor(colours.border));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, QColor(colours.text));
        palette.setColor(QPalette::Disabled, role, QColor(colours.muted));
    }
    palette.setColor(QPalette::PlaceholderText, QColor(colours.muted));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(colours.border));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor(colours.text));
    return palette;
}

void dress(Appearance::Scheme scheme)
{
    const bool bySystem = scheme == Appearance::Scheme::System && original().hasTheme;
    if (bySystem) {
        QApplication::setStyle(original().style);
        QApplication::setPalette(QPalette());
    } else {
        QApplication::setStyle(new RoomyStyle);
        QApplication::setPalette(paletteOf(scheme == Appearance::Scheme::Dark ? darkColours : lightColours));
    }
}

} // namespace

void Appearance::install()
{
    (void)original();
    dress(chosen());
}

Appearance::Scheme Appearance::chosen()
{
    const QString word = platform::settings::appearance.get();
    return word == "dark"_L1 ? Scheme::Dark : word == "light"_L1 ? Scheme::Light : Scheme::System;
}

void Appearance::choose(Scheme scheme)
{
    if (scheme == Scheme::System)
        platform::settings::appearance.reset();
    else
        platform::settings::appearance.set(scheme == Scheme::Dark ? u"dark"_s : u"light"_s);
    dress(scheme);
}

QMenu *Appearance::createMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("&Appearance"), parent);
    menu->setObjectName(u"appearanceMenu"_s);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &name, const QString &text, Scheme scheme) {
        QAction *action = menu->addAction(text, parent, [scheme] { choose(scheme); });
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(scheme == chosen());
        group->addAction(action);
    };
    add(u"appearanceSystem"_s, tr("&System Default"), Scheme::System);
    add(u"appearanceLight"_s, tr("&Light"), Scheme::Light);
    add(u"appearanceDark"_s, tr("&Dark"), Scheme::Dark);
    return menu;
}

bool Appearance::isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor Appearance::problemText(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff, 0xd9, 0xd5) : QColor(0x7a, 0x14, 0x0c);
}

QColor Appearance::problemBase(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x55, 0x23, 0x1f) : QColor(0xfd, 0xe8, 0xe6);
}

QColor Appearance::balanceColour(const QPalette &palette, int sign)
{
    const bool dark = isDark(palette);
    if (sign > 0)
        return dark ? QColor(0xff, 0xa8, 0x6b) : QColor(0x9a, 0x3d, 0x05);
    if (sign < 0)
        return dark ? QColor(0x86, 0xb6, 0xff) : QColor(0x1a, 0x4f, 0xb0);
    return palette.color(QPalette::Text);
}

} // namespace accountdesk::widgets
