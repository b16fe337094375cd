// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/Maintenance.h"

#include "platform/FileId.h"
#include "platform/ScratchFolder.h"
#include "storage/schema/Migrations.h"
#include "storage/sql/BookMark.h"
#include "storage/sql/FileReplacement.h"
#include "storage/sql/SqliteFiles.h"
#include "storage/sql/Words.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>

namespace accountdesk::storage {

namespace {

Error notOnServers(url::Backend backend)
{
    return {.kind = Error::Kind::Unsupported,
            .happened = Words::tr("AccountDesk can only back up books in a file; this one is on a database server."),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Use the server's own tool, which copies the database while it is in use: %1.")
                          .arg(backend == url::Backend::MySql ? QStringLiteral("mariadb-dump --single-transaction")
                                                              : QStringLiteral("pg_dump"))};
}

Error notWritten(const QString &file, const QString &detail)
{
    return {.kind = Error::Kind::Storage,
            .happened = Words::tr("The copy “%1” can't be saved.").arg(QDir::toNativeSeparators(file)),
            .safe = Words::tr("The book is unchanged, and so is an older file of that name."),
            .advice = Words::tr(
                "Check the folder, your permissions and the free disk space, or choose another folder."),
            .detail = detail};
}

/// VACUUM INTO leaves the book alone; a connection that may only read runs it all the same.
Result<> copyInto(Database &database, const QString &file)
{
    const bool readsOnly = database.access() == Database::Access::ReadOnly;
    const auto readOnlyAgain = qScopeGuard([&] {
        if (readsOnly)
            database.cleanUp(database.dialect().traits().readOnlySetup);
    });
    if (readsOnly) {
        RETURN_IF_ERROR(database.runAll({QStringLiteral("PRAGMA query_only = OFF")}));
    }
    RETURN_IF_ERROR(database.run(QStringLiteral("VACUUM INTO ?"), {file}));
    giveOwnMark(file);
    return {};
}

/// A folder beside a file, since only there can what is made be renamed; of its own, where SQLite's journal
/// of the copy is gone with it whatever happens.
QString folderOf(const QString &file)
{
    return QFileInfo(file).absolutePath();
}

/// A complete copy of a backup that is a sound book.
Result<> copyBackup(const QString &backup, const QString &copy)
{
    ASSIGN_OR_RETURN(auto database,
                     Database::open({.backend = url::Backend::Sqlite, .path = backup}, {}, Database::Access::ReadOnly));
    ASSIGN_OR_RETURN(const auto state, bookState(database));
    if (state != BookState::Current && state != BookState::Older && state != BookState::Crm)
        return failure(Error::invalid(Words::tr("“%1” isn't a book.").arg(QDir::toNativeSeparators(backup)),
                                      Words::tr("Choose another backup.")));
    if (const auto sound = requireSound(database); !sound)
        return failure({.kind = Error::Kind::Damaged,
                        .happened = Words::tr("The backup “%1” is damaged, too.").arg(QDir::toNativeSeparators(backup)),
                        .safe = Words::tr("Nothing was changed."),
                        .advice = Words::tr("Choose another backup."),
                        .detail = sound.error().detail});
    return copyInto(database, copy);
}

} // namespace

Result<> backup(Database &database, const QString &file)
{
    if (database.backend() != url::Backend::Sqlite)
        return failure(notOnServers(database.backend()));
    const auto target = platform::FileId::of(file);
    if (target && target == platform::FileId::of(database.url().path))
        return failure(
            Error::invalid(Words::tr("This is the book's own file."), Words::tr("Choose another name for the copy.")));
    RETURN_IF_ERROR(requireReplaceable(file));
    const platform::ScratchFolder folder(folderOf(file));
    if (!folder.isValid())
        return failure(notWritten(file, folder.errorString()));
    const QString copy = folder.filePath(QStringLiteral("copy"));
    if (const auto copied = copyInto(database, copy); !copied) {
        const Error &error = copied.error();
        return failure(error.kind == Error::Kind::Storage ? notWritten(file, error.detail) : error);
    }
    if (auto replaceable = requireReplaceable(file); !replaceable) // still
        return replaceable;
    return putInPlace(copy, file) ? Result<>() : failure(notWritten(file, qt_error_string()));
}

Result<QString> restore(const QString &backup, const QString &name)
{
    const QString book = targetOf(name);
    const auto source = platform::FileId::of(backup);
    if (source && source == platform::FileId::of(book))
        return failure(
            Error::invalid(Words::tr("This is the damaged file itself."), Words::tr("Choose a backup of it.")));
    const platform::ScratchFolder folder(folderOf(book));
    const QString copy = folder.isValid() ? folder.filePath(QStringLiteral("copy")) : QString();
    if (copy.isEmpty())
        return failure(notWritten(book, folder.errorString()));
    if (const auto copied = copyBackup(backup, copy); !copied)
        return failure(copied.error().kind == Error::Kind::Storage ? notWritten(book, copied.error().detail)
                                                                   : copied.error());
    return replaceBook(copy, book);
}

} // namespace accountdesk::storage
