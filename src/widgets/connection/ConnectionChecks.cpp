// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/ConnectionChecks.h"

#include "storage/schema/Migrations.h"
#include "storage/sql/SqlDriver.h"
#include "widgets/connection/ConnectionWords.h"

#include <QDir>
#include <QFileInfo>

namespace accountdesk::ConnectionChecks {

QString existingFile(const QString &path)
{
    const QFileInfo file(path);
    if (path.isEmpty())
        return ConnectionWords::tr("Choose a file.");
    if (file.isDir())
        return ConnectionWords::tr("This is a folder.");
    if (!file.exists())
        return ConnectionWords::tr("There is no such file. To make it, choose “Make a new, empty book”.");
    if (!file.isReadable())
        return ConnectionWords::tr("You may not read this file.");
    return {};
}

QString newFile(const QString &path)
{
    const QFileInfo file(path);
    if (path.isEmpty())
        return ConnectionWords::tr("Choose where the book is to be.");
    if (file.isDir())
        return ConnectionWords::tr("This is a folder.");
    if (file.exists())
        return ConnectionWords::tr("There is such a file already. Open it, or choose another name.");
    if (!file.dir().exists())
        return ConnectionWords::tr("There is no folder %1.").arg(QDir::toNativeSeparators(file.path()));
    if (!QFileInfo(file.path()).isWritable())
        return ConnectionWords::tr("You may not write into the folder %1.").arg(QDir::toNativeSeparators(file.path()));
    return {};
}

QString caFile(const QString &path)
{
    const QFileInfo file(path);
    if (path.isEmpty() || (file.isFile() && file.isReadable()))
        return {};
    return ConnectionWords::tr("There is no such file, or you may not read it.");
}

QString fingerprint(const DatabaseUrl &url)
{
    if (url.tls != TlsMode::Fingerprint || !url.fingerprint.isEmpty())
        return {};
    return ConnectionWords::tr("Enter the fingerprint of the server's certificate: 40 hexadecimal digits, with or "
                               "without colons.");
}

bool isExposed(const DatabaseUrl &url)
{
    return url.backend != Backend::Sqlite && url.tls == TlsMode::Off && !url.host.isEmpty() && !url.isLoopback();
}

QString encryption(Backend backend, TlsMode mode)
{
    if (backend != Backend::PostgreSql || mode != TlsMode::Fingerprint)
        return {};
    return ConnectionWords::tr("PostgreSQL's client library can't compare fingerprints. Choose to check the "
                               "certificate, and as its authority the certificate itself.");
}

QString connection(const DatabaseUrl &url, bool allowPlain)
{
    if (const QString package = missingDriverPackage(url.backend); !package.isEmpty())
        return ConnectionWords::tr("Install the package %1 and start AccountDesk again.").arg(package);
    if (const QString problem = encryption(url.backend, url.tls); !problem.isEmpty())
        return problem;
    if (isExposed(url) && !allowPlain)
        return ConnectionWords::tr(
            "Without encryption, everyone on the way to the server can read the password and the accounts. Choose "
            "encryption, or tick “Connect without encryption”.");
    return {};
}

Result<QString> describe(Database &database)
{
    const auto version = database.serverVersion();
    if (!version)
        return failure(version.error());
    const auto state = bookState(database);
    if (!state)
        return failure(state.error());
    const auto unsupported = [](const QString &happened, const QString &advice) -> Result<QString> {
        return failure({.kind = Error::Kind::Unsupported, .happened = happened, .advice = advice});
    };
    switch (*state) {
    case BookState::Empty:
        return ConnectionWords::tr("%1 answers. The database is empty: AccountDesk will make its tables in it.")
            .arg(*version);
    case BookState::Crm:
        return ConnectionWords::tr(
                   "%1 answers. The database was made by the CRM: AccountDesk will show what it would change.")
            .arg(*version);
    case BookState::Older:
        return ConnectionWords::tr("%1 answers. The book is of an older AccountDesk and will be brought up to date.")
            .arg(*version);
    case BookState::Current:
        return ConnectionWords::tr("%1 answers, and holds a book.").arg(*version);
    case BookState::Newer:
        return unsupported(
            ConnectionWords::tr("%1 answers, but the book was made by a newer AccountDesk.").arg(*version),
            ConnectionWords::tr("Install the newer AccountDesk to open it."));
    case BookState::Foreign:
        break;
    }
    return unsupported(ConnectionWords::tr(
                           "%1 answers, but AccountDesk doesn't understand the account table in this database.")
                           .arg(*version),
                       ConnectionWords::tr("Choose another database."));
}

} // namespace accountdesk::ConnectionChecks
