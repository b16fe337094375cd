// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/WesternText.h"

#include <QString>

#include <unicode/ucnv.h>
#include <unicode/ulocdata.h>
#include <unicode/uset.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace accountdesk {

namespace {

constexpr qsizetype maxWords = 20'000;

/// The letters of each language that Windows-1252 is for. Icelandic isn't among them: whatever is Turkish
/// in Windows-1254 looks like it. Nor are the š and ž of Finnish, which are rare and look like a Macintosh's ö and û.
const std::vector<USet *> &alphabets()
{
    static const std::vector<USet *> sets = [] {
        std::vector<USet *> loaded;
        for (const char *language :
             {"en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "ca", "eu", "ga"}) {
            UErrorCode error = U_ZERO_ERROR;
            ULocaleData *const data = ulocdata_open(language, &error);
            USet *const letters = ulocdata_getExemplarSet(data, nullptr, USET_ADD_CASE_MAPPINGS, ULOCDATA_ES_STANDARD,
                                                          &error);
            ulocdata_close(data);
            if (U_FAILURE(error))
                continue;
            uset_addRange(letters, 'A', 'Z');
            uset_addRange(letters, 'a', 'z');
            for (const UChar32 letter : {0x160, 0x161, 0x17D, 0x17E})
                uset_remove(letters, letter);
            loaded.push_back(letters); // for as long as the program runs
        }
        return loaded;
    }();
    return sets;
}

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

/// Signs that stand in front of a letter, and those that stand behind one.
bool mayPrecede(QChar sign)
{
    return QStringView(u"«“‘„‚¿¡–—·’´•§°©®»…™\u00A0\u00AD").contains(sign);
}

bool mayFollow(QChar sign)
{
    return QStringView(u"’‘”»“«–—…®™©°ªº·²³´€£¥\u00A0\u00AD").contains(sign);
}

bool hasStrayCapital(QStringView letters)
{
    const bool hasSmall = std::any_of(letters.begin(), letters.end(),
                                      [](QChar c) { return c.unicode() < 0x80 && c.isLower(); });
    return hasSmall && std::any_of(letters.begin() + 1, letters.end(), [](QChar c) {
               return c.unicode() >= 0x80 && c.isUpper();
           });
}

/// An õ is Portuguese in front of an e; elsewhere it is Hungary's ő in Windows-1250.
bool hasStrayTilde(QStringView letters)
{
    for (qsizetype at = letters.indexOf(u'õ', 0, Qt::CaseInsensitive); at >= 0;
         at = letters.indexOf(u'õ', at + 1, Qt::CaseInsensitive)) {
        if (at + 1 == letters.size() || letters[at + 1].toLower() != u'e')
            return true;
    }
    return false;
}

bool isWritten(QStringView letters)
{
    return std::any_of(alphabets().begin(), alphabets().end(), [letters](const USet *alphabet) {
        return std::all_of(letters.begin(), letters.end(),
                           [alphabet](QChar c) { return uset_contains(alphabet, c.unicode()); });
    });
}

/// A run of letters that no language for which Windows-1252 is made writes.
bool isOddRun(QStringView letters)
{
    const auto high = std::count_if(letters.begin(), letters.end(), [](QChar c) { return c.unicode() >= 0x80; });
    if (high == 0)
        return false;
    return (high > 2 && high * 2 > letters.size()) || hasStrayCapital(letters) || hasStrayTilde(letters)
           || !isWritten(letters);
}

} // namespace

void WesternText::add(QByteArrayView word)
{
    if (m_seen.size() >= maxWords || m_seen.contains(QByteArray::fromRawData(word.data(), word.size())))
        return;
    m_seen.insert(word.toByteArray());
    ++m_words;
    m_odd += isOdd(word);
}

bool WesternText::isOdd(QByteArrayView word)
{
    const QString text = decoded(word);
    const QStringView view(text);
    for (qsizetype at = 0; at < view.size();) {
        const QChar c = view[at];
        if (c.isLetter() && c != u'ª' && c != u'º') {
            qsizetype end = at;
            while (end < view.size() && view[end].isLetter() && view[end] != u'ª' && view[end] != u'º')
                ++end;
            if (isOddRun(view.sliced(at, end - at)))
                return true;
            at = end;
            continue;
        }
        const bool isControl = (c.unicode() >= 0x80 && c.unicode() < 0xA0) || c == u'¤'; // ISO 8859-15's euro
        const bool isSign = c.unicode() >= 0xA0;
        if (isControl || (isSign && at + 1 < view.size() && view[at + 1].isLetter() && !mayPrecede(c))
            || (isSign && at > 0 && view[at - 1].isLetter() && !mayFollow(c)))
            return true;
        ++at;
    }
    return false;
}

} // namespace accountdesk
