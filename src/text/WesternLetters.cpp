// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/WesternLetters.h"

#include <QSet>
#include <QString>

#include <unicode/ulocdata.h>
#include <unicode/uset.h>

#include <algorithm>
#include <initializer_list>
#include <vector>

using namespace Qt::StringLiterals;

namespace accountdesk::text::WesternLetters {

namespace {

USet *alphabet(const char *language)
{
    UErrorCode error = U_ZERO_ERROR;
    ULocaleData *const data = ulocdata_open(language, &error);
    USet *const letters = ulocdata_getExemplarSet(data, nullptr, USET_ADD_CASE_MAPPINGS, ULOCDATA_ES_STANDARD, &error);
    ulocdata_close(data);
    return U_SUCCESS(error) ? letters : uset_openEmpty();
}

/// The letters of each language that Windows-1252 is for, but for Icelandic. Nor are the š and ž of Finnish and
/// Estonian among them, which are rare and look like a Macintosh's ö and û.
const std::vector<USet *> &alphabets()
{
    static const std::vector<USet *> sets = [] {
        std::vector<USet *> loaded;
        for (const char *language :
             {"en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "ca", "eu", "ga", "et"}) {
            USet *const letters = alphabet(language);
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

bool hasAll(const USet *letters, QStringView text)
{
    return std::all_of(text.begin(), text.end(), [letters](QChar c) { return uset_contains(letters, c.unicode()); });
}

bool isVowel(QChar c)
{
    return QStringView(u"aeiouyáàâãäåæéèêëíìîïóòôõöøúùûüýœ").contains(c.toLower());
}

bool isAnyOf(QStringView letters, QChar c)
{
    return !c.isNull() && letters.contains(c);
}

/// Portuguese in front of an e. Estonian in a word's first syllable, where no c, f, q, w, x, y, z or ö is; elsewhere it
/// is Hungary's ő in Windows-1250. What is left, such as `Tõke`, may be either.
bool isTildeInPlace(QStringView word, qsizetype at)
{
    if (at + 1 < word.size() && word[at + 1] == u'e')
        return true;
    const auto isEstonian = [](QChar c) {
        return c.unicode() < 0x80 ? !QStringView(u"cfqwxyz").contains(c) : QStringView(u"äüõ").contains(c);
    };
    const bool isFirst = std::none_of(word.begin(), word.begin() + std::max<qsizetype>(at - 1, 0), isVowel);
    return isFirst && at + 1 < word.size() && std::all_of(word.begin(), word.end(), isEstonian);
}

/// In front of what it stands in French and Portuguese; elsewhere it is Poland's ę in Windows-1250: `Ziêba`, `Dêbski`.
bool isCircumflexInPlace(QStringView word, qsizetype at)
{
    const QStringView behind = word.sliced(at + 1);
    const auto goesOn = [behind](QStringView with) { return behind.size() > 1 && with.contains(behind[1]); };
    if (word.startsWith(u"kêr")) // Breton
        return true;
    if (word.contains(u'k') || word.contains(u'w'))
        return false;
    if (behind.isEmpty())
        return true;
    if (at > 0 && word[at - 1] == u'i')
        return behind[0] == u'n';
    switch (behind[0].unicode()) {
    case u'c':
        return goesOn(u"h");
    case u'd': // Azevêdo
        return behind == u"do" || behind == u"dos";
    case u'p':
        return goesOn(u"ei");
    case u's':
        return behind.size() == 1;
    case u't':
        return behind.size() == 1 || goesOn(u"aeiouéèrs");
    default:
        return isVowel(behind[0]) || QStringView(u"lmnqrvx").contains(behind[0]);
    }
}

/// An á where German has a ß is CP850's: `Strauá`, `Groámann`, `Meiáner`. Spanish has `Julián` and `Suárez`.
bool mayBeSharpS(QStringView word, qsizetype at)
{
    const QStringView behind = word.sliced(at + 1);
    const auto goesOn = [behind](QStringView vowels) { return behind.size() > 1 && vowels.contains(behind[1]); };
    if (at == 0 || !QStringView(u"aeiouyäöü").contains(word[at - 1]))
        return false;
    if (behind.isEmpty() || QStringView(u"beghikw").contains(behind[0]))
        return true;
    return (behind[0] == u'l' && (goesOn(u"e") || behind.startsWith(u"ling"))) || (behind[0] == u'm' && goesOn(u"aeu"))
           || (behind[0] == u'n' && goesOn(u"e"));
}

/// Whether a letter's neighbours are such as it has in its languages; of a word in lower case.
bool isInPlace(QStringView word, qsizetype at)
{
    const QChar before = at > 0 ? word[at - 1] : QChar();
    const QChar after = at + 1 < word.size() ? word[at + 1] : QChar();
    const bool isLast = after.isNull();
    switch (word[at].unicode()) {
    case u'ñ': // Poland's ń
        return !isLast && isVowel(after);
    case u'œ': // Poland's ś, a Macintosh's ú
        return isAnyOf(u"ui", after);
    case u'è': // č
        return isLast ? !isAnyOf(u"ai", before) : !isVowel(after) && after != u'k';
    case u'ì': // ě
    case u'ù': // ů
        return isLast;
    case u'ò': // ň, ņ
        return isLast || !isVowel(after);
    case u'ë': // Lithuania's ė
        return word.size() == 1 || (at > 0 && isVowel(before)) || (!isLast && isVowel(after));
    case u'û': // ű
        if (after == u'c')
            return at + 2 < word.size() && word[at + 2] == u'h';
        return isLast ? word.size() <= 3 : !isAnyOf(u"sz", after);
    case u'æ': // ć
        return before != u'i' && !(at == 0 && !isLast && (isVowel(after) || after == u'w'));
    case u'ä': // CP850's õ
        return word.sliced(at + 1) != u"es";
    case u'õ':
        return isTildeInPlace(word, at);
    case u'ê':
        return isCircumflexInPlace(word, at);
    case u'ç': // Latvia's ē, a Macintosh's Á
        return isLast || isVowel(after);
    case u'ï': // ď
    case u'ÿ': // ź, a Macintosh's ü
        return at > 0 && (isVowel(before) || (!isLast && isVowel(after)));
    case u'á':
        return !mayBeSharpS(word, at);
    default:
        return true;
    }
}

bool hasStrayCapital(QStringView letters)
{
    const bool hasSmall = std::any_of(letters.begin(), letters.end(),
                                      [](QChar c) { return c.unicode() < 0x80 && c.isLower(); });
    return hasSmall && std::any_of(letters.begin() + 1, letters.end(), [](QChar c) {
               return c.unicode() >= 0x80 && c.isUpper();
           });
}

/// A word with ð, þ or ý: Turkey's ğ, ş and ı have their places, and Icelandic has what Turkish hasn't.
Fit fitOfIcelandic(QStringView word)
{
    static const USet *const letters = alphabet("is");
    if (!hasAll(letters, word))
        return Fit::Odd;
    const bool hasAccent = std::any_of(word.begin(), word.end(),
                                       [](QChar c) { return QStringView(u"áéíóúæ").contains(c); });
    return hasAccent || word.endsWith(u"sson") || word.endsWith(u"rður") || word.startsWith(u"þor") ? Fit::Icelandic
                                                                                                    : Fit::Unclear;
}

} // namespace

Fit fitOf(QStringView letters)
{
    const auto high = std::count_if(letters.begin(), letters.end(), [](QChar c) { return c.unicode() >= 0x80; });
    if (high == 0)
        return Fit::Written;
    const QString word = letters.toString().toLower();
    const bool isRepeated = std::all_of(word.cbegin(), word.cend(), [&word](QChar c) { return c == word.front(); });
    if ((high > 2 && high * 2 > letters.size()) || (high > 1 && high == letters.size() && !isRepeated)
        || hasStrayCapital(letters))
        return Fit::Odd;
    if (std::any_of(word.cbegin(), word.cend(), [](QChar c) { return QStringView(u"ðþý").contains(c); }))
        return fitOfIcelandic(word);
    if (letters.size() > 1 && letters.front() == u'à') // CP850's Ó
        return Fit::Odd;
    for (qsizetype at = 0; at < word.size(); ++at) {
        if (word[at].unicode() >= 0x80 && !isInPlace(word, at))
            return Fit::Odd;
    }
    return std::any_of(alphabets().begin(), alphabets().end(),
                       [letters](const USet *alphabet) { return hasAll(alphabet, letters); })
               ? Fit::Written
               : Fit::Odd;
}

bool mayJoin(QStringView before, QStringView after)
{
    static const QStringList elided =
        u"d l m n s t c j o qu jusqu lorsqu puisqu quelqu presqu aujourd entr un all dall dell nell sull coll quell "
        "bell sant quest tutt anch com cos grand dov senz mezz"_s.split(u' ');
    static const QStringList shortWords = u"un an on or en il ai eu ex os as es y io ad al us où ou au à ah eh oh ha"_s
                                              .split(u' ');
    if (after.front().isUpper() || after == u"t")
        return true;
    static const QStringList pronouns = u"i you we they he she it who that there"_s.split(u' ');
    static const QStringList contracted = u"re ll ve d m"_s.split(u' ');
    if (contracted.contains(after) && pronouns.contains(before, Qt::CaseInsensitive))
        return true;
    if (after == u"s") // a Macintosh's Luís, Solís, País
        return !QStringList{u"lu"_s, u"sol"_s, u"pa"_s}.contains(before, Qt::CaseInsensitive);
    if ((!isVowel(after.front()) && after.front() != u'h') || !elided.contains(before, Qt::CaseInsensitive))
        return false;
    // A Macintosh's Díaz, Cía, Días, Tíos
    const bool isPlural = (after == u"as" && before.compare(u"d", Qt::CaseInsensitive) == 0)
                          || (after == u"os" && before.compare(u"t", Qt::CaseInsensitive) == 0);
    return after.size() > 2 || (shortWords.contains(after) && !isPlural);
}

bool mayEnd(QStringView before)
{
    const QString word = before.toString().toLower();
    if (isVowel(word.back()) && !word.endsWith(u"qu")) // `Citta’`
        return true;
    return QStringView(u"sxz").contains(word.back()) || word == u"n" || word.endsWith(u"in");
}

} // namespace accountdesk::text::WesternLetters
