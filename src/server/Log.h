// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <exception>
#include <initializer_list>
#include <utility>

namespace accountdesk::server {

/// Writes one line to standard error: `time=… event=request status=200 ms=3`. From any thread.
/// Callers give no tokens, passwords, amounts or account ids.
void log(QByteArrayView event, std::initializer_list<std::pair<QByteArrayView, QByteArray>> fields = {});
/// What a coroutine ended with, if it is an exception: nothing here throws, but memory can be short. To be called where
/// the coroutine was started, for the place.
void logException(QByteArrayView place, const std::exception_ptr &exception);

} // namespace accountdesk::server
