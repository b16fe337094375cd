// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/HighBytes.h"

#include "text/CellText.h"

#include <algorithm>
#include <utility>

namespace accountdesk::text {

namespace {

using CellText::isWordByte;

constexpr qsizetype maxHighWord = 100;
constexpr qsizetype maxSmall = 1000;

bool isHigh(char c)
{
    return static_cast<signed char>(c) < 0;
}

} // namespace

qsizetype HighBytes::take(QByteArrayView bytes, AtEnd atEnd)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        if (!isWordByte(bytes[at])) {
            passOver(bytes[at++]);
            continue;
        }
        qsizetype end = at;
        while (end < bytes.size() && isWordByte(bytes[end]) && end - at < maxHighWord)
            ++end;
        if (end == bytes.size() && atEnd == AtEnd::No && end - at < maxHighWord)
            return at; // the word may go on
        takeWord(bytes.sliced(at, end - at), end < bytes.size() ? bytes[end] : '\n');
        at = end;
    }
    return at;
}

/// Columns as far as they can be told without the file's delimiter: what counts is that names stand among names.
void HighBytes::passOver(char c)
{
    m_before = c;
    if (c == '\n' || c == '\r') {
        m_isHeader = m_isHeader && m_isLineEmpty;
        m_isLineEmpty = true;
        m_column = 0;
        m_beginsCell = true;
        return;
    }
    if (QByteArrayView(",;\t|").contains(c)) {
        m_column = std::min(m_column + 1, m_columns.size() - 1);
        m_beginsCell = true;
        return;
    }
    m_isLineEmpty = false;
    m_beginsCell = m_beginsCell && (c == '"' || c == '\'' || c == ' ');
}

void HighBytes::takeWord(QByteArrayView word, char after)
{
    m_isLineEmpty = false;
    if (std::exchange(m_beginsCell, false) && !m_isHeader)
        takeCell(word);
    if (std::any_of(word.begin(), word.end(), isHigh))
        takeHigh(word, after);
    m_before = word.back();
}

void HighBytes::takeCell(QByteArrayView word)
{
    const char first = word.front();
    Column &column = m_columns[m_column];
    if (!isHigh(first)) {
        ++(first <= 'Z' ? column.capitals : column.smalls);
    } else if (WesternText::mayBeCapital(word) && m_smalls < maxSmall) {
        m_smalls += !column.words.contains(word.toByteArray());
        column.words.insert(word.toByteArray());
    }
}

void HighBytes::takeHigh(QByteArrayView word, char after)
{
    bool others = false;
    for (qsizetype at = 0; at < word.size();) {
        const int length = utf8Length(word, at);
        m_utf8 += length > 1;
        m_others += length < 1;
        others |= length < 1;
        at += std::max(length, 1);
    }
    if (others)
        m_western.add(word, {.before = m_before, .after = after});
}

FoundEncoding HighBytes::judged()
{
    // Somebody joined a row of another kind to a file of UTF-8: it is refused as one.
    if (m_utf8 > 0 && m_utf8 >= m_others)
        return {.encoding = TextEncoding::Utf8};
    for (const Column &column : m_columns) {
        if (column.smalls * 10 > column.capitals)
            continue;
        for (const QByteArray &word : column.words)
            m_western.addOdd(word);
    }
    const bool isDoubtful = m_utf8 > 0 || !m_western.isLikely();
    return {.encoding = TextEncoding::Windows1252,
            .isDoubtful = isDoubtful,
            .word = isDoubtful ? m_western.oddWord() : QByteArray()};
}

int utf8Length(QByteArrayView bytes, qsizetype at)
{
    const auto lead = static_cast<unsigned char>(bytes[at]);
    const int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (at + length > bytes.size())
        return -1;
    return length > 0 && bytes.sliced(at, length).isValidUtf8() ? length : 0;
}

} // namespace accountdesk::text
