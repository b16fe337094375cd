// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Progress.h"
#include "text/Utf8Source.h"

#include <QByteArray>
#include <QIODevice>

#include <optional>

namespace accountdesk::exchange {

/// What RapidJSON reads from: counts lines, and ends a token that is longer than any account's.
class JsonStream
{
public:
    using Ch = char;

    static constexpr qsizetype maxToken = 1024 * 1024;
    static constexpr int maxDepth = 64;

    JsonStream(QIODevice &device, Progress *progress);

    [[nodiscard]] Ch Peek() const { return m_at != m_end && m_offset < m_limit ? *m_at : '\0'; }
    Ch Take()
    {
        if (m_at == m_end || m_offset >= m_limit)
            return '\0';
        const char c = *m_at++;
        m_line += c == '\n';
        ++m_offset;
        if (m_at == m_end)
            fill();
        return c;
    }
    [[nodiscard]] size_t Tell() const { return static_cast<size_t>(m_offset); }
    Ch *PutBegin() { return nullptr; }
    void Put(Ch) {}
    void Flush() {}
    size_t PutEnd(Ch *) { return 0; }

    /// The next token begins about here.
    void allowToken() { m_limit = m_offset + maxToken; }
    [[nodiscard]] bool tokenIsTooLong() const { return m_offset >= m_limit && m_at != m_end; }
    void skipSpace()
    {
        allowToken();
        while (Peek() == ' ' || Peek() == '\n' || Peek() == '\r' || Peek() == '\t') {
            Take();
            allowToken();
        }
    }
    /// At the file's end, not just at a NUL byte in it.
    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }
    [[nodiscard]] std::int64_t line() const { return m_line; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const text::Utf8Source &source() const { return m_source; }

private:
    void fill();

    text::Utf8Source m_source;
    QByteArray m_buffer;
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    std::int64_t m_offset = 0;
    std::int64_t m_limit = maxToken;
    std::int64_t m_line = 1;
    std::optional<Error> m_error;
};

} // namespace accountdesk::exchange
