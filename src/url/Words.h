// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace accountdesk::url {

/// The texts of this folder's functions.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::url)
};

} // namespace accountdesk::url
