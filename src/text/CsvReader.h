// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/CsvFormat.h"
#include "text/Utf8Source.h"

#include <QByteArrayView>

#include <array>
#include <vector>

namespace accountdesk::text {

/// Splits a CSV file into records and cells: RFC 4180 and what is found in the wild besides.
///
/// Lines end with LF, CRLF or CR, the last one may lack its end. A quoted cell may hold anything,
/// the quote doubled or, in a record that makes no sense otherwise, behind a backslash; blanks around it
/// don't count, nor the = in front that keeps a spreadsheet from taking it for a number. A quote inside an
/// unquoted cell is a character like any other. A first line `sep=;`, which Excel writes and obeys, is no
/// record, nor are the lines above the format's first one. A byte order mark in front of a record is left
/// out. What is broken is said by fault(), and reading goes on with the next record.
/// Memory is bounded: a record above maxRecord is read over, not held.
class CsvReader
{
public:
    static constexpr qsizetype maxRecord = 1024 * 1024;
    static constexpr qsizetype maxCells = 10'000;

    struct Cell
    {
        QByteArrayView bytes; ///< UTF-8 unless the file is broken; valid until the next next()
        bool quoted = false;
    };
    enum class Fault {
        None,
        TextAfterQuote, ///< `"abc"def`: a quote that should have been doubled, most likely
        UnclosedQuote,  ///< the file ends inside of a quoted cell
        TooLong,        ///< cells() are the beginning
        TooManyCells,   ///< cells() are the first ones
    };

    CsvReader(QIODevice &device, const CsvFormat &format, Progress *progress = nullptr);

    /// Reads a record; false at the end of the file. An Error is one of the device, or Cancelled.
    [[nodiscard]] Result<bool> next();
    [[nodiscard]] const std::vector<Cell> &cells() const { return m_cells; }
    [[nodiscard]] Fault fault() const { return m_fault; }
    /// The delimiter that the file names in its first line, or 0; one that a file can't have here leaves the
    /// line a record. Known once next() was called.
    [[nodiscard]] char namedDelimiter() const { return m_namedDelimiter; }
    /// The line in which the record begins, from 1.
    [[nodiscard]] std::int64_t line() const { return m_recordLine; }

    [[nodiscard]] const Utf8Source &source() const { return m_source; }

private:
    enum class Scan { Complete, NeedsMore, End };
    enum class Skip { CellStart, Plain, Quoted, AfterQuote, CarriageReturn };
    enum Class : unsigned char { Ordinary = 0, Delimiter = 1, LineEnd = 2 };

    enum class Quoting { Doubled, Backslash };
    enum class Quoted { No, Yes };

    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> skipLines(std::int64_t count);
    void takeNamedDelimiter();
    [[nodiscard]] Scan scan();
    [[nodiscard]] Scan scanRecord(Quoting quoting);
    [[nodiscard]] bool mayHaveBackslashes() const;
    [[nodiscard]] const char *opening(const char *cell) const;
    [[nodiscard]] const char *closing(const char *text, Quoting quoting, bool &special) const;
    [[nodiscard]] const char *scanQuoted(const char *opening, Quoting quoting, std::int64_t &lines);
    void addCell(QByteArrayView bytes, Quoted quoted);
    void undouble(Quoting quoting);
    [[nodiscard]] Result<> refill();
    [[nodiscard]] Result<bool> readOverTooLong();
    [[nodiscard]] bool skipTo(Skip &state);
    void keepBeginning();

    Utf8Source m_source;
    char m_delimiter;
    char m_quote;
    std::int64_t m_firstLine;
    char m_namedDelimiter = 0;
    bool m_begun = false;
    std::array<Class, 256> m_classes = {};
    std::vector<char> m_buffer;
    char *m_begin = nullptr; ///< of the record that is read next
    char *m_end = nullptr;
    bool m_atEnd = false;
    std::int64_t m_line = 1;
    std::int64_t m_recordLine = 1;
    char *m_next = nullptr;   ///< behind the record that was scanned …
    std::int64_t m_lines = 0; ///< … and the lines that it has
    std::vector<Cell> m_cells;
    std::vector<size_t> m_doubled; ///< the cells that hold doubled quotes, or some behind a backslash
    Fault m_fault = Fault::None;
    bool m_afterReturn = false; ///< reading over a quoted cell: a chunk ended with CR
    std::vector<char> m_kept;   ///< what remains of a record that is too long
};

} // namespace accountdesk::text
