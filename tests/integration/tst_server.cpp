// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/JsonObject.h"
#include "storage/syncserver/AccessTokens.h"
#include "support/Accounts.h"
#include "support/Environment.h"
#include "support/Files.h"
#include "support/Forwarder.h"
#include "support/Memory.h"
#include "support/ServerProcess.h"
#include "support/ValueOf.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSslCipher>
#include <QTcpSocket>
#include <QtTest>

#include <csignal>

#include <sys/resource.h>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = TestDatabase::Kind;

void addLastingKinds()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("SQLite") << Kind::SqliteFile;
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

QJsonObject jsonOf(const HttpReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

QByteArray batchOf(const QByteArray &changes, const QUuid &id = QUuid::createUuid())
{
    return R"({"batch":")" + id.toByteArray(QUuid::WithoutBraces) + R"(","changes":[)" + changes + "]}";
}

QByteArray changeOf(const QByteArray &id, int base, const QByteArray &paid, const QByteArray &due)
{
    return R"({"acctid":")" + id + R"(","base_revision":)" + QByteArray::number(base)
           + R"(,"deleted":false,"name":"John Smith","paid":")" + paid + R"(","due":")" + due
           + R"(","parent":null,"extra":{"phone":"555"}})";
}

QJsonArray list(int size, const QJsonValue &value)
{
    QJsonArray list;
    while (list.size() < size)
        list.append(value);
    return list;
}

struct Run
{
    int exitCode = -1;
    QByteArray out = {};
};

Run run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        qFatal("%s doesn't end", qPrintable(program));
    return {process.exitCode(), process.readAll()};
}

QByteArray pinIn(const QByteArray &out)
{
    return QRegularExpression(u"sha256//\\S+"_s).match(QString::fromLatin1(out)).captured().toLatin1();
}

void expectProblem(const HttpReply &reply, int status)
{
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.headers.value("content-type"), "application/problem+json");
    const QJsonObject problem = jsonOf(reply);
    QCOMPARE(problem.value("status"_L1).toInt(), status);
    QVERIFY(!problem.value("title"_L1).toString().isEmpty());
    QVERIFY(!problem.value("type"_L1).toString().isEmpty());
}

} // namespace

class TestOfServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rejectsAnIdThatIsNoneByItself_data() { addLastingKinds(); }
    void rejectsAnIdThatIsNoneByItself();
    void speaksTheProtocol_data() { addLastingKinds(); }
    void speaksTheProtocol();
    void servesClerksOnTheDatabaseAndOnTheSync_data() { addLastingKinds(); }
    void servesClerksOnTheDatabaseAndOnTheSync();
    void pagesThroughManyChanges();
    void endsALargePageEarly_data();
    void endsALargePageEarly();
    void asksForLessWhenItsAnswerWouldBeTooLarge_data() { addLastingKinds(); }
    void asksForLessWhenItsAnswerWouldBeTooLarge();
    void asksForLessWhenItsAnswerWouldHaveTooManyLists();
    void servesNoOtherFileUnderTheBooksName();
    void hasAPinThatCurlKnows();
    void keepsItsPinWhenItsCertificateIsRenewed();
    void refusesWhoHasNoToken();
    void refusesWhatIsNotTheProtocol_data();
    void refusesWhatIsNotTheProtocol();
    void refusesABodyOverItsLimitWithoutHoldingIt_data();
    void refusesABodyOverItsLimitWithoutHoldingIt();
    void holdsBackNobodyForWhoHasNoToken();
    void answersThatItHasNoMemoryForABody();
    void endsSlowClients();
    void endsClientsThatAreSlowByteByByte();
    void endsClientsThatTakeNothingIn();
    void holdsAThousandConnections();
    void turnsAwayWhoIsTooMany();
    void oneAddressLeavesRoomForOthers();
    void answersWhomeverItTurnsAway();
    void hasLittlePatienceBeforeAToken();
    void answersFewerWrongTokens();
    void leavesNoTokenThatNobodyHasSeen();
    void waitsForNoDatabaseThatHangs_data();
    void waitsForNoDatabaseThatHangs();
    void refusesARequestThatCanBeReadInTwoWays_data();
    void refusesARequestThatCanBeReadInTwoWays();
    void answersThatTooManyAreWaiting();
    void answersThatItsDatabaseIsAway();
    void opensALostConnectionAgain();
    void finishesWhatRunsWhenItIsStopped();
    void takesANewCertificateWithoutDroppingAnyone();
    void speaksModernTlsOnly();
    void looksUpForAPlainBrowser();
    void hasNoLookupPageUnlessAsked();
    void limitsLookupsByAddress();
    void saysHowItIs();
    void readsItsConfiguration();

private:
    static void asksForLess(const TestDatabase &book, const QJsonValue &notes);
};

void TestOfServer::rejectsAnIdThatIsNoneByItself()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    ServerProcess server(book);
    const QByteArray token = server.token(u"laptop"_s);
    const QByteArray child = changeOf("B", 0, "1.00", "1.00").replace("\"parent\":null", "\"parent\":\"A\\u202e\"");
    const QByteArray batch = batchOf(changeOf("ABCDEFGHIJKLMNOP", 0, "1.00", "1.00") + ','
                                     + changeOf("A\\u200bB", 0, "1.00", "1.00") + ',' + child + ','
                                     + changeOf("ｍüller", 0, "70.00", "60.00"));
    const HttpReply posted = server.request("POST", "/api/v1/changes", token, batch);
    QCOMPARE(posted.status, 200);
    const QJsonArray results = jsonOf(posted).value("results"_L1).toArray();
    QCOMPARE(results.size(), 4);
    for (const int i : {0, 1, 2}) {
        QCOMPARE(results.at(i)["status"_L1].toString(), u"rejected"_s);
        QVERIFY(!results.at(i)["error"_L1].toString().isEmpty());
    }
    QCOMPARE(results.at(3)["status"_L1].toString(), u"applied"_s);
    QCOMPARE(stored(book, u"MÜLLER"_s)->paid.cents(), 7000);
}

