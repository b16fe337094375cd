// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/CsvReader.h"

#include "text/DelimiterLine.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace accountdesk::text {

namespace {

constexpr qsizetype fileChunk = 1024 * 1024;
constexpr qsizetype keptSize = 16 * 1024;
constexpr qsizetype maxHead = 256; ///< of a line that names the delimiter

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
      m_firstLine(format.firstLine), m_buffer(static_cast<size_t>(maxRecord + fileChunk))
{
    m_classes[index(m_delimiter)] = Delimiter;
    m_classes[index('\r')] = LineEnd;
    m_classes[index('\n')] = LineEnd;
    m_begin = m_end = m_buffer.data();
}

Result<bool> CsvReader::next()
{
    if (!std::exchange(m_begun, true)) {
        RETURN_IF_ERROR(begin());
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
            RETURN_IF_ERROR(refill());
        }
    }
}

/// Reads over what stands above the first record.
Result<> CsvReader::begin()
{
    if (m_firstLine > 1)
        return skipLines(m_firstLine - 1);
    while (m_end - m_begin < maxHead && !m_atEnd) {
        RETURN_IF_ERROR(refill());
    }
    takeNamedDelimiter();
    return {};
}

Result<> CsvReader::skipLines(std::int64_t count)
{
    const std::int64_t last = m_line + count;
    while (m_line < last) {
        char *const end = std::find_if(m_begin, m_end, [](char c) { return c == '\n' || c == '\r'; });
        const bool isCut = end == m_end || (*end == '\r' && end + 1 == m_end);
        if (isCut && !m_atEnd) {
            m_begin = end;
            RETURN_IF_ERROR(refill());
            continue;
        }
        if (end == m_end) {
            m_begin = m_end;
            return {};
        }
        m_begin = end + (*end == '\r' && end + 1 != m_end && end[1] == '\n' ? 2 : 1);
        ++m_line;
    }
    return {};
}

void CsvReader::takeNamedDelimiter()
{
    const char *const end = std::find_if(m_begin, m_end, [](char c) { return c == '\n' || c == '\r'; });
    if (end - m_begin > maxHead || (end == m_end && !m_atEnd))
        return;
    m_namedDelimiter = delimiterNamedBy({m_begin, end}, m_quote, m_delimiter);
    if (m_namedDelimiter == 0)
        return;
    m_line += end != m_end;
    m_begin += end - m_begin;
    m_begin += QByteArrayView(m_begin, m_end).startsWith("\r\n") ? 2 : m_begin != m_end;
}

/// Reads one record from what is in the buffer. When the buffer ends first, nothing has happened:
/// the record is scanned again from its beginning once there is more.
CsvReader::Scan CsvReader::scan()
{
    if (m_begin == m_end)
        return m_atEnd ? Scan::End : Scan::NeedsMore;
    auto quoting = Quoting::Doubled;
    Scan result = scanRecord(quoting);
    const bool isTooLong = result == Scan::NeedsMore && m_end - m_begin > maxRecord;
    if (isTooLong || (result == Scan::Complete && mayHaveBackslashes())) {
        if (scanRecord(Quoting::Backslash) == Scan::Complete && m_fault == Fault::None) {
            quoting = Quoting::Backslash;
            result = Scan::Complete;
        } else if (result == Scan::Complete) {
            result = scanRecord(quoting);
        }
    }
    if (result != Scan::Complete)
        return result;
    if (!m_doubled.empty())
        undouble(quoting);
    m_recordLine = m_line;
    m_line += m_lines;
    m_begin = m_next;
    return result;
}

