// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/CredentialStore.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::platform;
using namespace accountdesk::url;
using Keep = CredentialStore::Keep;

namespace {

DatabaseUrl server(const QString &user = QStringLiteral("clerk"))
{
    return {.backend = Backend::MySql,
            .host = QStringLiteral("db.example"),
            .user = user,
            .database = QStringLiteral("crm"),
            .tls = TlsMode::VerifyFull};
}

const QString secret = QStringLiteral("s3cret-Zr9");

template<typename T>
T answerOf(const QFuture<T> &future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10000); }();
    return future.result();
}

} // namespace

/// In a session without a keychain, as on a server and in most tests.
class tst_CredentialStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("AccountDesk"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        // The test runs itself again with a bus that doesn't answer.
        if (!qEnvironmentVariableIsSet("ACCOUNTDESK_TEST_DEAD_BUS")) {
            qunsetenv("DBUS_SESSION_BUS_ADDRESS");
            qunsetenv("XDG_RUNTIME_DIR");
        }
    }

    void saysWhyThereIsNoKeychain()
    {
        const auto keychain = answerOf(CredentialStore::keychain());
        QVERIFY(!keychain.isAvailable);
        QVERIFY(!keychain.reason.isEmpty());
    }

    void answersWhenTheSessionBusIsDead()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("ACCOUNTDESK_TEST_DEAD_BUS"), QStringLiteral("1"));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                           QStringLiteral("unix:path=%1/no-bus").arg(m_folder.path()));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("tst_credentialstore"), QStringLiteral("saysWhyThereIsNoKeychain"),
                       QStringLiteral("keepsAPasswordForTheRunAndSaysSo")});
        QVERIFY(process.waitForFinished(20000));
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                 process.readAllStandardOutput().constData());
    }

    void keepsAPasswordForTheRunAndSaysSo()
    {
        const auto kept = answerOf(CredentialStore::setSecret(SecretKey::password(server()), secret, Keep::InKeychain));
        QVERIFY(kept);
        QCOMPARE(*kept, Keep::ForThisRun);
        const auto password = answerOf(CredentialStore::secret(SecretKey::password(server())));
        QVERIFY(password);
        QCOMPARE(*password, secret);
    }

    void findsThePasswordHoweverTheConnectionIsEncrypted()
    {
        answerOf(CredentialStore::setSecret(SecretKey::password(server()), secret, Keep::ForThisRun));
        DatabaseUrl other = server();
        other.tls = TlsMode::Fingerprint;
        other.fingerprint = QString(40, u'A');
        other.clientCert = QStringLiteral("/c.pem");
        other.connectTimeout = 9;
        other.port = 3306;
        QCOMPARE(answerOf(CredentialStore::secret(SecretKey::password(other))).value_or(QString()), secret);
    }

    void keepsUsersApart()
    {
        answerOf(CredentialStore::setSecret(SecretKey::password(server()), secret, Keep::ForThisRun));
        const auto other = answerOf(CredentialStore::secret(SecretKey::password(server(QStringLiteral("boss")))));
        QVERIFY(!other);
        QCOMPARE(other.error().kind, Error::Kind::NotFound);
    }

    void keepsTokensOfServersAndPathsApart()
    {
        const auto key = [](const char *url) { return SecretKey::syncToken(QUrl(QString::fromLatin1(url))); };
        answerOf(CredentialStore::setSecret(key("https://books.example:8443/"), secret, Keep::ForThisRun));
        QCOMPARE(answerOf(CredentialStore::secret(key("https://books.example:8443"))).value_or(QString()), secret);
        for (const char *other :
             {"https://books.example/", "https://books.example:8443/second/", "https://other.example:8443/"})
            QVERIFY2(!answerOf(CredentialStore::secret(key(other))), other);
        QCOMPARE(key("https://books.example:8443/").text(), QStringLiteral("sync token of books.example:8443"));
    }

    void forgets()
    {
        answerOf(CredentialStore::setSecret(SecretKey::password(server()), secret, Keep::ForThisRun));
        QVERIFY(answerOf(CredentialStore::forget(SecretKey::password(server()))));
        QVERIFY(!answerOf(CredentialStore::secret(SecretKey::password(server()))));
        QVERIFY(answerOf(CredentialStore::forget(SecretKey::password(server())))); // that there is none is no error
    }

    void writesNoPasswordIntoAnySettings()
    {
        answerOf(CredentialStore::setSecret(SecretKey::password(server()), secret, Keep::InKeychain));
        QSettings settings;
        settings.setValue(QStringLiteral("something"), 1);
        settings.sync();
        QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int seen = 0;
        for (; files.hasNext(); ++seen) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(secret.toUtf8()));
        }
        QVERIFY(seen > 0);
    }

private:
    QTemporaryDir m_folder;
};

namespace tst_credentialstore {
QTEST_GUILESS_MAIN(tst_CredentialStore)
}
#include "tst_credentialstore.moc"
