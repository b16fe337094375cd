// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AccountPages.h"
#include "models/AccountTableModel.h"
#include "support/Books.h"
#include "support/ManyAccounts.h"
#include "support/StallMeter.h"
#include "support/TestDatabases.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::models;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Model = AccountTableModel;

namespace {

constexpr int accountCount = 140'000;
static_assert(accountCount > AccountPages::pageSize * PageIndex::maxAnchors); // not each page begins at an anchor
constexpr int visibleRows = 40;

} // namespace

class tst_LargeTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        fillWithMany(m_database, accountCount);
    }
    void init()
    {
        m_book = openBook(m_database.url());
        m_model = std::make_unique<Model>();
        m_finished = std::make_unique<QSignalSpy>(m_model.get(), &Model::selectFinished);
        m_model->setBook(m_book.get());
        waitForReading();
        QCOMPARE(m_model->rowCount(), accountCount);
    }
    void cleanup()
    {
        m_model.reset();
        m_book.reset();
    }

    void nothingStallsTheEventLoop()
    {
        // A view asks for what it shows whenever it is told of a change.
        int top = 0;
        const auto show = [&] {
            for (int row = top; row < std::min(top + visibleRows, m_model->rowCount()); ++row) {
                for (int column = 0; column < Model::ColumnCount; ++column) {
                    for (const int role : {int(Qt::DisplayRole), int(Qt::TextAlignmentRole), int(Model::SignRole)})
                        (void)m_model->index(row, column).data(role);
                }
            }
        };
        connect(m_model.get(), &Model::dataChanged, this, show);
        connect(m_model.get(), &Model::layoutChanged, this, show);
        QItemSelectionModel selection(m_model.get());
        selection.setCurrentIndex(m_model->index(7, 2),
                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);

        StallMeter meter;
        for (int column = 0; column < Model::ColumnCount; ++column) {
            for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
                m_model->sort(column, order);
                waitForReading();
            }
        }
        checkStall(meter, "sorting");
        for (const QString &text :
             {u"c"_s, u"cu"_s, u"customer 12"_s, u"customer 123"_s, u"no such name"_s, u"ACCT0999"_s, QString()}) {
            m_model->setFilter(text);
            waitForReading();
        }
        checkStall(meter, "searching");
        for (top = 0; top < accountCount; top += accountCount / 20) {
            show();
            QTRY_VERIFY(m_model->index(top, 0).data(Model::LoadedRole).toBool());
        }
        checkStall(meter, "scrolling");
        selection.select({m_model->index(0, 0), m_model->index(accountCount - 1, Model::ColumnCount - 1)},
                         QItemSelectionModel::Select);
        Q_EMIT m_book->changedElsewhere();
        waitForReading();
        QCOMPARE(selection.selectedRows().size(), accountCount);
        meter.reset(); // counting them was the test's own work
        const auto all = m_model->accounts(
            {{0, 0}, {accountCount / 2, accountCount / 2}, {accountCount - 1, accountCount - 1}});
        QCOMPARE(awaitValue(all).size(), 3);
        checkStall(meter, "reading a selection");
    }

    void aNewerQueryCancelsAnOlderOne()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QElapsedTimer clock;
        clock.start();
        m_model->sort(Model::Balance, Qt::DescendingOrder);
        waitForReading();
        const qint64 once = clock.restart();

        m_finished->clear();
        constexpr int queries = 100;
        for (int i = 0; i < queries; ++i)
            m_model->sort(i % 2 ? Model::Name : Model::Balance, i % 3 ? Qt::AscendingOrder : Qt::DescendingOrder);
        m_model->setQuery({.text = u"ACCT09999"_s});
        waitForReading();
        // All of them would take a hundred times as long as one; the machine may be twice as busy now as it was.
        QVERIFY2(clock.elapsed() < queries / 2 * once,
                 qPrintable(u"%1 ms, once %2 ms"_s.arg(clock.elapsed()).arg(once)));
        QCOMPARE(m_finished->size(), 1); // of the last one
        QCOMPARE(m_model->rowCount(), 10);
    }

    void theFirstPageComesBeforeTheOthersAreCounted_data()
    {
        QTest::addColumn<AccountQuery>("query");
        QTest::addColumn<int>("count");
        QTest::newRow("sort") << AccountQuery{.sortBy = AccountQuery::Column::Due, .order = Qt::DescendingOrder}
                              << accountCount;
        QTest::newRow("search") << AccountQuery{.text = u"ACCT01"_s} << 10'000;
    }
    void theFirstPageComesBeforeTheOthersAreCounted()
    {
        QFETCH(const AccountQuery, query);
        QFETCH(const int, count);
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QList<std::pair<int, AccountId>> shown; // how many rows, and the first of them
        connect(m_model.get(), &Model::dataChanged, this, [&] {
            shown.append({m_model->rowCount(), m_model->account(0)->id});
        });
        m_model->setQuery(query);
        waitForReading();
        QVERIFY(shown.size() >= 2);
        QCOMPARE(shown.first().first, 128);
        QCOMPARE(shown.last().first, count);
        QCOMPARE(shown.first().second, shown.last().second);
    }

    void anAccountWhoseIdIsSearchedForComesBeforeAllRowsAreLookedAt()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy replaced(m_model.get(), &Model::replaced);
        m_model->setFilter(u"acct099999"_s);
        QVERIFY(m_model->isBeingReplaced());
        QVERIFY(replaced.wait(20000));
        QVERIFY(m_model->isReading()); // others may have it in their names
        QVERIFY(!m_model->isBeingReplaced());
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->account(0)->id.text(), u"ACCT099999"_s);
        waitForReading();
        QCOMPARE(m_model->rowCount(), 1);

        // Not one that the filter leaves out.
        const bool owes = m_model->account(0)->due > m_model->account(0)->paid;
        m_model->setQuery(
            {.filter = owes ? AccountQuery::Filter::Overpaid : AccountQuery::Filter::Owing, .text = u"ACCT099999"_s});
        waitForReading();
        QCOMPARE(m_model->rowCount(), 0);
    }

    void aRareSearchIsShownOnceAndWhole()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QItemSelectionModel selection(m_model.get());
        const auto select = [&](int row) {
            selection.select(m_model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        };
        select(5);
        select(17);
        QTRY_VERIFY(m_model->account(17));
        const QSignalSpy shown(m_model.get(), &Model::dataChanged);
        m_model->setFilter(u"ACCT00001"_s);
        waitForReading();
        QCOMPARE(shown.size(), 1);
        QCOMPARE(m_model->rowCount(), 10);
        QCOMPARE(selection.selectedRows().size(), 1); // the other one isn't among them
        QCOMPARE(selection.selectedRows().first().data().toString(), u"ACCT000017"_s);
        m_model->setFilter({});
        waitForReading();
        QCOMPARE(m_model->rowCount(), accountCount);
        QCOMPARE(selection.selectedRows().first().data().toString(), u"ACCT000017"_s);
    }

    void noRowGoesThatSomethingHoldsOnTo()
    {
        const QPersistentModelIndex current(m_model->index(5, Model::Name));
        const QString name = current.data().toString();
        int fewest = accountCount;
        connect(m_model.get(), &Model::rowsRemoved, this, [&] { fewest = std::min(fewest, m_model->rowCount()); });
        m_model->sort(Model::Due, Qt::DescendingOrder);
        waitForReading();
        QCOMPARE(fewest, accountCount);
        QVERIFY(current.isValid());
        QTRY_COMPARE(current.data().toString(), name);
    }

    void scrollingPastPagesReadsTheLastOnesOnly()
    {
        const QSignalSpy arrived(m_model.get(), &Model::dataChanged);
        for (int row = 0; row < accountCount; row += 100)
            (void)m_model->index(row, 0).data();
        const QModelIndex last = m_model->index(accountCount - 1, 0);
        QVERIFY(!last.data().isValid());
        QTRY_COMPARE(last.data().toString(), u"ACCT139999"_s);
        QTRY_VERIFY(arrived.size() >= 4);
        QVERIFY2(arrived.size() < 10, qPrintable(QString::number(arrived.size())));
    }

    void holdsABoundedNumberOfRows()
    {
        for (int row = 0; row < accountCount; row += accountCount / 80)
            QTRY_VERIFY_WITH_TIMEOUT(m_model->account(row), 20000);
        int loaded = 0;
        for (int row = 0; row < accountCount; ++row)
            loaded += m_model->index(row, 0).data(Model::LoadedRole).toBool();
        QVERIFY(loaded > 0);
        QVERIFY2(loaded <= 64 * 128, qPrintable(QString::number(loaded)));
    }

    void rowsComeInTheirOrderWhereverOneLooks()
    {
        m_model->sort(Model::Due, Qt::AscendingOrder);
        waitForReading();
        QRandomGenerator random(5);
        QMap<int, Money> seen;
        for (int i = 0; i < 10; ++i) {
            const int row = random.bounded(accountCount);
            QTRY_VERIFY(m_model->account(row));
            seen.insert(row, m_model->account(row)->due);
        }
        const QList<Money> dues = seen.values();
        QVERIFY(std::is_sorted(dues.begin(), dues.end()));
        const auto all = awaitValue(m_model->accounts({{0, accountCount - 1}}));
        QCOMPARE(all.size(), accountCount);
        QVERIFY(std::is_sorted(all.begin(), all.end(), [](const Account &a, const Account &b) {
            return std::pair(a.due, a.id) < std::pair(b.due, b.id);
        }));
        for (auto one = seen.constBegin(); one != seen.constEnd(); ++one)
            QCOMPARE(all.at(one.key()).due, one.value());
    }

private:
    void waitForReading()
    {
        m_finished->clear();
        QVERIFY(m_finished->wait(20000));
    }

    TestDatabase m_database{TestDatabase::Kind::SqliteFile};
    std::unique_ptr<Book> m_book;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<QSignalSpy> m_finished;
};

namespace tst_largetable {
QTEST_GUILESS_MAIN(tst_LargeTable)
}
#include "tst_largetable.moc"
