// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CommandLine.h"
#include "support/Files.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = TestDatabase::Kind;
using Finished = CommandLine::Finished;

void addServers()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

/// A command line that is given no password, on a book with an account.
struct LockedBook
{
    explicit LockedBook(Kind kind) : database(kind), cli(database)
    {
        if (cli.run({u"add"_s, u"ACCT200"_s, u"--paid"_s, u"10"_s}).exitCode != 0)
            qFatal("no account");
        cli.unset(u"ACCOUNTDESK_PASSWORD"_s);
    }

    TestDatabase database;
    CommandLine cli;
};

const QStringList balance{u"balance"_s, u"ACCT200"_s};

} // namespace

/// Where the password comes from, and that nobody else sees it.
class TestCliPassword : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesFromTheEnvironment_data() { addServers(); }
    void comesFromTheEnvironment();
    void comesFromAFile_data() { addServers(); }
    void comesFromAFile();
    void comesFromTheUrlWithAWarning_data() { addServers(); }
    void comesFromTheUrlWithAWarning();
    void isAskedForAtATerminalWithoutEcho_data() { addServers(); }
    void isAskedForAtATerminalWithoutEcho();
    void isNotAskedForAfterCtrlC();
    void isMissedInWords_data() { addServers(); }
    void isMissedInWords();
    void isSeenByNobody_data() { addServers(); }
    void isSeenByNobody();
};

void TestCliPassword::comesFromTheEnvironment()
{
    QFETCH(const Kind, kind);
    LockedBook book(kind);
    book.cli.set(u"ACCOUNTDESK_PASSWORD"_s, book.database.password());
    const Finished finished = book.cli.run(balance);
    QCOMPARE(finished.out, "-10.00 USD\n");
    QCOMPARE(finished.words, QByteArray());
}

void TestCliPassword::comesFromAFile()
{
    QFETCH(const Kind, kind);
    LockedBook book(kind);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"password"_s);
    writeFile(file, book.database.password().toUtf8() + "\n");
    QCOMPARE(book.cli.run(balance + QStringList{u"--password-file"_s, file}).out, "-10.00 USD\n");
    const Finished missing = book.cli.run(balance + QStringList{u"--password-file"_s, file + u".not"_s});
    QCOMPARE(missing.exitCode, 1);
    QVERIFY(missing.words.contains("password.not"));
}

void TestCliPassword::comesFromTheUrlWithAWarning()
{
    QFETCH(const Kind, kind);
    LockedBook book(kind);
    QString url = book.database.url().toString();
    url.replace(u"@"_s, u":%1@"_s.arg(book.database.password()));
    const Finished finished = book.cli.run(QStringList{u"--db"_s, url} + balance);
    QCOMPARE(finished.out, "-10.00 USD\n");
    QVERIFY(finished.words.contains("ACCOUNTDESK_PASSWORD"));
    QVERIFY(!finished.words.contains(book.database.password().toUtf8()));
    // Only its owner sees the environment.
    book.cli.set(u"ACCOUNTDESK_DB"_s, url);
    QCOMPARE(book.cli.run(balance).words, QByteArray());
}

void TestCliPassword::isAskedForAtATerminalWithoutEcho()
{
    QFETCH(const Kind, kind);
    const LockedBook book(kind);
    const Finished finished = book.cli.runAtTerminal(balance, book.database.password().toUtf8() + "\n");
    QCOMPARE(finished.exitCode, 0);
    QVERIFY2(finished.out.startsWith("Password of accountdesk for "), finished.out.constData());
    QVERIFY2(finished.out.endsWith("-10.00 USD\r\n"), finished.out.constData());
    QVERIFY(!finished.out.contains(book.database.password().toUtf8()));
}

void TestCliPassword::isNotAskedForAfterCtrlC()
{
    const LockedBook book(Kind::MariaDb);
    const Finished finished = book.cli.runAtTerminal(balance, "half\x03");
    QCOMPARE(finished.exitCode, 130);
    QVERIFY(!finished.out.contains("half"));
}

void TestCliPassword::isMissedInWords()
{
    QFETCH(const Kind, kind);
    LockedBook book(kind);
    for (const QString &wrong : {QString(), u"wrong-Qz7"_s}) {
        book.cli.set(u"ACCOUNTDESK_PASSWORD"_s, wrong);
        const Finished finished = book.cli.run(balance);
        QVERIFY2(finished.exitCode == 5, finished.words.constData());
        QCOMPARE(finished.out, QByteArray());
        QVERIFY(!finished.words.isEmpty());
        QVERIFY(!finished.words.contains("wrong-Qz7"));
    }
}

void TestCliPassword::isSeenByNobody()
{
    QFETCH(const Kind, kind);
    LockedBook book(kind);
    book.cli.set(u"ACCOUNTDESK_PASSWORD"_s, book.database.password());
    const QByteArray secret = book.database.password().toUtf8();

    // A command that waits for its input, while others look at it.
    const auto process = book.cli.start({u"import"_s, u"-"_s, u"--json"_s});
    const QString commandLine = u"/proc/%1/cmdline"_s.arg(process->processId());
    QTRY_VERIFY(readFile(commandLine).contains("accountdesk-cli")); // not the fork of the test any more
    QVERIFY(!readFile(commandLine).contains(secret));
    process->write("acctid,due\nA,1\n");
    process->closeWriteChannel();
    const Finished imported = finish(*process);
    QCOMPARE(imported.exitCode, 0);
    QVERIFY(!(imported.out + imported.words).contains(secret));

    // Neither does a failure that has the URL in it tell.
    book.cli.set(u"ACCOUNTDESK_DB"_s, book.database.url().toString() + u"_gone"_s);
    const Finished refused = book.cli.run(balance);
    QVERIFY(refused.exitCode != 0);
    QVERIFY(!refused.words.contains(secret));
}

namespace tst_clipassword {
QTEST_GUILESS_MAIN(TestCliPassword)
}
#include "tst_clipassword.moc"
