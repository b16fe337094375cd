// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringView>

/// What programs put around a cell's text, or into a cell that has none. All of it is UTF-8.
namespace accountdesk::text::CellText {

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Of ASCII.
[[nodiscard]] constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Belongs to a word: a letter, or part of a character that ASCII doesn't have.
[[nodiscard]] constexpr bool isWordByte(char c)
{
    return isLetter(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Without the spaces around it: those of Unicode, too, no-break and thin ones.
[[nodiscard]] QByteArrayView trimmedOfAny(QByteArrayView text);
/// The same, at once for the many texts that have none.
[[nodiscard]] inline QByteArrayView trimmed(QByteArrayView text)
{
    const auto isPlain = [](char c) { return c > ' ' && c < 0x7F; };
    return !text.isEmpty() && isPlain(text.front()) && isPlain(text.back()) ? text : trimmedOfAny(text);
}
/// How many bytes of space the text begins with; 0: none.
[[nodiscard]] qsizetype spaceAt(QByteArrayView text);

/// Without what keeps a spreadsheet from taking it for a number: `="00123"`.
[[nodiscard]] QByteArrayView withoutAnyFormula(QByteArrayView text);
[[nodiscard]] inline QByteArrayView withoutFormula(QByteArrayView text)
{
    return !text.isEmpty() && text.front() == '=' ? withoutAnyFormula(text) : text;
}
/// The same for an apostrophe in front of an amount.
[[nodiscard]] QByteArrayView withoutApostrophe(QByteArrayView text);

/// Nothing, as databases and programs write it: `\N`, NULL, `(null)`, `nan`, `None`.
[[nodiscard]] bool isNull(QByteArrayView text);
/// A spreadsheet's complaint in place of a value: `#N/A`, `#REF!`.
[[nodiscard]] bool isSpreadsheetError(QByteArrayView text);
/// A long number of which a spreadsheet has kept the first digits: `1.23E+15`.
[[nodiscard]] bool isShortenedNumber(QByteArrayView text);
/// What stands in front of a sum: "Total", "Grand total:", "Summe".
[[nodiscard]] bool isTotalWord(QStringView text);

} // namespace accountdesk::text::CellText
