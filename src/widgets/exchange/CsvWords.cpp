// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/CsvWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets::CsvWords {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::widgets::CsvWords)
};

template<typename T>
void add(QComboBox *box, const QString &text, T value)
{
    box->addItem(text, static_cast<int>(value));
}

QString encodingName(text::TextEncoding encoding)
{
    if (encoding == text::TextEncoding::Utf8Bom)
        return Words::tr("UTF-8 with BOM");
    if (encoding == text::TextEncoding::Utf16Le)
        return u"UTF-16"_s;
    if (encoding == text::TextEncoding::Utf16Be)
        return Words::tr("UTF-16, big-endian");
    if (encoding == text::TextEncoding::Windows1252)
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

void fillEncodings(QComboBox *box, const QList<text::TextEncoding> &encodings)
{
    for (const text::TextEncoding encoding : encodings)
        box->addItem(encodingName(encoding), encoding.name());
}

void selectEncoding(QComboBox *box, text::TextEncoding encoding)
{
    box->setCurrentIndex(box->findData(encoding.name()));
}

text::TextEncoding selectedEncoding(const QComboBox *box)
{
    return text::TextEncoding::named(box->currentData().toString()).value_or(text::TextEncoding());
}

void fillDecimals(QComboBox *box)
{
    add(box, Words::tr("Point: 1234.50"), text::CsvFormat::Decimal::Point);
    add(box, Words::tr("Comma: 1234,50"), text::CsvFormat::Decimal::Comma);
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
    add(box, Words::tr("Any form"), text::Negatives::Any);
    add(box, Words::tr("Leading minus: -5.00"), text::Negatives::InFront);
    add(box, Words::tr("Trailing minus: 5.00-"), text::Negatives::Behind);
    add(box, Words::tr("Parentheses: (5.00)"), text::Negatives::InParentheses);
}

void fillTotals(QComboBox *box)
{
    add(box, Words::tr("Show as problems"), text::CsvFormat::Totals::Refused);
    add(box, Words::tr("Don't import"), text::CsvFormat::Totals::Skipped);
    add(box, Words::tr("Import as accounts"), text::CsvFormat::Totals::Accounts);
}

void fillIds(QComboBox *box)
{
    add(box, Words::tr("Show as problems"), text::CsvFormat::Ids::Checked);
    add(box, Words::tr("Import as written"), text::CsvFormat::Ids::AsWritten);
}

void fillTexts(QComboBox *box)
{
    add(box, Words::tr("Show as problems"), text::CsvFormat::Texts::Checked);
    add(box, Words::tr("Import as written"), text::CsvFormat::Texts::AsWritten);
}

QString boxOf(text::CsvChoice choice)
{
    switch (choice) {
    case text::CsvChoice::None:
        break;
    case text::CsvChoice::Encoding:
        return Words::tr("Encoding");
    case text::CsvChoice::Delimiter:
        return Words::tr("Separator");
    case text::CsvChoice::Header:
        return Words::tr("Header in line");
    case text::CsvChoice::Columns:
        return Words::tr("Column contents");
    case text::CsvChoice::Decimal:
        return Words::tr("Decimal sign");
    case text::CsvChoice::Currency:
        return Words::tr("Currency");
    case text::CsvChoice::Totals:
        return Words::tr("Totals");
    case text::CsvChoice::Ids:
        return Words::tr("Doubtful IDs");
    case text::CsvChoice::Texts:
        return Words::tr("Garbled texts");
    }
    return {};
}

QString describe(const exchange::CsvPreview &preview)
{
    const text::CsvFormat &format = preview.format;
    const QStringList words{
        Words::tr("A CSV table"),
        delimiterWord(format.delimiter),
        encodingName(format.encoding),
        format.decimal == text::CsvFormat::Decimal::Comma ? Words::tr("decimal comma") : Words::tr("decimal point"),
        format.hasHeader ? Words::tr("with a header line") : Words::tr("without a header line"),
    };
    return words.join(u", "_s) + u'.';
}

} // namespace accountdesk::widgets::CsvWords
