// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Environment.h"
#include "support/Presets.h"
#include "support/SyncClerk.h"
#include "support/TlsServer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::sync;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = TestDatabase::Kind;
using Finished = CommandLine::Finished;

const QString otherPin = u"sha256//YhKJKSzoTt2b5FP18fvpHo7fJYqQCjAa3HWY3tvRMwE="_s;

/// A server, and the command line of a clerk who has a token, and no pin yet.
struct Desk
{
    Desk() : server(theirs), known(SyncClerk::credentials(server, u"laptop"_s)), cli(mine)
    {
        (void)mine.openBook();
        cli.set(u"ACCOUNTDESK_SYNC_TOKEN"_s, known.token);
    }

    [[nodiscard]] qsizetype requests() const { return server.log().count("event=request"); }
    [[nodiscard]] QString pin() const { return known.trust.pins.first().pin.text(); }
    [[nodiscard]] Finished sync(const QStringList &options = {}) const
    {
        return cli.run(QStringList{u"sync"_s, u"--server"_s, server.url()} + options);
    }
    /// The same with the server's pin.
    [[nodiscard]] Finished trustedSync(const QStringList &options = {}) const
    {
        return sync(QStringList{u"--pin"_s, pin()} + options);
    }

    Presets presets;
    TestDatabase theirs{Kind::SqliteFile};
    TestDatabase mine{Kind::SqliteFile};
    ServerProcess server;
    SyncConnection::Credentials known;
    CommandLine cli;
};

} // namespace

class TestOfCliSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatItDid();
    void saysThatWhatCouldNotBeReportedIsDone();
    void makesABookWhereThereIsNone();
    void remembersTheServer();
    void takesAnyOfSeveralPins();
    void refusesWhoIsNotTrusted();
    void trustsAtTheFirstContactWhenTold();
    void refusesAChangedKeyHoweverItIsTold();
    void takesItsTokenFromAFile();
    void needsAToken();
    void saysThatAConflictWaits();
    void saysThatTheServerIsAway();
    void goesOverToAnotherServerOnlyWhenTold();
    void trustsTheServerThatIsSetWithoutAQuestion();
    void trustsWhatIsSetBesideTheClerksOwn();
    void takesNoOtherKeyThanTheLockedOneHoweverItIsTold();
    void syncsWithNoOtherServerThanTheLockedOne();
    void sendsNothingWhileThePresetsAreDamaged();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void explainsItself();
};

void TestOfCliSync::saysWhatItDid()
{
    const Desk desk;
    changeElsewhere(desk.theirs, {Change::open(accountOf(u"THERE"_s, u"Bob"_s, 1, 2))});
    changeElsewhere(desk.mine, {Change::open(accountOf(u"HERE1"_s, u"Ann"_s, 1, 2)),
                                Change::open(accountOf(u"HERE2"_s, u"Ann"_s, 1, 2))});
    const Finished finished = desk.trustedSync({u"--json"_s});
    QVERIFY2(finished.exitCode == 0, finished.words.constData());
    QCOMPARE(QJsonDocument::fromJson(finished.out).object(),
             QJsonObject(
                 {{u"received"_s, 1}, {u"sent"_s, 2}, {u"merged"_s, 0}, {u"conflicts"_s, 0}, {u"to_send"_s, 0}}));
    QCOMPARE(finished.words, QByteArray());
    QCOMPARE(SyncClerk::allAccounts(desk.mine), SyncClerk::allAccounts(desk.theirs));

    const Finished again = desk.cli.runAtTerminal({u"sync"_s, u"--pin"_s, desk.pin()});
    QCOMPARE(again.exitCode, 0);
    QVERIFY2(again.out.contains("received"), again.out.constData());
}

void TestOfCliSync::saysThatWhatCouldNotBeReportedIsDone()
{
    const Desk desk;
    changeElsewhere(desk.theirs, {Change::open(accountOf(u"THERE"_s, u"Bob"_s, 1, 2))});
    const QTemporaryDir folder;
    QFile token(folder.filePath(u"token"_s));
    QVERIFY(token.open(QIODevice::WriteOnly) && token.write(desk.known.token.toUtf8()) > 0);
    token.close();
    for (const QString &output : {u">/dev/full"_s, u">&-"_s}) {
        QProcess shell;
        shell.start(u"sh"_s, {u"-c"_s, u"'%1' --db '%2' sync --server %3 --pin %4 --token-file '%5' %6"_s.arg(
                                           program(u"accountdesk-cli"_s), desk.mine.url().path, desk.server.url(),
                                           desk.pin(), token.fileName(), output)});
        const Finished finished = finish(shell);
        QVERIFY2(finished.exitCode == 9, finished.words.constData());
        QVERIFY2(finished.words.contains("Don't run it again."), finished.words.constData());
    }
    QCOMPARE(SyncClerk::allAccounts(desk.mine), SyncClerk::allAccounts(desk.theirs));
}

