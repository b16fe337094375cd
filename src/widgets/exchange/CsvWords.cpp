// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/CsvWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace accountdesk::CsvWords {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::CsvWords)
};

template<typename T>
void add(QComboBox *box, const QString &text, T value)
{
    box->addItem(text, static_cast<int>(value));
}

QString encodingName(TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8Bom)
        return Words::tr("UTF-8 with BOM");
    if (encoding == TextEncoding::Utf16Le)
        return u"UTF-16"_s;
    if (encoding == TextEncoding::Utf16Be)
        return Words::tr("UTF-16, big-endian");
    if (encoding == TextEncoding::Windows1252)
        return u"Windows-1252"_s;
    return encoding.name().toUpper();
}

QString delimiterWord(char delimiter)
{
    switch (delimiter) {
    case ';':
        return Words::tr("separated by semicolons");
    case '\t':
        return Words::tr("separated by tabs");
    case '|':
        return Words::tr("separated by bars");
    default:
        return Words::tr("separated by commas");
    }
}

} // namespace

void fillDelimiters(QComboBox *box)
{
    add(box, Words::tr("Comma ,"), ',');
    add(box, Words::tr("Semicolon ;"), ';');
    add(box, Words::tr("Tab"), '\t');
    add(box, Words::tr("Bar |"), '|');
}

void fillEncodings(QComboBox *box, const QList<TextEncoding> &encodings)
{
    for (const TextEncoding encoding : encodings)
        box->addItem(encodingName(encoding), encoding.name());
}

void selectEncoding(QComboBox *box, TextEncoding encoding)
{
    box->setCurrentIndex(box->findData(encoding.name()));
}

TextEncoding selectedEncoding(const QComboBox *box)
{
    return TextEncoding::named(box->currentData().toString()).value_or(TextEncoding());
}

void fillDecimals(QComboBox *box)
{
    add(box, Words::tr("Point: 1234.50"), CsvFormat::Decimal::Point);
    add(box, Words::tr("Comma: 1234,50"), CsvFormat::Decimal::Comma);
}

void fillQuotes(QComboBox *box)
{
    add(box, Words::tr("Double \""), '"');
    add(box, Words::tr("Single '"), '\'');
}

void fillThousands(QComboBox *box)
{
    add(box, Words::tr("Not separated"), '\0');
    add(box, Words::tr("Point"), '.');
    add(box, Words::tr("Comma"), ',');
    add(box, Words::tr("Apostrophe"), '\'');
    add(box, Words::tr("Space"), ' ');
}

void fillNegatives(QComboBox *box)
{
    add(box, Words::tr("Any form"), Negatives::Any);
    add(box, Words::tr("Leading minus: -5.00"), Negatives::InFront);
    add(box, Words::tr("Trailing minus: 5.00-"), Negatives::Behind);
    add(box, Words::tr("Parentheses: (5.00)"), Negatives::InParentheses);
}

void fillTotals(QComboBox *box)
{
    add(box, Words::tr("Show as problems"), CsvFormat::Totals::Refused);
    add(box, Words::tr("Don't import"), CsvFormat::Totals::Skipped);
    add(box, Words::tr("Import as accounts"), CsvFormat::Totals::Accounts);
}

void fillIds(QComboBox *box)
{
    add(box, Words::tr("Show as problems"), CsvFormat::Ids::Checked);
    add(box, Words::tr("Import as written"), CsvFormat::Ids::AsWritten);
}

void fillTexts(QComboBox *box)
{
    add(box, Words::tr("Show as problems"), CsvFormat::Texts::Checked);
    add(box, Words::tr("Import as written"), CsvFormat::Texts::AsWritten);
}

QString boxOf(CsvChoice choice)
{
    switch (choice) {
    case CsvChoice::None:
        break;
    case CsvChoice::Encoding:
        return Words::tr("Encoding");
    case CsvChoice::Delimiter:
        return Words::tr("Separator");
    case CsvChoice::Header:
        return Words::tr("Header in line");
    case CsvChoice::Columns:
        return Words::tr("Column contents");
    case CsvChoice::Decimal:
        return Words::tr("Decimal sign");
    case CsvChoice::Currency:
        return Words::tr("Currency");
    case CsvChoice::Totals:
        return Words::tr("Totals");
    case CsvChoice::Ids:
        return Words::tr("Doubtful IDs");
    case CsvChoice::Texts:
        return Words::tr("Garbled texts");
    }
    return {};
}

QString describe(const CsvPreview &preview)
{
    const CsvFormat &format = preview.format;
    const QStringList words{
        Words::tr("A CSV table"),
        delimiterWord(format.delimiter),
        encodingName(format.encoding),
        format.decimal == CsvFormat::Decimal::Comma ? Words::tr("decimal comma") : Words::tr("decimal point"),
        format.hasHeader ? Words::tr("with a header line") : Words::tr("without a header line"),
    };
    return words.join(u", "_s) + u'.';
}

} // namespace accountdesk::CsvWords
