// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvFormat.h"

#include "exchange/CsvAmount.h"
#include "exchange/CsvRowSource.h"
#include "exchange/ExchangeWords.h"

#include <QBuffer>

#include <algorithm>
#include <array>
#include <map>

namespace accountdesk {

namespace {

constexpr qsizetype sampleSize = 256 * 1024;
constexpr size_t sampleRecords = 500;

using Encoding = CsvFormat::Encoding;
using Decimal = CsvFormat::Decimal;

struct Sample
{
    QByteArray bytes;
    bool complete = false; ///< the file ends with it
};

Result<Sample> readSample(QIODevice &device)
{
    Sample sample;
    sample.bytes = device.peek(sampleSize + 1);
    sample.complete = sample.bytes.size() <= sampleSize;
    sample.bytes.truncate(sampleSize);
    if (!sample.bytes.isEmpty())
        return sample;
    return failure(Error::invalid(ExchangeWords::tr("The file is empty."), ExchangeWords::tr("Choose another file.")));
}

// ---- Encoding

/// UTF-16 without a mark: most text has a NUL in every other byte.
std::optional<Encoding> utf16ByNuls(QByteArrayView bytes)
{
    std::array<qsizetype, 2> nuls = {};
    for (qsizetype i = 0; i < bytes.size(); ++i)
        nuls[static_cast<size_t>(i % 2)] += bytes[i] == '\0';
    const qsizetype units = bytes.size() / 2;
    if (units < 2)
        return {};
    if (nuls[1] * 10 >= units * 4 && nuls[0] * 20 < units)
        return Encoding::Utf16Le;
    if (nuls[0] * 10 >= units * 4 && nuls[1] * 20 < units)
        return Encoding::Utf16Be;
    return {};
}

bool isUtf8(const Sample &sample)
{
    QByteArrayView bytes = sample.bytes;
    // The sample's end may cut a character, of four bytes at most.
    for (int cut = 0; cut < 4 && !bytes.isEmpty(); ++cut) {
        if (bytes.isValidUtf8())
            return true;
        if (sample.complete)
            return false;
        bytes.chop(1);
    }
    return false;
}

/// The beginnings of what is chosen by mistake, spreadsheets above all.
bool hasMagic(QByteArrayView bytes)
{
    static constexpr std::array<QByteArrayView, 6> magics{"SQLite format 3", "PK\x03\x04",       "%PDF-",
                                                          "\x89PNG",         "\xD0\xCF\x11\xE0", "\x1F\x8B\x08"};
    return std::any_of(magics.begin(), magics.end(), [bytes](QByteArrayView magic) { return bytes.startsWith(magic); });
}

bool hasControls(QByteArrayView bytes)
{
    const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\f';
    });
    return controls * 20 > bytes.size(); // single NUL bytes are for the rows to complain about
}

Result<Encoding> detectEncoding(const Sample &sample)
{
    const QByteArrayView bytes = sample.bytes;
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return Encoding::Utf8Bom;
    if (bytes.startsWith("\xFF\xFE"))
        return Encoding::Utf16Le;
    if (bytes.startsWith("\xFE\xFF"))
        return Encoding::Utf16Be;
    const auto utf16 = utf16ByNuls(bytes);
    if (hasMagic(bytes) || (!utf16 && hasControls(bytes))) {
        return failure(
            Error::invalid(ExchangeWords::tr("This isn't a text file."),
                           ExchangeWords::tr("If it is a spreadsheet, save it as CSV there and choose that file.")));
    }
    if (utf16)
        return *utf16;
    return isUtf8(sample) ? Encoding::Utf8 : Encoding::Windows1252;
}

// ---- Delimiter and quote

struct Record
{
    std::vector<QByteArray> cells;
    bool anyQuoted = false;
};

struct Table
{
    std::vector<Record> records;
    int faults = 0;
    int quotedCells = 0;
};

Table readTable(const Sample &sample, const CsvFormat &format)
{
    QBuffer buffer;
    buffer.setData(sample.bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, format);
    Table table;
    while (table.records.size() < sampleRecords && reader.next().value_or(false)) {
        Record record;
        for (const CsvReader::Cell &cell : reader.cells()) {
            record.cells.push_back(trimmedCell(cell).toByteArray());
            record.anyQuoted |= cell.quoted;
            table.quotedCells += cell.quoted;
        }
        const bool cut = reader.fault() == CsvReader::Fault::UnclosedQuote && !sample.complete;
        table.faults += reader.fault() != CsvReader::Fault::None && !cut;
        if (record.cells.size() > 1 || !record.cells.front().isEmpty() || record.anyQuoted)
            table.records.push_back(std::move(record));
    }
    // Its end is where the sample ends, not where the record does.
    if (!sample.complete && table.records.size() > 1 && table.records.size() < sampleRecords)
        table.records.pop_back();
    return table;
}

