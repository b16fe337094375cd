// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/CredentialStore.h"

#include "core/Async.h"

#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace accountdesk::platform {
namespace {

using std::chrono::milliseconds;
constexpr milliseconds probeTimeout{3000};
/// Longer, since the keychain may ask the clerk for the password that unlocks it.
constexpr milliseconds answerTimeout{120'000};

/// What this run knows. The answer of the keychain is kept as well, so that it is asked only once.
struct Memory
{
    QMutex mutex;
    QHash<QString, QString> secrets;
    std::optional<CredentialStore::Keychain> keychain;
};

Memory &memory()
{
    static Memory instance;
    return instance;
}

/// Asking for the session bus where none is would start one, or wait for it.
bool hasSessionBus()
{
#ifdef Q_OS_LINUX
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + "/bus"_L1);
#else
    return true;
#endif
}

QString reasonOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return CredentialStore::tr("The keychain denied access.");
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return CredentialStore::tr("No keychain service, such as GNOME Keyring or KWallet, is running.");
    default:
        return CredentialStore::tr("The keychain doesn't answer.");
    }
}

Error errorOf(const QKeychain::Job &job)
{
    return {.kind = Error::Kind::Unavailable,
            .happened = reasonOf(job.error()),
            .safe = CredentialStore::tr("It is kept until AccountDesk is closed."),
            .advice = CredentialStore::tr("Unlock the keychain and try again."),
            .detail = job.errorString()};
}

/// Starts a job and calls `done` once: with the job, or with nullptr when it took too long.
template<typename Job>
void start(std::unique_ptr<Job> owned, milliseconds timeout, std::function<void(const Job *)> done)
{
    Job *job = owned.release(); // deletes itself when it has finished
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    auto *timer = new QTimer(job);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, job, [job, done] {
        QObject::disconnect(job, &QKeychain::Job::finished, nullptr, nullptr);
        done(nullptr);
    });
    QObject::connect(job, &QKeychain::Job::finished, timer, [job, timer, done] {
        timer->stop();
        done(job);
    });
    timer->start(timeout);
    job->start();
}

CredentialStore::Keychain remembered(CredentialStore::Keychain keychain)
{
    const QMutexLocker lock(&memory().mutex);
    memory().keychain = keychain;
    return keychain;
}

/// Calls `next` as soon as it is known whether there is a keychain.
void withKeychain(const std::function<void(const CredentialStore::Keychain &)> &next)
{
    {
        QMutexLocker lock(&memory().mutex);
        if (const auto known = memory().keychain) {
            lock.unlock();
            next(*known);
            return;
        }
    }
    if (!hasSessionBus()) {
        next(remembered({.reason = CredentialStore::tr("This session has no keychain service.")}));
        return;
    }
    // An entry that doesn't exist: a keychain answers so even while it is locked.
    auto job = std::make_unique<QKeychain::ReadPasswordJob>(u"accountdesk"_s);
    job->setKey(u"probe"_s);
    start<QKeychain::ReadPasswordJob>(std::move(job), probeTimeout, [next](const auto *read) {
        const auto error = read ? read->error() : QKeychain::OtherError;
        if (error == QKeychain::NoError || error == QKeychain::EntryNotFound)
            next(remembered({.isAvailable = true}));
        else
            next(remembered({.reason = reasonOf(error)}));
    });
}

Error notKept()
{
    return {.kind = Error::Kind::NotFound, .happened = CredentialStore::tr("The keychain has no entry for this.")};
}

} // namespace

SecretKey SecretKey::password(const url::DatabaseUrl &url)
{
    url::DatabaseUrl same = url;
    same.port = url.effectivePort();
    same.tls = url::TlsMode::Off;
    same.caFile.clear();
    same.fingerprint.clear();
    same.clientCert.clear();
    same.clientKey.clear();
    same.connectTimeout = 0;
    return SecretKey(same.toString());
}

SecretKey SecretKey::syncToken(const QUrl &endpoint)
{
    QString server = endpoint.toString(QUrl::RemoveScheme).mid(2);
    if (server.endsWith(u'/'))
        server.chop(1);
    return SecretKey(u"sync token of "_s + server);
}

QFuture<CredentialStore::Keychain> CredentialStore::keychain()
{
    const SharedPromise<Keychain> promise;
    withKeychain([promise](const Keychain &keychain) { promise.finish(keychain); });
    return promise.future();
}

QFuture<Result<QString>> CredentialStore::secret(const SecretKey &which)
{
    const SharedPromise<Result<QString>> promise;
    const QString &key = which.text();
    {
        const QMutexLocker lock(&memory().mutex);
        if (const auto it = memory().secrets.constFind(key); it != memory().secrets.cend()) {
            promise.finish(Result<QString>(*it));
            return promise.future();
        }
    }
    withKeychain([promise, key](const Keychain &keychain) {
        if (!keychain.isAvailable) {
            promise.finish(failure(notKept()));
            return;
        }
        auto job = std::make_unique<QKeychain::ReadPasswordJob>(u"accountdesk"_s);
        job->setKey(key);
        start<QKeychain::ReadPasswordJob>(std::move(job), answerTimeout, [promise](const auto *read) {
            if (read && read->error() == QKeychain::NoError)
                promise.finish(Result<QString>(read->textData()));
            else if (!read || read->error() == QKeychain::EntryNotFound)
                promise.finish(failure(notKept()));
            else
                promise.finish(failure(errorOf(*read)));
        });
    });
    return promise.future();
}

QFuture<Result<CredentialStore::Keep>> CredentialStore::setSecret(const SecretKey &which, const QString &secret,
                                                                  Keep keep)
{
    const SharedPromise<Result<Keep>> promise;
    const QString &key = which.text();
    {
        const QMutexLocker lock(&memory().mutex);
        memory().secrets.insert(key, secret);
    }
    if (keep == Keep::ForThisRun) {
        promise.finish(Result<Keep>(Keep::ForThisRun));
        return promise.future();
    }
    withKeychain([promise, key, secret](const Keychain &keychain) {
        if (!keychain.isAvailable) {
            promise.finish(Result<Keep>(Keep::ForThisRun));
            return;
        }
        auto job = std::make_unique<QKeychain::WritePasswordJob>(u"accountdesk"_s);
        job->setKey(key);
        job->setTextData(secret);
        start<QKeychain::WritePasswordJob>(std::move(job), answerTimeout, [promise](const auto *written) {
            if (!written)
                promise.finish(Result<Keep>(Keep::ForThisRun));
            else if (written->error() == QKeychain::NoError)
                promise.finish(Result<Keep>(Keep::InKeychain));
            else
                promise.finish(failure(errorOf(*written)));
        });
    });
    return promise.future();
}

QFuture<Result<>> CredentialStore::forget(const SecretKey &which)
{
    const SharedPromise<Result<>> promise;
    const QString &key = which.text();
    {
        const QMutexLocker lock(&memory().mutex);
        memory().secrets.remove(key);
    }
    withKeychain([promise, key](const Keychain &keychain) {
        if (!keychain.isAvailable) {
            promise.finish(Result<>());
            return;
        }
        auto job = std::make_unique<QKeychain::DeletePasswordJob>(u"accountdesk"_s);
        job->setKey(key);
        start<QKeychain::DeletePasswordJob>(std::move(job), answerTimeout, [promise](const auto *deleted) {
            if (deleted && deleted->error() != QKeychain::NoError && deleted->error() != QKeychain::EntryNotFound)
                promise.finish(failure(errorOf(*deleted)));
            else
                promise.finish(Result<>());
        });
    });
    return promise.future();
}

} // namespace accountdesk::platform
