// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>

class QMenu;
class QWidget;

namespace accountdesk::widgets {

/// The language of the window's texts. The clerk's choice takes effect with the next start, which is offered at
/// once. Amounts and dates follow the system's locale, or the language where the clerk wants that.
class Language
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::widgets::Language)
public:
    /// How amounts and dates are written.
    enum class Formats { OfSystem, OfLanguage };

    /// "en", "de"; the ones that there are translations for.
    [[nodiscard]] static QStringList available();
    /// Its own name for itself: "Deutsch".
    [[nodiscard]] static QString nativeName(const QString &code);
    /// The clerk's choice; empty: as the system has it.
    [[nodiscard]] static QString chosen();
    static void choose(const QString &code);
    [[nodiscard]] static Formats formats();
    static void setFormats(Formats formats);
    /// Loads the translations of AccountDesk and of Qt. Once, before the first window.
    static void install();

    /// The clerk closes the window to have it started again.
    [[nodiscard]] static bool isRestartWanted();
    /// The window stays open after all.
    static void forgetRestart();
    /// A menu to choose from, for the settings; offers to start the window `parent` again.
    [[nodiscard]] static QMenu *createMenu(QWidget *parent);
};

} // namespace accountdesk::widgets
