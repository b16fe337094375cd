// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Maintenance.h"

#include "storage/AccountReader.h"
#include "storage/StorageWords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>

#include <unistd.h>

#include <cstdio>

namespace accountdesk {

namespace {

/// Findings of one kind that are said one by one; the rest is counted.
constexpr int maxFindings = 20;

Error notOnServers(Backend backend)
{
    return {.kind = Error::Kind::Unsupported,
            .happened = StorageWords::tr("AccountDesk can copy a SQLite book only; this one is on a database server."),
            .safe = StorageWords::tr("Nothing was changed."),
            .advice = StorageWords::tr("Use the server's own tool, which copies while clerks work: %1.")
                          .arg(backend == Backend::MySql ? QStringLiteral("mariadb-dump --single-transaction")
                                                         : QStringLiteral("pg_dump"))};
}

Error notWritten(const QString &file, const QString &detail)
{
    return {.kind = Error::Kind::Storage,
            .happened = StorageWords::tr("The copy “%1” can't be written.").arg(QDir::toNativeSeparators(file)),
            .safe = StorageWords::tr("The book is unchanged, and so is an older file of that name."),
            .advice = StorageWords::tr(
                "Check the folder, your rights in it and the room on the disk, or choose another one."),
            .detail = detail};
}

/// Puts a copy into the place of `file`. It has to be on the disk before: a crash must leave one of both.
bool putInPlace(const QString &copy, const QString &file)
{
    QFile written(copy);
    // Unlike QFile's, the system's rename() replaces an older file in one step.
    return written.open(QIODevice::ReadWrite) && fsync(written.handle()) == 0
           && std::rename(QFile::encodeName(copy).constData(), QFile::encodeName(file).constData()) == 0;
}

/// VACUUM INTO leaves the book alone; a connection that may only read runs it all the same.
Result<> copyInto(Database &database, const QString &file)
{
    const bool readsOnly = database.access() == Database::Access::ReadOnly;
    const auto readOnlyAgain = qScopeGuard([&] {
        if (readsOnly)
            database.cleanUp(database.dialect().readOnlySetup());
    });
    if (readsOnly) {
        if (auto allowed = database.runAll({QStringLiteral("PRAGMA query_only = OFF")}); !allowed)
            return allowed;
    }
    const auto copied = database.run(QStringLiteral("VACUUM INTO ?"), {file});
    return copied ? Result<>() : failure(copied.error());
}

/// Rows of one text each, as findings.
Result<QStringList> findings(Database &database, const QString &sql, const QVariantList &values = {})
{
    auto query = database.run(sql, values);
    if (!query)
        return failure(query.error());
    QStringList found;
    while (query->next())
        found << query->value(0).toString();
    if (const auto ended = database.atEnd(*query); !ended)
        return failure(ended.error());
    return found;
}

/// What SQLite finds in the file itself.
Result<QStringList> checkFile(Database &database, CheckDepth depth)
{
    auto found = findings(database, (depth == CheckDepth::Quick ? QStringLiteral("PRAGMA quick_check(%1)")
                                                                : QStringLiteral("PRAGMA integrity_check(%1)"))
                                        .arg(maxFindings));
    if (!found) {
        // A file that is too damaged to be checked is the answer, not a failure to get it.
        if (found.error().kind == Error::Kind::Damaged)
            return QStringList{found.error().happened};
        return found;
    }
    // SQLite gives what it found in a database as one row: a heading, and a line for each finding.
    QStringList sentences;
    for (const QString &line : found->join(u'\n').split(u'\n', Qt::SkipEmptyParts)) {
        if (line != QLatin1StringView("ok") && !line.startsWith(QLatin1StringView("*** in database ")))
            sentences << StorageWords::tr("The file is damaged: %1.").arg(line);
    }
    return sentences;
}

/// The check's accounts as sentences, the first of them one by one.
Result<QStringList> accountFindings(Database &database, const QString &accounts, const QString &sentence)
{
    const auto found = findings(database, accounts + QStringLiteral(" LIMIT %1").arg(maxFindings + 1));
    if (!found)
        return found;
    QStringList sentences;
    for (const QString &account : found->first(std::min<qsizetype>(found->size(), maxFindings)))
        sentences << sentence.arg(account);
    if (found->size() > maxFindings)
        sentences << StorageWords::tr("There are more accounts like these.");
    return sentences;
}

/// Ids that another program stored as AccountDesk never would.
Result<QStringList> checkIds(Database &database)
{
    QStringList found;
    const auto read = AccountReader(database).forEach({}, [&found](const Account &account) {
        const auto id = AccountId::parse(account.id.text());
        if (!id || *id != account.id)
            found << StorageWords::tr("The account id “%1” can't be looked up as it is stored.").arg(account.id.text());
        return found.size() < maxFindings;
    });
    if (!read && found.size() < maxFindings)
        return failure(read.error());
    return found;
}

/// Each account against the last line of its history.
Result<QStringList> checkAccounts(Database &database)
{
    const Dialect &dialect = database.dialect();
    const QString last = QStringLiteral("(SELECT MAX(e.revision) FROM entry AS e WHERE e.acctid = a.acctid)");
    const auto differs = [&dialect](const QString &column) {
        return dialect.differ(dialect.cents(QStringLiteral("a.") + column),
                              dialect.cents(QStringLiteral("h.%1_after").arg(column)));
    };
    const QList<std::pair<QString, QString>> checks{
        {QStringLiteral("SELECT a.acctid FROM account AS a LEFT JOIN entry AS h ON h.acctid = a.acctid"
                        " AND h.revision = a.revision WHERE h.acctid IS NULL OR a.revision <> %1 OR %2 OR %3")
             .arg(last, differs(QStringLiteral("paid")), differs(QStringLiteral("due"))),
         StorageWords::tr("Account %1 isn't what the last line of its history says.")},
        {QStringLiteral("SELECT h.acctid FROM entry AS h LEFT JOIN account AS a ON a.acctid = h.acctid"
                        " WHERE a.acctid IS NULL AND h.paid_after IS NOT NULL AND h.revision ="
                        " (SELECT MAX(e.revision) FROM entry AS e WHERE e.acctid = h.acctid)"),
         StorageWords::tr("Account %1 is missing, though its history doesn't say that it was closed.")},
        {QStringLiteral("SELECT a.acctid FROM account AS a LEFT JOIN account AS p ON p.acctid = a.parent"
                        " WHERE a.parent IS NOT NULL AND p.acctid IS NULL"),
         StorageWords::tr("Account %1 belongs to an account that isn't there.")},
    };
    QStringList all;
    for (const auto &[accounts, sentence] : checks) {
        const auto found = accountFindings(database, accounts, sentence);
        if (!found)
            return found;
        all << *found;
    }
    return all;
}

} // namespace

Result<> backup(Database &database, const QString &file)
{
    if (database.backend() != Backend::Sqlite)
        return failure(notOnServers(database.backend()));
    if (QFileInfo(file) == QFileInfo(database.url().path))
        return failure(Error::invalid(StorageWords::tr("This is the book's own file."),
                                      StorageWords::tr("Choose another name for the copy.")));
    const QFileInfo target(file);
    if (target.exists() && !target.isFile())
        return failure(Error::invalid(StorageWords::tr("“%1” is a folder, a pipe or a device: a copy can't replace it.")
                                          .arg(QDir::toNativeSeparators(file)),
                                      StorageWords::tr("Choose another name for the copy.")));
    // Beside it, since only there can it be renamed; in a folder of its own, where SQLite's journal
    // of the copy is gone with it whatever happens.
    QTemporaryDir folder(target.absoluteDir().filePath(QStringLiteral(".%1-XXXXXX").arg(target.fileName())));
    if (!folder.isValid())
        return failure(notWritten(file, folder.errorString()));
    const QString copy = folder.filePath(QStringLiteral("copy"));
    if (const auto copied = copyInto(database, copy); !copied) {
        const Error &error = copied.error();
        return failure(error.kind == Error::Kind::Storage ? notWritten(file, error.detail) : error);
    }
    if (!putInPlace(copy, file))
        return failure(notWritten(file, qt_error_string()));
    return {};
}

Result<QStringList> check(Database &database, CheckDepth depth)
{
    QStringList all;
    if (database.backend() == Backend::Sqlite) {
        const auto found = checkFile(database, depth);
        if (!found || !found->isEmpty())
            return found; // what is read from a damaged file says nothing
    }
    if (depth == CheckDepth::Quick)
        return all;
    for (const auto checkPart : {checkIds, checkAccounts}) {
        const auto found = checkPart(database);
        if (!found)
            return found;
        all << *found;
    }
    return all;
}

Result<> requireSound(Database &database)
{
    const auto problems = check(database, CheckDepth::Quick);
    if (!problems)
        return failure(problems.error());
    if (problems->isEmpty())
        return {};
    return failure({.kind = Error::Kind::Damaged,
                    .happened = StorageWords::tr("The book's file is damaged."),
                    .safe = StorageWords::tr("Nothing was changed."),
                    .advice = StorageWords::tr("Open a backup, or save what can still be read."),
                    .detail = problems->join(u'\n')});
}

} // namespace accountdesk