void TestOfServer::speaksTheProtocol()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    ServerProcess server(book);
    const QByteArray token = server.token(u"laptop"_s);
    const HttpReply empty = server.request("GET", "/api/v1/status", token);
    QCOMPARE(empty.status, 200);
    QCOMPARE(empty.headers.value("content-type"), "application/json");
    QCOMPARE(jsonOf(empty).value("service"_L1).toString(), u"accountdesk"_s);
    QCOMPARE(jsonOf(empty).value("protocol"_L1).toInt(), 1);
    QVERIFY(!QUuid::fromString(jsonOf(empty).value("server_id"_L1).toString()).isNull());
    QCOMPARE(jsonOf(empty).value("sequence"_L1).toInt(-1), 0);

    const QByteArray batch = batchOf(changeOf("acct200", 0, "70.00", "60.00") + ','
                                     + changeOf("ACCT300", 7, "1.00", "1.00"));
    const HttpReply posted = server.request("POST", "/api/v1/changes", token, batch);
    QCOMPARE(posted.status, 200);
    const QJsonArray results = jsonOf(posted).value("results"_L1).toArray();
    QCOMPARE(results.size(), 2);
    QCOMPARE(results.at(0).toObject(),
             QJsonObject({{u"acctid"_s, u"ACCT200"_s}, {u"status"_s, u"applied"_s}, {u"revision"_s, 1}}));
    QCOMPARE(results.at(1)["status"_L1].toString(), u"rejected"_s);
    QCOMPARE(jsonOf(posted).value("sequence"_L1).toInt(), 1);
    QCOMPARE(server.request("POST", "/api/v1/changes", token, batch).body, posted.body); // nothing happens twice

    const HttpReply changes = server.request("GET", "/api/v1/changes?since=0&limit=10", token);
    const QJsonObject change = jsonOf(changes).value("changes"_L1)[0].toObject();
    QCOMPARE(change.value("seq"_L1).toInt(), 1);
    QCOMPARE(change.value("acctid"_L1).toString(), u"ACCT200"_s);
    QCOMPARE(change.value("revision"_L1).toInt(), 1);
    QCOMPARE(change.value("deleted"_L1), QJsonValue(false));
    QCOMPARE(change.value("name"_L1).toString(), u"John Smith"_s);
    QCOMPARE(change.value("paid"_L1).toString(), u"70.00"_s);
    QCOMPARE(change.value("due"_L1).toString(), u"60.00"_s);
    QVERIFY(change.value("parent"_L1).isNull());
    QCOMPARE(change.value("extra"_L1).toObject(), QJsonObject({{u"phone"_s, u"555"_s}}));
    QVERIFY(QDateTime::fromString(change.value("changed_at"_L1).toString(), Qt::ISODateWithMs).isValid());
    QCOMPARE(jsonOf(changes).value("more"_L1), QJsonValue(false));

    const HttpReply account = server.request("GET", "/api/v1/accounts/acct200", token);
    QCOMPARE(jsonOf(account).value("balance"_L1).toString(), u"-10.00"_s);
    expectProblem(server.request("GET", "/api/v1/accounts/NOBODY", token), 404);

    const HttpReply conflict = server.request("POST", "/api/v1/changes", token,
                                              batchOf(changeOf("ACCT200", 0, "1.00", "1.00")));
    const QJsonObject result = jsonOf(conflict).value("results"_L1)[0].toObject();
    QCOMPARE(result.value("status"_L1).toString(), u"conflict"_s);
    QCOMPARE(result.value("current"_L1).toObject(), change);

    const QByteArray close = batchOf(R"({"acctid":"ACCT200","base_revision":1,"deleted":true})");
    QCOMPARE(
        jsonOf(server.request("POST", "/api/v1/changes", token, close)).value("results"_L1)[0]["revision"_L1].toInt(),
        2);
    const QJsonObject gone =
        jsonOf(server.request("GET", "/api/v1/changes?since=1", token)).value("changes"_L1)[0].toObject();
    QCOMPARE(gone.value("deleted"_L1), QJsonValue(true));
    QVERIFY(!gone.contains("paid"_L1));
    expectProblem(server.request("GET", "/api/v1/accounts/ACCT200", token), 404);
    QCOMPARE(jsonOf(server.request("GET", "/api/v1/status", token)).value("accounts"_L1).toInt(-1), 0);

    for (const QByteArray &secret :
         {token, QByteArray("ACCT200"), QByteArray("70.00"), QByteArray("John"), book.password().toUtf8()})
        QVERIFY2(secret.isEmpty() || !server.log().contains(secret), secret.constData());
    QVERIFY(server.log().contains("token=laptop"));
}

void TestOfServer::servesClerksOnTheDatabaseAndOnTheSync()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    ServerProcess server(book);
    const QByteArray token = server.token(u"laptop"_s);
    changeElsewhere(book, {Change::open(accountOf(u"ACCT1"_s, u"Ann"_s, 100, 200))});
    const QJsonObject page = jsonOf(server.request("GET", "/api/v1/changes", token));
    QCOMPARE(page.value("changes"_L1)[0]["paid"_L1].toString(), u"1.00"_s);
    (void)server.request("POST", "/api/v1/changes", token, batchOf(changeOf("ACCT1", 1, "5.00", "2.00")));
    QCOMPARE(stored(book, u"ACCT1"_s)->paid, Money::fromCents(500));
}

void TestOfServer::pagesThroughManyChanges()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book);
    const QByteArray token = server.token(u"laptop"_s);
    QList<Change> changes;
    for (int i = 0; i < 2500; ++i)
        changes << Change::open(accountOf(u"A%1"_s.arg(i), u"Somebody"_s, i, 0));
    changeElsewhere(book, changes);
    QSet<QString> seen;
    qint64 since = 0;
    for (bool isMore = true; isMore;) {
        const QJsonObject page = jsonOf(
            server.request("GET", "/api/v1/changes?since=" + QByteArray::number(since), token));
        const QJsonArray list = page.value("changes"_L1).toArray();
        for (const auto &change : list)
            seen.insert(change["acctid"_L1].toString());
        QVERIFY(page.value("sequence"_L1).toInteger() > since);
        since = page.value("sequence"_L1).toInteger();
        isMore = page.value("more"_L1).toBool();
    }
    QCOMPARE(seen.size(), 2500);

    // gzip, for who takes it: curl unpacks it.
    const QStringList ask{u"-sk"_s, u"-H"_s, u"Authorization: Bearer "_s + QString::fromLatin1(token),
                          server.url() + u"/api/v1/changes?limit=10000"_s};
    const Run plain = run(u"curl"_s, ask);
    const Run packed = run(u"curl"_s, QStringList{u"--compressed"_s} + ask);
    QCOMPARE(packed.out, plain.out);
    const Run size = run(u"curl"_s, QStringList{u"-o"_s, u"/dev/null"_s, u"-w"_s, u"%{size_download}"_s, u"-H"_s,
                                                u"Accept-Encoding: gzip"_s}
                                        + ask);
    QVERIFY(size.out.toInt() * 5 < plain.out.size());
}

