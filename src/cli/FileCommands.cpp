// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/BookAccess.h"
#include "cli/Command.h"
#include "cli/CsvOptions.h"
#include "cli/Formatting.h"
#include "cli/InputFile.h"
#include "cli/LongWork.h"
#include "cli/Words.h"
#include "exchange/Export.h"
#include "exchange/Import.h"
#include "text/CsvWriter.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace accountdesk::cli {

namespace {

constexpr qsizetype maxShownBadRows = 20;

Result<storage::ExistingPolicy> onConflict(const Invocation &invocation)
{
    return invocation.choice<storage::ExistingPolicy>(u"on-conflict"_s,
                                                      {{"update", storage::ExistingPolicy::Update},
                                                       {"skip", storage::ExistingPolicy::Skip},
                                                       {"add", storage::ExistingPolicy::Add},
                                                       {"stop", storage::ExistingPolicy::Stop}},
                                                      storage::ExistingPolicy::Update);
}

/// Finds out how a CSV file is written, as far as the options don't say, and says what it left out.
Result<> describeCsv(const Invocation &invocation, const QString &path, Progress &progress,
                     exchange::ImportOptions &options)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {}; // gone since it was found; the import says so
    ASSIGN_OR_RETURN(const auto asked, askedReading(invocation));
    ASSIGN_OR_RETURN(auto preview, exchange::inspectCsv(file, asked, {}, &progress));
    if (invocation.has(u"map"_s)) {
        ASSIGN_OR_RETURN(const auto mapping, parseMapping(invocation.value(u"map"_s), preview.header));
        exchange::settleColumns(preview, asked, mapping);
    }
    if (!preview.doubts.isEmpty())
        return failure(doubtError(preview));
    if (invocation.has(u"dry-run"_s)) {
        for (const QString &line : describeFormat(preview))
            Console::say(printable(line));
    }
    if (!preview.unused.isEmpty())
        Console::say(printable(Words::tr("Columns not used: %1.").arg(preview.unused.join(", "_L1))));
    options.format = preview.format;
    options.mapping = preview.mapping;
    return {};
}

Result<exchange::ImportOptions> importOptions(const Invocation &invocation, const QString &path, Progress &progress)
{
    ASSIGN_OR_RETURN(const auto existing, onConflict(invocation));
    ASSIGN_OR_RETURN(const auto asked, askedKind(invocation));
    ASSIGN_OR_RETURN(const auto kind, asked ? Result<exchange::FileKind>(*asked) : exchange::fileKind(path));
    ASSIGN_OR_RETURN(const auto ids,
                     invocation.choice<text::CsvFormat::Ids>(u"ids"_s,
                                                             {{"checked", text::CsvFormat::Ids::Checked},
                                                              {"as-written", text::CsvFormat::Ids::AsWritten}},
                                                             text::CsvFormat::Ids::Checked));
    exchange::ImportOptions options{.kind = kind, .existing = existing};
    if (options.kind == exchange::FileKind::Json) {
        ASSIGN_OR_RETURN(const auto texts, askedJsonTexts(invocation));
        options.format.texts = texts;
    } else if (const auto described = describeCsv(invocation, path, progress, options); !described) {
        return failure(described.error());
    }
    options.format.ids = ids;
    return options;
}

void sayBadRows(const Invocation &invocation, exchange::FileKind kind, const exchange::Import::Report &report)
{
    const QString sentence = kind == exchange::FileKind::Json ? Words::tr("Element %1: %2") : Words::tr("Line %1: %2");
    for (const exchange::BadRow &row : report.firstBad.first(std::min(maxShownBadRows, report.firstBad.size())))
        Console::say(sentence.arg(row.number).arg(printable(row.reason)));
    if (report.bad > maxShownBadRows && !invocation.has(u"bad-rows"_s))
        Console::say(Words::tr("… and more; --bad-rows FILE saves them all."));
    QStringList options;
    for (const exchange::BadRow &row : report.firstBad) {
        if (const QString option = optionFor(row.choice); !option.isEmpty() && !options.contains(option))
            options.append(option);
    }
    for (const QString &line : options + report.remarks)
        Console::say(printable(line));
}

void printReport(const Invocation &invocation, const exchange::Import::Report &report)
{
    const Facts facts = {{u"rows"_s, static_cast<qint64>(report.rows)},
                         {u"added"_s, static_cast<qint64>(report.summary.added)},
                         {u"changed"_s, static_cast<qint64>(report.summary.changed)},
                         {u"unchanged"_s, static_cast<qint64>(report.summary.unchanged)},
                         {u"bad"_s, static_cast<qint64>(report.bad)}};
    invocation.console().out() << (invocation.has(u"json"_s) ? jsonLine(factsJson(facts)) + u'\n' : factLines(facts));
}

