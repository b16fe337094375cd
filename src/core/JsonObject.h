// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QByteArray>
#include <QJsonObject>

namespace accountdesk {

/// Parses an untrusted JSON text (RFC 8259, UTF-8) with one object that every parser reads in the same way: no
/// duplicate members, no text that a database can't store, nested no deeper than `maxDepth`, and not of so many values
/// that they fill a multiple of the text's memory. The Error's text is for the user, its detail for developers.
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &json, int maxDepth = 1024);

/// Whether a text is refused for the number of its values, lists and objects alone: in pieces it could be read.
[[nodiscard]] bool hasTooManyValues(const QByteArray &json);

/// Returns an object's text for storing, comparing and exporting: UTF-8, without spaces, with sorted members, so
/// that equal objects have equal texts. Empty for an object without members.
[[nodiscard]] QByteArray jsonText(const QJsonObject &object);

/// Same for an object that was read from `json`: if jsonText() would round a number (12345678901234567890), returns
/// that text without surrounding white space.
[[nodiscard]] QByteArray faithfulText(const QByteArray &json, const QJsonObject &object);

/// Account::extra as members of a message: `extra`, an object, and the text as `extra_text` where the object
/// isn't all of it.
void insertExtra(QJsonObject &message, const QByteArray &extra);

} // namespace accountdesk