void TestOfServer::endsALargePageEarly_data()
{
    QTest::addColumn<QJsonValue>("notes");
    QTest::newRow("bytes") << QJsonValue(QString(100'000, u'x'));
    QTest::newRow("values") << QJsonValue(list(6000, 1));
    QTest::newRow("lists") << QJsonValue(list(1500, QJsonArray()));
    QTest::newRow("objects") << QJsonValue(list(1500, QJsonObject()));
}

void TestOfServer::endsALargePageEarly()
{
    QFETCH(QJsonValue, notes);
    constexpr int count = 100;
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book);
    const QByteArray token = server.token(u"laptop"_s);
    QList<Change> changes;
    for (int i = 0; i < count; ++i) {
        Account account = accountOf(u"A%1"_s.arg(i), {}, i, 0);
        account.extra = jsonText({{u"notes"_s, notes}});
        changes << Change::open(account);
    }
    changeElsewhere(book, changes);
    const HttpReply reply = server.request("GET", "/api/v1/changes?limit=10000", token);
    QVERIFY(reply.body.size() < 16 * 1024 * 1024); // what a client takes
    const QJsonObject first = jsonOf(reply);
    QCOMPARE(first.value("more"_L1), QJsonValue(true));
    const QByteArray next = QByteArray::number(first.value("sequence"_L1).toInteger());
    const QJsonObject second = jsonOf(server.request("GET", "/api/v1/changes?limit=10000&since=" + next, token));
    QCOMPARE(second.value("more"_L1), QJsonValue(false));
    const auto size = [](const QJsonObject &page) { return page.value("changes"_L1).toArray().size(); };
    QVERIFY(size(first) < count);
    QCOMPARE(size(first) + size(second), count);
}

/// To a batch whose changes all conflict, with what is there now. A client takes 16 MiB.
void TestOfServer::asksForLessWhenItsAnswerWouldBeTooLarge()
{
    QFETCH(Kind, kind);
    asksForLess(TestDatabase(kind), QString(100'000, u'x'));
}

void TestOfServer::asksForLessWhenItsAnswerWouldHaveTooManyLists()
{
    asksForLess(TestDatabase(Kind::SqliteFile), list(1500, QJsonArray()));
}

void TestOfServer::asksForLess(const TestDatabase &book, const QJsonValue &notes)
{
    constexpr int count = 200;
    ServerProcess server(book);
    const QByteArray token = server.token(u"laptop"_s);
    QList<Change> opened;
    QByteArrayList changes;
    for (int i = 0; i < count; ++i) {
        Account account = accountOf(u"A%1"_s.arg(i), {}, i, 0);
        account.extra = jsonText({{u"notes"_s, notes}});
        opened << Change::open(account);
        changes << changeOf(account.id.text().toLatin1(), 0, "1.00", "1.00");
    }
    changeElsewhere(book, opened);
    changes << changeOf("NEW", 0, "1.00", "1.00");
    const auto post = [&](const QByteArrayList &some) {
        return server.request("POST", "/api/v1/changes", token, batchOf(some.join(',')));
    };
    expectProblem(post(changes), 413);
    QVERIFY(!stored(book, u"NEW"_s)); // nothing of it was done
    const HttpReply half = post(changes.mid(count / 2));
    QCOMPARE(half.status, 200);
    QVERIFY(half.body.size() < 16 * 1024 * 1024);
    QVERIFY(stored(book, u"NEW"_s));
}

void TestOfServer::servesNoOtherFileUnderTheBooksName()
{
    const TestDatabase book(Kind::SqliteFile);
    const TestDatabase other(Kind::SqliteFile);
    changeElsewhere(book, {Change::open(accountOf(u"A"_s, u"Jane"_s, 0, 500))});
    changeElsewhere(other, {Change::open(accountOf(u"B"_s, u"John"_s, 0, 500))});
    const QString file = book.url().path;
    ServerProcess server(book);
    const QByteArray token = server.token(u"laptop"_s);
    const QByteArray batch = R"({"batch":"0b0f9f6e-7c1b-4b8e-9d56-0d6f3a8f2c11","changes":[]})";
    QCOMPARE(server.request("GET", "/healthz").status, 200);
    QCOMPARE(server.request("POST", "/api/v1/changes", token, batch).status, 200);

    QVERIFY(QFile::rename(file, file + u".moved"_s));
    QCOMPARE(server.request("GET", "/healthz").status, 503);
    QCOMPARE(server.request("POST", "/api/v1/changes", token, batch).status, 503);
    QVERIFY(!QFile::exists(file)); // nor is a new one made
    QVERIFY(QFile::rename(other.url().path, file));
    const QByteArray before = readFile(file);
    for (int request = 0; request < 10; ++request) { // whichever worker takes it
        QCOMPARE(server.request("GET", "/healthz").status, 503);
        QCOMPARE(server.request("GET", "/api/v1/status", token).status, 503);
        QCOMPARE(server.request("POST", "/api/v1/changes", token, batch).status, 503);
    }
    QVERIFY(readFile(file) == before);
    QVERIFY(server.log().contains("was moved, replaced or deleted"));

    QVERIFY(QFile::remove(file));
    QVERIFY(QFile::rename(file + u".moved"_s, file));
    QCOMPARE(server.request("GET", "/healthz").status, 200);
    QCOMPARE(server.request("POST", "/api/v1/changes", token, batch).status, 200);
}

void TestOfServer::hasAPinThatCurlKnows()
{
    const TestDatabase book(Kind::SqliteFile);
    const ServerProcess server(book);
    const auto shown = server.command({u"show-cert"_s});
    QCOMPARE(shown.exitCode, 0);
    const QString pin = QString::fromLatin1(pinIn(shown.out));
    const QStringList ask{u"-s"_s, u"--cacert"_s, server.certificateFile(), server.url() + u"/healthz"_s,
                          u"--pinnedpubkey"_s};
    const Run right = run(u"curl"_s, ask + QStringList{pin});
    QCOMPARE(right.exitCode, 0); // its name holds as well, and its dates
    QCOMPARE(right.out, R"({"status":"ok"})");
    QCOMPARE(run(u"curl"_s, ask + QStringList{u"sha256//YhKJKSzoTt2b5FP18fvpHo7fJYqQCjAa3HWY3tvRMwE="_s}).exitCode, 90);
    const Run fingerprint = run(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s, u"-in"_s,
                                               server.certificateFile()});
    QVERIFY(shown.out.contains(fingerprint.out.trimmed().split('=').last()));
    const auto secret = QFile::permissions(server.keyFile());
    QVERIFY(!(secret & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
}

void TestOfServer::keepsItsPinWhenItsCertificateIsRenewed()
{
    const TestDatabase book(Kind::SqliteFile);
    const ServerProcess server(book);
    const auto before = server.command({u"show-cert"_s});
    const auto renewed = server.command({u"make-cert"_s, u"--host"_s, u"books.example"_s, u"--days"_s, u"30"_s});
    QCOMPARE(renewed.exitCode, 0);
    QCOMPARE(pinIn(renewed.out), pinIn(before.out));
    const Run names = run(u"openssl"_s,
                          {u"x509"_s, u"-noout"_s, u"-ext"_s, u"subjectAltName"_s, u"-in"_s, server.certificateFile()});
    QVERIFY2(names.out.contains("DNS:books.example"), names.out.constData());
    QCOMPARE(server.command({u"make-cert"_s}).exitCode, 2);
    QCOMPARE(server.command({u"make-cert"_s, u"--ip"_s, u"somewhere"_s}).exitCode, 2);
}

void TestOfServer::refusesWhoHasNoToken()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book);
    const QByteArray token = server.token(u"laptop"_s);
    const QByteArray reader = server.token(u"reader"_s, {u"--read-only"_s});
    for (const QByteArray &wrong : {QByteArray(), QByteArray("adt_wrong"), token + 'x', token.chopped(1)}) {
        const HttpReply reply = server.request("GET", "/api/v1/status", wrong);
        expectProblem(reply, 401);
        QCOMPARE(reply.headers.value("www-authenticate"), "Bearer");
        QCOMPARE(server.request("POST", "/api/v1/changes", wrong, batchOf({})).status, 401);
        QCOMPARE(server.request("GET", "/api/v1/unknown", wrong).status, 401);
    }
    QCOMPARE(server.request("GET", "/api/v1/changes", reader).status, 200);
    expectProblem(server.request("POST", "/api/v1/changes", reader, batchOf({})), 403);
    QCOMPARE(server.request("POST", "/api/v1/changes", token, batchOf({})).status, 200);

    const QByteArray list = server.command({u"token"_s, u"list"_s}).out;
    QVERIFY(list.contains("laptop\tread-write") && list.contains("reader\tread-only"));
    QVERIFY(!list.contains(token));
    QCOMPARE(server.command({u"token"_s, u"revoke"_s, u"laptop"_s}).exitCode, 0);
    server.reload();
    QTRY_COMPARE(server.request("GET", "/api/v1/status", token).status, 401);
}

void TestOfServer::refusesWhatIsNotTheProtocol_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("status");
    const QByteArray json = "application/json";
    const auto post = [&json](const char *name, const QByteArray &body) {
        QTest::addRow("%s", name) << QByteArray("POST") << QByteArray("/api/v1/changes") << body << json << 422;
    };
    const QByteArray good = changeOf("A", 0, "1.00", "1.00");
    post("no JSON", "{");
    post("a backslash", "\\");
    post("not UTF-8", batchOf(changeOf("\xff", 0, "1.00", "1.00")));
    post("a list", "[]");
    post("no batch", R"({"changes":[]})");
    post("a batch without UUID", R"({"batch":"1","changes":[]})");
    post("no changes", R"({"batch":"6f7a6c0e-7d0e-4c0b-9a55-1f9f0c9b8f11"})");
    post("a change that is none", batchOf("1"));
    post("an amount as a number", batchOf(QByteArray(good).replace("\"1.00\"", "1.00")));
    post("an amount with three decimals", batchOf(changeOf("A", 0, "1.001", "1.00")));
    post("an amount that is too large", batchOf(changeOf("A", 0, "99999999999999.99", "1.00")));
    post("a revision as a text", batchOf(QByteArray(good).replace(":0,", ":\"0\",")));
    post("half a revision", batchOf(QByteArray(good).replace(":0,", ":0.5,")));
    post("a negative revision", batchOf(changeOf("A", -1, "1.00", "1.00")));
    post("no name", batchOf(QByteArray(good).replace("\"name\"", "\"other\"")));
    post("extra as a text", batchOf(QByteArray(good).replace(R"({"phone":"555"})", R"("555")")));
    post("a member twice", batchOf(QByteArray(good).replace("\"paid\"", R"("paid":"9.00","paid")")));
    post("an account twice", batchOf(good + ',' + good));
    const auto add = [](const char *name, const char *method, const char *path, const char *body, const char *type,
                        int status) {
        QTest::addRow("%s", name) << QByteArray(method) << QByteArray(path) << QByteArray(body) << QByteArray(type)
                                  << status;
    };
    QTest::newRow("more lists than are read") << QByteArray("POST") << QByteArray("/api/v1/changes")
                                              << R"({"batch":[)" + QByteArray("[],").repeated(200'000) + "[]]}" << json
                                              << 413; // for which a client sends fewer changes at a time
    add("since", "GET", "/api/v1/changes?since=x", "", "", 422);
    add("since twice", "GET", "/api/v1/changes?since=0&since=1", "", "", 422);
    add("limit", "GET", "/api/v1/changes?limit=10001", "", "", 422);
    add("another type", "POST", "/api/v1/changes", "{}", "text/plain", 415);
    add("another method", "DELETE", "/api/v1/changes", "", "", 405);
    add("another path", "GET", "/api/v1/nothing", "", "", 404);
    add("a body for GET", "GET", "/api/v1/status", "{}", "application/json", 400);
}

void TestOfServer::refusesWhatIsNotTheProtocol()
{
    static const TestDatabase book(Kind::SqliteFile);
    static ServerProcess server(book);
    static const QByteArray token = server.token(u"laptop"_s);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(int, status);
    expectProblem(server.request(method, path, token, body, type), status);
    QCOMPARE(jsonOf(server.request("GET", "/api/v1/status", token)).value("accounts"_L1).toInt(-1), 0);
}

void TestOfServer::refusesABodyOverItsLimitWithoutHoldingIt_data()
{
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("announced") << QByteArray("Content-Length: 209715200\r\n");
    QTest::newRow("in chunks") << QByteArray("Transfer-Encoding: chunked\r\n");
}

void TestOfServer::refusesABodyOverItsLimitWithoutHoldingIt()
{
    QFETCH(QByteArray, length);
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book);
    const QByteArray token = server.token(u"laptop"_s);
    (void)server.request("POST", "/api/v1/changes", token, batchOf({}));
    const qint64 before = server.memory();
    const auto socket = server.connect();
    QVERIFY(socket);
    socket->write(
        "POST /api/v1/changes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
        + token + "\r\n" + length + "\r\n");
    const QByteArray part(64 * 1024, ' ');
    qint64 most = 0;
    for (int i = 0; i < 320 && socket->state() == QAbstractSocket::ConnectedState; ++i) { // 20 MiB
        socket->write(length.startsWith("Transfer") ? "10000\r\n" + part + "\r\n" : part);
        while (socket->bytesToWrite() > 0 && socket->waitForBytesWritten(5000)) {}
        most = qMax(most, server.memory());
    }
    expectProblem(readReply(*socket), 413);
    const qint64 held = most - before;
    qInfo("%lld kB more while 20 MiB were sent", static_cast<long long>(held / 1024));
    QVERIFY(!isMemoryOurs || held < 20 * 1024 * 1024); // at most what is allowed, and what its parsing took
}

/// The memory for bodies is for those who have a token.
void TestOfServer::holdsBackNobodyForWhoHasNoToken()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book, {u"--web-lookup"_s});
    const QByteArray token = server.token(u"laptop"_s);
    const QByteArray form = "Content-Type: application/x-www-form-urlencoded\r\n";
    std::vector<std::unique_ptr<QSslSocket>> strangers;
    for (int i = 0; i < 8; ++i) {
        strangers.push_back(server.connect());
        writeRequest(*strangers.back(), "POST", "/", form + "Content-Length: 8388608\r\n");
    }
    for (const auto &stranger : strangers)
        expectProblem(readReply(*stranger), 413);
    QCOMPARE(server.request("POST", "/api/v1/changes", token, batchOf(changeOf("A", 0, "1.00", "1.00"))).status, 200);
    const auto inChunks = server.connect();
    writeRequest(*inChunks, "POST", "/", form + "Transfer-Encoding: chunked\r\n");
    inChunks->write("2000\r\n" + QByteArray(0x2000, 'x') + "\r\n0\r\n\r\n");
    expectProblem(readReply(*inChunks), 413);
}

