// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CellText.h"

#include <QRegularExpression>
#include <QSet>
#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace accountdesk::CellText {

namespace {

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

QByteArrayView trimmed(QByteArrayView text)
{
    while (const qsizetype size = spaceAt(text))
        text = text.sliced(size);
    while (const qsizetype size = spaceBefore(text))
        text.chop(size);
    return text;
}

QByteArrayView withoutFormula(QByteArrayView text)
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
    static constexpr std::array<QByteArrayView, 6> words{"\\N", "NULL", "null", "(null)", "[NULL]", "<null>"};
    return text.size() <= 6 && std::find(words.begin(), words.end(), text) != words.end();
}

bool isSpreadsheetError(QByteArrayView text)
{
    static constexpr std::array<QByteArrayView, 9> words{"#N/A",    "#NV",   "#REF!",  "#NAME?", "#VALUE!",
                                                         "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!"};
    if (!text.startsWith('#'))
        return false;
    const bool isOverflow = text.size() > 1 && std::all_of(text.begin(), text.end(), [](char c) { return c == '#'; });
    return isOverflow || std::find(words.begin(), words.end(), text) != words.end();
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

bool isTotalWord(QByteArrayView text)
{
    // Names of accounts are longer than the longest of them, or have a digit.
    if (text.isEmpty() || text.size() > 40 || std::any_of(text.begin(), text.end(), isDigit))
        return false;
    static const QSet<QString> words{u"total"_s,
                                     u"totals"_s,
                                     u"grand total"_s,
                                     u"sub total"_s,
                                     u"subtotal"_s,
                                     u"sub-total"_s,
                                     u"grandtotal"_s,
                                     u"sum"_s,
                                     u"sums"_s,
                                     u"overall"_s,
                                     u"overall total"_s,
                                     u"total general"_s,
                                     u"total général"_s,
                                     u"report total"_s,
                                     u"page total"_s,
                                     u"sum total"_s,
                                     u"summe"_s,
                                     u"summen"_s,
                                     u"gesamt"_s,
                                     u"gesamtsumme"_s,
                                     u"zwischensumme"_s,
                                     u"endsumme"_s,
                                     u"gesamtergebnis"_s,
                                     u"insgesamt"_s,
                                     u"ergebnis"_s,
                                     u"saldo gesamt"_s,
                                     u"totale"_s,
                                     u"totaal"_s,
                                     u"totais"_s,
                                     u"totales"_s,
                                     u"suma"_s,
                                     u"somme"_s,
                                     u"summa"_s,
                                     u"razem"_s,
                                     u"celkem"_s,
                                     u"toplam"_s,
                                     u"σύνολο"_s,
                                     u"итого"_s,
                                     u"всего"_s,
                                     u"合計"_s,
                                     u"总计"_s,
                                     u"σ"_s,
                                     u"∑"_s};
    QString word = QString::fromUtf8(text).toLower().simplified();
    while (!word.isEmpty() && QStringView(u":=*.- ").contains(word.back()))
        word.chop(1);
    while (!word.isEmpty() && QStringView(u"*-= ").contains(word.front()))
        word.remove(0, 1);
    return words.contains(word);
}

} // namespace accountdesk::CellText
