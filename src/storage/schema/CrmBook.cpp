// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/CrmBook.h"

#include "storage/accounts/AccountReader.h"
#include "storage/accounts/AccountRow.h"
#include "storage/schema/CrmTable.h"
#include "storage/schema/Maintenance.h"
#include "storage/schema/Migrations.h"
#include "storage/schema/SchemaDialect.h"
#include "storage/sql/Words.h"
#include "storage/sql/TriggersSuspended.h"
#include "storage/staging/MergeSql.h"
#include "storage/staging/StagedTable.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace accountdesk::storage {

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
        addObstacle(Words::tr("The account ID “%1” can't be used: %2").arg(row.acctid, id.error().happened));
        return {};
    }
    plan.renamedCount += id->text() != row.acctid;
    if (id->text() != row.acctid.toUpper() && renamed.size() < maxRenamed)
        renamed << Words::tr("Account ID “%1” becomes “%2”.").arg(row.acctid, id->text());
    paid += row.paid.becomes;
    due += row.due.becomes;
    return rows.add(plan.accounts, id->text(), {}, row.paid.becomes, row.due.becomes);
}

Result<> CrmData::finish()
{
    const auto sameId = [this](const StagedRows::Row &row) {
        addObstacle(Words::tr("The account ID “%1” exists more than once, ignoring case, width and spaces.")
                        .arg(QString::fromUtf8(row.id)));
    };
    return rows.finish(sameId, nullptr);
}

void CrmData::look(const QString &acctid, const QString &column, const CrmAmount &amount)
{
    if (!amount.obstacle.isEmpty())
        return addObstacle(
            Words::tr("The amount “%1” of account “%2” %3 (%4).").arg(column, acctid, amount.obstacle, amount.stored));
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
        plan.obstacles << Words::tr("There are more such problems.");
}

Result<CrmData> readCrm(Database &database, const QString &table)
{
    CrmData data;
    RETURN_IF_ERROR(readCrmTable(database, table, [&data](const CrmRow &row) { return data.take(row); }));
    RETURN_IF_ERROR(data.finish());
    return data;
}

Result<> requireCrmTable(Database &database)
{
    ASSIGN_OR_RETURN(const auto state, bookState(database));
    if (state == BookState::Crm)
        return {};
    return failure({.kind = Error::Kind::Unsupported,
                    .happened = Words::tr("This database has no table that was made by the CRM."),
                    .safe = Words::tr("Nothing was changed.")});
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
        ASSIGN_OR_RETURN(const auto columns, database.columns(table));
        if (!columns.isEmpty() && !columns.contains(column))
            occupied << Words::tr("The database has a table “%1” of another program.").arg(table);
    }
    return occupied;
}

