// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace accountdesk::sync {

/// The text as a gzip file; empty when there is no memory for it.
[[nodiscard]] QByteArray gzip(const QByteArray &text);

} // namespace accountdesk::sync
