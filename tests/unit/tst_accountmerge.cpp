// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/AccountField.h"
#include "core/AccountMerge.h"

#include <QRandomGenerator>
#include <QTest>

using namespace accountdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr Change::Fields amounts = Change::Fields(Change::Paid) | Change::Due;
constexpr int rounds = 2000;

Account account(const QString &name, std::int64_t paid, std::int64_t due)
{
    return {.id = AccountId::fromDatabase(u"ACCT200"_s),
            .name = name,
            .paid = Money::fromCents(paid),
            .due = Money::fromCents(due)};
}

/// Of so few values that two of them are often alike.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_random(seed) {}

    bool coin() { return m_random.bounded(2) == 0; }
    Account any()
    {
        Account rolled = account(QString(QChar(u'a' + m_random.bounded(3))), cents(), cents());
        if (coin())
            rolled.extra = QByteArray::number(m_random.bounded(3));
        if (coin())
            rolled.parent = AccountId::fromDatabase(QString(QChar(u'P' + m_random.bounded(2))));
        rolled.revision = m_random.bounded(1, 100);
        return rolled;
    }
    std::optional<Account> anyOrNone() { return m_random.bounded(4) == 0 ? std::nullopt : std::optional(any()); }
    Account paidOn(const Account &before)
    {
        Account after = before;
        after.paid += Money::fromCents(cents());
        after.due += Money::fromCents(cents());
        return after;
    }
    Divergence divergence()
    {
        return {.base = anyOrNone(), .mine = anyOrNone(), .theirs = anyOrNone(), .minePaysOnly = coin()};
    }

private:
    std::int64_t cents() { return m_random.bounded(-2, 3) * 100; }

    QRandomGenerator m_random;
};

} // namespace

class TestOfAccountMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesWhatOneSideChanged();
    void addsPaymentsUpWhicheverSideIsMine();
    void countsAPaymentBesideACorrection();
    void asksAboutAFieldThatBothChanged();
    void asksAboutBothAmountsWhenBothSidesCorrectedOne();
    void asksWhenASumIsTooLarge();
    void keepsMineInWhatIsUndecided();
    void leavesAFieldUndecidedUntilBothHaveTheSame();
    void asksWhetherAChangedAccountStays_data();
    void asksWhetherAChangedAccountStays();
    void closesNothingWithoutABase();
    void changesNothingWhenItIsDoneAgain();
    void agreesWhenBothAreAlike();
    void keepsMyRevision();
};

void TestOfAccountMerge::takesWhatOneSideChanged()
{
    Dice dice(1);
    for (int i = 0; i < rounds; ++i) {
        const Account base = dice.any();
        const auto changed = dice.anyOrNone();
        const bool paysOnly = dice.coin();
        const AccountMerge theirs = merge({.base = base, .mine = base, .theirs = changed, .minePaysOnly = paysOnly});
        QVERIFY(theirs.isDecided());
        QVERIFY(agree(theirs.account, changed));
        const AccountMerge mine = merge({.base = base, .mine = changed, .theirs = base, .minePaysOnly = paysOnly});
        QVERIFY(mine.isDecided());
        QVERIFY(agree(mine.account, changed));
    }
    const Account base = account(u"Ann"_s, 1, 2);
    Account theirs = account(u"Ann"_s, 1, 5);
    theirs.extra = R"({"phone":"1"})";
    Account both = account(u"Anna"_s, 1, 5);
    both.extra = theirs.extra;
    const AccountMerge merged = merge({.base = base, .mine = account(u"Anna"_s, 1, 2), .theirs = theirs});
    QVERIFY(merged.isDecided());
    QVERIFY(agree(*merged.account, both));
}

void TestOfAccountMerge::addsPaymentsUpWhicheverSideIsMine()
{
    Dice dice(2);
    for (int i = 0; i < rounds; ++i) {
        const Account base = dice.any();
        const Account one = dice.paidOn(base);
        const Account other = dice.paidOn(base);
        const AccountMerge here = merge({.base = base, .mine = one, .theirs = other, .minePaysOnly = true});
        const AccountMerge there = merge({.base = base, .mine = other, .theirs = one, .minePaysOnly = true});
        QVERIFY(here.isDecided() && there.isDecided());
        QVERIFY(agree(*here.account, *there.account, amounts));
        QCOMPARE(here.account->paid - base.paid, (one.paid - base.paid) + (other.paid - base.paid));
        QCOMPARE(here.account->due - base.due, (one.due - base.due) + (other.due - base.due));
    }
}

