// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/AccountId.h"

#include <QtTest>

using namespace accountdesk;

namespace {

QString parsed(const QString &text)
{
    const auto id = AccountId::parse(text);
    return id ? id->text() : u'!' + id.error().text();
}

} // namespace

class TestAccountId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalises_data();
    void normalises();
    void isTheSameInAnyCase();
    void countsCharactersNotBytes();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void normalisesOnceAndForAll();
    void isEmptyUntilItIsRead();
    void showsWhatADatabaseHolds();
    void sorts();
};

void TestAccountId::normalises_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    QTest::newRow("lower case") << QStringLiteral("acct200") << QStringLiteral("ACCT200");
    QTest::newRow("upper case") << QStringLiteral("ACCT200") << QStringLiteral("ACCT200");
    QTest::newRow("one character") << QStringLiteral("a") << QStringLiteral("A");
    QTest::newRow("space inside") << QStringLiteral("acct 200") << QStringLiteral("ACCT 200");
    QTest::newRow("signs") << QStringLiteral("=a-+@'\"~") << QStringLiteral("=A-+@'\"~");
    QTest::newRow("sharp s keeps its length") << QStringLiteral("straße") << QStringLiteral("STRAßE");
    QTest::newRow("umlaut") << QStringLiteral("müller") << QStringLiteral("MÜLLER");
    QTest::newRow("decomposed umlaut") << QStringLiteral("mu\u0308ller") << QStringLiteral("MÜLLER");
    QTest::newRow("Greek final sigma") << QStringLiteral("λόγος") << QStringLiteral("ΛΌΓΟΣ");
    QTest::newRow("Turkish dotless i") << QStringLiteral("ı") << QStringLiteral("I");
    QTest::newRow("ligature") << QStringLiteral("ﬁn") << QStringLiteral("ﬁN");
    QTest::newRow("outside of the BMP") << QStringLiteral("\U00010428") << QStringLiteral("\U00010400");
    QTest::newRow("surrounding white space") << QStringLiteral(" \tacct200\r\n") << QStringLiteral("ACCT200");
    QTest::newRow("surrounding spaces of other kinds") << QStringLiteral("\u00A0a\u3000") << QStringLiteral("A");
    QTest::newRow("no-break space inside") << QStringLiteral("a\u00A0b") << QStringLiteral("A B");
    QTest::newRow("full width") << QStringLiteral("ａｃｃｔ２００") << QStringLiteral("ACCT200");
    QTest::newRow("half-width kana") << QStringLiteral("ｶﾞｲ") << QStringLiteral("ガイ");
    QTest::newRow("long s") << QStringLiteral("ſX") << QStringLiteral("SX");
    QTest::newRow("capital sharp s") << QStringLiteral("STRAẞE") << QStringLiteral("STRAßE");
    QTest::newRow("Kelvin sign") << QStringLiteral("\u212A") << QStringLiteral("K");
    QTest::newRow("letter with a mark of its own") << QStringLiteral("\u01F0") << QStringLiteral("J\u030C");
    QTest::newRow("iota below") << QStringLiteral("\u1FB3") << QStringLiteral("\u1FBC");
    QTest::newRow("theta sign") << QStringLiteral("\u03F4") << QStringLiteral("Θ");
    QTest::newRow("superscript isn't a digit") << QStringLiteral("x²") << QStringLiteral("X²");
    QTest::newRow("no case") << QStringLiteral("客户一") << QStringLiteral("客户一");
}

void TestAccountId::normalises()
{
    QFETCH(QString, text);
    QTEST(parsed(text), "id");
}

void TestAccountId::isTheSameInAnyCase()
{
    const auto lower = AccountId::parse(u"acct200");
    const auto upper = AccountId::parse(u"ACCT200");
    QVERIFY(lower && upper);
    QCOMPARE(*lower, *upper);
    QCOMPARE(qHash(*lower), qHash(*upper));
}

void TestAccountId::countsCharactersNotBytes()
{
    QCOMPARE(parsed(QString(15, u'x')), QString(15, u'X'));
    QVERIFY(parsed(QString(16, u'x')).contains(QStringLiteral("16 characters. The maximum is 15")));
    // Fifteen of two UTF-16 units, and fifteen that are thirty before they are composed.
    const QString deseret = QStringLiteral("\U00010400");
    QCOMPARE(parsed(deseret.repeated(15)), deseret.repeated(15));
    QVERIFY(parsed(deseret.repeated(16)).startsWith(u'!'));
    QCOMPARE(parsed(QStringLiteral("u\u0308").repeated(15)), QString(15, u'Ü'));
}