/// What the file says itself: Excel's first line `sep=;`.
std::optional<char> namedDelimiter(const Sample &sample, const CsvFormat &format)
{
    QBuffer buffer;
    buffer.setData(sample.bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, format);
    (void)reader.next();
    return reader.namedDelimiter() != 0 ? std::optional(reader.namedDelimiter()) : std::nullopt;
}

/// How well a file falls into columns: the share of records that have the usual number of cells.
struct Fit
{
    int share = 0; ///< in thousandths
    size_t columns = 0;
};

Fit fitOf(const Table &table)
{
    std::map<size_t, int> counts;
    for (const Record &record : table.records)
        ++counts[record.cells.size()];
    const auto usual = std::max_element(counts.begin(), counts.end(),
                                        [](const auto &a, const auto &b) { return a.second < b.second; });
    if (usual == counts.end() || usual->first < 2)
        return {};
    const int good = std::max(0, usual->second - table.faults);
    return {.share = good * 1000 / static_cast<int>(table.records.size()), .columns = usual->first};
}

void detectSeparators(const Sample &sample, const KnownCsvFormat &known, CsvFormat &format)
{
    const QByteArray quotes = known.quote ? QByteArray(1, *known.quote) : QByteArray("\"'");
    const QByteArray delimiters = known.delimiter ? QByteArray(1, *known.delimiter) : QByteArray(",;\t|");
    Fit best;
    CsvFormat found = format;
    for (const char quote : quotes) {
        for (const char delimiter : delimiters) {
            CsvFormat tried = format;
            tried.delimiter = delimiter;
            tried.quote = quote;
            const Table table = readTable(sample, tried);
            // An apostrophe is a quote only in a file that uses it as one, without exception.
            if (quote == '\'' && !known.quote && (table.quotedCells < 2 || table.faults > 0))
                continue;
            const Fit fit = fitOf(table);
            const bool better = fit.share > best.share + 50
                                || (fit.share > best.share - 50 && fit.columns > best.columns)
                                || (quote == '\'' && found.quote != quote && fit.share >= best.share);
            if (better && fit.columns >= 2) {
                best = fit;
                found = tried;
            }
        }
        // Cells in double quotes were found: an apostrophe beside them is one.
        if (quote == '"' && readTable(sample, found).quotedCells > 0)
            break;
    }
    format = found;
}

// ---- Amounts

/// What a file's amounts say about decimal sign and thousands separator.
struct Votes
{
    int pointDecimal = 0;
    int commaDecimal = 0;
    int pointGroup = 0;
    int commaGroup = 0;
    int pointUnclear = 0; ///< 1.005: a thousand and five, or a number with three decimals
    int commaUnclear = 0;
    int apostropheGroup = 0;
    int spaceGroup = 0;
};

/// A cell that could be an amount in some format, with its separators spelled in ASCII.
std::optional<QByteArray> amountLike(QByteArray cell)
{
    cell.replace("\xE2\x88\x92", "-");
    cell.replace("\xE2\x80\x99", "'");
    for (const char *space : {"\xC2\xA0", "\xE2\x80\x87", "\xE2\x80\x89", "\xE2\x80\xAF"})
        cell.replace(space, " ");
    if (cell.startsWith('-') || cell.startsWith('+'))
        cell.remove(0, 1);
    const auto digits = std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool plain = std::all_of(cell.begin(), cell.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '\'' || c == ' ';
    });
    if (!plain || digits == 0 || digits > 15 || cell.front() == '\'' || cell.front() == ' ')
        return {};
    return cell;
}

void vote(const QByteArray &amount, Votes &votes)
{
    const qsizetype point = amount.lastIndexOf('.');
    const qsizetype comma = amount.lastIndexOf(',');
    votes.apostropheGroup += amount.contains('\'');
    votes.spaceGroup += amount.contains(' ');
    const qsizetype last = std::max(point, comma);
    if (last < 0)
        return;
    const bool isPoint = last == point;
    const char sign = isPoint ? '.' : ',';
    const bool both = point >= 0 && comma >= 0;
    const bool groups = amount.count(sign) > 1;
    if (!groups && !both && amount.size() - last - 1 == 3) {
        ++(isPoint ? votes.pointUnclear : votes.commaUnclear);
        return;
    }
    ++(groups ? (isPoint ? votes.pointGroup : votes.commaGroup) : (isPoint ? votes.pointDecimal : votes.commaDecimal));
    if (both && !groups)
        ++(isPoint ? votes.commaGroup : votes.pointGroup);
}

