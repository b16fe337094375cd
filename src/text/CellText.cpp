// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/CellText.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace accountdesk::text::CellText {

namespace {

constexpr std::array<QStringView, 63> totalWords{u"total",
                                                 u"totals",
                                                 u"grand total",
                                                 u"sub total",
                                                 u"subtotal",
                                                 u"sub-total",
                                                 u"grandtotal",
                                                 u"sum",
                                                 u"sums",
                                                 u"overall",
                                                 u"overall total",
                                                 u"total general",
                                                 u"total général",
                                                 u"report total",
                                                 u"page total",
                                                 u"sum total",
                                                 u"summe",
                                                 u"summen",
                                                 u"gesamt",
                                                 u"gesamtsumme",
                                                 u"zwischensumme",
                                                 u"endsumme",
                                                 u"gesamtergebnis",
                                                 u"insgesamt",
                                                 u"saldo gesamt",
                                                 u"totale",
                                                 u"totaal",
                                                 u"totais",
                                                 u"totales",
                                                 u"suma",
                                                 u"somme",
                                                 u"summa",
                                                 u"razem",
                                                 u"celkem",
                                                 u"toplam",
                                                 u"σύνολο",
                                                 u"итого",
                                                 u"всего",
                                                 u"合計",
                                                 u"总计",
                                                 u"opening balance",
                                                 u"closing balance",
                                                 u"balance forward",
                                                 u"balance brought forward",
                                                 u"balance carried forward",
                                                 u"carried forward",
                                                 u"brought forward",
                                                 u"average",
                                                 u"count",
                                                 u"minimum",
                                                 u"maximum",
                                                 u"all customers",
                                                 u"all accounts",
                                                 u"anfangsbestand",
                                                 u"endbestand",
                                                 u"saldovortrag",
                                                 u"übertrag",
                                                 u"vortrag",
                                                 u"durchschnitt",
                                                 u"mittelwert",
                                                 u"anzahl",
                                                 u"alle kunden",
                                                 u"alle konten"};

/// How many bytes of space the text ends with.
qsizetype spaceBefore(QByteArrayView text)
{
    for (const qsizetype size : {1, 2, 3}) {
        if (size <= text.size() && spaceAt(text.last(size)) == size)
            return size;
    }
    return 0;
}

} // namespace

qsizetype spaceAt(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    switch (static_cast<unsigned char>(text.front())) {
    case ' ':
    case '\t':
    case '\r':
    case '\n':
        return 1;
    case 0xC2:
        return text.startsWith("\xC2\xA0") ? 2 : 0;
    case 0xE2: { // U+2000 to U+200A, U+202F, U+205F
        if (text.size() < 3)
            return 0;
        const auto second = static_cast<unsigned char>(text[1]);
        const auto third = static_cast<unsigned char>(text[2]);
        const bool isSpace = (second == 0x80 && (third <= 0x8A || third == 0xAF)) || (second == 0x81 && third == 0x9F);
        return isSpace ? 3 : 0;
    }
    case 0xE3:
        return text.startsWith("\xE3\x80\x80") ? 3 : 0;
    default:
        return 0;
    }
}

QByteArrayView trimmedOfAny(QByteArrayView text)
{
    while (const qsizetype size = spaceAt(text))
        text = text.sliced(size);
    while (const qsizetype size = spaceBefore(text))
        text.chop(size);
    return text;
}

QByteArrayView withoutAnyFormula(QByteArrayView text)
{
    const bool isGuarded = text.size() >= 3 && text.startsWith("=\"") && text.endsWith('"');
    const QByteArrayView inner = isGuarded ? text.sliced(2, text.size() - 3) : text;
    return isGuarded && !inner.contains('"') ? inner : text;
}

QByteArrayView withoutApostrophe(QByteArrayView text)
{
    return text.size() > 1 && text.front() == '\'' ? text.sliced(1) : text;
}

bool isNull(QByteArrayView text)
{
    static constexpr std::array<QByteArrayView, 11> words{"\\N",  "NULL", "null", "(null)", "[NULL]", "<null>",
                                                          "None", "nan",  "NaN",  "NaT",    "<NA>"};
    // Called for each amount of a file.
    return text.size() >= 2 && text.size() <= 6 && !isDigit(text.front())
           && std::find(words.begin(), words.end(), text) != words.end();
}

bool isSpreadsheetError(QByteArrayView text)
{
    const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || c == '/' || c == '_' || isDigit(c); };
    if (text.startsWith("Err:"))
        return true;
    if (text.size() < 3 || !text.startsWith('#'))
        return false;
    // In any language: #REF!, #BEZUG!, #NAME?; and without a sign #N/A, #NV, #N/D.
    const bool isSigned = text.back() == '!' || text.back() == '?';
    const QByteArrayView word = isSigned ? text.sliced(1).chopped(1) : text.sliced(1);
    if (std::all_of(text.begin(), text.end(), [](char c) { return c == '#'; }))
        return true;
    return isSigned ? std::all_of(word.begin(), word.end(), isLetter)
                    : word == "N/A" || word == "NV" || word == "N/D" || word == "N/V";
}

bool isShortenedNumber(QByteArrayView text)
{
    if (text.isEmpty() || !isDigit(text.front()) || text.size() > 40)
        return false;
    static const QRegularExpression form(u"^[0-9]+([.,][0-9]+E[+]?|E[+])[0-9]+$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const bool mayBe = std::any_of(text.begin(), text.end(), [](char c) { return c == 'E' || c == 'e'; });
    return mayBe && form.match(QString::fromLatin1(text)).hasMatch();
}

bool isTotalWord(QStringView text)
{
    constexpr qsizetype longest = 24;
    if (text.isEmpty() || text.back().isDigit()) // as most ids and names of a large file
        return false;
    const auto isAround = [](QChar c) { return c.isSpace() || QStringView(u":=*.-").contains(c); };
    while (!text.isEmpty() && isAround(text.back()))
        text.chop(1);
    while (!text.isEmpty() && isAround(text.front()))
        text = text.sliced(1);
    if (text.isEmpty() || text.size() > longest)
        return false;
    return std::any_of(totalWords.begin(), totalWords.end(), [text](QStringView word) {
        return word.size() == text.size() && word.compare(text, Qt::CaseInsensitive) == 0;
    });
}

} // namespace accountdesk::text::CellText
