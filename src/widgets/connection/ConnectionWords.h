// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace accountdesk::widgets {

/// The sentences of the connection dialog's parts, in its context.
class ConnectionWords
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::widgets::ConnectionDialog)
};

} // namespace accountdesk::widgets
