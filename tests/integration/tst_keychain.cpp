// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/CredentialStore.h"
#include "support/CommandLine.h"
#include "url/UrlParser.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

#include <sys/types.h>

using namespace accountdesk;
using namespace accountdesk::platform;
using namespace accountdesk::url;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Kind = TestDatabase::Kind;

namespace {

/// A desktop session of its own: a bus and, on it, GNOME Keyring, unlocked as a log-in does it.
class Session
{
public:
    Session()
    {
        m_variables.insert(u"HOME"_s, m_folder.path());
        for (const auto &[variable, folder] : {std::pair("XDG_CONFIG_HOME"_L1, "config"_L1),
                                               {"XDG_DATA_HOME"_L1, "data"_L1},
                                               {"XDG_CACHE_HOME"_L1, "cache"_L1},
                                               {"XDG_RUNTIME_DIR"_L1, "runtime"_L1}}) {
            QDir().mkpath(m_folder.filePath(folder));
            m_variables.insert(variable, m_folder.filePath(folder));
        }
        QFile(m_folder.filePath(u"runtime"_s)).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        startBus();
    }
    ~Session()
    {
        for (QProcess *process : {&m_keyring, &m_bus}) {
            process->kill();
            process->waitForFinished();
        }
    }
    Session(const Session &) = delete;

