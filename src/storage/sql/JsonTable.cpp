// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/JsonTable.h"

#include <QJsonDocument>
#include <QUuid>

namespace accountdesk::storage {

namespace {

// A server takes 16 MiB in one piece unless it is configured otherwise.
constexpr qsizetype pieceSize = 2 * 1024 * 1024;

} // namespace

JsonTable::JsonTable(Database &database, const QList<Column> &columns)
    : m_database(&database), m_name(QStringLiteral("json_") + QUuid::createUuid().toString(QUuid::Id128))
{
    QStringList names;
    for (const Column &column : columns)
        names << column.name;
    m_insert = QStringLiteral("INSERT INTO %1(%2) %3")
                   .arg(m_name, names.join(QLatin1String(", ")), database.dialect().selectJson(columns));
}

Result<JsonTable> JsonTable::make(Database &database, const QList<Column> &columns, const QString &further)
{
    JsonTable table(database, columns);
    QStringList definitions{QStringLiteral("acctid %1 NOT NULL").arg(database.dialect().traits().idType)};
    for (qsizetype i = 1; i < columns.size(); ++i) {
        const bool isText = columns.at(i).type == Column::Type::Text;
        definitions << columns.at(i).name + u' '
                           + (isText ? database.dialect().traits().longText : QStringLiteral("BIGINT"));
    }
    if (!further.isEmpty())
        definitions << further;
    const auto made = database.runAll({database.dialect().createTemporary(
        table.m_name, definitions.join(QLatin1String(", ")), QStringLiteral("acctid"))});
    return made ? Result<JsonTable>(std::move(table)) : failure(made.error());
}

JsonTable::JsonTable(JsonTable &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)), m_name(std::move(other.m_name)),
      m_insert(std::move(other.m_insert)), m_rows(std::move(other.m_rows))
{}

JsonTable::~JsonTable()
{
    if (m_database)
        m_database->cleanUp({QStringLiteral("DROP TABLE IF EXISTS %1").arg(m_name)});
}

Result<> JsonTable::add(const QJsonArray &row)
{
    m_rows += m_rows.isEmpty() ? '[' : ',';
    m_rows += QJsonDocument(row).toJson(QJsonDocument::Compact);
    return m_rows.size() < pieceSize ? Result<>() : finish();
}

Result<> JsonTable::finish()
{
    if (m_rows.isEmpty())
        return {};
    const QString rows = QString::fromUtf8(std::exchange(m_rows, {}) + ']');
    const auto inserted = m_database->run(m_insert, {rows});
    return inserted ? m_database->runAll(m_database->dialect().gatherStatistics({m_name})) : failure(inserted.error());
}

} // namespace accountdesk::storage
