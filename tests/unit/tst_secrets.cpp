// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Secrets.h"

#include <QtTest>

#include <algorithm>

using namespace accountdesk;

class SecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAsManyBytesAsAskedEachTimeOthers()
    {
        QVERIFY(randomBytes(0).isEmpty());
        const QByteArray bytes = randomBytes(64);
        QCOMPARE(bytes.size(), 64);
        QVERIFY(bytes != randomBytes(64));
        QVERIFY(bytes.first(32) != bytes.last(32));
    }

    void makesTokensForHeadersAndUrls()
    {
        const QByteArray token = randomToken();
        QCOMPARE(token.size(), randomTokenLength);
        QVERIFY(std::all_of(token.begin(), token.end(), [](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        }));
        QVERIFY(token != randomToken());
    }

    void tellsSecretsApart_data()
    {
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("same") << QByteArray("secret") << true;
        QTest::newRow("first byte") << QByteArray("Secret") << false;
        QTest::newRow("last byte") << QByteArray("secreT") << false;
        QTest::newRow("shorter") << QByteArray("secre") << false;
        QTest::newRow("longer") << QByteArray("secret ") << false;
        QTest::newRow("with a zero") << QByteArray("secret\0", 7) << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }

    void tellsSecretsApart()
    {
        QFETCH(QByteArray, other);
        QFETCH(bool, isSame);
        QCOMPARE(isSameSecret(QByteArray("secret"), other), isSame);
        QCOMPARE(isSameSecret(other, QByteArray("secret")), isSame);
    }
};

namespace tst_secrets {
QTEST_GUILESS_MAIN(SecretsTest)
}
#include "tst_secrets.moc"
