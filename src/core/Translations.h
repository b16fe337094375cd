// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace accountdesk {

/// Where the translations are: one accountdesk_LANGUAGE.qm each.
inline constexpr char translationsFolder[] = ":/i18n";

/// Speaks the locale's language from now on, in AccountDesk's own texts and in Qt's. A language
/// that AccountDesk doesn't know leaves English. Once, after the application object was made.
void installTranslations(const QLocale &locale);

} // namespace accountdesk
