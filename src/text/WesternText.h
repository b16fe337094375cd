// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>

namespace accountdesk {

/// Judges whether bytes above 7F make sense as Windows-1252, which any byte can be taken for. Fed with the
/// words that have some, it looks at whether a language writes them so: `Müller` and `Lefèvre` are words,
/// `MŸller` (a Macintosh's ü), `Strauá` (CP850's ß), `Jiøí` (Czech) and `Èâàíîâ` (Cyrillic) are none.
class WesternText
{
public:
    /// A word: letters, and the bytes above 7F around them.
    void add(QByteArrayView word);
    /// So few of the words are odd that they are names from elsewhere.
    [[nodiscard]] bool isLikely() const;
    /// A word that speaks against it, or empty.
    [[nodiscard]] const QByteArray &oddWord() const { return m_oddWord.isEmpty() ? m_unclearWord : m_oddWord; }

private:
    QSet<QByteArray> m_seen; ///< the first ones
    int m_words = 0;
    int m_odd = 0;
    int m_icelandic = 0;
    int m_unclear = 0;
    int m_openQuotes = 0; ///< more than are closed, or less: CP850's ö looks like a closing one
    QByteArray m_oddWord;
    QByteArray m_unclearWord;
};

} // namespace accountdesk