/// Reads the file and, unless it is a dry run, changes the book.
Result<exchange::Import::Report> runImport(const Invocation &invocation, storage::Database &database,
                                           const QString &path, const exchange::ImportOptions &options,
                                           Progress &progress)
{
    ASSIGN_OR_RETURN(const auto import, exchange::Import::stage(database, path, options, progress));
    if (invocation.has(u"bad-rows"_s)) {
        RETURN_IF_ERROR(import->saveBadRows(invocation.value(u"bad-rows"_s)));
    }
    if (!invocation.has(u"dry-run"_s)) {
        RETURN_IF_ERROR(import->commit(invocation.actor(), progress));
        invocation.console().noteDone();
    }
    return import->report();
}

Outcome import(const Invocation &invocation)
{
    if (wantsEncodings(invocation)) {
        invocation.console().out() << encodingNames();
        return ExitCode::Done;
    }
    LongWork work;
    ASSIGN_OR_RETURN(const auto input, InputFile::open(invocation.argument(0), work.progress()));
    ASSIGN_OR_RETURN(const auto options, importOptions(invocation, input.path(), work.progress()));
    ASSIGN_OR_RETURN(auto database, openBook(invocation, invocation.has(u"dry-run"_s) ? Need::ToTry : Need::ToMake));
    ASSIGN_OR_RETURN(const auto report, runImport(invocation, database, input.path(), options, work.progress()));
    sayBadRows(invocation, options.kind, report);
    printReport(invocation, report);
    return report.bad > 0 ? ExitCode::BadRows : ExitCode::Done;
}

Result<exchange::ExportOptions> exportOptions(const Invocation &invocation)
{
    ASSIGN_OR_RETURN(const auto asked, askedKind(invocation));
    const bool isJsonName = QFileInfo(invocation.argument(0)).suffix().compare("json"_L1, Qt::CaseInsensitive) == 0;
    const exchange::FileKind kind = asked.value_or(isJsonName ? exchange::FileKind::Json : exchange::FileKind::Csv);
    RETURN_IF_ERROR(kind == exchange::FileKind::Json ? refuseForJson(invocation, csvWritingOptions()) : Result<>());
    ASSIGN_OR_RETURN(const auto format, askedFormat(invocation));
    if (format.encoding && !text::exportEncodings().contains(*format.encoding)) {
        QStringList names;
        for (const text::TextEncoding encoding : text::exportEncodings())
            names.append(encoding.name());
        return failure(Error::invalid(Words::tr("Exporting in %1 isn't supported.").arg(format.encoding->name()),
                                      Words::tr("Use one of these encodings: %1.").arg(names.join(", "_L1))));
    }
    ASSIGN_OR_RETURN(const auto query, invocation.query());
    return exchange::ExportOptions{.kind = kind, .format = format.over({}), .query = query};
}

Outcome exportToFile(const Invocation &invocation)
{
    ASSIGN_OR_RETURN(const auto options, exportOptions(invocation));
    ASSIGN_OR_RETURN(auto database, openBook(invocation, Need::ToRead));
    LongWork work;
    const QString file = invocation.argument(0);
    const auto written = file == "-"_L1 ? exchange::exportAccounts(database, invocation.console().device(), options,
                                                                   work.progress())
                                        : exchange::exportAccounts(database, file, options, work.progress());
    return written ? Outcome(ExitCode::Done) : failure(written.error());
}

} // namespace

QList<Command> fileCommands()
{
    const QList<QCommandLineOption> importing = {
        {u"on-conflict"_s,
         Words::tr("What to do with accounts already in the book: update (default), skip, add or stop."), u"what"_s},
        {u"dry-run"_s, Words::tr("Only count what would be done; if there is no book, as if it were empty.")},
        {u"bad-rows"_s, Words::tr("Save the rows with problems, and the reason, as CSV."), u"FILE"_s},
        {u"format"_s, Words::tr("csv or json; by default, the file's name or content decides."), u"kind"_s},
        {u"ids"_s,
         Words::tr("Doubtful IDs that a program may have altered, such as None or 123.0: checked (default) refuses "
                   "them, as-written imports them."),
         u"how"_s}};
    const QCommandLineOption exportKind(
        u"format"_s, Words::tr("csv or json; by default, the file's name decides, and standard output gets CSV."),
        u"kind"_s);
    return {{.name = u"import"_s,
             .arguments = {{u"FILE"_s, Words::tr("A file, or - for standard input.")}},
             .summary = Words::tr("Import accounts from CSV or JSON. All valid rows are imported, or none if you stop "
                                  "it. The format of a CSV file is detected unless options give it."),
             .options = importing + csvReadingOptions() + QList{jsonOption()},
             .run = import},
            {.name = u"export"_s,
             .arguments = {{u"FILE"_s, Words::tr("A file, or - for standard output.")}},
             .summary = Words::tr(
                 "Export accounts to CSV or JSON. An existing file is replaced when the new one is complete."),
             .options = queryOptions() + QList{exportKind} + csvWritingOptions(),
             .run = exportToFile}};
}

} // namespace accountdesk::cli
