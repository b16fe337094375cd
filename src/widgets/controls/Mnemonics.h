// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QKeyEvent;
class QWidget;

namespace accountdesk::widgets::Mnemonics {

/// Does what Alt and an underlined letter would have done in this window, for a key that Qt's own shortcuts
/// don't see since it was held back. False: nothing in sight has this letter.
bool use(QWidget *window, const QKeyEvent &key);

} // namespace accountdesk::widgets::Mnemonics
