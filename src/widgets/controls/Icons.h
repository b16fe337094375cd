// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace accountdesk::widgets {

/// The program's own icons: line drawings in the resources, painted in the palette's text colour at
/// the moment they are shown, so they follow a change between light and dark and any screen scale.
class Icons
{
public:
    /// "add" for :/icons/add.svg. An icon that doesn't exist is a mistake in the program.
    [[nodiscard]] static QIcon get(QLatin1StringView name);
    /// The coloured icon of the program itself.
    [[nodiscard]] static QIcon application();
};

} // namespace accountdesk::widgets