void detectAmounts(const Table &table, const ColumnMapping &mapping, const KnownCsvFormat &known, CsvFormat &format)
{
    Votes votes;
    const bool isMapped = mapping.paid >= 0 || mapping.due >= 0;
    for (size_t row = format.hasHeader ? 1 : 0; row < table.records.size(); ++row) {
        const auto &cells = table.records[row].cells;
        for (size_t column = 0; column < cells.size(); ++column) {
            const int number = static_cast<int>(column);
            if (isMapped ? number != mapping.paid && number != mapping.due : column == 0)
                continue;
            if (const auto amount = amountLike(cells[column]))
                vote(*amount, votes);
        }
    }
    bool comma = votes.commaDecimal > votes.pointDecimal;
    if (votes.commaDecimal == 0 && votes.pointDecimal == 0)
        comma = votes.pointGroup > votes.commaGroup;
    if (const auto sign = known.decimalSign())
        comma = *sign == Decimal::Comma;
    // What is unclear counts where something else is clear. Alone it is left to the clerk: such rows
    // are refused rather than read as a thousand times too much.
    const bool isClear = known.decimalSign()
                         || votes.commaDecimal + votes.pointDecimal + votes.commaGroup + votes.pointGroup > 0;
    const int pointGroup = votes.pointGroup + (isClear ? votes.pointUnclear : 0);
    const int commaGroup = votes.commaGroup + (isClear ? votes.commaUnclear : 0);
    format.decimal = comma ? Decimal::Comma : Decimal::Point;
    if (known.thousands)
        return;
    if (votes.apostropheGroup > 0)
        format.thousands = '\'';
    else if (votes.spaceGroup > 0)
        format.thousands = ' ';
    else if (comma && pointGroup > votes.pointDecimal)
        format.thousands = '.';
    else if (!comma && commaGroup > votes.commaDecimal)
        format.thousands = ',';
}

// ---- Header and columns

enum class Column { None, Account, Name, Paid, Due, Parent, Extra, Other };

/// A header's word without case, accents' spelling and everything that isn't a letter or digit.
QString folded(const QString &word)
{
    QString result;
    for (const QChar c : word.toLower()) {
        if (c.isLetterOrNumber())
            result.append(c);
    }
    result.replace(QStringLiteral("ä"), QStringLiteral("ae"));
    result.replace(QStringLiteral("ö"), QStringLiteral("oe"));
    result.replace(QStringLiteral("ü"), QStringLiteral("ue"));
    result.replace(QStringLiteral("ß"), QStringLiteral("ss"));
    return result;
}

Column columnOf(const QString &word)
{
    static const std::map<Column, QStringList> words{
        {Column::Account,
         QStringLiteral("acctid acct acctno acctnumber account accountid accountno accountnumber accountnr id "
                        "customer customerid customerno customernumber clientid memberid "
                        "konto kontonr kontonummer kontoid kunde kundennr kundennummer kundenid debitor debitornr "
                        "debitorennummer debitorennr mitgliedsnummer")
             .split(u' ')},
        {Column::Name, QStringLiteral("name fullname accountname customername clientname company holder accountholder "
                                      "kontoname kundenname inhaber kontoinhaber firma vorundnachname bezeichnung")
                           .split(u' ')},
        {Column::Paid, QStringLiteral("paid amountpaid totalpaid payment payments received credit "
                                      "bezahlt gezahlt zahlung zahlungen eingezahlt betragbezahlt haben")
                           .split(u' ')},
        {Column::Due, QStringLiteral("due amountdue totaldue charged charges billed invoiced debit "
                                     "faellig faelligerbetrag soll forderung forderungen rechnungsbetrag berechnet")
                          .split(u' ')},
        {Column::Parent, QStringLiteral("parent parentid parentaccount hauptkonto uebergeordneteskonto").split(u' ')},
        {Column::Extra, {QStringLiteral("extra")}},
        {Column::Other,
         QStringLiteral("balance saldo kontostand offen line zeile reason grund memo note date datum").split(u' ')}};
    const QString key = folded(word);
    for (const auto &[column, known] : words) {
        if (known.contains(key))
            return column;
    }
    return Column::None;
}

ColumnMapping mappingByWords(const QStringList &header)
{
    ColumnMapping mapping;
    for (int i = 0; i < header.size(); ++i) {
        const auto take = [i](int &column) {
            if (column < 0)
                column = i;
        };
        switch (columnOf(header[i])) {
        case Column::Account:
            take(mapping.account);
            break;
        case Column::Name:
            take(mapping.name);
            break;
        case Column::Paid:
            take(mapping.paid);
            break;
        case Column::Due:
            take(mapping.due);
            break;
        case Column::Parent:
            take(mapping.parent);
            break;
        case Column::Extra:
            take(mapping.extra);
            break;
        case Column::None:
        case Column::Other:
            break;
        }
    }
    return mapping;
}

