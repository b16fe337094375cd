// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Progress.h"
#include "text/TextEncoding.h"

#include <QIODevice>

namespace accountdesk {

struct FoundEncoding
{
    TextEncoding encoding = {};
    /// The text makes no sense in it, or not all of it does: somebody has to say which it is. Of UTF-8: another
    /// program took it for something else before.
    bool isDoubtful = false;
    QByteArray word = {}; ///< a doubtful one, if there is one
};

/// Finds how a file's text is encoded from its marks, its NULs, and from whether all of it is UTF-8. Reads
/// through the whole file; the device is at its start after. A file that is empty or no text is an Error.
[[nodiscard]] Result<FoundEncoding> detectEncoding(QIODevice &device, Progress *progress = nullptr);

} // namespace accountdesk
