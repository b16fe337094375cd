// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/CrmBook.h"

#include "storage/accounts/AccountReader.h"
#include "storage/accounts/AccountRow.h"
#include "storage/schema/CrmTable.h"
#include "storage/schema/Maintenance.h"
#include "storage/schema/Migrations.h"
#include "storage/schema/SchemaDialect.h"
#include "storage/sql/StorageWords.h"
#include "storage/sql/TriggersSuspended.h"
#include "storage/staging/MergeSql.h"
#include "storage/staging/StagedTable.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace accountdesk {

namespace {

constexpr qsizetype maxRounded = 1000;
constexpr qsizetype maxObstacles = 10;
constexpr qsizetype maxRenamed = 20;
const QString newTable = QStringLiteral("account_new");

/// What is in the CRM's table: the plan, and the rows as the book will hold them.
struct CrmData
{
    CrmPlan plan;
    StagedRows rows{StagedRows::SameId::Reject};
    MoneyTotal paid;
    MoneyTotal due;
    QStringList renamed; ///< sentences about ids that change by more than the case of letters; the first of them

    [[nodiscard]] Result<> take(const CrmRow &row);
    [[nodiscard]] Result<> finish();

private:
    void look(const QString &acctid, const QString &column, const CrmAmount &amount);
    void addObstacle(const QString &sentence);
};

Result<> CrmData::take(const CrmRow &row)
{
    ++plan.accounts;
    look(row.acctid, QStringLiteral("paid"), row.paid);
    look(row.acctid, QStringLiteral("due"), row.due);
    const auto id = AccountId::parse(row.acctid);
    if (!id) {
        addObstacle(StorageWords::tr("The account ID “%1” can't be used: %2").arg(row.acctid, id.error().happened));
        return {};
    }
    plan.renamedCount += id->text() != row.acctid;
    if (id->text() != row.acctid.toUpper() && renamed.size() < maxRenamed)
        renamed << StorageWords::tr("Account ID “%1” becomes “%2”.").arg(row.acctid, id->text());
    paid += row.paid.becomes;
    due += row.due.becomes;
    return rows.add(plan.accounts, id->text(), {}, row.paid.becomes, row.due.becomes);
}

Result<> CrmData::finish()
{
    const auto sameId = [this](const StagedRows::Row &row) {
        addObstacle(StorageWords::tr("The account ID “%1” exists more than once, ignoring case, width and spaces.")
                        .arg(QString::fromUtf8(row.id)));
    };
    return rows.finish(sameId, nullptr);
}

void CrmData::look(const QString &acctid, const QString &column, const CrmAmount &amount)
{
    if (!amount.obstacle.isEmpty())
        return addObstacle(StorageWords::tr("The amount “%1” of account “%2” %3 (%4).")
                               .arg(column, acctid, amount.obstacle, amount.stored));
    if (amount.isExact)
        return;
    ++plan.roundedCount;
    if (plan.rounded.size() < maxRounded)
        plan.rounded.append({.acctid = acctid, .column = column, .stored = amount.stored, .becomes = amount.becomes});
}

void CrmData::addObstacle(const QString &sentence)
{
    if (plan.obstacles.size() < maxObstacles)
        plan.obstacles << sentence;
    else if (plan.obstacles.size() == maxObstacles)
        plan.obstacles << StorageWords::tr("There are more such problems.");
}

Result<CrmData> readCrm(Database &database, const QString &table)
{
    CrmData data;
    if (const auto read = readCrmTable(database, table, [&data](const CrmRow &row) { return data.take(row); }); !read)
        return failure(read.error());
    if (const auto finished = data.finish(); !finished)
        return failure(finished.error());
    return data;
}

Result<> requireCrmTable(Database &database)
{
    const auto state = bookState(database);
    if (!state)
        return failure(state.error());
    if (*state == BookState::Crm)
        return {};
    return failure({.kind = Error::Kind::Unsupported,
                    .happened = StorageWords::tr("This database has no table that was made by the CRM."),
                    .safe = StorageWords::tr("Nothing was changed.")});
}

/// Tables that a book needs and that belong to another program here.
Result<QStringList> occupiedNames(Database &database)
{
    QStringList occupied;
    for (const auto &[table, column] : {std::pair(QStringLiteral("entry"), QStringLiteral("paid_before")),
                                        std::pair(QStringLiteral("setting"), QStringLiteral("value")),
                                        std::pair(QStringLiteral("sync_batch"), QStringLiteral("results")),
                                        std::pair(QStringLiteral("access_token"), QStringLiteral("may_write")),
                                        std::pair(QStringLiteral("sync_link"), QStringLiteral("first_sync_done")),
                                        std::pair(QStringLiteral("sync_theirs"), QStringLiteral("conflict")),
                                        std::pair(QStringLiteral("sync_outbox"), QStringLiteral("base_revision")),
                                        std::pair(QStringLiteral("unchecked_id"), QStringLiteral("is_unusable")),
                                        std::pair(QStringLiteral("schema_version"), QStringLiteral("program"))}) {
        const auto columns = database.columns(table);
        if (!columns)
            return failure(columns.error());
        if (!columns->isEmpty() && !columns->contains(column))
            occupied << StorageWords::tr("The database has a table “%1” of another program.").arg(table);
    }
    return occupied;
}

/// A name beside the database's file that nothing has yet.
QString newBackupFile(const DatabaseUrl &url)
{
    if (url.backend != Backend::Sqlite || url.isMemory())
        return {};
    const QFileInfo file(url.path);
    const QString stem = QStringLiteral("%1-%2-%3")
                             .arg(file.completeBaseName(), StorageWords::tr("before-accountdesk"),
                                  QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss")));
    QString name = stem;
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    for (int copy = 2; file.absoluteDir().exists(name + suffix); ++copy)
        name = QStringLiteral("%1-%2").arg(stem).arg(copy);
    return file.absoluteDir().filePath(name + suffix);
}

QStringList stepsInWords(const DatabaseUrl &url)
{
    QStringList steps{StorageWords::tr("Amounts are stored as exact cents."),
                      StorageWords::tr(
                          "Each account gets a name, further fields, and a revision that increases with every change."),
                      StorageWords::tr("A history is started, with one entry for each account.")};
    if (url.backend == Backend::MySql)
        steps << StorageWords::tr("The CRM's table is kept as “account_before_” followed by the time.");
    return steps;
}

Error changedSincePlan()
{
    return {.kind = Error::Kind::Conflict,
            .happened = StorageWords::tr("The CRM changed accounts after they were checked."),
            .safe = StorageWords::tr("The database is unchanged."),
            .advice = StorageWords::tr("Check the accounts again, and close the CRM while they are converted.")};
}

bool isSame(const CrmPlan &a, const CrmPlan &b)
{
    return a.accounts == b.accounts && a.roundedCount == b.roundedCount && a.renamedCount == b.renamedCount
           && a.obstacles == b.obstacles;
}

/// A copy of a SQLite file before anything is changed.
Result<> backUp(Database &database, const QString &file)
{
    if (file.isEmpty())
        return {};
    if (QFileInfo::exists(file))
        return failure(
            {.kind = Error::Kind::AlreadyExists,
             .happened = StorageWords::tr("The file “%1” already exists.").arg(QDir::toNativeSeparators(file)),
             .safe = StorageWords::tr("Nothing was changed."),
             .advice = StorageWords::tr("Check the accounts again; the copy then gets another name.")});
    return backup(database, file);
}

/// Checks what was written against what was read: the number of accounts and the sums.
Result<> verify(Database &database, const CrmData &data)
{
    const auto written = AccountReader(database).totalsOf(newTable);
    if (!written)
        return failure(written.error());
    if (written->count == data.plan.accounts && written->paid == data.paid && written->due == data.due)
        return {};
    return failure(
        {.kind = Error::Kind::Storage,
         .happened = StorageWords::tr("The converted amounts don't add up to the same sums."),
         .safe = StorageWords::tr("The database is unchanged."),
         .advice = StorageWords::tr("Please report this to the AccountDesk project."),
         .detail = QStringLiteral("%1 %2 %3").arg(written->count).arg(written->paid.format(), written->due.format())});
}

/// The conversion of a table whose rows were read. SQLite and PostgreSQL: inside of a transaction.
/// MariaDB commits each change of the schema at once, so there the new table is made beside the old
/// one, and both change names in one step when all is in order: until then the CRM's is in place.
class Conversion
{
public:
    Conversion(Database &database, const CrmData &data, const Actor &actor)
        : m_database(database), m_schema(schemaDialectOf(database.backend())), m_data(data), m_actor(actor)
    {}

    [[nodiscard]] Result<> run()
    {
        const QString kept = QStringLiteral("account_before_")
                             + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd_HHmmss"));
        if (auto made = m_database.runAll(QStringList{QStringLiteral("DROP TABLE IF EXISTS %1").arg(newTable),
                                                      m_schema.createAccountTable(newTable)}
                                          + m_schema.createSurroundings());
            !made)
            return made;
        if (auto filled = fill(); !filled)
            return filled;
        if (auto swapped = m_database.runAll(m_schema.replaceAccountTable(newTable, kept)); !swapped)
            return swapped;
        if (auto unchanged = checkKept(kept); !unchanged)
            return unchanged;
        if (auto made = m_database.runAll(m_schema.traits().createTriggers); !made)
            return made;
        return recordSchema(m_database);
    }

private:
    [[nodiscard]] Result<> fill()
    {
        const TriggersSuspended triggersSuspended(m_database);
        const auto table = m_database.backend() == Backend::Sqlite ? makeSqliteStagedTable(m_database, m_data.rows)
                                                                   : makeServerStagedTable(m_database, m_data.rows);
        if (!table)
            return failure(table.error());
        if (auto forgotten = forgetUnfinished(); !forgotten)
            return forgotten;
        const MergeSql sql(m_database.dialect(), (*table)->name(), {});
        // Whether the history knows an account matters here, not that the CRM's table has it.
        if (const auto states = (*table)->classify(sql.unknownState(), sql.unknownState()); !states)
            return failure(states.error());
        const auto now = timeNow(m_database);
        if (!now)
            return failure(now.error());
        if (const auto filled = m_database.run(sql.insertAccounts(newTable), {*now}); !filled)
            return failure(filled.error());
        if (auto verified = verify(m_database, m_data); !verified)
            return verified;
        for (const QString &entries : {sql.insertFirstEntries(), sql.insertFurtherEntries(newTable)}) {
            if (const auto noted = m_database.run(entries, {m_actor.name(), *now,
                                                            StorageWords::tr("Converted from the CRM's table")});
                !noted)
                return failure(noted.error());
        }
        return {};
    }

    /// The history that an earlier attempt wrote before it was cut off: no book was ever complete here.
    [[nodiscard]] Result<> forgetUnfinished()
    {
        return m_database.runAll({QStringLiteral("DELETE FROM entry WHERE NOT EXISTS (SELECT 1 FROM schema_version)")});
    }

    /// Whether the CRM wrote into its table while it was copied: then that takes its place again.
    [[nodiscard]] Result<> checkKept(const QString &kept)
    {
        const auto columns = m_database.columns(kept);
        if (!columns)
            return failure(columns.error());
        if (columns->isEmpty())
            return {}; // it was locked, and is gone
        const auto now = readCrm(m_database, kept);
        if (now && isSame(now->plan, m_data.plan) && now->paid == m_data.paid && now->due == m_data.due)
            return {};
        if (const auto back = m_database.runAll(m_schema.replaceAccountTable(kept, newTable)); !back)
            return back;
        return failure(now ? changedSincePlan() : now.error());
    }

    Database &m_database;
    const SchemaDialect &m_schema;
    const CrmData &m_data;
    const Actor &m_actor;
};

/// Reads the table again, which nobody else converts or (where that can be) writes by now.
Result<> convert(Database &database, const CrmPlan &plan, const Actor &actor)
{
    if (auto crm = requireCrmTable(database); !crm)
        return crm;
    if (auto locked = database.runAll(schemaDialectOf(database.backend()).traits().lockCrmTable); !locked)
        return locked;
    const auto data = readCrm(database, QStringLiteral("account"));
    if (!data)
        return failure(data.error());
    if (!isSame(data->plan, plan))
        return failure(changedSincePlan());
    return Conversion(database, *data, actor).run();
}

} // namespace

Result<CrmPlan> planCrmMigration(Database &database)
{
    if (const auto crm = requireCrmTable(database); !crm)
        return failure(crm.error());
    auto data = readCrm(database, QStringLiteral("account"));
    if (!data)
        return failure(data.error());
    const auto occupied = occupiedNames(database);
    if (!occupied)
        return failure(occupied.error());
    CrmPlan plan = std::move(data->plan);
    plan.obstacles = *occupied + plan.obstacles;
    plan.backupFile = newBackupFile(database.url());
    plan.steps = stepsInWords(database.url());
    if (plan.renamedCount > 0)
        plan.steps << StorageWords::tr(
            "Account IDs are then compared exactly: other programs have to look for ACCT200, not acct200.");
    plan.steps += data->renamed;
    return plan;
}

Result<> migrateCrmBook(Database &database, const CrmPlan &plan, const Actor &actor)
{
    if (const auto crm = requireCrmTable(database); !crm)
        return crm;
    if (!plan.obstacles.isEmpty())
        return failure(
            Error::invalid(StorageWords::tr("The table can't be converted: %1").arg(plan.obstacles.join(u' '))));
    if (const auto copied = backUp(database, plan.backupFile); !copied)
        return copied;
    if (auto changed = changeSchema(database, [&](Database &locked) { return convert(locked, plan, actor); }); !changed)
        return changed;
    return database.runAll(schemaDialectOf(database.backend()).traits().bookSetup);
}

} // namespace accountdesk
