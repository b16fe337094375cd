// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/WesternText.h"

#include "text/WesternLetters.h"

#include <QLocale>
#include <QString>

#include <unicode/ucnv.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace accountdesk::text {

namespace {

constexpr qsizetype maxWords = 20'000;

QString decoded(QByteArrayView bytes)
{
    static thread_local const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter = [] {
        UErrorCode error = U_ZERO_ERROR;
        return std::unique_ptr<UConverter, decltype(&ucnv_close)>(ucnv_open("windows-1252", &error), ucnv_close);
    }();
    QString text(bytes.size(), Qt::Uninitialized);
    UErrorCode error = U_ZERO_ERROR;
    ucnv_reset(converter.get());
    const int32_t size = ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()),
                                       static_cast<int32_t>(text.size()), bytes.data(),
                                       static_cast<int32_t>(bytes.size()), &error);
    text.truncate(size);
    return text;
}

/// What programs on Windows wrote files in before UTF-8, where it isn't Windows-1252. Estonia's letters are the same.
const char *localEncoding(QLocale::Language language)
{
    switch (language) {
    case QLocale::Polish:
    case QLocale::Czech:
    case QLocale::Slovak:
    case QLocale::Hungarian:
    case QLocale::Slovenian:
    case QLocale::Croatian:
    case QLocale::Bosnian:
    case QLocale::Romanian:
        return "windows-1250";
    case QLocale::Russian:
    case QLocale::Ukrainian:
    case QLocale::Belarusian:
    case QLocale::Bulgarian:
    case QLocale::Macedonian:
    case QLocale::Serbian:
        return "windows-1251";
    case QLocale::Greek:
        return "windows-1253";
    case QLocale::Turkish:
        return "windows-1254";
    case QLocale::Latvian:
    case QLocale::Lithuanian:
        return "windows-1257";
    default:
        return "windows-1252";
    }
}

bool isLetter(QChar c)
{
    return c.isLetter() && c != u'ª' && c != u'º';
}

/// The letters that end, or begin, at a place.
QStringView lettersBefore(QStringView text, qsizetype at)
{
    qsizetype begin = at;
    while (begin > 0 && isLetter(text[begin - 1]))
        --begin;
    return text.sliced(begin, at - begin);
}

QStringView lettersFrom(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isLetter(text[end]))
        ++end;
    return text.sliced(at, end - at);
}

/// A cell's edge, or what takes its place in a sentence.
bool isEdge(char c)
{
    return QByteArrayView("\n\r\t ,;|\"()").contains(c);
}

/// A no-break space that ends a cell or begins one in front of a small letter is CP850's á: `Alcalá`.
bool isSpaceInPlace(QStringView text, WesternText::Around around)
{
    constexpr QChar space(0xA0);
    const bool isLast = text.size() > 1 && text.back() == space && isLetter(text[text.size() - 2]);
    const bool isFirst = text.size() > 1 && text.front() == space && text[1].isLower();
    return !(isLast && isEdge(around.after)) && !(isFirst && isEdge(around.before));
}

/// A closing quote behind a word that opens none.
bool endsOpenly(QStringView text)
{
    if (text.size() < 2 || text.back() != u'’' || QStringView(u"‘’").contains(text.front()))
        return false;
    const QStringView before = lettersBefore(text, text.size() - 1);
    return !before.isEmpty() && !WesternLetters::mayEnd(before);
}

/// Whether a sign makes sense between the letters in front of it and those behind. Many an accented letter of a
/// Macintosh and of DOS is a dash, quote or no-break space in Windows-1252.
bool isInPlace(QChar sign, QStringView before, QStringView after)
{
    if (!before.isEmpty() && !after.isEmpty()) {
        if (sign == u'’' || sign == u'´')
            return WesternLetters::mayJoin(before, after);
        if (QStringView(u"–—\u00A0").contains(sign))
            return after.front().isUpper();
        return sign == u'·' || sign == u'\u00AD';
    }
    if (!after.isEmpty())
        return QStringView(u"«“”‘„‚¿¡–—·’´•§°©®»\u00A0\u00AD").contains(sign);
    if (sign == u'²' || sign == u'³')
        return before.isEmpty() || before.back() == u'm';
    return before.isEmpty() || QStringView(u"’‘”»“«–—®™©°ªº·\u00A0\u00AD").contains(sign);
}

