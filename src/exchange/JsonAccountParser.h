// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "exchange/JsonAccount.h"
#include "exchange/JsonStream.h"

#include <rapidjson/reader.h>

namespace accountdesk::exchange {

/// Goes through the list or object around the accounts, one value at a time; the values are RapidJSON's.
class JsonAccountParser
{
public:
    enum class Form { List, Keyed };
    enum class Step { Value, End };

    JsonAccountParser(QIODevice &device, Progress *progress) : m_stream(device, progress), m_account(m_stream) {}

    /// Reads the opening bracket.
    [[nodiscard]] Result<> open();
    /// Reads a value into account().
    [[nodiscard]] Result<Step> next();
    [[nodiscard]] JsonAccount &account() { return m_account; }
    [[nodiscard]] const JsonAccount &account() const { return m_account; }
    [[nodiscard]] Form form() const { return m_form; }
    /// The values so far.
    [[nodiscard]] std::int64_t count() const { return m_count; }
    /// Keyed: the account that the value belongs to.
    [[nodiscard]] const QByteArray &key() const { return m_key; }
    [[nodiscard]] const text::Utf8Source &source() const { return m_stream.source(); }

private:
    [[nodiscard]] Result<> readKey();
    [[nodiscard]] Result<> readValue();
    [[nodiscard]] Result<Step> end();
    [[nodiscard]] Error syntaxError(const QString &what, const QString &detail = {}) const;

    JsonStream m_stream;
    JsonAccount m_account;
    rapidjson::Reader m_reader;
    Form m_form = Form::List;
    std::int64_t m_count = 0;
    QByteArray m_key;
};

} // namespace accountdesk::exchange
