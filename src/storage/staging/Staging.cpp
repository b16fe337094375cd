// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staging/Staging.h"

#include "core/Entry.h"
#include "storage/dialect/Sql.h"
#include "storage/sql/Words.h"
#include "storage/sql/TriggersSuspended.h"
#include "storage/sql/WalBypass.h"
#include "storage/staging/MergeSql.h"
#include "storage/staging/ParentCheck.h"
#include "storage/staging/StagedTable.h"

namespace accountdesk::storage {

namespace {

using State = StagedTable::State;

constexpr int mergeAttempts = 3;

Error changedMeanwhile()
{
    return {.kind = Error::Kind::Conflict,
            .happened = Words::tr(
                "Someone else changed accounts in the meantime, and rows of the file no longer match them."),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Check the file again, then import it.")};
}

} // namespace

struct Staging::Private
{
    Private(Database &book, const Options &what)
        : database(book), options(what),
          rows(what.existing == ExistingPolicy::Add ? StagedRows::SameId::Sum : StagedRows::SameId::Reject)
    {}

    [[nodiscard]] MergeSql sql() const { return {database.dialect(), table->name(), options}; }
    [[nodiscard]] Result<> makeTable();
    [[nodiscard]] Result<StagedTable::Counts> classify();
    [[nodiscard]] Result<> rejectRefused();
    [[nodiscard]] Result<Summary> tryMerge(const Actor &actor, const QString &memo);
    [[nodiscard]] Result<> write(const StagedTable::Counts &counts, const EntryBatch &batch, const QString &memo);
    [[nodiscard]] Error knownAccount();
    [[nodiscard]] Summary toSummary(const StagedTable::Counts &counts) const;
    void reject(std::int64_t line, const QString &id, const QString &reason) const;

