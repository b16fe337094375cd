// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Import.h"

#include "exchange/BadRowFile.h"
#include "exchange/CsvRowSource.h"
#include "exchange/Words.h"
#include "exchange/JsonRowSource.h"
#include "storage/accounts/AccountReader.h"
#include "storage/schema/BookSettings.h"
#include "storage/sql/BookFile.h"
#include "storage/sql/CancelScope.h"
#include "storage/sql/SqliteFiles.h"
#include "text/CurrencySigns.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <unordered_map>

namespace accountdesk::exchange {

namespace {

constexpr qsizetype maxFirstBad = 1000;
/// Rows that the book refuses are looked up in the file once more, as long as they are so few.
constexpr size_t maxLookedUp = 1'000'000;

Error bookInstead(const QString &file)
{
    return Error::invalid(Words::tr("“%1” is a book, not a file with accounts to import.").arg(file),
                          Words::tr("Open it as a book, or export its accounts to a CSV file first."));
}

Error ambiguous(const QString &sign)
{
    return {.kind = Error::Kind::Invalid,
            .happened = Words::tr("“%1” may be one of several currencies: %2.")
                            .arg(sign, text::CurrencySigns::codesOf(sign).mid(0, 8).join(QStringLiteral(", "))),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Choose the currency of the file's amounts, or set the book's currency first.")};
}

Error notReadable(const QFile &file)
{
    return {.kind = file.exists() ? Error::Kind::Refused : Error::Kind::NotFound,
            .happened = file.exists() ? Words::tr("“%1” can't be opened.").arg(file.fileName())
                                      : Words::tr("There is no file “%1”.").arg(file.fileName()),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Check the name and your permission to read the file."),
            .detail = file.errorString()};
}

/// A pipe can't be read twice, and reading twice is needed: it is copied first.
Result<std::unique_ptr<QFile>> copied(QFile &pipe, Progress &progress)
{
    auto copy = std::make_unique<QTemporaryFile>();
    bool good = copy->open();
    QByteArray chunk(1024 * 1024, Qt::Uninitialized);
    while (good) {
        if (progress.isCancelled())
            return failure(Error::cancelled());
        const qint64 count = pipe.read(chunk.data(), chunk.size());
        if (count <= 0)
            break;
        good = copy->write(chunk.constData(), count) == count;
    }
    if (good && copy->flush() && copy->seek(0))
        return copy;
    return failure({.kind = Error::Kind::Storage,
                    .happened = Words::tr("The disk for temporary files is full."),
                    .safe = Words::tr("Nothing was changed."),
                    .advice = Words::tr("Free some space and try again."),
                    .detail = copy->errorString()});
}

Result<std::unique_ptr<QFile>> openInput(const QString &name, Progress &progress)
{
    auto file = std::make_unique<QFile>(name);
    if (QFileInfo(name).isDir() || !file->open(QIODevice::ReadOnly))
        return failure(notReadable(*file));
    if (file->isSequential())
        return copied(*file, progress);
    return file;
}

Result<std::unique_ptr<RowSource>> openSource(QIODevice &device, const ImportOptions &options, Progress *progress)
{
    if (options.kind == FileKind::Json)
        return JsonRowSource::open(device, progress, options.format.ids, options.format.texts);
    return CsvRowSource::open(device, options.format, options.mapping, progress);
}

} // namespace

Result<FileKind> fileKind(const QString &file)
{
    if (storage::BookFile::isOpen(file)) // SQLite's locks would end with its descriptor
        return failure(bookInstead(file));
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1StringView("json"))
        return FileKind::Json;
    if (suffix == QLatin1StringView("csv") || suffix == QLatin1StringView("tsv") || suffix == QLatin1StringView("tab"))
        return FileKind::Csv;
    QFile device(file);
    if (QFileInfo(file).isDir() || !device.open(QIODevice::ReadOnly))
        return failure(notReadable(device));
    if (device.peek(storage::sqliteStart.size()) == storage::sqliteStart)
        return failure(bookInstead(file));
    // Byte order marks and the NULs of UTF-16 are no text either.
    for (const char c : device.peek(4096)) {
        if (static_cast<signed char>(c) > ' ')
            return c == '[' || c == '{' ? FileKind::Json : FileKind::Csv;
    }
    return FileKind::Csv;
}

struct Import::Private
{
    Private(storage::Database &book, const QString &name, const ImportOptions &what)
        : database(book), file(name), options(what)
    {}