CsvReader::Scan CsvReader::scanRecord(Quoting quoting)
{
    m_cells.clear();
    m_doubled.clear();
    m_fault = Fault::None;
    std::int64_t lines = 0;
    const char *p = m_begin;
    // Where files were joined, the second one's mark stands in the middle.
    if (*p == '\xEF' && QByteArrayView(p, m_end).startsWith("\xEF\xBB\xBF"))
        p += 3;
    for (;;) {
        const char *const cell = p;
        if (const char *const quote = opening(cell)) {
            p = scanQuoted(quote, quoting, lines);
            if (!p)
                return Scan::NeedsMore;
        } else {
            while (p != m_end && m_classes[index(*p)] == Ordinary)
                ++p;
            addCell({cell, p}, Quoted::No);
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
    m_next = m_begin + (p - m_begin);
    m_lines = lines;
    return Scan::Complete;
}

/// The record that was scanned makes no sense with doubled quotes, and has a quote behind a backslash.
bool CsvReader::mayHaveBackslashes() const
{
    if (m_fault != Fault::None) {
        const std::array<char, 2> escaped{'\\', m_quote};
        return (m_fault == Fault::TextAfterQuote || m_fault == Fault::UnclosedQuote)
               && QByteArrayView(m_begin, m_next).contains(QByteArrayView(escaped.data(), 2));
    }
    bool isCut = false;
    for (const Cell &cell : m_cells) {
        if (isCut && !cell.quoted && cell.bytes.endsWith(m_quote))
            return true;
        isCut |= cell.quoted && cell.bytes.endsWith('\\');
    }
    return false;
}

/// Where the opening quote of a quoted cell stands; null for an unquoted one.
const char *CsvReader::opening(const char *cell) const
{
    while (cell != m_end && *cell == ' ')
        ++cell;
    if (m_end - cell > 1 && *cell == '=' && m_quote == '"' && cell[1] == '"')
        ++cell;
    return cell != m_end && *cell == m_quote ? cell : nullptr;
}

/// The quote that closes a cell, or null where the buffer ends before it, or before one that may be doubled.
const char *CsvReader::closing(const char *text, Quoting quoting, bool &special) const
{
    for (const char *close = text;; close += 2, special = true) {
        close = static_cast<const char *>(std::memchr(close, m_quote, static_cast<size_t>(m_end - close)));
        if (!close || (close + 1 == m_end && !m_atEnd))
            return nullptr;
        if (quoting == Quoting::Backslash) {
            const char *escape = close;
            while (escape != text && escape[-1] == '\\')
                --escape;
            if ((close - escape) % 2 != 0) {
                --close; // and go on behind the quote
                continue;
            }
        }
        if (close + 1 == m_end || close[1] != m_quote)
            return close;
    }
}

/// Reads a quoted cell up to the delimiter or line end behind it; null when the buffer ends before.
const char *CsvReader::scanQuoted(const char *opening, Quoting quoting, std::int64_t &lines)
{
    const char *const text = opening + 1;
    bool special = quoting == Quoting::Backslash;
    const char *const close = closing(text, quoting, special);
    if (!close) {
        if (!m_atEnd)
            return nullptr;
        m_fault = Fault::UnclosedQuote;
        lines += lineEnds(text, m_end);
        addCell({text, m_end}, Quoted::Yes);
        return m_end;
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
        addCell({text, p}, Quoted::Yes);
    } else {
        if (special)
            m_doubled.push_back(m_cells.size());
        addCell({text, close}, Quoted::Yes);
    }
    return p;
}

void CsvReader::addCell(QByteArrayView bytes, Quoted quoted)
{
    if (m_cells.size() < static_cast<size_t>(maxCells))
        m_cells.push_back({bytes, quoted == Quoted::Yes});
    else
        m_fault = Fault::TooManyCells;
}

/// Turns each doubled quote into one, in place, and takes the backslashes away: only when the record is
/// complete, since one that the buffer's end cuts is scanned again from its beginning.
void CsvReader::undouble(Quoting quoting)
{
    for (const size_t cell : m_doubled) {
        if (cell >= m_cells.size())
            continue;
        QByteArrayView &bytes = m_cells[cell].bytes;
        char *const begin = m_buffer.data() + (bytes.data() - m_buffer.data());
        char *to = begin;
        for (qsizetype from = 0; from < bytes.size(); ++from) {
            const char next = from + 1 < bytes.size() ? begin[from + 1] : '\0';
            const bool isEscape = quoting == Quoting::Backslash && begin[from] == '\\'
                                  && (next == m_quote || next == '\\');
            if (isEscape || (begin[from] == m_quote && next == m_quote))
                ++from;
            *to++ = begin[from];
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
    ASSIGN_OR_RETURN(const auto count, m_source.read(m_end, std::min(room, fileChunk)));
    m_end += count;
    m_atEnd = count == 0;
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
        RETURN_IF_ERROR(refill());
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
        const Quoted quoted = *p == m_quote ? Quoted::Yes : Quoted::No;
        if (quoted == Quoted::Yes) {
            const void *const close = std::memchr(p + 1, m_quote, static_cast<size_t>(end - p - 1));
            p = close ? static_cast<const char *>(close) + 1 : end;
        }
        while (p != end && m_classes[index(*p)] == Ordinary)
            ++p;
        addCell(quoted == Quoted::Yes ? QByteArrayView(cell + 1, std::max(cell + 1, p - 1)) : QByteArrayView(cell, p),
                quoted);
        if (p == end || m_classes[index(*p)] == LineEnd)
            break;
    }
}

} // namespace accountdesk::text