void TestOfCliSync::makesABookWhereThereIsNone()
{
    Desk desk;
    changeElsewhere(desk.theirs, {Change::open(accountOf(u"THERE"_s, u"Bob"_s, 1, 2))});
    const QTemporaryDir folder;
    desk.cli.set(u"ACCOUNTDESK_DB"_s, folder.filePath(u"new.accountdesk"_s));
    QCOMPARE(desk.trustedSync().exitCode, 0);
    QCOMPARE(desk.cli.run({u"balance"_s, u"THERE"_s}).out, "0.01 USD\n");
}

void TestOfCliSync::remembersTheServer()
{
    const Desk desk;
    QCOMPARE(desk.cli.run({u"sync"_s}).exitCode, 2);
    QCOMPARE(desk.trustedSync().exitCode, 0);
    QCOMPARE(desk.cli.run({u"sync"_s, u"--pin"_s, desk.pin()}).exitCode, 0);
}

void TestOfCliSync::takesAnyOfSeveralPins()
{
    const Desk desk;
    QCOMPARE(desk.sync({u"--pin"_s, otherPin, u"--pin"_s, desk.pin()}).exitCode, 0);
}

void TestOfCliSync::refusesWhoIsNotTrusted()
{
    const Desk desk;
    const auto before = desk.server.log().count("event=request");
    for (const QStringList &options : {QStringList(), QStringList{u"--pin"_s, otherPin}}) {
        const Finished finished = desk.sync(options);
        QCOMPARE(finished.exitCode, 8);
        QVERIFY2(finished.words.contains(desk.pin().toUtf8()), finished.words.constData());
        QCOMPARE(finished.words.contains(otherPin.toUtf8()), !options.isEmpty());
    }
    QCOMPARE(desk.server.log().count("event=request"), before);
    // It didn't begin a sync with a server that it doesn't trust.
    QCOMPARE(desk.cli.run({u"sync"_s}).exitCode, 2);
}

void TestOfCliSync::trustsAtTheFirstContactWhenTold()
{
    const Desk desk;
    const Finished first = desk.sync({u"--trust-first"_s});
    QVERIFY2(first.exitCode == 0, first.words.constData());
    QVERIFY2(first.words.contains(desk.pin().toUtf8()), first.words.constData());
    const Finished second = desk.sync();
    QCOMPARE(second.exitCode, 0);
    QCOMPARE(second.words, QByteArray());
}

void TestOfCliSync::refusesAChangedKeyHoweverItIsTold()
{
    Desk desk;
    QCOMPARE(desk.sync({u"--trust-first"_s}).exitCode, 0);
    QVERIFY(QFile::remove(desk.server.keyFile()));
    QCOMPARE(desk.server.command({u"make-cert"_s, u"--ip"_s, u"127.0.0.1"_s}).exitCode, 0);
    desk.server.reload();
    const Finished finished = desk.sync({u"--trust-first"_s});
    QCOMPARE(finished.exitCode, 8);
    QVERIFY2(finished.words.contains(desk.pin().toUtf8()), finished.words.constData());
}

void TestOfCliSync::takesItsTokenFromAFile()
{
    Desk desk;
    desk.cli.unset(u"ACCOUNTDESK_SYNC_TOKEN"_s);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"token"_s);
    QCOMPARE(desk.trustedSync({u"--token-file"_s, file}).exitCode, 1);
    writeFile(file, desk.known.token.toUtf8() + '\n');
    QCOMPARE(desk.trustedSync({u"--token-file"_s, file}).exitCode, 0);
}

