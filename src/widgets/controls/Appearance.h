// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPalette>

class QMenu;
class QWidget;

namespace accountdesk::widgets {

/// Whether the windows are light or dark: as the desktop has it, or as the clerk chose. A choice
/// takes effect at once and is remembered.
class Appearance
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::widgets::Appearance)
public:
    enum class Scheme { System, Light, Dark };

    /// Dresses the application as the clerk chose. Once, before the first window.
    static void install();
    [[nodiscard]] static Scheme chosen();
    static void choose(Scheme scheme);

    /// A menu to choose from.
    [[nodiscard]] static QMenu *createMenu(QWidget *parent);

    [[nodiscard]] static bool isDark(const QPalette &palette);
    /// Text and what is behind it, where something is wrong; a word or a sign always goes with it.
    [[nodiscard]] static QColor problemText(const QPalette &palette);
    [[nodiscard]] static QColor problemBase(const QPalette &palette);
    /// The colour of a balance on this palette's base: -1 overpaid, 0 settled, 1 owing. Orange and
    /// blue, which the colour-blind can tell apart; a sign and a word always go with it.
    [[nodiscard]] static QColor balanceColour(const QPalette &palette, int sign);
};

} // namespace accountdesk::widgets
