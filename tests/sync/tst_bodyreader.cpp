// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/BodyReader.h"
#include "sync/Gzip.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::sync;
using State = BodyReader::State;

namespace {

State addInPieces(BodyReader &reader, const QByteArray &bytes, qsizetype size)
{
    for (qsizetype at = 0; at < bytes.size(); at += size) {
        if (const State state = reader.add(bytes.mid(at, size)); state != State::Good)
            return state;
    }
    return reader.finish();
}

} // namespace

class BodyReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacksWhateverThePieces()
    {
        QByteArray plain;
        for (int i = 0; i < 50'000; ++i)
            plain += QByteArray::number(i * 7919);
        const QByteArray packed = gzip(plain);
        for (const qsizetype size : {qsizetype{1}, qsizetype{1000}, packed.size()}) {
            BodyReader reader(plain.size(), BodyReader::Encoding::Gzip);
            QCOMPARE(addInPieces(reader, packed, size), State::Good);
            QCOMPARE(reader.body(), plain);
        }
    }

    void takesAPlainBodyUpToTheLimit()
    {
        BodyReader reader(10);
        QCOMPARE(reader.add("12345"), State::Good);
        QCOMPARE(reader.add("67890"), State::Good);
        QCOMPARE(reader.finish(), State::Good);
        QCOMPARE(reader.add("!"), State::TooLarge);
        QCOMPARE(reader.body(), QByteArray("1234567890"));
    }

    void stopsAGzipBombAtTheLimit()
    {
        // 64 MiB in 64 KiB.
        const QByteArray bomb = gzip(QByteArray(64 * 1024 * 1024, '0'));
        QVERIFY(bomb.size() < 70 * 1024);
        BodyReader reader(1024 * 1024, BodyReader::Encoding::Gzip);
        QCOMPARE(reader.add(bomb), State::TooLarge);
        QVERIFY(reader.body().size() <= 1024 * 1024);
    }

    void refusesWhatIsNoWholeGzip_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = gzip("{\"more\":false}");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("plain text") << QByteArray("{\"more\":false}");
        QTest::newRow("cut off") << good.chopped(1);
        QTest::newRow("cut off in the header") << good.left(5);
        QTest::newRow("followed by something") << good + '!';
        QTest::newRow("two in a row") << good + good;
        QTest::newRow("wrong checksum") << QByteArray(good).replace(
            good.size() - 8, 1, QByteArray(1, static_cast<char>(good[good.size() - 8] ^ 1)));
    }

    void refusesWhatIsNoWholeGzip()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype size : {qsizetype{1}, qsizetype{4096}}) {
            BodyReader reader(1024, BodyReader::Encoding::Gzip);
            QCOMPARE(bytes.isEmpty() ? reader.finish() : addInPieces(reader, bytes, size), State::Broken);
        }
    }
};

namespace tst_bodyreader {
QTEST_GUILESS_MAIN(BodyReaderTest)
}
#include "tst_bodyreader.moc"
