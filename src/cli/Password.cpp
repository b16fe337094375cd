// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Password.h"

#include "cli/Words.h"
#include "platform/CredentialStore.h"
#include "platform/SilentTerminal.h"
#include "platform/StandardStreams.h"

#include <QEventLoop>
#include <QFutureWatcher>

using namespace Qt::StringLiterals;

namespace accountdesk::cli {

namespace {

constexpr qsizetype maxLength = 4096;

/// The first line of a file.
Result<QString> fromFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure({.kind = Error::Kind::NotFound,
                        .happened = Words::tr("The file “%1” can't be read.").arg(name),
                        .advice = Words::tr("Check its name and your permissions."),
                        .detail = file.errorString()});
    QByteArray line = file.readLine(maxLength);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

template<typename T>
T waitFor(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

Result<QString> fromTerminal(const url::DatabaseUrl &url)
{
    if (!platform::isTerminal(platform::StandardStream::Input))
        return QString();
    const platform::SilentTerminal terminal;
    if (!terminal.isSilent())
        return QString();
    terminal.write(Words::tr("Password of %1 for %2: ").arg(url.user, url.displayName()).toUtf8());
    auto password = terminal.readLine();
    terminal.write("\n");
    return password;
}

} // namespace

Result<QString> findPassword(const Invocation &invocation, const url::DatabaseUrl::Parsed &book)
{
    if (!book.password.isEmpty()) {
        if (invocation.has(u"db"_s))
            Console::say(Words::tr("Other users of this computer can see a password on the command line. Use "
                                   "ACCOUNTDESK_PASSWORD, --password-file or the keychain instead."));
        return book.password;
    }
    if (book.url.backend == url::Backend::Sqlite)
        return QString();
    if (invocation.has(u"password-file"_s))
        return fromFile(invocation.value(u"password-file"_s));
    if (qEnvironmentVariableIsSet("ACCOUNTDESK_PASSWORD"))
        return qEnvironmentVariable("ACCOUNTDESK_PASSWORD");
    if (auto kept = waitFor(platform::CredentialStore::secret(platform::SecretKey::password(book.url))))
        return kept;
    return fromTerminal(book.url);
}

Result<QString> findToken(const Invocation &invocation, const sync::SyncEndpoint &server)
{
    if (invocation.has(u"token-file"_s))
        return fromFile(invocation.value(u"token-file"_s));
    if (qEnvironmentVariableIsSet("ACCOUNTDESK_SYNC_TOKEN"))
        return qEnvironmentVariable("ACCOUNTDESK_SYNC_TOKEN");
    const auto kept = waitFor(platform::CredentialStore::secret(platform::SecretKey::syncToken(server.url())));
    if (kept || kept.error().kind != Error::Kind::NotFound)
        return kept;
    return failure({.kind = Error::Kind::Refused,
                    .happened = Words::tr("There is no token for %1.").arg(server.authority()),
                    .advice = Words::tr("Use --token-file FILE, or set ACCOUNTDESK_SYNC_TOKEN.")});
}

} // namespace accountdesk::cli
