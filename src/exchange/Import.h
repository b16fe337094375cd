// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Actor.h"
#include "core/Progress.h"
#include "exchange/ColumnMapping.h"
#include "exchange/CsvInspection.h"
#include "exchange/RowSource.h"
#include "storage/staging/Staging.h"

#include <QTemporaryFile>

#include <memory>

namespace accountdesk::exchange {

enum class FileKind { Csv, Json };
/// By the name's ending, else by the first character that isn't space.
[[nodiscard]] Result<FileKind> fileKind(const QString &file);

struct ImportOptions
{
    FileKind kind = FileKind::Csv;
    text::CsvFormat format = {}; ///< CSV only, but for `ids` and `texts`
    ColumnMapping mapping = {};  ///< CSV only; JSON names its fields
    storage::ExistingPolicy existing = storage::ExistingPolicy::Update;
};

/// An import in two steps: stage() reads and checks the file into a temporary table and says what
/// would happen (the dry run); commit() makes it happen, in one transaction, all good rows or
/// nothing. Destroying it in between leaves the book as it was. Belongs to the Database's thread.
///
/// Progress::cancel() from any thread ends either step within 200 ms: begin again then. For that,
/// a cancelled commit() may give up the connection (Database::isAbandoned()).
class Import
{
public:
    struct Report
    {
        storage::Staging::Summary summary;
        std::int64_t rows = 0; ///< rows read, good or bad
        std::int64_t bad = 0;
        QList<BadRow> firstBad; ///< the first 1 000; all of them: saveBadRows()
        QStringList remarks;    ///< what else was done that somebody may want to know: whole sentences
        QString newCurrency;    ///< that a book without accounts takes over from the file; empty: it stays
    };

    [[nodiscard]] static Result<std::unique_ptr<Import>> stage(storage::Database &database, const QString &file,
                                                               const ImportOptions &options, Progress &progress);
    ~Import();

    [[nodiscard]] const Report &report() const;
    /// Carries it out; the report's summary says afterwards what was done.
    [[nodiscard]] Result<> commit(const Actor &actor, Progress &progress);
    /// Writes the rows that were not taken in as CSV: the file's columns, then "line" (of JSON
    /// "element") and "reason".
    [[nodiscard]] Result<> saveBadRows(const QString &file) const;

private:
    struct Private;
    explicit Import(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

} // namespace accountdesk::exchange