void TestAccountId::refusesWithAReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QString &text, const char *reason) {
        QTest::newRow(name) << text << QString::fromUtf8(reason);
    };
    row("nothing", {}, "is empty");
    row("a space", QStringLiteral(" "), "is empty");
    row("spaces of other kinds", QStringLiteral("\u00A0\u2003"), "is empty");
    row("line feed", QStringLiteral("A\nB"), "control character (U+000A)");
    row("NUL", QStringLiteral("A") + QChar(u'\0'), "control character (U+0000)");
    row("tab", QStringLiteral("A\tB"), "control character (U+0009)");
    row("delete", QStringLiteral("A\x7F"), "control character (U+007F)");
    row("C1 control", QStringLiteral("A\u0085B"), "control character (U+0085)");
    row("half a pair", QStringLiteral("A") + QChar(0xD800), "half a character (U+D800)");
    row("the other half", QChar(0xDC00) + QStringLiteral("A"), "half a character (U+DC00)");
    row("pair turned round", QString(QChar(0xDC00)) + QChar(0xD800), "half a character (U+DC00)");
    row("line separator", QStringLiteral("A\u2028B"), "an invisible character (U+2028)");
    row("zero width space", QStringLiteral("A\u200BB"), "an invisible character (U+200B)");
    row("text turned round", QStringLiteral("A\u202EB"), "an invisible character (U+202E)");
    row("byte order mark", QStringLiteral("\uFEFFA"), "an invisible character (U+FEFF)");
    row("soft hyphen", QStringLiteral("A\u00ADB"), "an invisible character (U+00AD)");
    row("joiner of graphemes", QStringLiteral("A\u034FB"), "an invisible character (U+034F)");
    row("variation selector", QStringLiteral("A\uFE0F"), "an invisible character (U+FE0F)");
    row("Hangul filler", QStringLiteral("A\u3164"), "an invisible character (U+3164)");
    row("half-width Hangul filler", QStringLiteral("A\uFFA0"), "an invisible character");
    row("Braille blank", QStringLiteral("A\u2800"), "an invisible character (U+2800)");
    row("private use", QStringLiteral("\uE000"), "an invisible character (U+E000)");
    row("no character", QStringLiteral("\U000E0080"), "an invisible character (U+E0080)");
    row("too long", QString(16, u'A'), "16 characters");
    row("far too long", QString(1'000'000, u'é'), "1000000 characters");
}

void TestAccountId::refusesWithAReason()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const auto id = AccountId::parse(text);
    QVERIFY(!id);
    QCOMPARE(id.error().kind, Error::Kind::Invalid);
    QVERIFY2(id.error().happened.contains(reason), qPrintable(id.error().text()));
    QVERIFY(!id.error().advice.isEmpty());
    QVERIFY(id.error().text().size() < 300);
    for (const QChar c : id.error().text())
        QVERIFY(c.isPrint());
}

/// Whatever is an id stays itself when it is read again: every character of Unicode.
void TestAccountId::normalisesOnceAndForAll()
{
    int ids = 0;
    for (char32_t c = 0; c <= QChar::LastValidCodePoint; ++c) {
        const QString text = QStringView(QChar::fromUcs4(c)).toString();
        const auto id = AccountId::parse(text);
        if (!id)
            continue;
        ++ids;
        const auto again = AccountId::parse(id->text());
        QVERIFY2(again && *again == *id, qPrintable(QString::number(c, 16)));
        QVERIFY2(id->isNormalised(), qPrintable(QString::number(c, 16)));
        QVERIFY2(id->text() == id->text().normalized(QString::NormalizationForm_C), qPrintable(QString::number(c, 16)));
        // And whichever way it was written.
        for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
            const auto other = AccountId::parse(text.normalized(form));
            QVERIFY2(other && *other == *id, qPrintable(QString::number(c, 16)));
        }
        if (QChar::isMark(c)) // one has a letter for its upper case
            continue;
        const QString upper(QStringView(QChar::fromUcs4(QChar::toUpper(c))).toString());
        const auto ofUpper = AccountId::parse(upper);
        QVERIFY2(ofUpper && *ofUpper == *id, qPrintable(QString::number(c, 16)));
    }
    QVERIFY2(ids > 100'000, qPrintable(QString::number(ids)));
}

void TestAccountId::isEmptyUntilItIsRead()
{
    QVERIFY(AccountId().isEmpty());
    QVERIFY(!AccountId::parse(u"a")->isEmpty());
}

void TestAccountId::showsWhatADatabaseHolds()
{
    QCOMPARE(AccountId::fromDatabase(QStringLiteral(" wrong ")).text(), QStringLiteral(" wrong "));
}

void TestAccountId::sorts()
{
    QVERIFY(*AccountId::parse(u"a1") < *AccountId::parse(u"A2"));
    QVERIFY(*AccountId::parse(u"b") > *AccountId::parse(u"A2"));
    QVERIFY(AccountId() < *AccountId::parse(u"a"));
    QVERIFY(*AccountId::parse(u"Z") < *AccountId::parse(u"É"));
    // By code points, as databases sort bytes: what is outside of the BMP comes last.
    QVERIFY(*AccountId::parse(u"\uFA0E") < *AccountId::parse(u"\U00010400"));
    QVERIFY(*AccountId::parse(u"A") < *AccountId::parse(u"A1"));
}

namespace tst_accountid {
QTEST_GUILESS_MAIN(TestAccountId)
}
#include "tst_accountid.moc"
