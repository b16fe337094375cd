// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/ConnectionChecks.h"

#include "storage/schema/Migrations.h"
#include "storage/sql/SqlDriver.h"
#include "widgets/connection/ConnectionWords.h"

#include <QDir>
#include <QFileInfo>

namespace accountdesk::widgets::ConnectionChecks {

QString existingFile(const QString &path)
{
    const QFileInfo file(path);
    if (path.isEmpty())
        return ConnectionWords::tr("Choose a file.");
    if (file.isDir())
        return ConnectionWords::tr("This is a folder.");
    if (!file.exists())
        return ConnectionWords::tr("The file doesn't exist. To create it, choose “Create a new, empty book”.");
    if (!file.isReadable())
        return ConnectionWords::tr("You don't have permission to read this file.");
    return {};
}

QString newFile(const QString &path)
{
    const QFileInfo file(path);
    if (path.isEmpty())
        return ConnectionWords::tr("Choose where to save the book.");
    if (file.isDir())
        return ConnectionWords::tr("This is a folder.");
    if (file.exists())
        return ConnectionWords::tr("The file already exists. Open it, or choose another name.");
    if (!file.dir().exists())
        return ConnectionWords::tr("There is no folder %1.").arg(QDir::toNativeSeparators(file.path()));
    if (!QFileInfo(file.path()).isWritable())
        return ConnectionWords::tr("You don't have permission to write to the folder %1.")
            .arg(QDir::toNativeSeparators(file.path()));
    return {};
}

QString caFile(const QString &path)
{
    const QFileInfo file(path);
    if (path.isEmpty() || (file.isFile() && file.isReadable()))
        return {};
    return ConnectionWords::tr("The file doesn't exist or can't be read.");
}

QString fingerprint(const url::DatabaseUrl &url)
{
    if (url.tls != url::TlsMode::Fingerprint || !url.fingerprint.isEmpty())
        return {};
    return ConnectionWords::tr("Enter the fingerprint of the server's certificate: 40 hexadecimal digits, with or "
                               "without colons.");
}

bool isExposed(const url::DatabaseUrl &url)
{
    return url.backend != url::Backend::Sqlite && url.tls == url::TlsMode::Off && !url.host.isEmpty()
           && !url.isLoopback();
}

QString encryption(url::Backend backend, url::TlsMode mode)
{
    if (backend != url::Backend::PostgreSql || mode != url::TlsMode::Fingerprint)
        return {};
    return ConnectionWords::tr("PostgreSQL's client library can't compare fingerprints. Choose to check the "
                               "certificate, and choose the certificate itself as the authority.");
}

QString connection(const url::DatabaseUrl &url, Plain plain)
{
    if (const QString package = storage::missingDriverPackage(url.backend); !package.isEmpty())
        return ConnectionWords::tr("Install the package %1 and restart AccountDesk.").arg(package);
    if (const QString problem = encryption(url.backend, url.tls); !problem.isEmpty())
        return problem;
    if (isExposed(url) && plain == Plain::NotAgreed)
        return ConnectionWords::tr("Without encryption, anyone on the network can read the password and the accounts. "
                                   "Choose an encryption, or select “Connect without encryption”.");
    return {};
}

Result<QString> describe(storage::Database &database)
{
    ASSIGN_OR_RETURN(const auto version, database.serverVersion());
    ASSIGN_OR_RETURN(const auto state, storage::bookState(database));
    const auto unsupported = [](const QString &happened, const QString &advice) -> Result<QString> {
        return failure({.kind = Error::Kind::Unsupported, .happened = happened, .advice = advice});
    };
    switch (state) {
    case storage::BookState::Empty:
        return ConnectionWords::tr("Connected to %1. The database is empty; AccountDesk will create its tables.")
            .arg(version);
    case storage::BookState::Crm:
        return ConnectionWords::tr(
                   "Connected to %1. The database was made by the CRM; AccountDesk will show what it would change.")
            .arg(version);
    case storage::BookState::Older:
        return ConnectionWords::tr(
                   "Connected to %1. The book was made by an older version of AccountDesk and will be upgraded.")
            .arg(version);
    case storage::BookState::Current:
        return ConnectionWords::tr("Connected: %1 contains a book.").arg(version);
    case storage::BookState::Newer:
        return unsupported(ConnectionWords::tr(
                               "Connected to %1, but the book was made by a newer version of AccountDesk.")
                               .arg(version),
                           ConnectionWords::tr("Install the newer version of AccountDesk to open it."));
    case storage::BookState::Foreign:
        break;
    }
    return unsupported(ConnectionWords::tr(
                           "Connected to %1, but AccountDesk doesn't know the account table in this database.")
                           .arg(version),
                       ConnectionWords::tr("Choose another database."));
}

} // namespace accountdesk::widgets::ConnectionChecks
