// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace accountdesk::cli {

/// The command line's words for people. What a script reads (amounts, column names, JSON) is never
/// translated.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::cli)
};

} // namespace accountdesk::cli
