// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QByteArray>
#include <QJsonObject>

namespace accountdesk {

/// The one object that a JSON text (RFC 8259, UTF-8) from elsewhere is, if each reader takes it alike:
/// no member twice, no text that a database couldn't hold, nested no deeper than `maxDepth`. The
/// Error's text is for a clerk, its detail for a technician.
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &json, int maxDepth = 1024);

/// An object as it is stored, compared and exported: without space, members in the order of their
/// names, so that equal objects are equal texts. UTF-8; empty for an object without members.
[[nodiscard]] QByteArray jsonText(const QJsonObject &object);

/// The same of an object that was read from `json`, with all its digits: where jsonText() would round a number
/// (12345678901234567890) it is that text, without the space around it.
[[nodiscard]] QByteArray faithfulText(const QByteArray &json, const QJsonObject &object);

/// Account::extra as members of a message: `extra`, an object, and the text as `extra_text` where the object
/// isn't all of it.
void insertExtra(QJsonObject &message, const QByteArray &extra);

} // namespace accountdesk