QStringList texts(const Record &record)
{
    QStringList texts;
    for (const QByteArray &cell : record.cells)
        texts.append(textOf(cell));
    return texts;
}

bool hasAmount(const Record &record)
{
    // The first column is an account's id more often than not, and that may be a number.
    return std::any_of(record.cells.begin() + 1, record.cells.end(),
                       [](const QByteArray &cell) { return amountLike(cell).has_value(); });
}

bool detectHeader(const Table &table)
{
    if (table.records.empty())
        return true;
    const QStringList first = texts(table.records.front());
    if (std::any_of(first.begin(), first.end(), [](const QString &word) { return columnOf(word) != Column::None; }))
        return !hasAmount(table.records.front());
    return !hasAmount(table.records.front()) && std::any_of(table.records.begin() + 1, table.records.end(), hasAmount);
}

/// Without a header's words: the first column is the account, the amounts are the first two columns
/// that hold nothing else, and a name stands between.
ColumnMapping mappingByCells(const QList<QStringList> &rows, const CsvFormat &format)
{
    ColumnMapping mapping;
    if (rows.isEmpty())
        return mapping;
    mapping.account = 0;
    for (int column = 1; column < rows.front().size(); ++column) {
        const bool amounts = std::all_of(rows.begin(), rows.end(), [&](const QStringList &row) {
            return parseAmount(row.value(column).trimmed().toUtf8(), format).has_value();
        });
        if (!amounts) {
            if (mapping.name < 0)
                mapping.name = column;
        } else if (mapping.paid < 0) {
            mapping.paid = column;
        } else if (mapping.due < 0) {
            mapping.due = column;
        }
    }
    return mapping;
}

} // namespace

std::optional<Decimal> KnownCsvFormat::decimalSign() const
{
    if (!decimal && thousands == '.')
        return Decimal::Comma;
    if (!decimal && thousands == ',')
        return Decimal::Point;
    return decimal;
}

CsvFormat KnownCsvFormat::over(const CsvFormat &format) const
{
    return {.encoding = encoding.value_or(format.encoding),
            .delimiter = delimiter.value_or(format.delimiter),
            .quote = quote.value_or(format.quote),
            .hasHeader = hasHeader.value_or(format.hasHeader),
            .decimal = decimalSign().value_or(format.decimal),
            .thousands = thousands.value_or(format.thousands)};
}

Result<CsvFormat> detectCsvFormat(QIODevice &device, KnownCsvFormat known)
{
    const auto sample = readSample(device);
    if (!sample)
        return failure(sample.error());
    const auto encoding = detectEncoding(*sample);
    if (!encoding)
        return failure(encoding.error());
    if (!known.delimiter)
        known.delimiter = namedDelimiter(*sample, known.over({.encoding = *encoding}));
    CsvFormat format = known.over({.encoding = *encoding});
    detectSeparators(*sample, known, format);
    const Table table = readTable(*sample, format);
    format.hasHeader = known.hasHeader.value_or(detectHeader(table));
    ColumnMapping mapping;
    if (format.hasHeader && !table.records.empty())
        mapping = mappingByWords(texts(table.records.front()));
    detectAmounts(table, mapping, known, format);
    return format;
}

Result<CsvPreview> previewCsv(QIODevice &device, const CsvFormat &format, int rows)
{
    CsvPreview preview{.format = format};
    {
        CsvReader reader(device, format);
        bool first = true;
        while (preview.rows.size() < rows) {
            const auto more = reader.next();
            if (!more)
                return failure(more.error());
            if (!*more)
                break;
            QStringList cells;
            bool blank = true;
            for (const CsvReader::Cell &cell : reader.cells()) {
                cells.append(shownCell(trimmedCell(cell)));
                blank = blank && cells.back().trimmed().isEmpty();
            }
            if (blank)
                continue;
            if (!std::exchange(first, false) || !format.hasHeader)
                preview.rows.append(cells);
            else
                preview.header = cells;
        }
    }
    if (!device.seek(0))
        return failure(Error::invalid(ExchangeWords::tr("The file can't be read twice."),
                                      ExchangeWords::tr("Save it to a disk first.")));
    if (format.hasHeader) {
        preview.mapping = mappingByWords(preview.header);
        return preview;
    }
    preview.mapping = mappingByCells(preview.rows, format);
    for (int column = 0; !preview.rows.isEmpty() && column < preview.rows.front().size(); ++column)
        preview.header.append(ExchangeWords::tr("Column %1").arg(column + 1));
    return preview;
}

} // namespace accountdesk