    void startKeyring()
    {
        m_keyring.setProcessEnvironment(m_variables);
        m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s,
                                                    u"--control-directory="_s + m_folder.filePath(u"control"_s)});
        m_keyring.write("log-in");
        m_keyring.closeWriteChannel();
        // It says so once it has its name on the bus.
        QVERIFY2(m_keyring.waitForReadyRead(30'000), qPrintable(m_keyring.errorString()));
        QTRY_VERIFY_WITH_TIMEOUT(isKeyringOnTheBus(), 30'000);
    }
    /// It still has its name on the bus, and says nothing any more.
    void stopAnswering() { QCOMPARE(kill(pid_t(m_keyring.processId()), SIGSTOP), 0); }

    [[nodiscard]] const QProcessEnvironment &variables() const { return m_variables; }
    /// A command line in this session that nobody gave a password to.
    [[nodiscard]] CommandLine commandLine(const TestDatabase &database) const
    {
        CommandLine cli(database);
        for (const QString &variable : m_variables.keys())
            cli.set(variable, m_variables.value(variable));
        cli.unset(u"ACCOUNTDESK_PASSWORD"_s);
        return cli;
    }
    /// What a program of its own, which ends then, does with the keychain: see clerk().
    [[nodiscard]] QString clerk(const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(m_variables);
        process.start(QCoreApplication::applicationFilePath(),
                      QStringList{u"tst_keychain"_s, u"--clerk"_s} + arguments);
        if (!process.waitForFinished(60'000))
            qFatal("the clerk doesn't come back");
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }
    /// All files of the session that have this in them, and all that there are.
    [[nodiscard]] QStringList filesWith(const QByteArray &bytes) const
    {
        QStringList files;
        QDirIterator all(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
                files << file.fileName();
        }
        return files;
    }

private:
    void startBus()
    {
        // Not the system's configuration: it would start a keyring by itself.
        QFile configuration(m_folder.filePath(u"bus.conf"_s));
        configuration.open(QIODevice::WriteOnly);
        configuration.write(
            QStringLiteral(R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
            "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig><type>session</type><listen>unix:path=%1</listen><auth>EXTERNAL</auth>
            <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>)")
                .arg(m_folder.filePath(u"bus"_s))
                .toUtf8());
        configuration.close();
        m_bus.setProcessEnvironment(m_variables);
        m_bus.start(u"dbus-daemon"_s,
                    {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + configuration.fileName()});
        if (!m_bus.waitForReadyRead(30'000))
            qFatal("no bus: %s", m_bus.readAllStandardError().constData());
        m_variables.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromUtf8(m_bus.readLine()).trimmed());
    }
    [[nodiscard]] bool isKeyringOnTheBus() const
    {
        QProcess ask;
        ask.setProcessEnvironment(m_variables);
        ask.start(u"dbus-send"_s, {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.DBus"_s, u"/"_s,
                                   u"org.freedesktop.DBus.GetNameOwner"_s, u"string:org.freedesktop.secrets"_s});
        return ask.waitForFinished() && ask.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_variables = QProcessEnvironment::systemEnvironment();
    QProcess m_bus;
    QProcess m_keyring;
};

template<typename T>
T answerOf(const QFuture<T> &future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    return future.result();
}

/// In a process of its own: `keep URL SECRET`, `read URL` or `forget URL`. Returns what to print.
QString clerk(const QStringList &arguments)
{
    QCoreApplication::setOrganizationName(u"AccountDesk"_s);
    QSettings().setValue(u"something"_s, 1);
    const SecretKey key = SecretKey::password(parseUrl(arguments.at(1)).value().url);
    if (arguments.at(0) == "keep"_L1) {
        const auto kept = answerOf(CredentialStore::setSecret(key, arguments.at(2), CredentialStore::Keep::InKeychain));
        if (!kept)
            return kept.error().text();
        return *kept == CredentialStore::Keep::InKeychain ? u"in the keychain"_s : u"for this run"_s;
    }
    if (arguments.at(0) == "read"_L1) {
        const auto secret = answerOf(CredentialStore::secret(key));
        return secret ? *secret : u"error: "_s + secret.error().happened;
    }
    const auto forgotten = answerOf(CredentialStore::forget(key));
    return forgotten ? u"forgotten"_s : forgotten.error().text();
}

const QString bookUrl = u"mysql://clerk@db.example/crm"_s;
const QString secret = u"s3cret-Zr9"_s;
const QString notKept = u"error: The keychain has no entry for this."_s;

} // namespace

/// With a keychain that works, as on a desktop.
class tst_Keychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesAPasswordToTheNextProgram()
    {
        Session session;
        session.startKeyring();
        QCOMPARE(session.clerk({u"read"_s, bookUrl}), notKept);
        QCOMPARE(session.clerk({u"keep"_s, bookUrl, secret}), u"in the keychain"_s);
        QCOMPARE(session.clerk({u"read"_s, bookUrl}), secret);
        QCOMPARE(session.clerk({u"keep"_s, bookUrl, u"another"_s}), u"in the keychain"_s);
        QCOMPARE(session.clerk({u"read"_s, bookUrl}), u"another"_s);
        QCOMPARE(session.clerk({u"read"_s, u"mysql://boss@db.example/crm"_s}), notKept);
    }

    void writesItNowhereInPlainText()
    {
        Session session;
        session.startKeyring();
        QCOMPARE(session.clerk({u"keep"_s, bookUrl, secret}), u"in the keychain"_s);
        QCOMPARE(session.filesWith(secret.toUtf8()), QStringList());
        QCOMPARE(session.filesWith(secret.toUtf8().toBase64()), QStringList());
        QVERIFY(!session.filesWith("something=1").isEmpty());
        QVERIFY(session.filesWith({}).join(u'\n').contains("keyrings/login.keyring"_L1));
    }

    void forgets()
    {
        Session session;
        session.startKeyring();
        QCOMPARE(session.clerk({u"keep"_s, bookUrl, secret}), u"in the keychain"_s);
        QCOMPARE(session.clerk({u"forget"_s, bookUrl}), u"forgotten"_s);
        QCOMPARE(session.clerk({u"read"_s, bookUrl}), notKept);
        QCOMPARE(session.clerk({u"forget"_s, bookUrl}), u"forgotten"_s); // that there is none is no error
    }

    void opensABookOfTheCommandLine_data() { addServers(); }
    void opensABookOfTheCommandLine()
    {
        QFETCH(const Kind, kind);
        const TestDatabase database(kind);
        QCOMPARE(CommandLine(database).run({u"add"_s, u"ACCT200"_s, u"--paid"_s, u"10"_s}).exitCode, 0);
        Session session;
        session.startKeyring();
        CommandLine cli = session.commandLine(database);
        cli.unset(u"ACCOUNTDESK_DB"_s);
        const QString book = database.url().toString();
        const QStringList balance{u"--db"_s, book, u"balance"_s, u"ACCT200"_s};
        QCOMPARE(cli.run(balance).exitCode, 5);
        QCOMPARE(session.clerk({u"keep"_s, book, database.password()}), u"in the keychain"_s);
        const auto finished = cli.run(balance);
        QCOMPARE(finished.out, "-10.00 USD\n");
        QCOMPARE(finished.words, QByteArray());
        QCOMPARE(session.clerk({u"forget"_s, book}), u"forgotten"_s);
        QCOMPARE(cli.run(balance).exitCode, 5);
    }

    void keepsItForTheRunWhereNoKeychainAnswers_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("none on the bus") << false;
        QTest::newRow("one that stands still") << true;
    }
    void keepsItForTheRunWhereNoKeychainAnswers()
    {
        QFETCH(const bool, isThere);
        const TestDatabase database(Kind::MariaDb);
        Session session;
        if (isThere) {
            session.startKeyring();
            session.stopAnswering();
        }
        QCOMPARE(session.clerk({u"keep"_s, bookUrl, secret}), u"for this run"_s);
        QCOMPARE(session.clerk({u"read"_s, bookUrl}), notKept);
        QCOMPARE(session.filesWith(secret.toUtf8()), QStringList());
        QCOMPARE(session.commandLine(database).run({u"balance"_s, u"ACCT200"_s}).exitCode, 5);
    }

private:
    static void addServers()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("MariaDB") << Kind::MariaDb;
        QTest::newRow("PostgreSQL") << Kind::PostgreSql;
    }
};

namespace tst_keychain {

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--clerk"_L1) {
        QTextStream(stdout) << clerk(arguments.mid(2)) << '\n';
        return 0;
    }
    tst_Keychain test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace tst_keychain

#include "tst_keychain.moc"
