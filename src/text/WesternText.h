// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>
#include <QStringDecoder>

namespace accountdesk::text {

/// Judges whether bytes above 7F make sense as Windows-1252, which any byte can be taken for. Fed with the
/// words that have some, it looks at whether a language writes them so: `Müller` and `Lefèvre` are words,
/// `MŸller` (a Macintosh's ü), `Strauá` (CP850's ß), `Jiøí` (Czech) and `Èâàíîâ` (Cyrillic) are none. `Tõke` is a word in
/// Estonian, and Hungary's Tőke: where the user's language (QLocale) has an encoding of its own that reads any of the
/// words otherwise, it isn't likely.
class WesternText
{
public:
    WesternText();
    /// The bytes beside a word, line ends where there are none.
    struct Around
    {
        char before = '\n';
        char after = '\n';
    };
    /// A word: letters, and the bytes above 7F around them.
    void add(QByteArrayView word, Around around);
    /// One that was added and is odd where it stands.
    void addOdd(const QByteArray &word);
    /// It begins with a small letter that is a capital in CP850 or on a Macintosh: `érsula` for Úrsula.
    [[nodiscard]] static bool mayBeCapital(QByteArrayView word);
    /// So few of the words are odd that they are names from elsewhere.
    [[nodiscard]] bool isLikely() const;
    /// A word that speaks against it, or empty.
    [[nodiscard]] const QByteArray &oddWord() const { return m_oddWord.isEmpty() ? m_unclearWord : m_oddWord; }

private:
    QStringDecoder m_local;  ///< of the user's language, if it has another encoding
    bool m_isLocal = false;  ///< a word is another in that
    QSet<QByteArray> m_seen; ///< the first ones
    int m_words = 0;
    int m_odd = 0;
    int m_icelandic = 0;
    int m_unclear = 0;
    int m_openQuotes = 0;    ///< more than are closed, or less: CP850's ö looks like a closing one
    int m_openSingles = 0;   ///< words that begin with one
    int m_closedSingles = 0; ///< words that end with one, but for those in which it is an apostrophe
    QByteArray m_oddWord;
    QByteArray m_unclearWord;
};

} // namespace accountdesk::text
