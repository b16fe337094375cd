// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

class QMessageBox;
class QWidget;

namespace accountdesk::widgets {

/// Tells a clerk what happened, what is safe and what to do, in a window-modal box that doesn't
/// block; the technical text is behind "Show Details". Does nothing for a Cancelled error, and returns null;
/// else the box, for what else can be done. It deletes itself.
QMessageBox *showError(QWidget *parent, const Error &error);

} // namespace accountdesk::widgets
