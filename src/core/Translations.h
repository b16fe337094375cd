// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace accountdesk {

/// The folder with the translations, one accountdesk_LANGUAGE.qm each.
inline constexpr char translationsFolder[] = ":/i18n";

/// Switches the texts of AccountDesk and Qt to the locale's language. Unknown languages are shown in English. Call
/// it once, after creating the application object.
void installTranslations(const QLocale &locale);

} // namespace accountdesk
