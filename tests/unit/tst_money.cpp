// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Money.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace accountdesk;

namespace {

using Cents = MoneyTotal::Cents;

const QList<QLocale> &everyLocale()
{
    static const QList<QLocale> locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript,
                                                                   QLocale::AnyTerritory);
    return locales;
}

/// Amounts of every size, both signs: as many small ones as large ones.
class RandomAmounts
{
public:
    explicit RandomAmounts(quint64 seed) : m_random(static_cast<quint32>(seed)) {}

    Money next()
    {
        const auto magnitude = static_cast<std::int64_t>(m_random.generate64() >> m_random.bounded(14, 64));
        const std::int64_t cents = std::min(magnitude, Money::maxCents);
        return Money::fromCents(m_random.bounded(2) == 0 ? cents : -cents);
    }

private:
    QRandomGenerator64 m_random;
};

/// Prints 128 bits digit by digit, knowing nothing of the code that is tested.
QByteArray digits(Cents cents)
{
    QByteArray text;
    for (Cents rest = cents < 0 ? -cents : cents; rest > 0 || text.size() < 3; rest /= 10)
        text.prepend(static_cast<char>('0' + static_cast<int>(rest % 10)));
    text.insert(text.size() - 2, '.');
    return cents < 0 ? '-' + text : text;
}

const QLocale german(QLocale::German, QLocale::Germany);
const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale indian(QLocale::English, QLocale::India);
const QLocale swiss(QLocale::German, QLocale::Switzerland);
const QLocale french(QLocale::French, QLocale::France);
const QLocale swedish(QLocale::Swedish, QLocale::Sweden);
const QLocale arabic(QLocale::Arabic, QLocale::Egypt);
const QLocale persian(QLocale::Persian, QLocale::Iran);
const QLocale hebrew(QLocale::Hebrew, QLocale::Israel);

} // namespace

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWroteForMillionsOfAmounts();
    void readsWhatItWroteInEveryLocale();
    void readsTheLargestAmountsOfEveryLocale();
    void addsAMillionAmountsAsWithIntegers();
    void formats_data();
    void formats();
    void reads_data();
    void reads();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void refusesMisplacedSeparatorsInEveryLocale();
    void showsAnExampleInTheLocaleOfTheClerk();
    void cutsLongTextInItsErrors();
    void ordersAmounts();
    void totalsGoBeyond64Bits();
    void totalsReadWhatTheyWrite();
    void dividesHalfAwayFromZero_data();
    void dividesHalfAwayFromZero();
    void dividesAsTheDefinitionSays();
};

void TestMoney::readsWhatItWroteForMillionsOfAmounts()
{
    RandomAmounts amounts(1);
    for (int i = 0; i < 3'000'000; ++i) {
        const Money amount = amounts.next();
        const QByteArray text = digits(amount.cents());
        const auto read = Money::parse(QByteArrayView(text));
        if (!read || *read != amount)
            QFAIL(text.constData());
    }
    for (int i = 0; i < 300'000; ++i) {
        const Money amount = amounts.next();
        const QString text = amount.format();
        if (text.toLatin1() != digits(amount.cents()) || Money::parse(text) != amount)
            QFAIL(qPrintable(text));
    }
}

void TestMoney::readsWhatItWroteInEveryLocale()
{
    QVERIFY(everyLocale().size() > 500);
    RandomAmounts amounts(2);
    for (const QLocale &locale : everyLocale()) {
        for (int i = 0; i < 1'000; ++i) {
            const Money amount = amounts.next();
            const QString text = amount.format(locale);
            const auto read = Money::parse(text, locale);
            QVERIFY2(read, qPrintable(locale.name() + u' ' + text));
            QVERIFY2(*read == amount, qPrintable(locale.name() + u' ' + text));
        }
    }
}

