// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <initializer_list>
#include <utility>

namespace accountdesk::server {

/// Writes one line to standard error: `time=… event=request status=200 ms=3`. From any thread.
/// Callers give no tokens, passwords, amounts or account ids.
void log(QByteArrayView event, std::initializer_list<std::pair<QByteArrayView, QByteArray>> fields = {});

} // namespace accountdesk::server
