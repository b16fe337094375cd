// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace accountdesk::storage {

/// Translated texts of this folder's functions that don't belong to a class.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::storage)
};

} // namespace accountdesk::storage