void TestOfAccountMerge::countsAPaymentBesideACorrection()
{
    const AccountMerge merged = merge({.base = account(u"A"_s, 100, 0),
                                       .mine = account(u"A"_s, 110, 0),
                                       .theirs = account(u"A"_s, 7, 8),
                                       .minePaysOnly = true});
    QVERIFY(merged.isDecided());
    QVERIFY(agree(*merged.account, account(u"A"_s, 17, 8)));
}

void TestOfAccountMerge::asksAboutAFieldThatBothChanged()
{
    const AccountMerge merged = merge(
        {.base = account(u"Ann"_s, 1, 1), .mine = account(u"Anna"_s, 1, 1), .theirs = account(u"Anja"_s, 2, 1)});
    QCOMPARE(merged.conflicts, Change::Fields(Change::Name));
    QVERIFY(!merged.isExistenceAtStake);
    QVERIFY(agree(*merged.account, account(u"Anna"_s, 2, 1)));
}

void TestOfAccountMerge::asksAboutBothAmountsWhenBothSidesCorrectedOne()
{
    const AccountMerge merged = merge(
        {.base = account({}, 70, 60), .mine = account({}, 70, 50), .theirs = account({}, 75, 60)});
    QCOMPARE(merged.conflicts, amounts);
    QVERIFY(agree(*merged.account, account({}, 70, 50))); // no balance that no one has seen
}

void TestOfAccountMerge::asksWhenASumIsTooLarge()
{
    const auto merged = [](std::int64_t mine, std::int64_t theirs) {
        return merge({.base = account({}, 0, 0),
                      .mine = account({}, mine, 1),
                      .theirs = account({}, theirs, 2),
                      .minePaysOnly = true});
    };
    QCOMPARE(merged(Money::maxCents - 5, 6).conflicts, amounts);
    QVERIFY(agree(*merged(Money::maxCents - 5, 6).account, account({}, Money::maxCents - 5, 1)));
    QCOMPARE(merged(-Money::maxCents, -Money::maxCents).conflicts, amounts);
    QVERIFY(merged(Money::maxCents - 5, 5).isDecided());
    QVERIFY(merged(Money::maxCents, -Money::maxCents).isDecided());
}

void TestOfAccountMerge::keepsMineInWhatIsUndecided()
{
    Dice dice(3);
    for (int i = 0; i < rounds; ++i) {
        const Divergence divergence = dice.divergence();
        const AccountMerge merged = merge(divergence);
        if (merged.isExistenceAtStake)
            QVERIFY(agree(merged.account, divergence.mine));
        else if (merged.conflicts)
            QVERIFY(agree(*merged.account, *divergence.mine, merged.conflicts));
    }
}

void TestOfAccountMerge::leavesAFieldUndecidedUntilBothHaveTheSame()
{
    Dice dice(4);
    for (int i = 0; i < rounds; ++i) {
        Divergence divergence{.base = dice.any(), .mine = dice.any(), .theirs = dice.any()};
        divergence.minePaysOnly = dice.coin();
        divergence.undecided = Change::Fields(Change::Name) | amounts;
        const AccountMerge merged = merge(divergence);
        QCOMPARE(!(merged.conflicts & Change::Name), agree(*divergence.mine, *divergence.theirs, Change::Name));
        QCOMPARE(!(merged.conflicts & amounts), agree(*divergence.mine, *divergence.theirs, amounts));
    }
    // Whether there is an account waits until both have it, or none; then what differs is asked for.
    const Account base = account(u"A"_s, 1, 1);
    Divergence divergence{.base = base, .mine = {}, .theirs = base, .isExistenceUndecided = true};
    QVERIFY(merge(divergence).isExistenceAtStake);
    divergence.mine = account(u"A"_s, 2, 1);
    QCOMPARE(merge(divergence).conflicts, amounts);
    divergence.theirs = divergence.mine;
    QVERIFY(merge(divergence).isDecided());
    divergence.mine = divergence.theirs = {};
    QVERIFY(merge(divergence).isDecided());
}