WesternLetters::Fit judged(QStringView text)
{
    WesternLetters::Fit fit = WesternLetters::Fit::Written;
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        if (isLetter(c)) {
            const QStringView letters = lettersFrom(text, at);
            if (const WesternLetters::Fit found = WesternLetters::fitOf(letters); found != WesternLetters::Fit::Written)
                fit = std::max(fit, found);
            at += letters.size();
            continue;
        }
        const bool isControl = (c.unicode() >= 0x80 && c.unicode() < 0xA0) || c == u'¤'; // ISO 8859-15's euro
        const bool isSign = c.unicode() >= 0xA0;
        if (isControl || (isSign && !isInPlace(c, lettersBefore(text, at), lettersFrom(text, at + 1))))
            return WesternLetters::Fit::Odd;
        ++at;
    }
    return fit;
}

/// How many quotes the word opens and doesn't close.
int openQuotes(QByteArrayView word)
{
    const auto count = [word](QByteArrayView signs, char at) { return word.size() > 1 && signs.contains(at) ? 1 : 0; };
    return count("\x84\x93\x94\x82\xAB\xBB", word.front()) - count("\x93\x94\x91\xAB\xBB", word.back());
}

} // namespace

WesternText::WesternText() : m_local(localEncoding(QLocale().language()), QStringDecoder::Flag::Stateless) {}

void WesternText::add(QByteArrayView word, Around around)
{
    m_openQuotes += openQuotes(word);
    m_openSingles += word.startsWith('\x91');
    if (m_seen.size() >= maxWords || m_seen.contains(QByteArray::fromRawData(word.data(), word.size())))
        return;
    m_seen.insert(word.toByteArray());
    ++m_words;
    const QString text = decoded(word);
    if (const QString local = m_local.decode(word); local != text) {
        m_isLocal = true;
        m_unclearWord = m_unclearWord.isEmpty() ? word.toByteArray() : m_unclearWord;
    }
    const WesternLetters::Fit fit = isSpaceInPlace(text, around) ? judged(text) : WesternLetters::Fit::Odd;
    m_closedSingles += endsOpenly(text);
    m_odd += fit == WesternLetters::Fit::Odd;
    m_icelandic += fit == WesternLetters::Fit::Icelandic;
    m_unclear += fit == WesternLetters::Fit::Unclear;
    if (m_oddWord.isEmpty() && fit == WesternLetters::Fit::Odd)
        m_oddWord = word.toByteArray();
    if (m_unclearWord.isEmpty() && (fit == WesternLetters::Fit::Unclear || openQuotes(word) != 0 || endsOpenly(text)))
        m_unclearWord = word.toByteArray();
}

void WesternText::addOdd(const QByteArray &word)
{
    ++m_odd;
    if (m_oddWord.isEmpty())
        m_oddWord = word;
}

bool WesternText::mayBeCapital(QByteArrayView word)
{
    const auto first = static_cast<unsigned char>(word.front());
    return first >= 0xE0 && first <= 0xF4 && first != 0xF0 && word.size() > 1 && word[1] >= 'a' && word[1] <= 'z';
}

bool WesternText::isLikely() const
{
    const int odd = m_odd + std::abs(m_openQuotes) + std::max(0, m_closedSingles - m_openSingles)
                    + (m_unclear > m_icelandic ? m_unclear : 0);
    return odd * 10 <= m_words && !m_isLocal;
}

} // namespace accountdesk::text
