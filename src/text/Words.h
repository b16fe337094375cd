// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace accountdesk::text {

/// The texts of this folder's functions.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::text)
};

} // namespace accountdesk::text
