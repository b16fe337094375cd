// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncserver/AccessTokens.h"
#include "support/TestDatabases.h"

#include <QTest>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using Kind = TestDatabase::Kind;
using Rights = AccessToken::Rights;

class TestOfAccessTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowATokenAgainWithoutKeepingIt_data() { TestDatabase::addRows(); }
    void knowATokenAgainWithoutKeepingIt();
    void endWhenTheyAreRevoked_data() { TestDatabase::addRows(); }
    void endWhenTheyAreRevoked();
    void haveANameOfTheirOwn_data() { TestDatabase::addRows(); }
    void haveANameOfTheirOwn();
};

void TestOfAccessTokens::knowATokenAgainWithoutKeepingIt()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    AccessTokens tokens(database);
    const auto reader = tokens.add(u"reader"_s, Rights::ReadOnly);
    const auto writer = tokens.add(u"Zoë's laptop"_s, Rights::ReadWrite);
    QVERIFY(reader && writer && *reader != *writer);
    QVERIFY(reader->size() >= 43);

    const auto list = tokens.list();
    QVERIFY2(list, list ? "" : qPrintable(list.error().detail));
    QCOMPARE(list->size(), 2);
    for (const AccessToken &token : *list) {
        QCOMPARE(token.matches(*reader), token.name == u"reader"_s);
        QCOMPARE(token.matches(*writer), token.name == u"Zoë's laptop"_s);
        QCOMPARE(token.rights, token.name == u"reader"_s ? Rights::ReadOnly : Rights::ReadWrite);
        QVERIFY(!token.matches(""));
        QVERIFY(!token.matches(*reader + "x"));
        QVERIFY(token.createdAt.isValid());
    }
    auto rows = database.run(u"SELECT name, salt, hash FROM access_token"_s);
    QVERIFY(rows);
    while (rows->next()) {
        for (int i = 0; i < 3; ++i)
            QVERIFY(!rows->value(i).toString().contains(QString::fromLatin1(reader->mid(4, 10))));
    }
}

void TestOfAccessTokens::endWhenTheyAreRevoked()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    AccessTokens tokens(database);
    const auto token = tokens.add(u"laptop"_s, Rights::ReadWrite);
    QVERIFY(token);
    QVERIFY(tokens.revoke(u"laptop"_s));
    const auto list = tokens.list();
    QVERIFY(list->first().revokedAt.isValid());
    QVERIFY(!list->first().matches(*token));
    for (const QString &name : {u"laptop"_s, u"nobody"_s}) {
        const auto revoked = tokens.revoke(name);
        QVERIFY(!revoked);
        QCOMPARE(revoked.error().kind, Error::Kind::NotFound);
    }
}

void TestOfAccessTokens::haveANameOfTheirOwn()
{
    QFETCH(Kind, kind);
    const TestDatabase book(kind);
    Database database = book.openBook();
    AccessTokens tokens(database);
    QVERIFY(tokens.add(u"laptop"_s, Rights::ReadOnly));
    QVERIFY(tokens.revoke(u"laptop"_s));
    const auto again = tokens.add(u"laptop"_s, Rights::ReadOnly);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::AlreadyExists);
    for (const QString &name : {u""_s, u" laptop"_s, u"lap\ntop"_s, QString(101, u'x')})
        QCOMPARE(tokens.add(name, Rights::ReadOnly).error().kind, Error::Kind::Invalid);
}

namespace tst_accesstokens {
QTEST_GUILESS_MAIN(TestOfAccessTokens)
}
#include "tst_accesstokens.moc"
