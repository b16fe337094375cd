// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;

namespace accountdesk::widgets {

/// Lets screen readers speak what a label says when it appears or says something else. To be called once for
/// the label, before it is shown.
///
/// A desktop's readers speak an alert that begins to show; Qt 6.4 tells them of no other announcement.
void makeAnnouncer(QLabel *label);
/// Speaks this text, which the label shows, if maybe not all of it. Empty: nothing.
void announce(QLabel *label, const QString &text);

} // namespace accountdesk::widgets