void TestOfServer::answersThatItHasNoMemoryForABody()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book, {u"--max-body"_s, u"10000"_s});
    const QByteArray token = server.token(u"laptop"_s);
    std::vector<std::unique_ptr<QSslSocket>> others;
    for (int i = 0; i < 8; ++i) {
        others.push_back(server.connect());
        writeRequest(*others.back(), "POST", "/api/v1/changes",
                     "Expect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 10000\r\n"
                     "Authorization: Bearer "
                         + token + "\r\n");
        QVERIFY(others.back()->waitForReadyRead(10'000)); // for its body, from now on
    }
    const auto post = [&] { return server.request("POST", "/api/v1/changes", token, batchOf({})); };
    const HttpReply refused = post();
    expectProblem(refused, 503);
    QVERIFY(refused.headers.value("retry-after").toInt() > 0);
    others.clear();
    QTRY_COMPARE(post().status, 200);
}

void TestOfServer::endsSlowClients()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book, {u"--handshake-timeout"_s, u"1"_s, u"--header-timeout"_s, u"1"_s, u"--body-timeout"_s,
                                u"1"_s, u"--idle-timeout"_s, u"1"_s});
    const QByteArray token = server.token(u"laptop"_s);
    constexpr int soon = 10'000; // ms
    QTcpSocket half;
    half.connectToHost(u"127.0.0.1"_s, server.port());
    QVERIFY(half.waitForConnected());
    half.write("\x16\x03\x01"); // the beginning of a handshake
    const auto idle = server.connect();
    const auto head = server.connect();
    head->write("GET /healthz HTTP/1.1\r\nHost");
    const auto body = server.connect();
    writeRequest(*body, "POST", "/api/v1/changes",
                 "Content-Type: application/json\r\nContent-Length: 100\r\nAuthorization: Bearer " + token + "\r\n");
    body->write("{");
    QVERIFY(half.waitForDisconnected(soon));
    QVERIFY(isEnded(*idle, soon));
    QVERIFY(isEnded(*head, soon));
    QVERIFY(isEnded(*body, soon));
    QCOMPARE(server.request("GET", "/api/v1/status", token).status, 200);
}

