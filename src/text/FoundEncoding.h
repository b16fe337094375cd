// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/TextEncoding.h"

#include <QByteArray>

namespace accountdesk::text {

struct FoundEncoding
{
    TextEncoding encoding = {};
    /// The text makes no sense in it, or not all of it does: somebody has to say which it is. Of UTF-8: another
    /// program took it for something else before.
    bool isDoubtful = false;
    QByteArray word = {}; ///< a doubtful one, if there is one
};

} // namespace accountdesk::text
