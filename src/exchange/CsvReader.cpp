// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvReader.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace accountdesk {

namespace {

constexpr qsizetype fileChunk = 1024 * 1024;
constexpr qsizetype keptSize = 16 * 1024;

unsigned char index(char c)
{
    return static_cast<unsigned char>(c);
}

/// Lines that end in this text, where CRLF is one end. Text that ends with CR counts it.
std::int64_t lineEnds(const char *begin, const char *end)
{
    std::int64_t lines = 0;
    for (const char *p = begin; (p = static_cast<const char *>(std::memchr(p, '\n', static_cast<size_t>(end - p))));
         ++p)
        ++lines;
    for (const char *p = begin; (p = static_cast<const char *>(std::memchr(p, '\r', static_cast<size_t>(end - p))));
         ++p)
        lines += p + 1 == end || p[1] != '\n';
    return lines;
}

} // namespace

CsvReader::CsvReader(QIODevice &device, const CsvFormat &format, Progress *progress)
    : m_source(device, format.encoding, progress), m_delimiter(format.delimiter), m_quote(format.quote),
      m_buffer(static_cast<size_t>(maxRecord + fileChunk))
{
    m_classes[index(m_delimiter)] = Delimiter;
    m_classes[index('\r')] = LineEnd;
    m_classes[index('\n')] = LineEnd;
    m_begin = m_end = m_buffer.data();
}

Result<bool> CsvReader::next()
{
    if (!std::exchange(m_begun, true)) {
        if (const auto begun = begin(); !begun)
            return failure(begun.error());
    }
    for (;;) {
        switch (scan()) {
        case Scan::Complete:
            return true;
        case Scan::End:
            return false;
        case Scan::NeedsMore:
            if (m_end - m_begin > maxRecord)
                return readOverTooLong();
            if (const auto filled = refill(); !filled)
                return failure(filled.error());
        }
    }
}

/// Reads over the line that names the delimiter, if there is one.
Result<> CsvReader::begin()
{
    constexpr QByteArrayView name = "sep=";
    constexpr qsizetype longest = name.size() + 3; // the delimiter, CR and LF
    while (m_end - m_begin < longest && !m_atEnd) {
        if (auto filled = refill(); !filled)
            return filled;
    }
    const QByteArrayView head(m_begin, m_end);
    if (head.size() <= name.size() || head.first(name.size()).compare(name, Qt::CaseInsensitive) != 0
        || !QByteArrayView(",;\t|").contains(head[name.size()]))
        return {};
    const QByteArrayView rest = head.sliced(name.size() + 1);
    const qsizetype lineEnd = rest.startsWith("\r\n") ? 2 : rest.startsWith('\r') || rest.startsWith('\n') ? 1 : 0;
    if (lineEnd == 0 && !rest.isEmpty())
        return {};
    m_namedDelimiter = head[name.size()];
    m_begin += name.size() + 1 + lineEnd;
    m_line += lineEnd > 0;
    return {};
}

/// Reads one record from what is in the buffer. When the buffer ends first, nothing has happened:
/// the record is scanned again from its beginning once there is more.
CsvReader::Scan CsvReader::scan()
{
    if (m_begin == m_end)
        return m_atEnd ? Scan::End : Scan::NeedsMore;
    m_cells.clear();
    m_doubled.clear();
    m_fault = Fault::None;
    std::int64_t lines = 0;
    const char *p = m_begin;
    for (;;) {
        const char *const cell = p;
        if (const char *const quote = opening(cell)) {
            p = scanQuoted(quote, lines);
            if (!p)
                return Scan::NeedsMore;
        } else {
            while (p != m_end && m_classes[index(*p)] == Ordinary)
                ++p;
            addCell({cell, p}, false);
        }
        if (p == m_end) {
            if (!m_atEnd)
                return Scan::NeedsMore;
            break;
        }
        if (*p++ == m_delimiter)
            continue;
        if (p[-1] == '\r') {
            if (p == m_end && !m_atEnd)
                return Scan::NeedsMore;
            if (p != m_end && *p == '\n')
                ++p;
        }
        ++lines;
        break;
    }
    if (!m_doubled.empty())
        undouble();
    m_recordLine = m_line;
    m_line += lines;
    m_begin += p - m_begin;
    return Scan::Complete;
}

/// Where the opening quote of a quoted cell stands; null for an unquoted one.
const char *CsvReader::opening(const char *cell) const
{
    while (cell != m_end && *cell == ' ')
        ++cell;
    return cell != m_end && *cell == m_quote ? cell : nullptr;
}