void TestMoney::readsTheLargestAmountsOfEveryLocale()
{
    for (const QLocale &locale : everyLocale()) {
        for (const std::int64_t cents : {Money::maxCents, -Money::maxCents, std::int64_t{0}, std::int64_t{-1},
                                         std::int64_t{100'000}, std::int64_t{-99'999'999}}) {
            const Money amount = Money::fromCents(cents);
            const QString text = amount.format(locale);
            QVERIFY2(Money::parse(text, locale) == amount, qPrintable(locale.name() + u' ' + text));
            QLocale plain = locale;
            plain.setNumberOptions(QLocale::OmitGroupSeparator);
            QVERIFY2(Money::parse(amount.format(plain), locale) == amount, qPrintable(locale.name() + u' ' + text));
        }
        for (const std::int64_t cents : {Money::maxCents + 1, -Money::maxCents - 1})
            QVERIFY(!Money::parse(Money::fromCents(cents).format(locale), locale));
    }
}

void TestMoney::addsAMillionAmountsAsWithIntegers()
{
    RandomAmounts amounts(3);
    MoneyTotal total;
    Cents expected = 0;
    for (int i = 0; i < 2'000'000; ++i) {
        const Money amount = i % 3 == 0 ? Money::fromCents(Money::maxCents) : amounts.next();
        total += amount;
        expected += amount.cents();
    }
    QVERIFY(total.cents() == expected);
    QCOMPARE(total.format().toLatin1(), digits(expected));
    QVERIFY(expected > Cents{std::numeric_limits<std::int64_t>::max()});
}

void TestMoney::formats_data()
{
    QTest::addColumn<qint64>("cents");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 cents, const QLocale &locale, const QString &text) {
        QTest::addRow("%s %s", qPrintable(locale.name()), qPrintable(text)) << cents << locale << text;
    };
    row(-1000, QLocale::c(), QStringLiteral("-10.00"));
    row(0, QLocale::c(), QStringLiteral("0.00"));
    row(-1, QLocale::c(), QStringLiteral("-0.01"));
    row(99, QLocale::c(), QStringLiteral("0.99"));
    row(Money::maxCents, QLocale::c(), QStringLiteral("9999999999999.99"));
    row(std::numeric_limits<qint64>::min(), QLocale::c(), QStringLiteral("-92233720368547758.08"));
    row(-123450, german, QStringLiteral("-1.234,50"));
    row(123456789, english, QStringLiteral("1,234,567.89"));
    row(123456789012, indian, QStringLiteral("1,23,45,67,890.12"));
    row(123456789, swiss, QStringLiteral("1’234’567.89"));
    row(-123450, swedish, QStringLiteral("\u22121\u00A0234,50"));
    row(-123450, french, QStringLiteral("-1\u202F234,50"));
    row(-123450, persian, QStringLiteral("\u200E\u2212۱٬۲۳۴٫۵۰"));
}

void TestMoney::formats()
{
    QFETCH(qint64, cents);
    QFETCH(QLocale, locale);
    QTEST(Money::fromCents(cents).format(locale), "text");
}

void TestMoney::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<qint64>("cents");
    const auto row = [](const QString &text, const QLocale &locale, qint64 cents) {
        QTest::addRow("%s %s", qPrintable(locale.name()), qPrintable(text)) << text << locale << cents;
    };
    row(QStringLiteral("60"), QLocale::c(), 6000);
    row(QStringLiteral("+60.5"), QLocale::c(), 6050);
    row(QStringLiteral("-0"), QLocale::c(), 0);
    row(QStringLiteral("-0.00"), QLocale::c(), 0);
    row(QStringLiteral("000000000000000000000000007.10"), QLocale::c(), 710);
    row(QStringLiteral(" 1,234.50 "), english, 123450);
    row(QStringLiteral("1234.5"), english, 123450);
    row(QStringLiteral("12.345"), german, 1234500);
    row(QStringLiteral("1 234,50"), french, 123450);                  // a plain space
    row(QStringLiteral("1\u00A0234,50"), french, 123450);             // no-break
    row(QStringLiteral("1\u2009234\u2009567,50"), french, 123456750); // thin
    row(QStringLiteral("1'234.50"), swiss, 123450);                   // an apostrophe from the keyboard
    row(QStringLiteral("-5,00"), swedish, -500);                      // a hyphen in place of the minus sign
    row(QStringLiteral("\u22125.00"), english, -500);                 // and the other way round
    row(QStringLiteral("١٬٢٣٤٫٥٠"), arabic, 123450);
    row(QStringLiteral("1234٫50"), arabic, 123450); // digits from a Latin keyboard
    row(QStringLiteral("\u061C-١٢٣٫٤٥"), arabic, -12345);
    row(QStringLiteral("\u200E-7.00"), hebrew, -700);
    row(QStringLiteral("12,34,567.89"), indian, 123456789);
    row(QStringLiteral("९.५०"), QLocale(QLocale::Hindi, QLocale::India), 950);
}