    Database &database;
    Options options;
    StagedRows rows;
    std::unique_ptr<StagedTable> table;   ///< reads `rows`
    std::unique_ptr<ParentCheck> parents; ///< reads `table`; none: the file has no parents
    std::int64_t refused = 0;             ///< rows that were reported as refused by the book
    std::function<void(const Rejected &)> report;
};

Result<Staging> Staging::begin(Database &database, const Options &options)
{
    return Staging(std::make_unique<Private>(database, options));
}

Staging::Staging(std::unique_ptr<Private> d) : d(std::move(d)) {}

Staging::Staging(Staging &&) noexcept = default;

Staging::~Staging() = default;

void Staging::onRejected(std::function<void(const Rejected &)> report)
{
    d->report = std::move(report);
}

Result<> Staging::add(const Row &row)
{
    if (row.parent)
        d->options.fields |= Change::Parent;
    if (row.extra)
        d->options.fields |= Change::Extra;
    return d->rows.add(row.line, row.id.text(), row.name, row.paid, row.due,
                       row.parent ? QStringView(row.parent->text()) : QStringView(),
                       row.extra ? QByteArrayView(*row.extra) : QByteArrayView());
}

Result<> Staging::finish(const Progress *progress)
{
    const QString reason = d->options.existing == ExistingPolicy::Add
                               ? Words::tr("The total of this account's rows is too large to be stored.")
                               : Words::tr("The account is already in an earlier row.");
    const auto sorted = d->rows.finish(
        [&](const StagedRows::Row &row) { d->reject(row.line, QString::fromUtf8(row.id), reason); }, progress);
    return sorted ? d->makeTable() : sorted;
}

Result<Staging::Summary> Staging::summary()
{
    ASSIGN_OR_RETURN(const auto counts, d->classify());
    const std::int64_t refused = counts.at(State::Refused) + counts.at(State::Orphaned);
    if (refused != d->refused) {
        RETURN_IF_ERROR(d->rejectRefused());
        d->refused = refused;
    }
    return d->toSummary(counts);
}

Result<Staging::Summary> Staging::merge(const Actor &actor, const QString &memo)
{
    const WalBypass walBypass(d->database);
    const TriggersSuspended triggersSuspended(d->database);
    for (int attempt = 1;; ++attempt) {
        auto summary = d->tryMerge(actor, memo.left(Entry::maxMemoLength));
        // On MariaDB another clerk may open an account that was new when it was looked for.
        if (summary || summary.error().kind != Error::Kind::AlreadyExists || attempt == mergeAttempts)
            return summary;
    }
}

Result<> Staging::Private::makeTable()
{
    ASSIGN_OR_RETURN(table, database.backend() == url::Backend::Sqlite
                                ? makeSqliteStagedTable(database, rows)
                                : makeServerStagedTable(database, rows, options.fields));
    if (!(options.fields & Change::Parent))
        return {};
    ASSIGN_OR_RETURN(parents, ParentCheck::make(database, table->name(), options.existing));
    return {};
}

Result<StagedTable::Counts> Staging::Private::classify()
{
    if (!parents)
        return table->classify(sql().knownState(), sql().unknownState());
    RETURN_IF_ERROR(parents->check());
    return table->classify(sql().knownState(), sql().unknownState(), parents->orphaned());
}

/// Reports the rows that the book has no room for.
Result<> Staging::Private::rejectRefused()
{
    const QString sql = parents
                            ? Sql(QStringLiteral("SELECT s.line, s.acctid, s.state, p.fault, p.parent FROM {table} AS s"
                                                 " JOIN {parents} AS p ON p.acctid = s.acctid"))
                                  .with("table", table->name())
                                  .with("parents", parents->name())
                            : QStringLiteral("SELECT s.line, s.acctid, s.state FROM %1 AS s").arg(table->name());
    ASSIGN_OR_RETURN(auto query,
                     database.run(sql
                                  + Sql(QStringLiteral(" WHERE s.state IN ({refused}, {orphaned}) ORDER BY s.line"))
                                        .with("refused", State::Refused)
                                        .with("orphaned", State::Orphaned)));
    while (query.next()) {
        const QString id = query.value(1).toString();
        reject(query.value(0).toLongLong(), id,
               query.value(2).toInt() == State::Orphaned
                   ? ParentCheck::reason(query.value(3).toInt(), id, query.value(4).toString())
                   : Words::tr("Added to the account's amount, the total is too large to be stored."));
    }
    return {};
}

Result<Staging::Summary> Staging::Private::tryMerge(const Actor &actor, const QString &memo)
{
    ASSIGN_OR_RETURN(auto transaction, Transaction::begin(database));
    RETURN_IF_ERROR(database.runAll(database.dialect().lockAccounts(table->name())));
    ASSIGN_OR_RETURN(const auto counts, classify());
    Summary summary = toSummary(counts);
    if (counts.at(State::Refused) + counts.at(State::Orphaned) > refused)
        return failure(changedMeanwhile());
    if (options.existing == ExistingPolicy::Stop && summary.known > 0)
        return failure(knownAccount());
    ASSIGN_OR_RETURN(auto batch, EntryBatch::begin(database, actor));
    RETURN_IF_ERROR(write(counts, batch, memo));
    RETURN_IF_ERROR(batch.end(database));
    if (summary.added + summary.changed > 0)
        summary.entries = batch;
    RETURN_IF_ERROR(transaction.commit());
    return summary;
}

Result<> Staging::Private::write(const StagedTable::Counts &counts, const EntryBatch &batch, const QString &memo)
{
    const QVariantList signature{batch.who, batch.at, memo};
    const std::array<std::tuple<std::int64_t, QString, QVariantList>, 4> steps{
        {{counts[State::New] + counts[State::Reopened], sql().insertAccounts(), {batch.at}},
         {counts[State::New], sql().insertFirstEntries(), signature},
         {counts[State::Reopened] + counts[State::Changed], sql().insertFurtherEntries(), signature},
         {counts[State::Changed], sql().updateAccounts(), {batch.at}}}};
    for (const auto &[rows, statement, values] : steps) {
        if (rows == 0)
            continue;
        RETURN_IF_ERROR(database.run(statement, values));
    }
    return {};
}

/// What ExistingPolicy::Stop stops at.
Error Staging::Private::knownAccount()
{
    auto query = database.run(
        Sql(QStringLiteral(
                "SELECT s.line, s.acctid FROM {table} AS s WHERE s.state = {unchanged} ORDER BY s.line LIMIT 1"))
            .with("table", table->name())
            .with("unchanged", State::Unchanged));
    if (!query)
        return query.error();
    const bool found = query->next();
    const QString sentence = options.numbers == StagingOptions::Numbers::Lines
                                 ? Words::tr("The book already has the account %1 of line %2.")
                                 : Words::tr("The book already has the account %1 of element %2.");
    return {.kind = Error::Kind::Conflict,
            .happened = sentence.arg(found ? query->value(1).toString() : QString(),
                                     found ? query->value(0).toString() : QString()),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Choose what to do with existing accounts, or remove them from the file.")};
}

Staging::Summary Staging::Private::toSummary(const StagedTable::Counts &counts) const
{
    return {.added = counts[State::New] + counts[State::Reopened],
            .changed = counts[State::Changed],
            .unchanged = counts[State::Unchanged],
            .known = counts[State::Changed] + counts[State::Unchanged] + counts[State::Refused]};
}

void Staging::Private::reject(std::int64_t line, const QString &id, const QString &reason) const
{
    if (report)
        report({.line = line, .id = AccountId::fromDatabase(id), .reason = reason});
}

} // namespace accountdesk::storage
