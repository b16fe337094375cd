// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staging/ParentCheck.h"

#include "storage/accounts/ParentCircles.h"
#include "storage/dialect/Sql.h"
#include "storage/sql/Words.h"

namespace accountdesk::storage {

Result<std::unique_ptr<ParentCheck>> ParentCheck::make(Database &database, const QString &staged,
                                                       ExistingPolicy existing)
{
    std::unique_ptr<ParentCheck> parents(new ParentCheck(database, staged, existing));
    // line: 0 where the book's parent stays; above: the parent, and later someone further up.
    const auto made = database.runAll({database.dialect().createTemporary(
        parents->m_name,
        QStringLiteral("acctid %1 NOT NULL, line BIGINT NOT NULL, parent %1 NOT NULL, above %1 NOT NULL,"
                       " fault INTEGER NOT NULL DEFAULT 0")
            .arg(database.dialect().traits().idType),
        QStringLiteral("acctid"))});
    return made ? Result<std::unique_ptr<ParentCheck>>(std::move(parents)) : failure(made.error());
}

ParentCheck::ParentCheck(Database &database, const QString &staged, ExistingPolicy existing)
    : m_database(database), m_staged(staged), m_name(staged + QLatin1StringView("_parents")), m_existing(existing)
{}

ParentCheck::~ParentCheck()
{
    m_database.cleanUp({QStringLiteral("DROP TABLE IF EXISTS %1").arg(m_name)});
}

Result<> ParentCheck::check()
{
    RETURN_IF_ERROR(fill());
    RETURN_IF_ERROR(findCircles());
    // Who is to belong to a new account that is refused has no parent either.
    return runWhileItChanges(
        Sql(QStringLiteral(
                "UPDATE {table} SET fault = {unknown} WHERE fault = {none} AND line > 0 AND parent <> ''"
                " AND NOT EXISTS (SELECT 1 FROM account AS a WHERE a.acctid = {table}.parent)"
                " AND NOT EXISTS (SELECT 1 FROM {table} AS p WHERE p.acctid = {table}.parent AND p.fault = {none})"))
            .with("table", m_name)
            .with("unknown", Unknown)
            .with("none", None));
}

QString ParentCheck::orphaned() const
{
    return Sql(QStringLiteral("EXISTS (SELECT 1 FROM {table} AS p WHERE p.acctid = s.acctid AND p.fault <> {none})"))
        .with("table", m_name)
        .with("none", None);
}

QString ParentCheck::reason(int fault, const QString &acctid, const QString &parent)
{
    return fault == Circle ? Words::tr("The accounts that %1 would belong to form a circle.").arg(acctid)
                           : Words::tr("There is no account %1 for %2 to belong to.").arg(parent, acctid);
}

/// The rows, and the book's accounts above them.
Result<> ParentCheck::fill()
{
    const bool isWritten = m_existing == ExistingPolicy::Update || m_existing == ExistingPolicy::Add;
    const QString own = QStringLiteral("COALESCE(a.parent, '')");
    const QString changes = isWritten ? m_database.dialect().differ(own, QStringLiteral("s.parent_in"))
                                      : QStringLiteral("1 = 0");
    const QString parent = Sql(QStringLiteral(
                                   "CASE WHEN a.acctid IS NULL OR {changes} THEN s.parent_in ELSE {own} END"))
                               .with("changes", changes)
                               .with("own", own);
    RETURN_IF_ERROR(m_database.runAll(
        {QStringLiteral("DELETE FROM %1").arg(m_name),
         Sql(QStringLiteral("INSERT INTO {table}(acctid, line, parent, above) SELECT s.acctid, CASE"
                            " WHEN a.acctid IS NULL OR {changes} THEN s.line ELSE 0 END, {parent}, {parent}"
                            " FROM {staged} AS s LEFT JOIN account AS a ON a.acctid = s.acctid"))
             .with("table", m_name)
             .with("changes", changes)
             .with("parent", parent)
             .with("staged", m_staged)}));
    RETURN_IF_ERROR(m_database.runAll(m_database.dialect().gatherStatistics({m_name})));
    return runWhileItChanges(
        Sql(QStringLiteral("INSERT INTO {table}(acctid, line, parent, above) SELECT DISTINCT a.acctid, 0, {own}, {own}"
                           " FROM {table} AS s JOIN account AS a ON a.acctid = s.parent"
                           " LEFT JOIN {table} AS p ON p.acctid = a.acctid WHERE s.parent <> '' AND p.acctid IS NULL"))
            .with("table", m_name)
            .with("own", own));
}

Result<> ParentCheck::findCircles()
{
    RETURN_IF_ERROR(climbToTheTop(m_database, m_name));
    return m_database.runAll({Sql(QStringLiteral("UPDATE {table} SET fault = {circle} WHERE above <> '' AND line > 0"))
                                  .with("table", m_name)
                                  .with("circle", Circle)});
}

Result<> ParentCheck::runWhileItChanges(const QString &statement)
{
    for (;;) {
        ASSIGN_OR_RETURN(const auto done, m_database.run(statement));
        if (done.numRowsAffected() <= 0)
            return {};
    }
}

} // namespace accountdesk::storage