void TestOfCliSync::needsAToken()
{
    Desk desk;
    desk.cli.set(u"ACCOUNTDESK_SYNC_TOKEN"_s, u"adt_wrong"_s);
    const Finished wrong = desk.trustedSync();
    QCOMPARE(wrong.exitCode, 5);
    QVERIFY2(!wrong.words.contains("adt_wrong"), wrong.words.constData());
    desk.cli.unset(u"ACCOUNTDESK_SYNC_TOKEN"_s);
    const Finished none = desk.trustedSync();
    QCOMPARE(none.exitCode, 5);
    QVERIFY2(none.words.contains("ACCOUNTDESK_SYNC_TOKEN"), none.words.constData());
}

void TestOfCliSync::saysThatAConflictWaits()
{
    const Desk desk;
    changeElsewhere(desk.theirs, {Change::open(accountOf(u"BOTH"_s, u"Bob"_s, 1, 2))});
    changeElsewhere(desk.mine, {Change::open(accountOf(u"BOTH"_s, u"Ann"_s, 1, 2))});
    for (int i = 0; i < 2; ++i) {
        const Finished finished = desk.trustedSync();
        QCOMPARE(finished.exitCode, 3);
        QVERIFY2(finished.words.contains("BOTH"), finished.words.constData());
    }
    QCOMPARE(desk.trustedSync({u"--restart"_s, u"--first-sync"_s, u"theirs"_s}).exitCode, 0);
    QCOMPARE(stored(desk.mine, u"BOTH"_s)->name, u"Bob"_s);
}

void TestOfCliSync::saysThatTheServerIsAway()
{
    Desk desk;
    QCOMPARE(desk.trustedSync().exitCode, 0);
    desk.server.kill();
    const Finished finished = desk.trustedSync();
    QCOMPARE(finished.exitCode, 4);
    QVERIFY(!finished.words.isEmpty());
}

void TestOfCliSync::goesOverToAnotherServerOnlyWhenTold()
{
    const Desk desk;
    QCOMPARE(desk.trustedSync().exitCode, 0);
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess other(book);
    changeElsewhere(desk.mine, {Change::open(accountOf(u"HERE"_s, u"Ann"_s, 1, 2))});
    CommandLine cli(desk.mine);
    const auto known = SyncClerk::credentials(other, u"laptop"_s);
    cli.set(u"ACCOUNTDESK_SYNC_TOKEN"_s, known.token);
    const QStringList words{u"sync"_s, u"--server"_s, other.url(), u"--pin"_s, known.trust.pins.first().pin.text()};
    QCOMPARE(cli.run(words).exitCode, 2);
    QVERIFY(!stored(book, u"HERE"_s));
    QCOMPARE(cli.run(words + QStringList{u"--restart"_s}).exitCode, 0);
    QVERIFY(stored(book, u"HERE"_s));
}

void TestOfCliSync::trustsTheServerThatIsSetWithoutAQuestion()
{
    for (const char *lock : {"false", "true"}) {
        const Desk desk;
        desk.presets.setSync(u"server=%1\npins=%2, %3\nlocked=%4\n"_s.arg(desk.server.url(), otherPin, desk.pin(),
                                                                          QLatin1StringView(lock)));
        changeElsewhere(desk.mine, {Change::open(accountOf(u"HERE"_s, u"Ann"_s, 1, 2))});
        const Finished finished = desk.cli.run({u"sync"_s});
        QVERIFY2(finished.exitCode == 0, finished.words.constData());
        QCOMPARE(finished.words, QByteArray());
        QVERIFY(stored(desk.theirs, u"HERE"_s));
    }
}

void TestOfCliSync::trustsWhatIsSetBesideTheClerksOwn()
{
    const Desk desk;
    QCOMPARE(desk.sync({u"--trust-first"_s}).exitCode, 0);
    desk.presets.setSync(u"server=%1\npins=%2\n"_s.arg(desk.server.url(), otherPin));
    QCOMPARE(desk.sync().exitCode, 0);
    desk.presets.setSync(u"server=%1\npins=%2\nlocked=true\n"_s.arg(desk.server.url(), otherPin));
    QCOMPARE(desk.sync().exitCode, 8); // locked, the clerk's own doesn't count
}

