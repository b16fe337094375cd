// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CsvOptions.h"

#include "cli/Words.h"
#include "exchange/ColumnMapping.h"

using namespace Qt::StringLiterals;

namespace accountdesk::cli {

namespace {

/// A column's number, from 0: by its number from 1, or by its name if only one has it; else -1.
int findColumn(const QString &name, const QStringList &header)
{
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= header.size())
        return number - 1;
    int found = -1;
    for (int column = 0; column < header.size(); ++column) {
        if (header.at(column).trimmed().compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (found >= 0)
            return -1;
        found = column;
    }
    return found;
}

Result<text::TextEncoding> encodingOf(const QString &name)
{
    if (const auto encoding = text::TextEncoding::named(name))
        return *encoding;
    return failure(Error::invalid(Words::tr("The encoding “%1” is unknown.").arg(name),
                                  Words::tr("“accountdesk-cli import --encoding list -” lists all known encodings.")));
}

constexpr std::initializer_list<std::pair<const char *, std::optional<char>>> delimiterWords{
    {"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"pipe", '|'}};
constexpr std::initializer_list<std::pair<const char *, std::optional<char>>> thousandsWords{
    {"none", '\0'}, {"point", '.'}, {"comma", ','}, {"apostrophe", '\''}, {"space", ' '}};

QString wordOf(std::initializer_list<std::pair<const char *, std::optional<char>>> words, char sign)
{
    for (const auto &[word, meaning] : words) {
        if (meaning == sign)
            return QString::fromLatin1(word);
    }
    return {};
}

int *fieldOf(exchange::ColumnMapping &mapping, const QString &name)
{
    for (const exchange::ColumnMeaning &meaning : exchange::columnMeanings) {
        if (name.compare(meaning.name, Qt::CaseInsensitive) == 0)
            return &(mapping.*meaning.column);
    }
    return nullptr;
}

} // namespace

QList<QCommandLineOption> csvReadingOptions()
{
    return {
        {u"map"_s,
         Words::tr(
             "CSV: what each column contains, as in account=1,name=Customer,paid=Paid,due=4; also parent and extra."),
         u"columns"_s},
        {u"delimiter"_s, Words::tr("CSV: comma, semicolon, tab or pipe."), u"which"_s},
        {u"quote"_s, Words::tr("CSV: the quotes around a text: double or single."), u"which"_s},
        {u"encoding"_s,
         Words::tr("CSV: such as utf-8, windows-1250, shift-jis or cp850; list prints them all. JSON: utf-8 imports "
                   "texts that seem garbled."),
         u"name"_s},
        {u"decimal"_s, Words::tr("CSV: point or comma."), u"sign"_s},
        {u"thousands"_s, Words::tr("CSV: the thousands separator: none, point, comma, apostrophe or space."),
         u"sign"_s},
        {u"negative"_s, Words::tr("CSV: how negative amounts are written: any, minus, behind (12.50-) or parentheses."),
         u"how"_s},
        {u"currency"_s, Words::tr("CSV: the currency of the amounts; others are rejected."), u"code"_s},
        {u"header-line"_s, Words::tr("CSV: the number of the line with the column names; lines above it are skipped."),
         u"number"_s},
        {u"no-header"_s, Words::tr("CSV: the first line is an account, not column names.")},
        {u"skip-lines"_s, Words::tr("CSV: lines to skip, as in 1-3,120."), u"numbers"_s},
        {u"totals"_s, Words::tr("CSV: rows that look like totals: refuse (default), skip or accounts."), u"what"_s}};
}

QList<QCommandLineOption> csvWritingOptions()
{
    return {{u"delimiter"_s, Words::tr("CSV: comma (default), semicolon, tab or pipe."), u"which"_s},
            {u"quote"_s, Words::tr("CSV: the quotes around a text that needs them: double (default) or single."),
             u"which"_s},
            {u"encoding"_s, Words::tr("CSV: utf-8 (default), utf-8-bom, utf-16le, utf-16be or windows-1252."),
             u"name"_s},
            {u"decimal"_s, Words::tr("CSV: point (default) or comma."), u"sign"_s},
            {u"thousands"_s,
             Words::tr("CSV: the thousands separator: none (default), point, comma, apostrophe or space."), u"sign"_s},
            {u"no-header"_s, Words::tr("CSV: omit the line with the column names.")}};
}

Result<std::optional<exchange::FileKind>> askedKind(const Invocation &invocation)
{
    using Kind = std::optional<exchange::FileKind>;
    return invocation.choice<Kind>(u"format"_s, {{"csv", exchange::FileKind::Csv}, {"json", exchange::FileKind::Json}},
                                   {});
}

Result<text::KnownCsvFormat> askedFormat(const Invocation &invocation)
{
    using Decimal = text::CsvFormat::Decimal;
    text::KnownCsvFormat asked;
    std::optional<Error> wrong;
    const auto take = [&wrong](auto &to, const auto &choice) {
        if (choice)
            to = *choice;
        else
            wrong = choice.error();
    };
    take(asked.delimiter, invocation.choice<std::optional<char>>(u"delimiter"_s, delimiterWords, {}));
    take(asked.quote, invocation.choice<std::optional<char>>(u"quote"_s, {{"double", '"'}, {"single", '\''}}, {}));
    if (invocation.has(u"encoding"_s))
        take(asked.encoding, encodingOf(invocation.value(u"encoding"_s)));
    take(asked.decimal,
         invocation.choice<std::optional<Decimal>>(u"decimal"_s, {{"point", Decimal::Point}, {"comma", Decimal::Comma}},
                                                   {}));
    take(asked.thousands, invocation.choice<std::optional<char>>(u"thousands"_s, thousandsWords, {}));
    if (wrong)
        return failure(*wrong);
    if (invocation.has(u"no-header"_s))
        asked.hasHeader = false;
    return asked;
}

Result<text::KnownCsvFormat> askedReading(const Invocation &invocation)
{
    using Totals = text::CsvFormat::Totals;
    auto asked = askedFormat(invocation);
    if (!asked)
        return asked;
    ASSIGN_OR_RETURN(const auto negatives, invocation.choice<std::optional<text::Negatives>>(
                                               u"negative"_s,
                                               {{"any", text::Negatives::Any},
                                                {"minus", text::Negatives::InFront},
                                                {"behind", text::Negatives::Behind},
                                                {"parentheses", text::Negatives::InParentheses}},
                                               {}));
    asked->negatives = negatives;
    ASSIGN_OR_RETURN(const auto totals,
                     invocation.choice<std::optional<Totals>>(
                         u"totals"_s,
                         {{"refuse", Totals::Refused}, {"skip", Totals::Skipped}, {"accounts", Totals::Accounts}}, {}));
    asked->totals = totals;
    ASSIGN_OR_RETURN(const auto line, invocation.number(u"header-line"_s));
    asked->firstLine = line;
    if (line && !invocation.has(u"no-header"_s))
        asked->hasHeader = true;
    if (invocation.has(u"currency"_s))
        asked->currency = invocation.value(u"currency"_s).trimmed();
    if (invocation.has(u"skip-lines"_s)) {
        const auto lines = text::lineRanges(invocation.value(u"skip-lines"_s));
        if (!lines) {
            return failure(
                Error::invalid(Words::tr("--skip-lines can't be “%1”.").arg(invocation.value(u"skip-lines"_s)),
                               Words::tr("Write line numbers and ranges, as in 1-3,120.")));
        }
        asked->leftOut = *lines;
    }
    return asked;
}

bool wantsEncodings(const Invocation &invocation)
{
    return invocation.value(u"encoding"_s).compare("list"_L1, Qt::CaseInsensitive) == 0;
}

QString encodingNames()
{
    QString names;
    for (const text::TextEncoding encoding : text::TextEncoding::all())
        names += encoding.name() + u'\n';
    return names;
}

Result<> refuseForJson(const Invocation &invocation, const QList<QCommandLineOption> &csvOptions)
{
    for (const QCommandLineOption &option : csvOptions) {
        const QString &name = option.names().constFirst();
        if (invocation.has(name))
            return failure(Error::invalid(Words::tr("--%1 is for CSV, and this is JSON.").arg(name),
                                          Words::tr("Omit it, or use --format csv.")));
    }
    return {};
}

Result<text::CsvFormat::Texts> askedJsonTexts(const Invocation &invocation)
{
    const QString encoding = u"encoding"_s;
    const auto asked = text::TextEncoding::named(invocation.value(encoding));
    const bool isUnicode = invocation.has(encoding) && asked && asked->isUnicode();
    auto others = csvReadingOptions();
    others.removeIf([&](const QCommandLineOption &option) { return isUnicode && option.names().contains(encoding); });
    RETURN_IF_ERROR(refuseForJson(invocation, others));
    return isUnicode ? text::CsvFormat::Texts::AsWritten : text::CsvFormat::Texts::Checked;
}

Result<exchange::ColumnMapping> parseMapping(const QString &text, const QStringList &header)
{
    exchange::ColumnMapping mapping;
    for (const QString &part : text.split(u',')) {
        const qsizetype equals = part.indexOf(u'=');
        const QString name = part.left(equals).trimmed();
        int *field = equals < 0 ? nullptr : fieldOf(mapping, name);
        if (!field)
            return failure(Error::invalid(
                Words::tr("--map can't be “%1”.").arg(part),
                Words::tr("Write account=, name=, paid=, due=, parent= or extra= and a column's number or name.")));
        *field = findColumn(part.mid(equals + 1).trimmed(), header);
        if (*field < 0)
            return failure(Error::invalid(
                Words::tr("The file has no column “%1”, or more than one.").arg(part.mid(equals + 1).trimmed()),
                Words::tr("Give the column's number. The columns are: %1.").arg(header.join(", "_L1))));
    }
    return mapping;
}

QString optionFor(text::CsvChoice choice)
{
    switch (choice) {
    case text::CsvChoice::None:
        return {};
    case text::CsvChoice::Encoding:
        return Words::tr("Give the encoding, as in --encoding windows-1252; --encoding list prints all names.");
    case text::CsvChoice::Delimiter:
        return Words::tr("Use --delimiter comma, semicolon, tab or pipe.");
    case text::CsvChoice::Header:
        return Words::tr("Give the line with the column names: --header-line NUMBER, or --no-header.");
    case text::CsvChoice::Columns:
        return Words::tr("Say what each column contains, as in --map account=1,name=2,paid=3,due=4.");
    case text::CsvChoice::Decimal:
        return Words::tr("Use --decimal (point or comma) and --thousands to say how amounts are written.");
    case text::CsvChoice::Currency:
        return Words::tr("--currency CODE accepts amounts in one currency and rejects all others.");
    case text::CsvChoice::Ids:
        return Words::tr("--ids as-written accepts such IDs unchanged.");
    case text::CsvChoice::Texts:
        return Words::tr("--encoding utf-8 accepts such texts unchanged.");
    case text::CsvChoice::Totals:
        return Words::tr("--totals skip leaves such rows out; --totals accounts imports them.");
    }
    return {};
}

Error doubtError(const exchange::CsvPreview &preview)
{
    QStringList what;
    QStringList options;
    for (const exchange::CsvDoubt &doubt : preview.doubts) {
        what.append(doubt.what);
        // Of UTF-8 it isn't the encoding that is doubtful, but what the texts were before.
        const bool isGarbled = doubt.choice == text::CsvChoice::Encoding && preview.format.encoding.isUtf8();
        options.append(optionFor(isGarbled ? text::CsvChoice::Texts : doubt.choice));
        if (doubt.choice == text::CsvChoice::Columns)
            options.append(Words::tr("The columns are: %1.").arg(preview.header.join(", "_L1)));
    }
    options.removeDuplicates();
    return {.kind = Error::Kind::Invalid,
            .happened = what.join(u' '),
            .safe = Words::tr("Nothing was changed."),
            .advice = options.join(u' ')};
}

QStringList describeFormat(const exchange::CsvPreview &preview)
{
    const text::CsvFormat &format = preview.format;
    const bool isComma = format.decimal == text::CsvFormat::Decimal::Comma;
    QStringList lines{
        Words::tr("Encoding: %1").arg(format.encoding.name()),
        Words::tr("Delimiter: %1").arg(wordOf(delimiterWords, format.delimiter)),
        format.hasHeader ? Words::tr("Header: in line %1").arg(format.firstLine) : Words::tr("Header: none"),
        Words::tr("Decimal sign: %1").arg(isComma ? u"comma"_s : u"point"_s),
        Words::tr("Thousands separator: %1").arg(wordOf(thousandsWords, format.thousands)),
    };
    if (!format.currency.isEmpty())
        lines.append(Words::tr("Currency: %1").arg(format.currency));
    for (const exchange::ColumnMeaning &meaning : exchange::columnMeanings) {
        const int column = preview.mapping.*meaning.column;
        if (column >= 0)
            lines.append(
                Words::tr("Column %1: %2 (%3)").arg(column + 1).arg(meaning.name, preview.header.value(column)));
    }
    return lines;
}

} // namespace accountdesk::cli
