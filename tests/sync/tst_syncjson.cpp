// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/PullGuard.h"
#include "sync/SyncJson.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::sync;
using namespace Qt::StringLiterals;

namespace {

const QByteArray goodStatus =
    R"({"service":"accountdesk","protocol":1,"server_id":"7f0c3a52-6f1e-4b3f-9d58-0c5f4f7d2a11",)"
    R"("sequence":42,"accounts":3,"motd":"hi"})";

const QByteArray goodChange =
    R"({"seq":42,"acctid":"ACCT200","revision":3,"deleted":false,"name":"John Smith","paid":"70.00","due":"60.00",)"
    R"("parent":null,"extra":{"phone":"1"},"changed_at":"2026-01-31T12:00:00Z"})";

QByteArray page(const QByteArray &changes, const QByteArray &sequence = "42", const QByteArray &more = "false")
{
    return R"({"changes":[)" + changes + R"(],"sequence":)" + sequence + R"(,"more":)" + more + "}";
}

/// The good change with a part of its text replaced.
QByteArray changeWith(const QByteArray &before, const QByteArray &after)
{
    QByteArray change = goodChange;
    if (!change.contains(before))
        qFatal("no %s", before.constData());
    return change.replace(before, after);
}

AccountId id(const QString &text)
{
    return *AccountId::parse(text);
}

PushBatch twoChanges()
{
    return {.id = QUuid(u"7f0c3a52-6f1e-4b3f-9d58-0c5f4f7d2a11"_s),
            .changes = {{.baseRevision = 3,
                         .account = {.id = id(u"ACCT200"_s),
                                     .name = u"John \"Smith\" Ünver"_s,
                                     .paid = Money::fromCents(-7500),
                                     .due = Money::fromCents(Money::maxCents),
                                     .extra = R"({"phone":"1"})",
                                     .parent = id(u"ACCT100"_s)}},
                        {.baseRevision = 1, .isDeleted = true, .account = {.id = id(u"ACCT300"_s)}}}};
}

} // namespace

class SyncJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheStatus()
    {
        const auto status = syncjson::parseStatus(goodStatus);
        QVERIFY(status);
        QCOMPARE(status->serverId, QUuid(u"7f0c3a52-6f1e-4b3f-9d58-0c5f4f7d2a11"_s));
        QCOMPARE(status->sequence, 42);
        QCOMPARE(status->accounts, 3);
    }

    void refusesAnotherProtocol()
    {
        const auto status = syncjson::parseStatus(R"({"service":"accountdesk","protocol":2})");
        QVERIFY(!status);
        QCOMPARE(status.error().kind, Error::Kind::Unsupported);
        QVERIFY(!syncjson::parseStatus(QByteArray(goodStatus).replace("accountdesk", "other")));
        QVERIFY(!syncjson::parseStatus(QByteArray(goodStatus).replace("7f0c3a52", "7f0c3a5")));
    }

    void readsAPage()
    {
        const QByteArray deleted =
            R"({"seq":41,"acctid":"acct1","revision":9,"deleted":true,"changed_at":"2026-01-31T12:00:00.5Z"})";
        const auto result = syncjson::parsePage(page(deleted + ',' + goodChange, "50", "true"), 40, 2);
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(result->sequence, 50);
        QVERIFY(result->hasMore);
        QCOMPARE(result->changes.size(), 2);
        QVERIFY(result->changes[0].isDeleted);
        QCOMPARE(result->changes[0].account.id, id(u"ACCT1"_s));
        const AccountState &change = result->changes[1];
        QCOMPARE(change.sequence, 42);
        QCOMPARE(change.account.name, u"John Smith"_s);
        QCOMPARE(change.account.paid.cents(), 7000);
        QCOMPARE(change.account.due.cents(), 6000);
        QCOMPARE(change.account.revision, 3);
        QVERIFY(change.account.parent.isEmpty());
        QCOMPARE(change.account.extra, QByteArray(R"({"phone":"1"})"));
        QCOMPARE(change.account.changedAt, QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC));
        QVERIFY(syncjson::parsePage(page({}, "40"), 40, 1000));
    }

    void refusesAHostilePage_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body; };
        row("empty", {});
        row("no JSON", "<html>");
        row("a list", "[]");
        row("cut off", page(goodChange).chopped(1));
        row("followed by something", page(goodChange) + "x");
        row("invalid UTF-8", page(changeWith("John", "J\xff")));
        row("overlong UTF-8", page(changeWith("John", "J\xc0\xaf")));
        row("half a surrogate pair", page(changeWith("John", "\\ud800")));
        row("NUL in a name", page(changeWith("John", "\\u0000")));
        row("NUL in extra", page(changeWith("phone", "\\u0000")));
        row("half a surrogate pair in a key", page(changeWith("phone", "\\udfff")));
        row("values", page(changeWith(R"({"phone":"1"})", R"({"a":[)" + QByteArray("1,").repeated(1'000'000) + "1]}")));
        row("lists in lists",
            page(changeWith(R"({"phone":"1"})", R"({"a":[)" + QByteArray("[[1]],").repeated(100'001) + "1]}")));
        row("depth", QByteArray(100000, '[') + QByteArray(100000, ']'));
        row("deep extra",
            page(changeWith(R"({"phone":"1"})", R"({"a":)" + QByteArray(5000, '[') + QByteArray(5000, ']') + "}")));
        row("key twice", page(changeWith(R"("paid":"70.00")", R"("paid":"70.00","paid":"70.01")")));
        row("key twice, once escaped", page(changeWith(R"("paid":"70.00")", R"("paid":"70.00","\u0070aid":"70.01")")));
        row("key twice at the top", page(goodChange).chopped(1) + R"(,"more":true})");
        row("key twice in extra", page(changeWith(R"("phone":"1")", R"("phone":"1","phone":"2")")));
        row("changes missing", R"({"sequence":42,"more":false})");
        row("changes an object", R"({"changes":{},"sequence":42,"more":false})");
        row("change a number", page("1"));
        row("more a text", page(goodChange, "42", "\"false\""));
        row("sequence a text", page(goodChange, "\"42\""));
        row("sequence a fraction", page(goodChange, "42.5"));
        row("sequence negative", page({}, "-1"));
        row("sequence beyond 53 bits", page(goodChange, "9007199254740992"));
        row("sequence beyond 64 bits", page(goodChange, "99999999999999999999"));
        row("sequence goes back", page({}, "39"));
        row("sequence before a change", page(goodChange, "41"));
        row("endless: more, and nothing", page({}, "40", "true"));
        row("endless: a change that was asked for before", page(changeWith("42", "40"), "42", "true"));
        row("out of order",
            page(goodChange + ',' + changeWith("ACCT200", "ACCT201").replace("\"seq\":42", "\"seq\":41")));
        row("same seq twice", page(goodChange + ',' + changeWith("ACCT200", "ACCT201")));
        row("same account twice", page(changeWith("\"seq\":42", "\"seq\":41") + ',' + goodChange));
        row("more than asked for",
            page(changeWith("42", "41").replace("ACCT200", "A") + ',' + changeWith("42", "42").replace("ACCT200", "B")
                     + ',' + changeWith("42", "43").replace("ACCT200", "C"),
                 "43"));
        row("amount a number", page(changeWith("\"70.00\"", "70.00")));
        row("amount with three decimals", page(changeWith("70.00", "70.001")));
        row("amount with an exponent", page(changeWith("70.00", "1e3")));
        row("amount NaN", page(changeWith("70.00", "NaN")));
        row("amount empty", page(changeWith("70.00", "")));
        row("amount out of range", page(changeWith("70.00", "10000000000000.00")));
        row("amount null", page(changeWith("\"70.00\"", "null")));
        row("amount missing", page(changeWith(R"("paid":"70.00",)", "")));
        row("id a number", page(changeWith("\"ACCT200\"", "200")));
        row("name too long", page(changeWith("John", QByteArray(200, 'x'))));
        row("name null", page(changeWith("\"John Smith\"", "null")));
        row("revision 0", page(changeWith("\"revision\":3", "\"revision\":0")));
        row("revision negative", page(changeWith("\"revision\":3", "\"revision\":-3")));
        row("deleted a number", page(changeWith("\"deleted\":false", "\"deleted\":0")));
        row("parent a number", page(changeWith("\"parent\":null", "\"parent\":1")));
        row("extra a list", page(changeWith(R"({"phone":"1"})", "[]")));
        row("extra null", page(changeWith(R"({"phone":"1"})", "null")));
        row("time without zone", page(changeWith("12:00:00Z", "12:00:00")));
        row("time in another zone", page(changeWith("12:00:00Z", "12:00:00+01:00")));
        row("time that isn't", page(changeWith("2026-01-31T", "2026-02-31T")));
    }

    void refusesAHostilePage()
    {
        QFETCH(QByteArray, body);
        const auto result = syncjson::parsePage(body, 40, 2);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Invalid);
        QVERIFY(!result.error().detail.isEmpty());
        QVERIFY(result.error().detail.size() <= 500);
    }

    void leavesOutAnAccountWhoseIdIsNone_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("named");
        QTest::newRow("empty") << QByteArray("ACCT200") << QByteArray() << QString();
        QTest::newRow("too long") << QByteArray("ACCT200") << QByteArray("ACCT200ACCT200AC") << u"ACCT200ACCT200AC"_s;
        QTest::newRow("control character") << QByteArray("ACCT200") << QByteArray("A\\u0007") << u"A"_s;
        QTest::newRow("zero width") << QByteArray("ACCT200") << QByteArray("A\\u200bB") << u"AB"_s;
        QTest::newRow("not in form") << QByteArray("ACCT200") << QByteArray("müller") << u"müller"_s;
        QTest::newRow("parent not in form")
            << QByteArray("\"parent\":null") << QByteArray("\"parent\":\"müller\"") << u"ACCT200"_s;
        QTest::newRow("parent") << QByteArray("\"parent\":null") << QByteArray("\"parent\":\"A\\u202e\"")
                                << u"ACCT200"_s;
    }
    void leavesOutAnAccountWhoseIdIsNone()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        const QByteArray good = changeWith("42", "41").replace("ACCT200", "GOOD");
        const auto result = syncjson::parsePage(page(good + ',' + changeWith(from, to)), 40, 2);
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(result->changes.size(), 1); // and takes the others
        QCOMPARE(result->changes.first().account.id.text(), u"GOOD"_s);
        QCOMPARE(result->sequence, 42);
        QTEST(result->leftOut.value(0), "named");
        QCOMPARE(result->leftOut.size(), 1);
    }

    void takesOneAccountWhereAServerHasTwoOfItsId()
    {
        const QByteArray out = changeWith("ACCT200", "müller");
        const QByteArray in = changeWith("ACCT200", "MÜLLER");
        const auto first = [](QByteArray change) { return change.replace("\"seq\":42", "\"seq\":41") + ','; };
        for (const QByteArray &both : {first(out) + in, first(in) + out}) {
            const auto result = syncjson::parsePage(page(both), 40, 2);
            QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
            QCOMPARE(result->changes.size(), 1);
            QCOMPARE(result->changes.first().account.id.text(), u"MÜLLER"_s);
            QCOMPARE(result->leftOut, QStringList{u"müller"_s});
        }
        QVERIFY(!syncjson::parsePage(page(first(in) + in), 40, 2)); // which no server has
    }

    void doesNotTakeColonsInTextsForMembers()
    {
        QVERIFY(syncjson::parsePage(page(changeWith("John", R"(a:\":\\)")), 40, 2));
        QVERIFY(syncjson::parsePage(page(changeWith("phone", R"(ph\":one)")), 40, 2));
    }

    void writesABatch()
    {
        const QJsonObject object = QJsonDocument::fromJson(syncjson::toJson(twoChanges())).object();
        QCOMPARE(object.value("batch"_L1).toString(), u"7f0c3a52-6f1e-4b3f-9d58-0c5f4f7d2a11"_s);
        const QJsonArray changes = object.value("changes"_L1).toArray();
        const QJsonObject edit{{u"acctid"_s, u"ACCT200"_s}, {u"base_revision"_s, 3},
                               {u"deleted"_s, false},       {u"name"_s, u"John \"Smith\" Ünver"_s},
                               {u"paid"_s, u"-75.00"_s},    {u"due"_s, u"9999999999999.99"_s},
                               {u"parent"_s, u"ACCT100"_s}, {u"extra"_s, QJsonObject{{u"phone"_s, u"1"_s}}}};
        const QJsonObject deletion{{u"acctid"_s, u"ACCT300"_s}, {u"base_revision"_s, 1}, {u"deleted"_s, true}};
        QCOMPARE(changes, QJsonArray({edit, deletion}));
    }

    void readsWhatBecameOfABatch()
    {
        const QByteArray body =
            R"({"results":[{"acctid":"ACCT200","status":"conflict","current":)" + goodChange
            + R"(},{"acctid":"ACCT300","status":"rejected","error":"No\u202e such\naccount"}],"sequence":43})";
        const auto result = syncjson::parsePushResult(body, twoChanges());
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(result->sequence, 43);
        QCOMPARE(result->outcomes[0].status, PushOutcome::Status::Conflict);
        QCOMPARE(result->outcomes[0].current->account.paid.cents(), 7000);
        QCOMPARE(result->outcomes[1].status, PushOutcome::Status::Rejected);
        QCOMPARE(result->outcomes[1].reason, u"No suchaccount"_s);
    }

    void refusesAHostilePushResult_data()
    {
        QTest::addColumn<QByteArray>("results");
        const QByteArray first = R"({"acctid":"ACCT200","status":"applied","revision":4})";
        const QByteArray second = R"({"acctid":"ACCT300","status":"applied","revision":2})";
        QTest::newRow("too few") << first;
        QTest::newRow("too many") << first + ',' + second + ',' + second;
        QTest::newRow("other order") << second + ',' + first;
        QTest::newRow("another account") << first + ',' + QByteArray(second).replace("300", "400");
        QTest::newRow("unknown status") << first + ',' + QByteArray(second).replace("applied", "perhaps");
        QTest::newRow("no revision") << first + R"(,{"acctid":"ACCT300","status":"applied"})";
        QTest::newRow("conflict without the server's state") << first + R"(,{"acctid":"ACCT300","status":"conflict"})";
        QTest::newRow("conflict with another account")
            << first + R"(,{"acctid":"ACCT300","status":"conflict","current":)" + goodChange + "}";
        QTest::newRow("rejected without a reason") << first + R"(,{"acctid":"ACCT300","status":"rejected"})";
    }

    void refusesAHostilePushResult()
    {
        QFETCH(QByteArray, results);
        QVERIFY(!syncjson::parsePushResult(R"({"results":[)" + results + R"(],"sequence":43})", twoChanges()));
    }

    void showsAProblemAsOneLineOfPlainText()
    {
        QCOMPARE(syncjson::problemText(
                     R"({"type":"about:blank","title":"Too\nlarge","status":413,"detail":"At most 8 MiB"})"),
                 u"Toolarge: At most 8 MiB"_s);
        QCOMPARE(syncjson::problemText("<html>"), QString());
        QVERIFY(syncjson::problemText("{\"title\":\"" + QByteArray(100000, 'x') + "\"}").size() <= 500);
    }

    void endsAPullWhereItWasToEnd()
    {
        const auto changes = [](std::int64_t from, std::int64_t to) {
            QList<AccountState> list;
            for (std::int64_t seq = from; seq <= to; ++seq)
                list.append(AccountState{.sequence = seq});
            return list;
        };
        PullGuard guard({.sequence = 20, .accounts = 12}, 100);
        QCOMPARE(guard.accept({.changes = changes(9, 14), .sequence = 14, .hasMore = true}).value(),
                 PullGuard::Next::Continue);
        // Others write meanwhile: what is behind 20 doesn't count, and isn't waited for.
        QCOMPARE(guard.accept({.changes = changes(15, 30), .sequence = 30, .hasMore = true}).value(),
                 PullGuard::Next::Done);
        QCOMPARE(PullGuard({.sequence = 20, .accounts = 12}, 100).accept({.sequence = 20}).value(),
                 PullGuard::Next::Done);
    }

    void endsAPullThatBringsMoreThanTheServerHas()
    {
        PullGuard guard({.sequence = 1000000, .accounts = 3}, 100);
        QVERIFY(guard.accept({.changes = {{.sequence = 1}, {.sequence = 2, .isDeleted = true}, {.sequence = 3}},
                              .sequence = 3,
                              .hasMore = true}));
        const auto refused = guard.accept(
            {.changes = {{.sequence = 4}, {.sequence = 5}}, .sequence = 5, .hasMore = true});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    }
};

namespace tst_syncjson {
QTEST_GUILESS_MAIN(SyncJsonTest)
}
#include "tst_syncjson.moc"
