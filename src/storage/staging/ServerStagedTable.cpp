// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/Sql.h"
#include "storage/sql/StateCounts.h"
#include "storage/sql/WalBypass.h"
#include "storage/staging/BulkLoad.h"
#include "storage/staging/StagedTable.h"

namespace accountdesk::storage {

namespace {

constexpr int rowsAStatement = 500;
constexpr int rowsWithExtra = 10; // it may be long, and a server limits the size of a statement

class ServerStagedTable final : public StagedTable
{
public:
    ServerStagedTable(Database &database, Change::Fields fields) : m_database(database), m_fields(fields)
    {
        if (fields & Change::Parent)
            m_filled += QLatin1StringView(", parent_in");
        if (fields & Change::Extra)
            m_filled += QLatin1StringView(", extra_in");
    }
    ~ServerStagedTable() override { m_database.cleanUp({QStringLiteral("DROP TABLE IF EXISTS %1").arg(name())}); }

    Result<> fill(const StagedRows &rows)
    {
        const QString idType = m_database.dialect().traits().idType;
        QString columns = QStringLiteral(
                              "acctid %1 NOT NULL, line BIGINT NOT NULL, name_in VARCHAR(200) NOT NULL,"
                              " paid_in BIGINT NOT NULL, due_in BIGINT NOT NULL, state INTEGER NOT NULL DEFAULT 0")
                              .arg(idType);
        if (m_fields & Change::Parent)
            columns += QStringLiteral(", parent_in %1 NOT NULL").arg(idType);
        if (m_fields & Change::Extra)
            columns += QStringLiteral(", extra_in %1 NOT NULL").arg(m_database.dialect().traits().longText);
        RETURN_IF_ERROR(
            m_database.runAll({m_database.dialect().createTemporary(name(), columns, QStringLiteral("acctid"))}));
        const auto loaded = bulkLoad(m_database, name(), m_filled, StagedText(rows, m_fields));
        if (!loaded || *loaded)
            return loaded ? Result<>() : failure(loaded.error());
        return insertAll(rows);
    }

    Result<Counts> classify(const QString &known, const QString &unknown, const QString &orphaned) override
    {
        ASSIGN_OR_RETURN(const auto isFresh, isUnused(m_database));
        // A CRM's table isn't looked into: a key of its own collation is no help to find our ids by.
        const QString found =
            known == unknown
                ? unknown
                : Sql(QStringLiteral(
                          "COALESCE((SELECT {known} FROM account AS a WHERE a.acctid = s.acctid), {unknown})"))
                      .with("known", known)
                      .with("unknown", unknown);
        // To look for each row, here and again at the merge, would be a quarter of such an import.
        const QString state = isFresh ? QString::number(New) : found;
        RETURN_IF_ERROR(m_database.run(
            Sql(QStringLiteral("UPDATE {table} AS s SET state = {state} WHERE state NOT IN ({refused}, {orphaned})"))
                .with("table", name())
                .with("state", orphaned.isEmpty()
                                   ? state
                                   : Sql(QStringLiteral("CASE WHEN {condition} THEN {orphaned} ELSE {state} END"))
                                         .with("condition", orphaned)
                                         .with("orphaned", Orphaned)
                                         .with("state", state))
                .with("refused", Refused)
                .with("orphaned", Orphaned)));
        return countStates<Counts>(m_database, name());
    }

private:
    Result<> insertAll(const StagedRows &rows)
    {
        StagedRows::Reader reader = rows.reader();
        const int most = m_fields & Change::Extra ? rowsWithExtra : rowsAStatement;
        for (std::int64_t left = rows.count(); left > 0; left -= most) {
            RETURN_IF_ERROR(insert(reader, static_cast<int>(std::min<std::int64_t>(left, most))));
        }
        return {};
    }

    Result<> insert(StagedRows::Reader &reader, int count)
    {
        if (count != m_prepared) {
            const QStringList row(m_filled.count(u',') + 1, QStringLiteral("?"));
            const QStringList values(count, u'(' + row.join(u',') + u')');
            ASSIGN_OR_RETURN(m_insert,
                             m_database.prepare(Sql(QStringLiteral("INSERT INTO {table}({columns}) VALUES {rows}"))
                                                    .with("table", name())
                                                    .with("columns", m_filled)
                                                    .with("rows", values.join(u','))));
            m_prepared = count;
        }
        for (int row = 0, place = 0; row < count; ++row) {
            if (!reader.next())
                return failure(StagedRows::fileError());
            m_insert.bindValue(place++, QString::fromUtf8(reader.row().id));
            m_insert.bindValue(place++, qlonglong(reader.row().line));
            m_insert.bindValue(place++, QString::fromUtf8(reader.row().name));
            m_insert.bindValue(place++, qlonglong(reader.row().paid.cents()));
            m_insert.bindValue(place++, qlonglong(reader.row().due.cents()));
            if (m_fields & Change::Parent)
                m_insert.bindValue(place++, QString::fromUtf8(reader.row().parent));
            if (m_fields & Change::Extra)
                m_insert.bindValue(place++, QString::fromUtf8(reader.row().extra));
        }
        return m_database.exec(m_insert);
    }

    Database &m_database;
    Change::Fields m_fields;
    QString m_filled = QStringLiteral("acctid, line, name_in, paid_in, due_in"); ///< as StagedText writes them
    QSqlQuery m_insert;
    int m_prepared = 0; ///< rows that m_insert takes
};

} // namespace

Result<std::unique_ptr<StagedTable>> makeServerStagedTable(Database &database, const StagedRows &rows,
                                                           Change::Fields fields)
{
    auto table = std::make_unique<ServerStagedTable>(database, fields);
    RETURN_IF_ERROR(table->fill(rows));
    return table;
}

} // namespace accountdesk::storage
