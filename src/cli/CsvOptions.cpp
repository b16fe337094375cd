// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CsvOptions.h"

#include "cli/Words.h"

using namespace Qt::StringLiterals;

namespace accountdesk::cli {

namespace {

/// A column's number, from 0, or -1.
int findColumn(const QString &name, const QStringList &header)
{
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    if (isNumber)
        return number >= 1 && number <= header.size() ? number - 1 : -1;
    for (int column = 0; column < header.size(); ++column) {
        if (header.at(column).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return column;
    }
    return -1;
}

int *fieldOf(ColumnMapping &mapping, const QString &name)
{
    const std::pair<QLatin1StringView, int *> fields[] = {
        {"account"_L1, &mapping.account}, {"name"_L1, &mapping.name},     {"paid"_L1, &mapping.paid},
        {"due"_L1, &mapping.due},         {"parent"_L1, &mapping.parent}, {"extra"_L1, &mapping.extra}};
    for (const auto &[field, column] : fields) {
        if (name.compare(field, Qt::CaseInsensitive) == 0)
            return column;
    }
    return nullptr;
}

} // namespace

QList<QCommandLineOption> csvReadingOptions()
{
    return {{u"map"_s,
             Words::tr(
                 "CSV: which column holds what, as in account=1,name=Customer,paid=Paid,due=4; parent and extra, too."),
             u"columns"_s},
            {u"delimiter"_s, Words::tr("CSV: comma, semicolon, tab or pipe."), u"which"_s},
            {u"quote"_s, Words::tr("CSV, around a text: double or single (quotes)."), u"which"_s},
            {u"encoding"_s, Words::tr("CSV: utf-8, utf-8-bom, utf-16le, utf-16be or windows-1252."), u"name"_s},
            {u"decimal"_s, Words::tr("CSV: point or comma."), u"sign"_s},
            {u"thousands"_s, Words::tr("CSV, between thousands: none, point, comma, apostrophe or space."), u"sign"_s},
            {u"no-header"_s, Words::tr("CSV: the first line is an account, not names of columns.")}};
}

QList<QCommandLineOption> csvWritingOptions()
{
    return {
        {u"delimiter"_s, Words::tr("CSV: comma (default), semicolon, tab or pipe."), u"which"_s},
        {u"quote"_s, Words::tr("CSV, around a text that needs it: double (default) or single (quotes)."), u"which"_s},
        {u"encoding"_s, Words::tr("CSV: utf-8 (default), utf-8-bom, utf-16le, utf-16be or windows-1252."), u"name"_s},
        {u"decimal"_s, Words::tr("CSV: point (default) or comma."), u"sign"_s},
        {u"thousands"_s, Words::tr("CSV, between thousands: none (default), point, comma, apostrophe or space."),
         u"sign"_s},
        {u"no-header"_s, Words::tr("CSV: leave out the line with the columns' names.")}};
}

Result<std::optional<FileKind>> askedKind(const Invocation &invocation)
{
    using Kind = std::optional<FileKind>;
    return invocation.choice<Kind>(u"format"_s, {{"csv", FileKind::Csv}, {"json", FileKind::Json}}, {});
}

Result<KnownCsvFormat> askedFormat(const Invocation &invocation)
{
    using Encoding = CsvFormat::Encoding;
    using Decimal = CsvFormat::Decimal;
    KnownCsvFormat asked;
    std::optional<Error> wrong;
    const auto take = [&wrong](auto &to, const auto &choice) {
        if (choice)
            to = *choice;
        else
            wrong = choice.error();
    };
    take(asked.delimiter, invocation.choice<std::optional<char>>(
                              u"delimiter"_s, {{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"pipe", '|'}}, {}));
    take(asked.quote, invocation.choice<std::optional<char>>(u"quote"_s, {{"double", '"'}, {"single", '\''}}, {}));
    take(asked.encoding, invocation.choice<std::optional<Encoding>>(u"encoding"_s,
                                                                    {{"utf-8", Encoding::Utf8},
                                                                     {"utf-8-bom", Encoding::Utf8Bom},
                                                                     {"utf-16le", Encoding::Utf16Le},
                                                                     {"utf-16be", Encoding::Utf16Be},
                                                                     {"windows-1252", Encoding::Windows1252}},
                                                                    {}));
    take(asked.decimal,
         invocation.choice<std::optional<Decimal>>(u"decimal"_s, {{"point", Decimal::Point}, {"comma", Decimal::Comma}},
                                                   {}));
    take(asked.thousands,
         invocation.choice<std::optional<char>>(
             u"thousands"_s, {{"none", '\0'}, {"point", '.'}, {"comma", ','}, {"apostrophe", '\''}, {"space", ' '}},
             {}));
    if (wrong)
        return failure(*wrong);
    if (invocation.has(u"no-header"_s))
        asked.hasHeader = false;
    return asked;
}

Result<> refuseForJson(const Invocation &invocation, const QList<QCommandLineOption> &csvOptions)
{
    for (const QCommandLineOption &option : csvOptions) {
        const QString &name = option.names().constFirst();
        if (invocation.has(name))
            return failure(Error::invalid(Words::tr("--%1 is for CSV, and this is JSON.").arg(name),
                                          Words::tr("Leave it out, or give --format csv.")));
    }
    return {};
}

Result<ColumnMapping> parseMapping(const QString &text, const QStringList &header)
{
    ColumnMapping mapping;
    for (const QString &part : text.split(u',')) {
        const qsizetype equals = part.indexOf(u'=');
        const QString name = part.left(equals).trimmed();
        int *field = equals < 0 ? nullptr : fieldOf(mapping, name);
        if (!field)
            return failure(Error::invalid(
                Words::tr("--map doesn't understand “%1”.").arg(part),
                Words::tr("Write account=, name=, paid=, due=, parent= or extra= and a column's number or name.")));
        *field = findColumn(part.mid(equals + 1).trimmed(), header);
        if (*field < 0)
            return failure(Error::invalid(Words::tr("The file has no column “%1”.").arg(part.mid(equals + 1).trimmed()),
                                          Words::tr("Its columns are: %1.").arg(header.join(", "_L1))));
    }
    return mapping;
}

} // namespace accountdesk::cli
