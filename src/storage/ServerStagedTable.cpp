// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/BulkLoad.h"
#include "storage/StagedTable.h"
#include "storage/StateCounts.h"

namespace accountdesk {

namespace {

constexpr int rowsAStatement = 500;
// As StagedText writes them.
const QString filled = QStringLiteral("acctid, line, name_in, paid_in, due_in");

class ServerStagedTable final : public StagedTable
{
public:
    explicit ServerStagedTable(Database &database) : m_database(database) {}
    ~ServerStagedTable() override { m_database.cleanUp({QStringLiteral("DROP TABLE IF EXISTS %1").arg(name())}); }

    Result<> fill(const StagedRows &rows)
    {
        const QString columns = QStringLiteral(
            "acctid VARCHAR(15) NOT NULL, line BIGINT NOT NULL, name_in VARCHAR(200) NOT NULL,"
            " paid_in BIGINT NOT NULL, due_in BIGINT NOT NULL, state INTEGER NOT NULL DEFAULT 0");
        if (auto made = m_database.runAll(
                {m_database.dialect().createTemporary(name(), columns, QStringLiteral("acctid"))});
            !made)
            return made;
        const auto loaded = bulkLoad(m_database, name(), filled, StagedText(rows));
        if (!loaded || *loaded)
            return loaded ? Result<>() : failure(loaded.error());
        return insertAll(rows);
    }

    Result<Counts> classify(const QString &known, const QString &unknown) override
    {
        const auto classified = m_database.run(
            QStringLiteral(
                "UPDATE %1 AS s SET state = COALESCE((SELECT %2 FROM account AS a WHERE a.acctid = s.acctid), %3)"
                " WHERE state <> %4")
                .arg(name(), known, unknown)
                .arg(Refused));
        if (!classified)
            return failure(classified.error());
        return countStates<Counts>(m_database, name());
    }

private:
    Result<> insertAll(const StagedRows &rows)
    {
        StagedRows::Reader reader = rows.reader();
        for (std::int64_t left = rows.count(); left > 0; left -= rowsAStatement) {
            if (auto inserted = insert(reader, static_cast<int>(std::min<std::int64_t>(left, rowsAStatement)));
                !inserted)
                return inserted;
        }
        return {};
    }

    Result<> insert(StagedRows::Reader &reader, int count)
    {
        if (count != m_prepared) {
            const QStringList values(count, QStringLiteral("(?, ?, ?, ?, ?)"));
            auto query = m_database.prepare(
                QStringLiteral("INSERT INTO %1(%2) VALUES %3").arg(name(), filled, values.join(u',')));
            if (!query)
                return failure(query.error());
            m_insert = *std::move(query);
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
        }
        return m_database.exec(m_insert);
    }

    Database &m_database;
    QSqlQuery m_insert;
    int m_prepared = 0; ///< rows that m_insert takes
};

} // namespace

Result<std::unique_ptr<StagedTable>> makeServerStagedTable(Database &database, const StagedRows &rows)
{
    auto table = std::make_unique<ServerStagedTable>(database);
    if (const auto filled = table->fill(rows); !filled)
        return failure(filled.error());
    return table;
}

} // namespace accountdesk