/// Each byte comes in time, and all of them would take for ever.
void TestOfServer::endsClientsThatAreSlowByteByByte()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book, {u"--header-timeout"_s, u"1"_s, u"--body-timeout"_s, u"1"_s});
    const QByteArray token = server.token(u"laptop"_s);
    const auto head = server.connect();
    head->write("GET /healthz HTTP/1.1\r\nHost: ");
    const auto body = server.connect();
    writeRequest(*body, "POST", "/api/v1/changes",
                 "Content-Type: application/json\r\nContent-Length: 100000\r\nAuthorization: Bearer " + token + "\r\n");
    QElapsedTimer timer;
    timer.start();
    for (bool isOpen = true; isOpen && timer.elapsed() < 20'000;) {
        isOpen = false;
        for (QSslSocket *client : {head.get(), body.get()}) {
            if (isEnded(*client, 100))
                continue;
            isOpen = true;
            client->write("x");
        }
    }
    QVERIFY(isEnded(*head, 0));
    QVERIFY(isEnded(*body, 0));
}

void TestOfServer::endsClientsThatTakeNothingIn()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book, {u"--metrics"_s, u"127.0.0.1:0"_s, u"--body-timeout"_s, u"1"_s, u"--idle-timeout"_s,
                                u"300"_s});
    const QByteArray token = server.token(u"laptop"_s);
    QList<Change> changes;
    for (int i = 0; i < 80; ++i) { // more than the network holds
        Account account = accountOf(u"A%1"_s.arg(i), {}, i, 0);
        account.extra = jsonText({{u"notes"_s, QString(100'000, u'x')}});
        changes << Change::open(account);
    }
    changeElsewhere(book, changes);
    const auto connections = [&server] {
        const QString address = QString::fromLatin1(server.addressOf("metrics"));
        const Run metrics = run(u"curl"_s, {u"-s"_s, u"http://"_s + address + u"/metrics"_s});
        return QRegularExpression(u"^accountdesk_connections (\\d+)$"_s, QRegularExpression::MultilineOption)
            .match(QString::fromLatin1(metrics.out))
            .captured(1)
            .toInt();
    };
    const auto client = server.connect();
    client->setReadBufferSize(1024);
    client->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    writeRequest(*client, "GET", "/api/v1/changes?limit=10000", "Authorization: Bearer " + token + "\r\n");
    QVERIFY(client->waitForReadyRead(10'000));
    QCOMPARE(connections(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(connections(), 0, 20'000);
}

void TestOfServer::holdsAThousandConnections()
{
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = limit.rlim_max;
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book, {u"--idle-timeout"_s, u"300"_s, u"--header-timeout"_s, u"300"_s, u"--max-connections"_s,
                                u"1002"_s, u"--max-per-address"_s, u"1002"_s});
    const QByteArray token = server.token(u"laptop"_s);
    const qint64 before = server.memory();
    std::vector<std::unique_ptr<QSslSocket>> clients;
    for (int i = 0; i < 1000; ++i) {
        clients.push_back(server.connect());
        QVERIFY2(clients.back(), qPrintable(QString::number(i)));
    }
    QCOMPARE(server.request("GET", "/api/v1/status", token).status, 200);
    const qint64 each = (server.memory() - before) / 1000;
    qInfo("%lld kB for each connection, %lld kB before", static_cast<long long>(each / 1024),
          static_cast<long long>(before / 1024));
    QVERIFY(!isMemoryOurs || each < 100 * 1024);
    for (const size_t i : {0U, 499U, 999U}) { // none of them was forgotten
        writeRequest(*clients.at(i), "GET", "/healthz");
        QCOMPARE(readReply(*clients.at(i)).status, 200);
    }
}

void TestOfServer::turnsAwayWhoIsTooMany()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book, {u"--max-connections"_s, u"3"_s});
    std::vector<std::unique_ptr<QSslSocket>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(server.connect());
        QVERIFY(clients.back());
    }
    const HttpReply reply = server.request("GET", "/healthz");
    expectProblem(reply, 503);
    QVERIFY(reply.headers.value("retry-after").toInt() > 0);
    clients.clear();
    QTRY_COMPARE(server.request("GET", "/healthz").status, 200);
}

void TestOfServer::oneAddressLeavesRoomForOthers()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book, {u"--max-connections"_s, u"20"_s, u"--max-per-address"_s, u"10"_s, u"--header-timeout"_s,
                                u"300"_s});
    const QByteArray token = server.token(u"laptop"_s);
    std::vector<std::unique_ptr<QSslSocket>> clients;
    for (int i = 0; i < 10; ++i)
        clients.push_back(server.connect());
    QVERIFY(clients.back());
    expectProblem(server.request("GET", "/healthz"), 503); // answered, not dropped
    for (int i = 0; i < 30; ++i)
        clients.push_back(server.connect());

    QSslSocket other;
    other.setPeerVerifyMode(QSslSocket::VerifyNone);
    QVERIFY(other.bind(QHostAddress(u"127.0.0.2"_s)));
    other.connectToHostEncrypted(u"127.0.0.1"_s, server.port());
    QVERIFY(other.waitForEncrypted(20'000));
    writeRequest(other, "GET", "/api/v1/status", "Authorization: Bearer " + token + "\r\n");
    QCOMPARE(readReply(other).status, 200);
}

void TestOfServer::answersWhomeverItTurnsAway()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book, {u"--max-per-address"_s, u"10"_s, u"--header-timeout"_s, u"300"_s});
    const QByteArray token = server.token(u"laptop"_s);
    std::vector<std::unique_ptr<QSslSocket>> clients;
    for (int i = 0; i < 10; ++i)
        clients.push_back(server.connect());
    const qint64 before = server.memory();
    // As many again that say nothing, not even what a handshake begins with: who asks finds a place nevertheless.
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 400; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->connectToHost(u"127.0.0.1"_s, server.port());
        QVERIFY(silent.back()->waitForConnected(20'000));
    }
    expectProblem(server.request("GET", "/healthz"), 503);
    clients.clear();
    for (int i = 0; i < 10; ++i)
        clients.push_back(server.connect());
    // And many who ask at the same time.
    std::vector<std::unique_ptr<QSslSocket>> many;
    for (int i = 0; i < 150; ++i) {
        many.push_back(server.connect());
        QVERIFY2(many.back(), qPrintable(QString::number(i)));
        writeRequest(*many.back(), i % 2 ? "POST" : "GET", "/api/v1/changes",
                     "Content-Type: application/json\r\nAuthorization: Bearer " + token + "\r\n",
                     i % 2 ? batchOf(changeOf("A", 0, "1.00", "1.00")) : QByteArray());
    }
    for (const auto &client : many) {
        const HttpReply reply = readReply(*client);
        expectProblem(reply, 503);
        QVERIFY(reply.headers.value("retry-after").toInt() > 0);
        QCOMPARE(reply.headers.value("connection"), "close");
    }
    const qint64 grown = server.peakMemory() - before;
    qInfo("%lld kB more at most", static_cast<long long>(grown / 1024));
    QVERIFY(!isMemoryOurs || grown < 60 * 1024 * 1024);
    QVERIFY(!stored(book, u"A"_s));
}

void TestOfServer::hasLittlePatienceBeforeAToken()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book, {u"--header-timeout"_s, u"1"_s, u"--idle-timeout"_s, u"300"_s});
    const QByteArray token = server.token(u"laptop"_s);
    const auto silent = server.connect();
    const auto stranger = server.connect();
    const auto clerk = server.connect();
    writeRequest(*stranger, "GET", "/healthz");
    QCOMPARE(readReply(*stranger).status, 200);
    writeRequest(*clerk, "GET", "/api/v1/status", "Authorization: Bearer " + token + "\r\n");
    QCOMPARE(readReply(*clerk).status, 200);
    QVERIFY(isEnded(*silent, 20'000));
    QVERIFY(isEnded(*stranger, 20'000));
    writeRequest(*clerk, "GET", "/api/v1/status", "Authorization: Bearer " + token + "\r\n");
    QCOMPARE(readReply(*clerk).status, 200);
}

void TestOfServer::answersFewerWrongTokens()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book);
    const QByteArray token = server.token(u"laptop"_s);
    HttpReply reply;
    int guesses = 0;
    do {
        reply = server.request("GET", "/api/v1/status", "adt_guess" + QByteArray::number(guesses));
    } while (reply.status == 401 && ++guesses < 100);
    expectProblem(reply, 429);
    QVERIFY(reply.headers.value("retry-after").toInt() > 0);
    QCOMPARE(reply.headers.value("connection"), "close");
    QCOMPARE(server.request("GET", "/api/v1/status", token).status, 200); // it isn't the address' fault
    QCOMPARE(server.request("GET", "/api/v1/status").status, 401);        // nor a guess
}

void TestOfServer::leavesNoTokenThatNobodyHasSeen()
{
    const TestDatabase book(Kind::SqliteFile);
    Database database = book.openBook();
    const auto run = [&book](const QString &command) {
        QProcess shell;
        shell.start(u"sh"_s,
                    {u"-c"_s, u"'%1' --db '%2' %3"_s.arg(program(u"accountdesk-server"_s), book.url().path, command)});
        return finish(shell);
    };
    for (const char *command : {"token add desk >/dev/full", "token add counter >&-", "token add office <&- >&-"}) {
        const CommandLine::Finished finished = run(QString::fromLatin1(command));
        QCOMPARE(finished.exitCode, 1);
        QVERIFY2(finished.words.contains("revoked at once"), finished.words.constData());
    }
    const auto tokens = valueOf(AccessTokens(database).list());
    QCOMPARE(tokens.size(), 3);
    for (const AccessToken &token : tokens)
        QVERIFY(token.revokedAt.isValid());
    for (const char *command : {"token list >/dev/full", "--help >/dev/full", "--version >/dev/full"})
        QCOMPARE(run(QString::fromLatin1(command)).exitCode, 1);
}

void TestOfServer::waitsForNoDatabaseThatHangs_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("MariaDB") << Kind::MariaDb;
    QTest::newRow("PostgreSQL") << Kind::PostgreSql;
}

void TestOfServer::waitsForNoDatabaseThatHangs()
{
    QFETCH(const Kind, kind);
    const TestDatabase book(kind);
    Forwarder way(book.url());
    ServerProcess server(book, {u"--db"_s, way.url().toString(), u"--database-timeout"_s, u"2"_s});
    const QByteArray token = server.token(u"laptop"_s);
    QCOMPARE(server.request("GET", "/api/v1/status", token).status, 200);
    way.silence();
    expectProblem(server.request("POST", "/api/v1/changes", token, batchOf(changeOf("A", 0, "1.00", "1.00"))), 503);
    for (int i = 0; i < 6; ++i) { // more than there are workers
        const HttpReply reply = server.request("GET", i % 2 ? "/healthz" : "/api/v1/status", token);
        expectProblem(reply, 503);
        QVERIFY(reply.headers.value("retry-after").toInt() > 0);
    }
    // Nor does its end wait, though nobody has told the driver.
    server.signal(SIGTERM);
    QVERIFY(server.process().waitForFinished(25'000));
    QCOMPARE(server.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(server.process().exitCode(), 0);
    QVERIFY(server.log().contains("event=stopped abandoned="));
    QVERIFY(!stored(book, u"A"_s));
    Database database = book.open();
    QVERIFY(valueOf(AccountReader(database).history(AccountId::fromDatabase(u"A"_s))).isEmpty());
}

void TestOfServer::refusesARequestThatCanBeReadInTwoWays_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("another coding") << QByteArray("Host: a\r\nTransfer-Encoding: gzip\r\n");
    QTest::newRow("an unknown coding") << QByteArray("Host: a\r\nTransfer-Encoding: xchunked\r\n");
    QTest::newRow("two codings") << QByteArray("Host: a\r\nTransfer-Encoding: gzip, chunked\r\n");
    QTest::newRow("coding and length") << QByteArray("Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n");
    QTest::newRow("two tokens") << QByteArray("Host: a\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n");
    QTest::newRow("two hosts") << QByteArray("Host: a\r\nHost: b\r\n");
    QTest::newRow("no host") << QByteArray();
}

void TestOfServer::refusesARequestThatCanBeReadInTwoWays()
{
    static const TestDatabase book(Kind::SqliteFile);
    static ServerProcess server(book);
    QFETCH(const QByteArray, headers);
    const auto client = server.connect();
    client->write("GET /healthz HTTP/1.1\r\n" + headers + "\r\n");
    const HttpReply reply = readReply(*client);
    expectProblem(reply, 400);
    QCOMPARE(reply.headers.value("connection"), "close");
    QVERIFY(isEnded(*client, 20'000));
}

void TestOfServer::answersThatTooManyAreWaiting()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book, {u"--workers"_s, u"1"_s, u"--queue"_s, u"1"_s});
    const QByteArray token = server.token(u"laptop"_s);
    Database database = book.openBook();
    auto transaction = Transaction::begin(database); // holds up who writes
    QVERIFY(transaction);
    std::vector<std::unique_ptr<QSslSocket>> clients;
    const auto post = [&] {
        clients.push_back(server.connect());
        writeRequest(*clients.back(), "POST", "/api/v1/changes",
                     "Connection: close\r\nContent-Type: application/json\r\nAuthorization: Bearer " + token + "\r\n",
                     batchOf(changeOf("A" + QByteArray::number(clients.size()), 0, "1.00", "1.00")));
    };
    for (int i = 0; i < 4; ++i)
        post();
    HttpReply refused;
    for (auto &client : clients) {
        if (client->waitForReadyRead(500)) {
            refused = readReply(*client);
            client.reset();
        }
    }
    expectProblem(refused, 429);
    QVERIFY(refused.headers.value("retry-after").toInt() > 0);
    QVERIFY(transaction->commit());
    int answered = 0;
    for (auto &client : clients) {
        if (client) {
            QCOMPARE(readReply(*client).status, 200);
            ++answered;
        }
    }
    QVERIFY(answered >= 1);
}

void TestOfServer::answersThatItsDatabaseIsAway()
{
    const TestDatabase book(Kind::PostgreSql);
    const TestDatabase beside(Kind::PostgreSql); // a database to give orders from
    ServerProcess server(book, {u"--workers"_s, u"1"_s});
    const QByteArray token = server.token(u"laptop"_s);
    Database administrator = beside.open();
    const QString name = book.url().database;
    const auto rename = [&administrator](const QString &from, const QString &to) {
        (void)administrator.run(
            u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(from));
        return administrator.run(u"ALTER DATABASE %1 RENAME TO %2"_s.arg(from, to)).has_value();
    };
    QVERIFY(QTest::qWaitFor([&] { return rename(name, name + u"_away"_s); }));
    const HttpReply reply = server.request("GET", "/api/v1/status", token);
    expectProblem(reply, 503);
    QVERIFY(reply.headers.value("retry-after").toInt() > 0);
    QCOMPARE(server.request("GET", "/healthz").status, 503);
    QVERIFY(QTest::qWaitFor([&] { return rename(name + u"_away"_s, name); }));
    QCOMPARE(server.request("GET", "/api/v1/status", token).status, 200);
}

void TestOfServer::opensALostConnectionAgain()
{
    const TestDatabase book(Kind::MariaDb);
    ServerProcess server(book, {u"--workers"_s, u"1"_s});
    const QByteArray token = server.token(u"laptop"_s);
    QCOMPARE(server.request("GET", "/api/v1/status", token).status, 200);
    Database database = book.open();
    auto others = database.run(
        u"SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()"_s);
    QVERIFY(others);
    QStringList kills;
    while (others->next())
        kills << u"KILL %1"_s.arg(others->value(0).toLongLong());
    QVERIFY(!kills.isEmpty());
    QVERIFY(database.runAll(kills));
    QCOMPARE(server.request("GET", "/api/v1/status", token).status, 200);
}

void TestOfServer::finishesWhatRunsWhenItIsStopped()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book);
    const QByteArray token = server.token(u"laptop"_s);
    const auto idle = server.connect();
    const auto client = server.connect();
    Database database = book.openBook();
    auto transaction = Transaction::begin(database);
    QVERIFY(transaction);
    writeRequest(*client, "POST", "/api/v1/changes",
                 "Content-Type: application/json\r\nAuthorization: Bearer " + token + "\r\n",
                 batchOf(changeOf("A", 0, "1.00", "1.00")));
    QVERIFY(!client->waitForReadyRead(500)); // it waits for the database
    server.signal(SIGTERM);
    QVERIFY(isEnded(*idle, 10'000));
    QTRY_VERIFY(!server.connect()); // nobody new
    QVERIFY(transaction->commit());
    const HttpReply reply = readReply(*client);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers.value("connection"), "close");
    client->disconnectFromHost();
    QVERIFY(server.process().state() == QProcess::NotRunning || server.process().waitForFinished(10'000));
    QCOMPARE(server.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(server.process().exitCode(), 0);
    QVERIFY(stored(book, u"A"_s));
}

void TestOfServer::takesANewCertificateWithoutDroppingAnyone()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book);
    const auto early = server.connect();
    QVERIFY(early);
    QVERIFY(QFile::remove(server.keyFile()));
    QCOMPARE(server.command({u"make-cert"_s, u"--host"_s, u"new.example"_s}).exitCode, 0);
    server.reload();
    const auto late = server.connect();
    QVERIFY(late);
    QCOMPARE(late->peerCertificate().subjectInfo(QSslCertificate::CommonName), QStringList{u"new.example"_s});
    QCOMPARE(early->peerCertificate().subjectInfo(QSslCertificate::CommonName), QStringList{u"localhost"_s});
    writeRequest(*early, "GET", "/healthz");
    QCOMPARE(readReply(*early).status, 200);

    // One that can't be used is refused, and the old one stays.
    QFile broken(server.certificateFile());
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("nothing") > 0);
    broken.close();
    server.reload();
    QVERIFY(server.connect());
}

void TestOfServer::speaksModernTlsOnly()
{
    const TestDatabase book(Kind::SqliteFile);
    const ServerProcess server(book);
    const auto tls12 = server.connect(QSsl::TlsV1_2);
    QVERIFY(tls12);
    QVERIFY2(tls12->sessionCipher().keyExchangeMethod() == u"ECDH"_s, qPrintable(tls12->sessionCipher().name()));
    QVERIFY(server.connect(QSsl::TlsV1_3));
    const QString address = u"127.0.0.1:%1"_s.arg(server.port());
    const auto handshake = [&address](const QStringList &options) {
        return run(u"openssl"_s, QStringList{u"s_client"_s, u"-connect"_s, address} + options);
    };
    QVERIFY(handshake({}).exitCode == 0);
    for (const QString &old : {u"-tls1"_s, u"-tls1_1"_s})
        QVERIFY(handshake({old, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s}).exitCode != 0);
    QVERIFY(handshake({u"-tls1_2"_s, u"-cipher"_s, u"AES128-SHA:ECDHE-ECDSA-AES128-SHA"_s}).exitCode
            != 0); // neither forward secret nor authenticated
}

void TestOfServer::looksUpForAPlainBrowser()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book, {u"--web-lookup"_s});
    changeElsewhere(book, {Change::open(accountOf(u"ACCT200"_s, {}, 7000, 6000))});
    QTemporaryDir folder;
    const QString jar = folder.filePath(u"cookies"_s);
    const auto browse = [&](const QStringList &options, const QString &path = u"/"_s) {
        return QString::fromUtf8(
            run(u"curl"_s, QStringList{u"-sk"_s, u"-i"_s, u"-b"_s, jar, u"-c"_s, jar, server.url() + path} + options)
                .out);
    };
    const QString page = browse({});
    QVERIFY(page.contains("Enter account ID"_L1));
    QVERIFY(!page.contains("<script"_L1));
    for (const QString &header : {u"strict-transport-security:"_s, u"content-security-policy: default-src 'none'"_s,
                                  u"x-frame-options: deny"_s, u"x-content-type-options: nosniff"_s})
        QVERIFY2(page.contains(header, Qt::CaseInsensitive), qPrintable(header));
    const QString cookie = QRegularExpression(u"set-cookie: ([^\r\n]*)"_s, QRegularExpression::CaseInsensitiveOption)
                               .match(page)
                               .captured(1);
    for (const QString &word : {u"Secure"_s, u"HttpOnly"_s, u"SameSite=Strict"_s})
        QVERIFY2(cookie.contains(word), qPrintable(cookie));
    const QString token = QRegularExpression(u"name=\"csrf_token\" value=\"([^\"]+)\""_s).match(page).captured(1);
    QVERIFY(!token.isEmpty());
    const auto ask = [&](const QString &id, const QString &csrf) {
        return browse({u"--data-urlencode"_s, u"acctid="_s + id, u"--data-urlencode"_s, u"csrf_token="_s + csrf});
    };
    QVERIFY(ask(u"acct200"_s, token).contains("Account balance: -10.00 USD"_L1));
    const QString unknown = ask(u"<b>1</b>"_s, token);
    QVERIFY(unknown.contains("Unknown account number; please try again"_L1));
    QVERIFY(!unknown.contains("<b>"_L1));
    QVERIFY(ask(u"ACCT200"_s, u"forged"_s).startsWith("HTTP/1.1 403"_L1));
    QVERIFY(QFile::remove(jar)); // the form of another browser
    QVERIFY(ask(u"ACCT200"_s, token).startsWith("HTTP/1.1 403"_L1));
    const QString elsewhere = browse({}, u"/index.php"_s);
    QVERIFY(elsewhere.startsWith("HTTP/1.1 404"_L1) && elsewhere.contains("Not Found"_L1));
}

void TestOfServer::hasNoLookupPageUnlessAsked()
{
    const TestDatabase book(Kind::SqliteFile);
    const ServerProcess server(book);
    const HttpReply reply = server.request("GET", "/");
    QCOMPARE(reply.status, 404);
    QVERIFY(reply.body.contains("Not Found"));
}

void TestOfServer::limitsLookupsByAddress()
{
    const TestDatabase book(Kind::SqliteFile);
    const ServerProcess server(book, {u"--web-lookup"_s});
    HttpReply reply;
    int questions = 0;
    do {
        reply = server.request("POST", "/", {}, "acctid=A", "application/x-www-form-urlencoded");
    } while (reply.status == 403 && ++questions < 100);
    QCOMPARE(reply.status, 429);
    QVERIFY(questions >= 10);
    QVERIFY(reply.headers.value("retry-after").toInt() > 0);
}

void TestOfServer::saysHowItIs()
{
    const TestDatabase book(Kind::SqliteFile);
    ServerProcess server(book, {u"--metrics"_s, u"127.0.0.1:0"_s});
    QCOMPARE(server.request("GET", "/healthz").status, 200);
    const QString address = QString::fromLatin1(server.addressOf("metrics"));
    const Run metrics = run(u"curl"_s, {u"-s"_s, u"http://"_s + address + u"/metrics"_s});
    QVERIFY2(metrics.out.contains("accountdesk_requests_total{route=\"/healthz\",status=\"200\"} 1\n"),
             metrics.out.constData());
    QVERIFY(metrics.out.contains("accountdesk_request_seconds_count{route=\"/healthz\"} 1\n"));
    QVERIFY(metrics.out.contains("# TYPE accountdesk_connections gauge"));
    QCOMPARE(server.command({u"--metrics"_s, u"0.0.0.0:9443"_s}).exitCode, 2);
}

void TestOfServer::readsItsConfiguration()
{
    const TestDatabase book(Kind::SqliteFile);
    const ServerProcess server(book);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"server.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# a comment\nmax-body = 5\n");
    file.close();
    const auto wrong = server.command({u"--config"_s, file.fileName()});
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY(wrong.words.contains("--max-body"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("colour = blue\n");
    file.close();
    const auto unknown = server.command({u"--config"_s, file.fileName()});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY(unknown.words.contains("Line 1"));
    QCOMPARE(server.command({u"--help"_s}).exitCode, 0);
    QCOMPARE(server.command({u"dance"_s}).exitCode, 2);
}

namespace tst_server {
QTEST_GUILESS_MAIN(TestOfServer)
}
#include "tst_server.moc"
