// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/JsonStream.h"

namespace accountdesk::exchange {

namespace {

text::TextEncoding encodingOfJson(QIODevice &device)
{
    const QByteArray head = device.peek(2);
    if (head == "\xFF\xFE" || (head.size() == 2 && head[1] == '\0'))
        return text::TextEncoding::Utf16Le;
    if (head == "\xFE\xFF" || (head.size() == 2 && head[0] == '\0'))
        return text::TextEncoding::Utf16Be;
    return text::TextEncoding::Utf8;
}

} // namespace

JsonStream::JsonStream(QIODevice &device, Progress *progress)
    : m_source(device, encodingOfJson(device), progress), m_buffer(64 * 1024, '\0')
{
    fill();
}

void JsonStream::fill()
{
    const auto count = m_source.read(m_buffer.data(), m_buffer.size());
    if (!count)
        m_error = count.error();
    m_at = m_buffer.data();
    m_end = m_at + count.value_or(0);
}

} // namespace accountdesk::exchange