    [[nodiscard]] Result<> read(Progress &progress);
    [[nodiscard]] Result<> compareCurrency(const QString &theirs);
    [[nodiscard]] Result<> readRows(Progress &progress);
    [[nodiscard]] Result<> lookUpRefused(QIODevice &device, Progress &progress);
    [[nodiscard]] storage::StagingOptions::Numbers numbers() const
    {
        return options.kind == FileKind::Json ? storage::StagingOptions::Numbers::Elements
                                              : storage::StagingOptions::Numbers::Lines;
    }
    void beginBadRows();
    void addBad(const BadRow &row);
    void refuse(const storage::Staging::Rejected &rejected);

    storage::Database &database;
    QString file;
    ImportOptions options;
    Report report;
    std::optional<storage::Staging> staging;
    std::unique_ptr<RowSource> source; ///< while the file is open
    BadRowFile badRows;
    std::unordered_map<std::int64_t, QString> refused; ///< by number; looked up again for their cells
    QSet<QString> reasons;                             ///< of `refused`: many rows, few texts
};

Result<std::unique_ptr<Import>> Import::stage(storage::Database &database, const QString &file,
                                              const ImportOptions &options, Progress &progress)
{
    auto d = std::make_unique<Private>(database, file, options);
    RETURN_IF_ERROR(d->read(progress));
    return std::unique_ptr<Import>(new Import(std::move(d)));
}

Import::Import(std::unique_ptr<Private> d) : d(std::move(d)) {}

Import::~Import() = default;

const Import::Report &Import::report() const
{
    return d->report;
}

Result<> Import::commit(const Actor &actor, Progress &progress)
{
    progress.set(0, 0);
    // First, so that there is never an amount in another currency than the book's.
    if (!d->report.newCurrency.isEmpty()) {
        RETURN_IF_ERROR(storage::setCurrency(d->database, d->report.newCurrency));
    }
    const storage::CancelScope cancelScope(d->database, progress, storage::CancelScope::Means::Connection);
    ASSIGN_OR_RETURN(d->report.summary, d->staging->merge(actor, QFileInfo(d->file).fileName()));
    return {};
}

Result<> Import::saveBadRows(const QString &file) const
{
    return d->badRows.save(file);
}

/// Amounts of another currency than the book's would be added up with its own. A book that has no accounts
/// and the currency that each new one has takes the file's.
Result<> Import::Private::compareCurrency(const QString &theirs)
{
    if (theirs.isEmpty())
        return {};
    ASSIGN_OR_RETURN(const auto settings, storage::readBookSettings(database));
    if (text::CurrencySigns::mayBeSame(theirs, settings.currency))
        return {};
    ASSIGN_OR_RETURN(const auto totals, storage::AccountReader(database).totals({}));
    const bool isAsMade = settings.currency == storage::BookSettings().currency
                          || settings.currency == storage::regionsCurrency();
    if (totals.count > 0 || !isAsMade) {
        return failure({.kind = Error::Kind::Invalid,
                        .happened = Words::tr("The file's amounts are in %1, and the book's in %2.")
                                        .arg(theirs, settings.currency),
                        .safe = Words::tr("Nothing was changed."),
                        .advice = Words::tr("Import the file into a book of its currency.")});
    }
    const QString code = text::CurrencySigns::codeOf(theirs);
    if (code.isEmpty() && !text::CurrencySigns::codesOf(theirs).isEmpty())
        return failure(ambiguous(theirs));
    report.newCurrency = code.isEmpty() ? theirs : code;
    return {};
}

Result<> Import::Private::read(Progress &progress)
{
    RETURN_IF_ERROR(compareCurrency(options.kind == FileKind::Csv ? options.format.currency : QString()));
    ASSIGN_OR_RETURN(const auto input, openInput(file, progress));
    ASSIGN_OR_RETURN(source, openSource(*input, options, &progress));

    const storage::CancelScope cancelScope(database, progress);
    ASSIGN_OR_RETURN(auto begun, storage::Staging::begin(database, {.existing = options.existing,
                                                                    .fields = source->fields(),
                                                                    .numbers = numbers()}));
    staging.emplace(std::move(begun));
    staging->onRejected([this](const storage::Staging::Rejected &rejected) { refuse(rejected); });
    RETURN_IF_ERROR(readRows(progress));
    RETURN_IF_ERROR(compareCurrency(source->currency()));
    RETURN_IF_ERROR(staging->finish(&progress));
    ASSIGN_OR_RETURN(report.summary, staging->summary());
    if (report.summary.added == 0)
        report.newCurrency.clear();
    if (!report.newCurrency.isEmpty()) {
        report.remarks.append(Words::tr("The book's currency becomes %1, like the file's.").arg(report.newCurrency));
    }
    if (!refused.empty()) {
        RETURN_IF_ERROR(lookUpRefused(*input, progress));
    }
    std::sort(report.firstBad.begin(), report.firstBad.end(),
              [](const BadRow &a, const BadRow &b) { return a.number < b.number; });
    beginBadRows();
    source.reset();
    if (progress.isCancelled())
        return failure(Error::cancelled());
    return badRows.finish();
}

Result<> Import::Private::readRows(Progress &progress)
{
    storage::Staging::Row row;
    BadRow bad;
    for (;;) {
        ASSIGN_OR_RETURN(const auto next, source->next(row, bad));
        if (next == RowSource::Next::End)
            break;
        if (++report.rows % rowsBetweenLooks == 0) {
            progress.setRows(report.rows);
            if (progress.isCancelled())
                return failure(Error::cancelled());
        }
        if (next == RowSource::Next::Bad) {
            ++report.bad;
            addBad(bad);
            if (!badRows.isGood())
                return failure(badRows.error());
        } else if (auto added = staging->add(row); !added) {
            return added;
        }
    }
    progress.setRows(report.rows);
    report.remarks += source->remarks();
    return {};
}

/// Reads the file once more for the cells of the rows that the book refused.
Result<> Import::Private::lookUpRefused(QIODevice &device, Progress &progress)
{
    if (!device.seek(0))
        return {};
    ASSIGN_OR_RETURN(const auto again, openSource(device, options, &progress));
    storage::Staging::Row row;
    BadRow bad;
    while (!refused.empty()) {
        ASSIGN_OR_RETURN(const auto next, again->next(row, bad));
        if (next == RowSource::Next::End)
            break;
        const auto found = next == RowSource::Next::Row ? refused.find(row.line) : refused.end();
        if (found == refused.end())
            continue;
        addBad({.number = row.line, .reason = found->second, .cells = again->cells()});
        refused.erase(found);
    }
    return {};
}

/// Late, since it takes another look through a file to know what its rows are to be written with.
void Import::Private::beginBadRows()
{
    if (!badRows.isBegun())
        badRows.begin(source->header(), options.format, numbers());
}

void Import::Private::addBad(const BadRow &row)
{
    if (report.firstBad.size() < maxFirstBad)
        report.firstBad.append(row);
    beginBadRows();
    badRows.add(row);
}

void Import::Private::refuse(const storage::Staging::Rejected &rejected)
{
    ++report.bad;
    if (refused.size() >= maxLookedUp || refused.contains(rejected.line))
        return addBad({.number = rejected.line, .reason = rejected.reason, .cells = {rejected.id.text()}});
    refused.emplace(rejected.line, *reasons.insert(rejected.reason));
}

} // namespace accountdesk::exchange