/// A name beside the database's file that nothing has yet.
QString newBackupFile(const url::DatabaseUrl &url)
{
    if (url.backend != url::Backend::Sqlite || url.isMemory())
        return {};
    const QFileInfo file(url.path);
    const QString stem = QStringLiteral("%1-%2-%3")
                             .arg(file.completeBaseName(), Words::tr("before-accountdesk"),
                                  QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss")));
    QString name = stem;
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    for (int copy = 2; file.absoluteDir().exists(name + suffix); ++copy)
        name = QStringLiteral("%1-%2").arg(stem).arg(copy);
    return file.absoluteDir().filePath(name + suffix);
}

QStringList stepsInWords(const url::DatabaseUrl &url)
{
    QStringList steps{Words::tr("Amounts are stored as exact cents."),
                      Words::tr(
                          "Each account gets a name, further fields, and a revision that increases with every change."),
                      Words::tr("A history is started, with one entry for each account.")};
    if (url.backend == url::Backend::MySql)
        steps << Words::tr("The CRM's table is kept as “account_before_” followed by the time.");
    return steps;
}

Error changedSincePlan()
{
    return {.kind = Error::Kind::Conflict,
            .happened = Words::tr("The CRM changed accounts after they were checked."),
            .safe = Words::tr("The database is unchanged."),
            .advice = Words::tr("Check the accounts again, and close the CRM while they are converted.")};
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
        return failure({.kind = Error::Kind::AlreadyExists,
                        .happened = Words::tr("The file “%1” already exists.").arg(QDir::toNativeSeparators(file)),
                        .safe = Words::tr("Nothing was changed."),
                        .advice = Words::tr("Check the accounts again; the copy then gets another name.")});
    return backup(database, file);
}

/// Checks what was written against what was read: the number of accounts and the sums.
Result<> verify(Database &database, const CrmData &data)
{
    ASSIGN_OR_RETURN(const auto written, AccountReader(database).totalsOf(newTable));
    if (written.count == data.plan.accounts && written.paid == data.paid && written.due == data.due)
        return {};
    return failure(
        {.kind = Error::Kind::Storage,
         .happened = Words::tr("The converted amounts don't add up to the same sums."),
         .safe = Words::tr("The database is unchanged."),
         .advice = Words::tr("Please report this to the AccountDesk project."),
         .detail = QStringLiteral("%1 %2 %3").arg(written.count).arg(written.paid.format(), written.due.format())});
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
        RETURN_IF_ERROR(m_database.runAll(
            QStringList{QStringLiteral("DROP TABLE IF EXISTS %1").arg(newTable), m_schema.createAccountTable(newTable)}
            + m_schema.createSurroundings()));
        RETURN_IF_ERROR(fill());
        RETURN_IF_ERROR(m_database.runAll(m_schema.replaceAccountTable(newTable, kept)));
        RETURN_IF_ERROR(checkKept(kept));
        RETURN_IF_ERROR(m_database.runAll(m_schema.traits().createTriggers));
        return recordSchema(m_database);
    }

private:
    [[nodiscard]] Result<> fill()
    {
        const TriggersSuspended triggersSuspended(m_database);
        ASSIGN_OR_RETURN(const auto table, m_database.backend() == url::Backend::Sqlite
                                               ? makeSqliteStagedTable(m_database, m_data.rows)
                                               : makeServerStagedTable(m_database, m_data.rows));
        RETURN_IF_ERROR(forgetUnfinished());
        const MergeSql sql(m_database.dialect(), table->name(), {});
        // Whether the history knows an account matters here, not that the CRM's table has it.
        RETURN_IF_ERROR(table->classify(sql.unknownState(), sql.unknownState()));
        ASSIGN_OR_RETURN(const auto now, timeNow(m_database));
        RETURN_IF_ERROR(m_database.run(sql.insertAccounts(newTable), {now}));
        RETURN_IF_ERROR(verify(m_database, m_data));
        for (const QString &entries : {sql.insertFirstEntries(), sql.insertFurtherEntries(newTable)}) {
            RETURN_IF_ERROR(
                m_database.run(entries, {m_actor.name(), now, Words::tr("Converted from the CRM's table")}));
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
        ASSIGN_OR_RETURN(const auto columns, m_database.columns(kept));
        if (columns.isEmpty())
            return {}; // it was locked, and is gone
        const auto now = readCrm(m_database, kept);
        if (now && isSame(now->plan, m_data.plan) && now->paid == m_data.paid && now->due == m_data.due)
            return {};
        RETURN_IF_ERROR(m_database.runAll(m_schema.replaceAccountTable(kept, newTable)));
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
    RETURN_IF_ERROR(requireCrmTable(database));
    RETURN_IF_ERROR(database.runAll(schemaDialectOf(database.backend()).traits().lockCrmTable));
    ASSIGN_OR_RETURN(const auto data, readCrm(database, QStringLiteral("account")));
    if (!isSame(data.plan, plan))
        return failure(changedSincePlan());
    return Conversion(database, data, actor).run();
}

} // namespace

Result<CrmPlan> planCrmMigration(Database &database)
{
    RETURN_IF_ERROR(requireCrmTable(database));
    ASSIGN_OR_RETURN(auto data, readCrm(database, QStringLiteral("account")));
    ASSIGN_OR_RETURN(const auto occupied, occupiedNames(database));
    CrmPlan plan = std::move(data.plan);
    plan.obstacles = occupied + plan.obstacles;
    plan.backupFile = newBackupFile(database.url());
    plan.steps = stepsInWords(database.url());
    if (plan.renamedCount > 0)
        plan.steps << Words::tr(
            "Account IDs are then compared exactly: other programs have to look for ACCT200, not acct200.");
    plan.steps += data.renamed;
    return plan;
}

Result<> migrateCrmBook(Database &database, const CrmPlan &plan, const Actor &actor)
{
    RETURN_IF_ERROR(requireCrmTable(database));
    if (!plan.obstacles.isEmpty())
        return failure(Error::invalid(Words::tr("The table can't be converted: %1").arg(plan.obstacles.join(u' '))));
    RETURN_IF_ERROR(backUp(database, plan.backupFile));
    RETURN_IF_ERROR(changeSchema(database, [&](Database &locked) { return convert(locked, plan, actor); }));
    return database.runAll(schemaDialectOf(database.backend()).traits().bookSetup);
}

} // namespace accountdesk::storage