void TestMoney::reads()
{
    QFETCH(QString, text);
    QFETCH(QLocale, locale);
    const auto read = Money::parse(text, locale);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().text()));
    QTEST(static_cast<qint64>(read->cents()), "cents");
}

void TestMoney::refusesWithAReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("reason");
    const auto rows = [](const char *reason, const QLocale &locale, const QStringList &texts) {
        for (const QString &text : texts) {
            QTest::addRow("%s “%s”", qPrintable(locale.name()), qPrintable(text))
                << text << locale << QString::fromUtf8(reason);
        }
    };
    const QLocale c = QLocale::c();
    rows("is empty", c, {QString(), QStringLiteral("  ")});
    rows("more than two decimals", c, {QStringLiteral("12.345"), QStringLiteral("0.001"), QStringLiteral("1.000")});
    rows("exponent", c, {QStringLiteral("1e3"), QStringLiteral("1.5E-3"), QStringLiteral("-2e9")});
    rows("isn't an amount", c,
         {QStringLiteral("NaN"), QStringLiteral("inf"), QStringLiteral("-"), QStringLiteral("."), QStringLiteral("5."),
          QStringLiteral(".5"), QStringLiteral("--5"), QStringLiteral("5-"), QStringLiteral("1,234.00"),
          QStringLiteral("0x10"), QStringLiteral("1 2"), QStringLiteral("1.2.3"), QStringLiteral("5 USD"),
          QStringLiteral("½"), QStringLiteral("5²"), QString(QChar(u'\0')), QStringLiteral("5\xD800")});
    rows("too large for the book", c,
         {QStringLiteral("10000000000000.00"), QStringLiteral("-10000000000000"),
          QStringLiteral("92233720368547758.08"), QString(500, u'9')});
    rows("thousands separator", english,
         {QStringLiteral("1,23"), QStringLiteral("12,34,567"), QStringLiteral("1234,567"), QStringLiteral(",123"),
          QStringLiteral("1,,234"), QStringLiteral("123,"), QStringLiteral("1,234567"),
          QStringLiteral("1234567,890.00")});
    rows("thousands separator", indian, {QStringLiteral("1,234,567")});
    rows("thousands separator", german, {QStringLiteral("60.00"), QStringLiteral("1.23,00")});
    rows("isn't an amount", german, {QStringLiteral("1,2.3"), QStringLiteral("1 234,00")});
    rows("more than two decimals", german, {QStringLiteral("12,345")});
}

void TestMoney::refusesWithAReason()
{
    QFETCH(QString, text);
    QFETCH(QLocale, locale);
    QFETCH(QString, reason);
    const auto read = Money::parse(text, locale);
    QVERIFY2(!read, qPrintable(read.value_or(Money()).format()));
    QCOMPARE(read.error().kind, Error::Kind::Invalid);
    QVERIFY2(read.error().happened.contains(reason), qPrintable(read.error().text()));
    QVERIFY(!read.error().advice.isEmpty());
}

void TestMoney::refusesMisplacedSeparatorsInEveryLocale()
{
    for (const QLocale &locale : everyLocale()) {
        if (locale.language() == QLocale::C)
            continue;
        const QString group = locale.groupSeparator();
        const QString right = Money::fromCents(1'234'567'890'00).format(locale);
        const qsizetype at = right.lastIndexOf(group);
        QVERIFY2(at > 0, qPrintable(locale.name()));
        const qsizetype digit = locale.zeroDigit().size();
        for (const QString &wrong : {QString(right).remove(at, group.size()), // one is missing
                                     QString(right).insert(at, group),        // one is there twice
                                     QString(right).remove(at, group.size()).insert(at + digit, group), // one moved
                                     u'-' + group + right}) {
            const auto read = Money::parse(wrong, locale);
            QVERIFY2(!read, qPrintable(locale.name() + u' ' + wrong));
        }
    }
}

void TestMoney::showsAnExampleInTheLocaleOfTheClerk()
{
    QVERIFY(Money::parse(QStringLiteral("12.34,00"), german).error().advice.contains(QStringLiteral("1.234.567,89")));
    QVERIFY(Money::parse(QStringLiteral("100000000000000"), english)
                .error()
                .advice.contains(QStringLiteral("9,999,999,999,999.99")));
}

