// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/FoundEncoding.h"
#include "text/WesternText.h"

#include <QSet>

#include <array>

namespace accountdesk::text {

/// What the bytes above 7F of a file that isn't UTF-8 throughout are. Fed with the file's bytes, it remembers words.
class HighBytes
{
public:
    enum class AtEnd { No, Yes };

    /// Returns how many of the bytes were taken; the rest is to come again with those that follow.
    qsizetype take(QByteArrayView bytes, AtEnd atEnd);
    /// At the file's end.
    [[nodiscard]] FoundEncoding judged();

private:
    /// How the cells of a column begin.
    struct Column
    {
        std::int64_t capitals = 0;
        std::int64_t smalls = 0;
        QSet<QByteArray> words = {}; ///< with a letter that may be a capital in another encoding
    };

    void passOver(char c);
    void takeWord(QByteArrayView word, char after);
    void takeCell(QByteArrayView word);
    void takeHigh(QByteArrayView word, char after);

    std::array<Column, 64> m_columns;
    size_t m_column = 0;
    qsizetype m_smalls = 0; ///< words of all columns
    char m_before = '\n';
    bool m_beginsCell = true;
    bool m_isHeader = true; ///< the first line that isn't empty, which has names of its own
    bool m_isLineEmpty = true;
    std::int64_t m_utf8 = 0;   ///< characters of UTF-8 that ASCII doesn't have
    std::int64_t m_others = 0; ///< bytes of anything else
    WesternText m_western;
};

/// How many bytes the character has that begins there as UTF-8 has it: 0 for none, -1 where the bytes end.
[[nodiscard]] int utf8Length(QByteArrayView bytes, qsizetype at);

} // namespace accountdesk::text