void TestOfCliSync::takesNoOtherKeyThanTheLockedOneHoweverItIsTold()
{
    const TestCertificate certificate(TestKey(), {});
    const QString shown = CertificatePin::of(certificate.qt())->text();
    TlsServer server({.chain = {certificate}});
    const QString url = u"https://127.0.0.1:%1"_s.arg(server.serverPort());
    const Desk desk;
    const auto sync = [&](const QStringList &options) {
        const auto process = desk.cli.start(QStringList{u"sync"_s, u"--server"_s, url} + options);
        // The server is in this thread.
        if (!QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, 20000))
            qFatal("it doesn't end");
        return finish(*process);
    };
    desk.presets.setSync(u"server=%1\npins=%2\nlocked=true\n"_s.arg(url, otherPin));
    for (const QStringList &options : {QStringList(), QStringList{u"--trust-first"_s}, QStringList{u"--restart"_s}}) {
        const Finished finished = sync(options);
        QCOMPARE(finished.exitCode, 8);
        for (const QString &words : {shown, otherPin, u"administrator"_s})
            QVERIFY2(finished.words.contains(words.toUtf8()), finished.words.constData());
    }
    QVERIFY(server.connections() > 0);
    const int connections = server.connections();
    QCOMPARE(sync({u"--pin"_s, shown}).exitCode, 5); // not even asked
    QCOMPARE(server.connections(), connections);
    desk.presets.setSync(u"server=%1\nlocked=true\n"_s.arg(url)); // nobody vouches for it, and no clerk may
    QCOMPARE(sync({u"--trust-first"_s}).exitCode, 8);
    QCOMPARE(server.applicationBytes(), 0);
}

void TestOfCliSync::syncsWithNoOtherServerThanTheLockedOne()
{
    const Desk desk;
    QCOMPARE(desk.sync({u"--trust-first"_s}).exitCode, 0);
    const auto before = desk.requests();
    const QString locked = u"https://books.example:8443"_s;
    desk.presets.setSync(u"server=%1\npins=%2\nlocked=true\n"_s.arg(locked, desk.pin()));
    const QStringList named{u"sync"_s, u"--server"_s, desk.server.url(), u"--restart"_s};
    for (const QStringList &words : {QStringList{u"sync"_s}, named, named + QStringList{u"--pin"_s, desk.pin()}}) {
        const Finished finished = desk.cli.run(words);
        QCOMPARE(finished.exitCode, 5);
        QVERIFY2(finished.words.contains(locked.toUtf8()), finished.words.constData());
    }
    QCOMPARE(desk.requests(), before);
}

void TestOfCliSync::sendsNothingWhileThePresetsAreDamaged()
{
    const Desk desk;
    QCOMPARE(desk.sync({u"--trust-first"_s}).exitCode, 0);
    const auto before = desk.requests();
    desk.presets.setSync(u"server=%1\npins=sha256//short\n"_s.arg(desk.server.url()));
    for (const QStringList &options : {QStringList(), QStringList{u"--pin"_s, desk.pin()}}) {
        const Finished finished = desk.sync(options);
        QCOMPARE(finished.exitCode, 2);
        QVERIFY2(finished.words.contains("accountdesk.conf"), finished.words.constData());
    }
    QCOMPARE(desk.requests(), before);
}

void TestOfCliSync::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("http") << QStringList{u"--server"_s, u"http://books.example"_s};
    QTest::newRow("pin") << QStringList{u"--pin"_s, u"sha256//short"_s};
    QTest::newRow("first sync") << QStringList{u"--first-sync"_s, u"all"_s};
    QTest::newRow("a token on the command line") << QStringList{u"--token"_s, u"secret"_s};
    QTest::newRow("an argument") << QStringList{u"now"_s};
}

void TestOfCliSync::refusesWhatItDoesNotUnderstand()
{
    QFETCH(const QStringList, options);
    const Desk desk;
    const Finished finished = desk.sync(options);
    QCOMPARE(finished.exitCode, 2);
    QVERIFY(!finished.words.isEmpty());
}

void TestOfCliSync::explainsItself()
{
    const TestDatabase book(Kind::SqliteFile);
    const CommandLine cli(book);
    QVERIFY(cli.run({u"--help"_s}).out.contains("\n  sync"));
    const Finished help = cli.run({u"sync"_s, u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    for (const char *option : {"--server", "--pin", "--trust-first", "--token-file", "--first-sync", "--restart"})
        QVERIFY2(help.out.contains(option), option);
}

namespace tst_clisync {
QTEST_GUILESS_MAIN(TestOfCliSync)
}
#include "tst_clisync.moc"
