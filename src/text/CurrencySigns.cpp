// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/CurrencySigns.h"

#include <QMultiHash>
#include <QSet>

#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>

#include <array>

namespace accountdesk::text::CurrencySigns {

namespace {

struct Currencies
{
    QSet<QString> codes;
    QMultiHash<QString, QString> codesOfSign;
    QHash<QString, QString> firstOfSign; ///< `$` is the US dollar's unless somebody says otherwise

    void add(const QString &code, const char *locale)
    {
        for (const UCurrNameStyle style : {UCURR_SYMBOL_NAME, UCURR_NARROW_SYMBOL_NAME}) {
            UErrorCode error = U_ZERO_ERROR;
            int32_t size = 0;
            const UChar *name = ucurr_getName(reinterpret_cast<const UChar *>(code.utf16()), locale, style, nullptr,
                                              &size, &error);
            if (U_FAILURE(error))
                continue;
            const QString sign = spelled(QStringView(name, size).toString());
            if (!sign.isEmpty() && sign != code && !codesOfSign.contains(sign, code))
                codesOfSign.insert(sign, code);
            if (style == UCURR_SYMBOL_NAME && qstrcmp(locale, "en") == 0 && !sign.isEmpty() && sign != code)
                firstOfSign.insert(sign, code);
        }
    }
    /// What people write and no locale's data has.
    void addUsual()
    {
        static constexpr std::array<std::pair<const char16_t *, const char *>, 9> usual{{{u"Fr", "CHF"},
                                                                                         {u"SFr", "CHF"},
                                                                                         {u"Euro", "EUR"},
                                                                                         {u"TL", "TRY"},
                                                                                         {u"Leu", "RON"},
                                                                                         {u"din", "RSD"},
                                                                                         {u"руб", "RUB"},
                                                                                         {u"грн", "UAH"},
                                                                                         {u"₽", "RUB"}}};
        for (const auto &[sign, code] : usual) {
            const QString key = spelled(QString::fromUtf16(sign));
            codesOfSign.remove(key);
            codesOfSign.insert(key, QString::fromLatin1(code));
        }
    }
    /// A sign without its full stop and marks of direction, so that `Fr` is `Fr.`.
    static QString spelled(const QString &sign)
    {
        QString letters;
        for (const QChar c : sign) {
            if (c.category() != QChar::Other_Format && c != u'.' && !c.isSpace())
                letters.append(c);
        }
        return letters.size() == 1 ? letters : letters.toUpper();
    }
};

const Currencies &currencies()
{
    static const Currencies all = [] {
        Currencies found;
        UErrorCode error = U_ZERO_ERROR;
        // Those that are in use: what was given up long ago has the signs of others.
        UEnumeration *const codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &error);
        int32_t size = 0;
        while (const char *code = uenum_next(codes, &size, &error)) {
            found.codes.insert(QString::fromLatin1(code, size));
            found.add(QString::fromLatin1(code, size), "en");
        }
        uenum_close(codes);
        for (int32_t i = 0; i < uloc_countAvailable(); ++i) {
            const char *const locale = uloc_getAvailable(i);
            std::array<UChar, 4> code = {};
            UErrorCode none = U_ZERO_ERROR;
            ucurr_forLocale(locale, code.data(), static_cast<int32_t>(code.size()), &none);
            const QString text = QString::fromUtf16(code.data());
            if (U_SUCCESS(none) && found.codes.contains(text))
                found.add(text, locale);
        }
        found.addUsual();
        return found;
    }();
    return all;
}

/// The codes that a text may stand for.
QSet<QString> candidates(const QString &text)
{
    const QString code = text.toUpper();
    if (currencies().codes.contains(code))
        return {code};
    const auto codes = currencies().codesOfSign.values(Currencies::spelled(text));
    return {codes.cbegin(), codes.cend()};
}

QString firstCode(const QString &sign)
{
    return currencies().firstOfSign.value(Currencies::spelled(sign));
}

} // namespace

bool isCurrency(const QString &text)
{
    const bool isSign = text.size() == 1 && text.front().category() == QChar::Symbol_Currency;
    return isSign || !candidates(text).isEmpty();
}

bool mayBeSame(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0 || candidates(one).intersects(candidates(other));
}

bool mayBeOneFiles(const QString &one, const QString &other)
{
    const QSet<QString> ones = candidates(one);
    const QSet<QString> others = candidates(other);
    const auto isCode = [](const QString &text) { return currencies().codes.contains(text.toUpper()); };
    if (!mayBeSame(one, other))
        return false;
    if (isCode(one) || isCode(other) || ones.size() == others.size())
        return true;
    const QString &general = ones.size() > others.size() ? one : other;
    const QSet<QString> &special = ones.size() > others.size() ? others : ones;
    const QString first = firstCode(general);
    return first.isEmpty() || special.contains(first);
}

QString codeOf(const QString &text)
{
    const QSet<QString> codes = candidates(text);
    if (codes.size() == 1)
        return *codes.cbegin();
    // English text means these two as often for another country's money.
    const bool isShared = text == QStringLiteral("$") || text == QStringLiteral("¥");
    const QString first = firstCode(text);
    return !isShared && codes.contains(first) ? first : QString();
}

QStringList codesOf(const QString &text)
{
    const QSet<QString> codes = candidates(text);
    QStringList sorted(codes.cbegin(), codes.cend());
    sorted.sort();
    return sorted;
}

} // namespace accountdesk::text::CurrencySigns