/// Reads a quoted cell up to the delimiter or line end behind it; null when the buffer ends before.
const char *CsvReader::scanQuoted(const char *opening, std::int64_t &lines)
{
    const char *const text = opening + 1;
    const char *close = text;
    bool doubled = false;
    for (;; close += 2) {
        close = static_cast<const char *>(std::memchr(close, m_quote, static_cast<size_t>(m_end - close)));
        if (!close || (close + 1 == m_end && !m_atEnd)) {
            if (!m_atEnd)
                return nullptr;
            m_fault = Fault::UnclosedQuote;
            lines += lineEnds(text, m_end);
            addCell({text, m_end}, true);
            return m_end;
        }
        if (close + 1 == m_end || close[1] != m_quote)
            break;
        doubled = true;
    }
    lines += lineEnds(text, close);
    const char *p = close + 1;
    bool strayText = false;
    for (; p != m_end && m_classes[index(*p)] == Ordinary; ++p)
        strayText |= *p != ' ';
    if (p == m_end && !m_atEnd)
        return nullptr;
    if (strayText) {
        m_fault = Fault::TextAfterQuote;
        addCell({text, p}, true);
    } else {
        if (doubled)
            m_doubled.push_back(m_cells.size());
        addCell({text, close}, true);
    }
    return p;
}

void CsvReader::addCell(QByteArrayView bytes, bool quoted)
{
    if (m_cells.size() < static_cast<size_t>(maxCells))
        m_cells.push_back({bytes, quoted});
    else
        m_fault = Fault::TooManyCells;
}

/// Turns each doubled quote into one, in place: only when the record is complete, since one that
/// the buffer's end cuts is scanned again from its beginning.
void CsvReader::undouble()
{
    for (const size_t cell : m_doubled) {
        if (cell >= m_cells.size())
            continue;
        QByteArrayView &bytes = m_cells[cell].bytes;
        char *const begin = m_buffer.data() + (bytes.data() - m_buffer.data());
        char *to = begin;
        for (qsizetype from = 0; from < bytes.size(); ++from) {
            *to++ = begin[from];
            from += begin[from] == m_quote;
        }
        bytes.truncate(to - begin);
    }
}

Result<> CsvReader::refill()
{
    const auto rest = m_end - m_begin;
    std::memmove(m_buffer.data(), m_begin, static_cast<size_t>(rest));
    m_begin = m_buffer.data();
    m_end = m_begin + rest;
    const qsizetype room = static_cast<qsizetype>(m_buffer.size()) - rest;
    const auto count = m_source.read(m_end, std::min(room, fileChunk));
    if (!count)
        return failure(count.error());
    m_end += *count;
    m_atEnd = *count == 0;
    return {};
}

/// Reads on to the end of a record that is too long and keeps the beginning of it.
Result<bool> CsvReader::readOverTooLong()
{
    keepBeginning();
    m_afterReturn = false;
    const std::int64_t line = m_line;
    Skip state = Skip::CellStart;
    while (!skipTo(state) && !m_atEnd) {
        if (const auto filled = refill(); !filled)
            return failure(filled.error());
    }
    m_recordLine = line;
    const bool unclosed = m_atEnd && m_begin == m_end && state == Skip::Quoted;
    m_fault = unclosed ? Fault::UnclosedQuote : Fault::TooLong;
    return true;
}

/// Moves m_begin over the record, byte by byte but without holding it; true when its end was met.
bool CsvReader::skipTo(Skip &state)
{
    while (m_begin != m_end) {
        if (state == Skip::Quoted) {
            auto *const close = static_cast<char *>(
                std::memchr(m_begin, m_quote, static_cast<size_t>(m_end - m_begin)));
            char *const stop = close ? close : m_end;
            m_line += lineEnds(m_begin, stop) - (m_afterReturn && *m_begin == '\n');
            m_afterReturn = !close && m_end[-1] == '\r';
            m_begin = close ? close + 1 : stop;
            state = close ? Skip::AfterQuote : Skip::Quoted;
            continue;
        }
        const char c = *m_begin;
        if (state == Skip::CarriageReturn) {
            m_begin += c == '\n';
            return true;
        }
        ++m_begin;
        if (c == m_quote && (state == Skip::CellStart || state == Skip::AfterQuote)) {
            state = Skip::Quoted;
        } else if (m_classes[index(c)] == Delimiter) {
            state = Skip::CellStart;
        } else if (c == '\n') {
            ++m_line;
            return true;
        } else if (c == '\r') {
            ++m_line;
            state = Skip::CarriageReturn;
        } else if (c != ' ' || state != Skip::CellStart) {
            state = Skip::Plain;
        }
    }
    return false;
}

/// The first cells of a record that is too long, for a clerk to recognise it by.
void CsvReader::keepBeginning()
{
    m_cells.clear();
    m_kept.assign(m_begin, m_begin + std::min(keptSize, static_cast<qsizetype>(m_end - m_begin)));
    const char *const end = m_kept.data() + m_kept.size();
    for (const char *p = m_kept.data(); p < end; ++p) {
        const char *const cell = p;
        const bool quoted = *p == m_quote;
        if (quoted) {
            const void *const close = std::memchr(p + 1, m_quote, static_cast<size_t>(end - p - 1));
            p = close ? static_cast<const char *>(close) + 1 : end;
        }
        while (p != end && m_classes[index(*p)] == Ordinary)
            ++p;
        addCell(quoted ? QByteArrayView(cell + 1, std::max(cell + 1, p - 1)) : QByteArrayView(cell, p), quoted);
        if (p == end || m_classes[index(*p)] == LineEnd)
            break;
    }
}

} // namespace accountdesk
