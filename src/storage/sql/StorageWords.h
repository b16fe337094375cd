// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace accountdesk {

/// The words for people that this folder's functions say, where no class of its own says them.
struct StorageWords
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::storage)
};

} // namespace accountdesk