void TestOfAccountMerge::asksWhetherAChangedAccountStays_data()
{
    const Account base = account(u"A"_s, 1, 1);
    const Account changed = account(u"A"_s, 1, 2);
    using Maybe = std::optional<Account>;
    QTest::addColumn<Maybe>("mine");
    QTest::addColumn<Maybe>("theirs");
    QTest::addColumn<bool>("isAtStake");
    QTest::addColumn<Maybe>("result");
    QTest::newRow("closed here, unchanged there") << Maybe() << Maybe(base) << false << Maybe();
    QTest::newRow("unchanged here, closed there") << Maybe(base) << Maybe() << false << Maybe();
    QTest::newRow("closed on both sides") << Maybe() << Maybe() << false << Maybe();
    QTest::newRow("closed here, changed there") << Maybe() << Maybe(changed) << true << Maybe();
    QTest::newRow("changed here, closed there") << Maybe(changed) << Maybe() << true << Maybe(changed);
}

void TestOfAccountMerge::asksWhetherAChangedAccountStays()
{
    using Maybe = std::optional<Account>;
    QFETCH(Maybe, mine);
    QFETCH(Maybe, theirs);
    QFETCH(bool, isAtStake);
    QFETCH(Maybe, result);
    for (const bool paysOnly : {false, true}) {
        const AccountMerge merged = merge(
            {.base = account(u"A"_s, 1, 1), .mine = mine, .theirs = theirs, .minePaysOnly = paysOnly});
        QCOMPARE(merged.isExistenceAtStake, isAtStake);
        QVERIFY(!merged.conflicts);
        QVERIFY(agree(merged.account, result));
    }
}

void TestOfAccountMerge::closesNothingWithoutABase()
{
    Dice dice(5);
    for (int i = 0; i < rounds; ++i) {
        const Account there = dice.any();
        QVERIFY(agree(merge({.theirs = there}).account, there));
        QVERIFY(agree(merge({.mine = there}).account, there));
        const Account other = dice.any();
        const AccountMerge both = merge({.mine = there, .theirs = other, .minePaysOnly = dice.coin()});
        QVERIFY(agree(*both.account, there));
        QCOMPARE(both.isDecided(), agree(there, other));
    }
    QCOMPARE(merge({.mine = account(u"A"_s, 1, 1), .theirs = account(u"B"_s, 1, 2)}).conflicts,
             Change::Fields(Change::Name) | amounts);
}

void TestOfAccountMerge::changesNothingWhenItIsDoneAgain()
{
    Dice dice(6);
    for (int i = 0; i < rounds; ++i) {
        Divergence divergence = dice.divergence();
        const AccountMerge merged = merge(divergence);
        // As a book goes on: theirs is the base now, for what isn't decided yet as well.
        divergence.base = divergence.theirs;
        divergence.mine = merged.account;
        divergence.undecided = merged.conflicts;
        divergence.isExistenceUndecided = merged.isExistenceAtStake;
        const AccountMerge again = merge(divergence);
        QVERIFY(agree(again.account, merged.account));
        QCOMPARE(again.conflicts, merged.conflicts);
        QCOMPARE(again.isExistenceAtStake, merged.isExistenceAtStake);
    }
}

void TestOfAccountMerge::agreesWhenBothAreAlike()
{
    Dice dice(7);
    for (int i = 0; i < rounds; ++i) {
        Divergence divergence = dice.divergence();
        divergence.mine = divergence.theirs;
        divergence.minePaysOnly = false; // two payments of the same amount are two
        const AccountMerge merged = merge(divergence);
        QVERIFY(merged.isDecided());
        QVERIFY(agree(merged.account, divergence.theirs));
    }
}

void TestOfAccountMerge::keepsMyRevision()
{
    Account mine = account(u"A"_s, 1, 1);
    mine.revision = 3;
    mine.changedAt = QDateTime({2026, 1, 31}, {12, 0}, Qt::UTC);
    Account theirs = account(u"B"_s, 1, 1);
    theirs.revision = 8;
    const AccountMerge merged = merge({.base = mine, .mine = mine, .theirs = theirs});
    QCOMPARE(merged.account->name, u"B"_s);
    QCOMPARE(merged.account->revision, 3);
    QCOMPARE(merged.account->changedAt, mine.changedAt);
    QCOMPARE(merge({.theirs = theirs}).account->revision, 0);
}

namespace tst_accountmerge {
QTEST_GUILESS_MAIN(TestOfAccountMerge)
}
#include "tst_accountmerge.moc"
