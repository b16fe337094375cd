// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staging/StagedText.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace accountdesk::storage {

namespace {

constexpr qsizetype loadChunk = 64 * 1024;

/// What stands behind the backslash for a character that can't stand for itself; 0: it can.
char escaped(char c)
{
    switch (c) {
    case '\\':
        return '\\';
    case '\t':
        return 't';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    default:
        return 0;
    }
}

} // namespace

int StagedText::read(char *to, int size)
{
    if (isBetweenRows())
        writeChunk();
    if (m_error)
        return -1;
    const qsizetype count = std::min<qsizetype>(size, m_chunk.size() - m_taken);
    std::memcpy(to, m_chunk.constData() + m_taken, static_cast<size_t>(count));
    m_taken += count;
    return static_cast<int>(count);
}

void StagedText::writeChunk()
{
    m_chunk.resize(0);
    m_taken = 0;
    while (m_chunk.size() < loadChunk && m_reader.next()) {
        const StagedRows::Row &row = m_reader.row();
        write(row.id);
        m_chunk.append('\t');
        write(row.line);
        m_chunk.append('\t');
        write(row.name);
        m_chunk.append('\t');
        write(row.paid.cents());
        m_chunk.append('\t');
        write(row.due.cents());
        if (m_fields & Change::Parent) {
            m_chunk.append('\t');
            write(row.parent);
        }
        if (m_fields & Change::Extra) {
            m_chunk.append('\t');
            write(row.extra);
        }
        m_chunk.append('\n');
    }
    if (m_reader.isBroken())
        m_error = StagedRows::fileError();
}

void StagedText::write(QByteArrayView text)
{
    const auto isSpecial = [](char c) { return escaped(c) != 0; };
    for (const char *from = text.begin();;) {
        const char *const special = std::find_if(from, text.end(), isSpecial);
        m_chunk.append(QByteArrayView(from, special));
        if (special == text.end())
            break;
        m_chunk.append('\\').append(escaped(*special));
        from = special + 1;
    }
}

void StagedText::write(std::int64_t number)
{
    std::array<char, 24> digits;
    const char *const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    m_chunk.append(QByteArrayView(digits.data(), end));
}

} // namespace accountdesk::storage
