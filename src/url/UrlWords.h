// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace accountdesk {

/// The texts of this folder's functions.
class UrlWords
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::storage)
};

} // namespace accountdesk
