// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/LiveTotals.h"
#include "support/Accounts.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::models;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Filter = AccountQuery::Filter;

namespace {

const Account owing = accountOf(u"A1"_s, u"Ann"_s, 100, 250);
const Account overpaid = accountOf(u"A2"_s, u"Ben"_s, 300, 100);
const Account settled = accountOf(u"A3"_s, u"Cem"_s, 50, 50);

Totals totalsOf(const QList<Account> &accounts)
{
    Totals totals;
    for (const Account &account : accounts)
        totals.add(account);
    return totals;
}

Account withDue(Account account, std::int64_t due)
{
    account.due = Money::fromCents(due);
    return account;
}

Applied change(const std::optional<Account> &before, const std::optional<Account> &after)
{
    return {.change = {}, .before = before, .after = after};
}

bool shown(const Account &)
{
    return true;
}

bool notShown(const Account &)
{
    return false;
}

/// Counted at mark 5.
LiveTotals counted(const AccountQuery &query, const QList<Account> &accounts)
{
    LiveTotals totals;
    totals.set(query, {.totals = totalsOf(accounts), .mark = 5});
    return totals;
}

} // namespace

class tst_LiveTotals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsAdditionsChangesAndDeletions()
    {
        LiveTotals totals = counted({}, {owing, overpaid});
        QVERIFY(totals.follow({change({}, settled), change(owing, withDue(owing, 20)), change(overpaid, {})},
                              Book::Marks{5, 8}, notShown));
        QCOMPARE(totals.totals(), totalsOf({withDue(owing, 20), settled}));
        QVERIFY(totals.areOf({}, 2));
        QVERIFY(totals.follow({change(settled, {})}, Book::Marks{8, 9}, notShown));
        QCOMPARE(totals.totals(), totalsOf({withDue(owing, 20)}));
    }

    void countsOnlyWhatPassesTheFilter()
    {
        const QList<Applied> step{change(owing, withDue(owing, 100)), change(settled, withDue(settled, 60)),
                                  change({}, overpaid)};
        const auto after = [&step](Filter filter, const Account &only) {
            LiveTotals totals = counted({.filter = filter}, {only});
            return totals.follow(step, Book::Marks{5, 8}, notShown) ? totals.totals() : Totals();
        };
        QCOMPARE(after(Filter::Owing, owing), totalsOf({withDue(settled, 60)}));
        QCOMPARE(after(Filter::Settled, settled), totalsOf({withDue(owing, 100)}));
        QCOMPARE(after(Filter::Overpaid, accountOf(u"A4"_s, {}, 2, 1)),
                 totalsOf({accountOf(u"A4"_s, {}, 2, 1), overpaid}));
    }

    void neitherCountsAStepTwiceNorLeavesOneOut()
    {
        const QList<Applied> step{change(owing, withDue(owing, 900))};
        LiveTotals totals = counted({}, {withDue(owing, 900)});
        QVERIFY(totals.follow(step, Book::Marks{4, 5}, shown)); // it was in the book when they were counted
        QCOMPARE(totals.totals(), totalsOf({withDue(owing, 900)}));

        totals = counted({}, {owing});
        QVERIFY(!totals.follow(step, Book::Marks{6, 7}, shown)); // another clerk's change came between
        QVERIFY(!totals.areOf({}, 1));
        QVERIFY(!totals.follow(step, Book::Marks{5, 6}, shown)); // until they are counted again

        totals = counted({}, {owing});
        QVERIFY(!totals.follow(step, {}, shown));
    }

    void leavesToTheDatabaseWhetherATextMatches()
    {
        const AccountQuery query{.text = u"n"_s};
        const Book::Marks marks{5, 6};
        LiveTotals totals = counted(query, {owing});
        QVERIFY(totals.follow({change(owing, withDue(owing, 900))}, marks, shown)); // as its name did
        QCOMPARE(totals.totals(), totalsOf({withDue(owing, 900)}));

        Account renamed = owing;
        renamed.name = u"Bob"_s;
        QVERIFY(!counted(query, {owing}).follow({change(owing, renamed)}, marks, shown));
        QVERIFY(!counted(query, {owing}).follow({change(owing, withDue(owing, 1))}, marks, notShown));
        QVERIFY(!counted(query, {owing}).follow({change({}, settled)}, marks, shown));
        QVERIFY(!counted(query, {owing}).follow({change(owing, {})}, marks, shown));
    }
};

namespace tst_livetotals {
QTEST_GUILESS_MAIN(tst_LiveTotals)
}
#include "tst_livetotals.moc"