void TestMoney::cutsLongTextInItsErrors()
{
    const QByteArray text(10'000'000, 'x');
    QVERIFY(Money::parse(QByteArrayView(text)).error().text().size() < 200);
    QVERIFY(Money::parse(QString::fromLatin1(text), german).error().text().size() < 200);
}

void TestMoney::ordersAmounts()
{
    QVERIFY(Money::fromCents(-1) < Money());
    QVERIFY(Money::fromCents(100) == Money::fromCents(60) + Money::fromCents(40));
    QCOMPARE((Money::fromCents(6000) - Money::fromCents(7000)).format(), QStringLiteral("-10.00"));
    QVERIFY(Money::fromCents(Money::maxCents).isStorable());
    QVERIFY(Money::fromCents(-Money::maxCents).isStorable());
    QVERIFY(!Money::fromCents(Money::maxCents + 1).isStorable());
}

void TestMoney::totalsGoBeyond64Bits()
{
    const auto total = MoneyTotal::parse("123456789012345678901234567.89");
    QVERIFY(total);
    QCOMPARE(total->format(), QStringLiteral("123456789012345678901234567.89"));
    QCOMPARE(total->format(english), QStringLiteral("123,456,789,012,345,678,901,234,567.89"));
    QCOMPARE(total->format(indian), QStringLiteral("12,34,56,78,90,12,34,56,78,90,12,34,567.89"));
    QLocale plain = english;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    QCOMPARE(total->format(plain), QStringLiteral("123456789012345678901234567.89"));
    QVERIFY(!MoneyTotal::parse(QByteArray(40, '9')));
    QVERIFY(!MoneyTotal::parse(""));
    QVERIFY(!MoneyTotal::parse("1.234"));
    QVERIFY(!MoneyTotal::parse("1e30"));
}

void TestMoney::totalsReadWhatTheyWrite()
{
    QRandomGenerator64 random(4);
    for (int i = 0; i < 500'000; ++i) {
        Cents cents = static_cast<Cents>(random.generate64()) << random.bounded(40);
        if (i % 2 != 0)
            cents = -cents;
        const QByteArray text = digits(cents);
        const auto read = MoneyTotal::parse(text);
        if (!read || read->cents() != cents || read->format().toLatin1() != text)
            QFAIL(text.constData());
    }
    QVERIFY(MoneyTotal::parse("-123")->cents() == -12300);
}

void TestMoney::dividesHalfAwayFromZero_data()
{
    QTest::addColumn<qint64>("cents");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<qint64>("mean");
    QTest::newRow("exact") << qint64{600} << qint64{3} << qint64{200};
    QTest::newRow("below half") << qint64{100} << qint64{3} << qint64{33};
    QTest::newRow("half") << qint64{5} << qint64{2} << qint64{3};
    QTest::newRow("negative half") << qint64{-5} << qint64{2} << qint64{-3};
    QTest::newRow("above half") << qint64{200} << qint64{3} << qint64{67};
    QTest::newRow("negative above half") << qint64{-200} << qint64{3} << qint64{-67};
    QTest::newRow("less than half a cent") << qint64{1} << qint64{3} << qint64{0};
    QTest::newRow("half a cent") << qint64{-1} << qint64{2} << qint64{-1};
    QTest::newRow("of nothing") << qint64{0} << qint64{0} << qint64{0};
}

void TestMoney::dividesHalfAwayFromZero()
{
    QFETCH(qint64, cents);
    QFETCH(qint64, count);
    QTEST(static_cast<qint64>(MoneyTotal::fromCents(cents).dividedBy(count).cents()), "mean");
}

void TestMoney::dividesAsTheDefinitionSays()
{
    QRandomGenerator64 random(5);
    for (int i = 0; i < 500'000; ++i) {
        const auto cents = static_cast<qint64>(random.generate64()) >> random.bounded(64);
        const auto count = static_cast<qint64>(random.generate64() >> random.bounded(1, 63)) + 1;
        const Cents mean = MoneyTotal::fromCents(cents).dividedBy(count).cents();
        // |2 * (cents - mean * count)| <= count, and a tie lies on the side of zero.
        const Cents twice = 2 * (Cents{cents} - mean * count);
        const Cents distance = twice < 0 ? -twice : twice;
        QVERIFY(distance < count || (distance == count && (twice < 0) == (cents > 0)));
    }
}

namespace tst_money {
QTEST_GUILESS_MAIN(TestMoney)
}
#include "tst_money.moc"
