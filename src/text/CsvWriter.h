// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"
#include "text/CsvFormat.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringEncoder>
#include <QStringList>

#include <array>

namespace accountdesk::text {

/// Gathers UTF-8 text and writes it in large pieces, in the encoding asked for. A character that
/// the encoding doesn't have is an error that names it, never a question mark in the file.
class TextSink
{
public:
    explicit TextSink(QIODevice &device, CsvFormat::Encoding encoding = CsvFormat::Encoding::Utf8);

    /// Append to it; call flushIfLarge() between whole characters.
    [[nodiscard]] QByteArray &buffer() { return m_buffer; }
    void append(QStringView text);
    /// UTF-8; what isn't comes out as replacement characters.
    void append(QByteArrayView utf8);
    [[nodiscard]] Result<> flushIfLarge();
    [[nodiscard]] Result<> flush();

private:
    [[nodiscard]] Result<QByteArray> encoded();

    QIODevice &m_device;
    CsvFormat::Encoding m_encoding;
    bool m_started = false;
    QByteArray m_buffer;
    QStringEncoder m_utf8{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

/// Writes CSV as RFC 4180 describes it: CRLF, quotes only where they are needed.
class CsvWriter
{
public:
    CsvWriter(QIODevice &device, const CsvFormat &format);

    /// A cell as it is.
    void cell(QStringView text);
    /// A cell that a spreadsheet is to take for text, whatever it begins with: see needsFormulaGuard().
    void text(QByteArrayView utf8);
    /// The same for an account's id: see needsIdGuard().
    void id(QByteArrayView utf8);
    void amount(Money amount);
    [[nodiscard]] Result<> endRow();
    [[nodiscard]] Result<> finish();

private:
    enum class Guarded { No, Yes };
    enum class Quotes { AsNeeded, Always };
    void textCell(QByteArrayView utf8, Guarded guarded, Quotes quotes);
    void beginCell();
    void endCell(qsizetype begin, Quotes quotes = Quotes::AsNeeded);

    CsvFormat m_format;
    std::array<bool, 256> m_quoted = {}; ///< bytes that are the cell's own only inside of quotes
    TextSink m_sink;
    bool m_rowBegun = false;
};

/// Whether a spreadsheet would take a text for a formula: it begins with = + - @ tab, CR or LF.
/// A text that looks as if it was guarded already counts too, so that guarding can be undone.
[[nodiscard]] bool needsFormulaGuard(QStringView text);
[[nodiscard]] bool needsFormulaGuard(QByteArrayView text);
/// The same for a cell as it was read: whether its first ' is a guard to take off.
[[nodiscard]] bool hasFormulaGuard(QByteArrayView cell);
/// An id is guarded as well where it begins with an apostrophe and a digit, as spreadsheets guard a number.
[[nodiscard]] bool needsIdGuard(QByteArrayView id);
[[nodiscard]] bool hasIdGuard(QByteArrayView cell);

/// That a file can't be written.
[[nodiscard]] Error writeError(const QIODevice &device);

/// In which a file can be written.
[[nodiscard]] const QList<TextEncoding> &exportEncodings();
/// The columns of each file that export writes; a parent and further fields may follow.
[[nodiscard]] const QStringList &exportedColumns();

/// Says what is wrong with a format: separators that can't be told apart.
[[nodiscard]] Result<> checkCsvFormat(const CsvFormat &format);

} // namespace accountdesk::text
