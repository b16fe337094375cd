// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ManyAccounts.h"
#include "support/OtherProgram.h"
#include "support/StallMeter.h"
#include "support/Window.h"

#include <QAbstractItemModelTester>

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::models;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Model = AccountTableModel;

namespace {

constexpr int accountCount = 2000;
constexpr int changesPerSecond = 1000;
constexpr int changeCount = 4 * changesPerSecond;
constexpr auto pace = 30ms;      // of a clerk who holds keys down
constexpr int minTurns = 16;     // each way of looking twice
constexpr int patience = 20'000; // ms

/// A program that inserts, updates and deletes accounts of a book, a thousand of them a second, until
/// it is ended: in a thread and over a connection of its own.
class BusyProgram
{
public:
    explicit BusyProgram(const TestDatabase &book) : m_book(book)
    {
        for (int i = 0; i < accountCount; ++i)
            m_ids << u"ACCT%1"_s.arg(i, 6, 10, QLatin1Char('0'));
        m_thread.reset(QThread::create([this] { work(); }));
        m_thread->start();
    }
    ~BusyProgram() { end(); }
    BusyProgram(const BusyProgram &) = delete;
    BusyProgram &operator=(const BusyProgram &) = delete;

    /// How many rows were changed, and that is committed.
    [[nodiscard]] int changes() const { return m_changes; }
    void end()
    {
        m_thread->quit();
        m_thread->wait();
    }

private:
    void work()
    {
        const OtherProgram program(m_book);
        QEventLoop loop;
        QTimer timer;
        QElapsedTimer clock;
        clock.start();
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
            const auto due = int(clock.elapsed() * changesPerSecond / 1000);
            change(program, due - m_changes);
        });
        timer.start(10);
        loop.exec();
    }
    /// In one transaction.
    void change(const OtherProgram &program, int count)
    {
        if (count < 4)
            return;
        QStringList inserted;
        QStringList updated;
        QStringList deleted;
        for (int i = 0; i < count; ++i) {
            if (i % 4 == 0) {
                m_ids << u"%1%2"_s.arg(QChar(u'A' + m_random.bounded(26))).arg(++m_lastId);
                inserted << u"('%1', 'Customer %2', %3.25, %4.5)"_s.arg(m_ids.last())
                                .arg(m_random.bounded(50'000))
                                .arg(m_random.bounded(10'000))
                                .arg(m_random.bounded(10'000));
            } else if (i % 4 == 1) {
                deleted << u"'%1'"_s.arg(m_ids.takeAt(m_random.bounded(m_ids.size())));
            } else {
                updated << u"'%1'"_s.arg(m_ids.at(m_random.bounded(m_ids.size())));
            }
        }
        program.run(u"BEGIN"_s);
        program.run(u"INSERT INTO account(acctid, name, paid, due) VALUES "_s + inserted.join(u", "_s));
        program.run(
            u"UPDATE account SET name = 'Customer %1', paid = paid + %2.25, due = due + %3.5 WHERE acctid IN (%4)"_s
                .arg(m_random.bounded(50'000))
                .arg(m_random.bounded(-100, 100))
                .arg(m_random.bounded(-100, 100))
                .arg(updated.join(u", "_s)));
        program.run(u"DELETE FROM account WHERE acctid IN (%1)"_s.arg(deleted.join(u", "_s)));
        program.run(u"COMMIT"_s);
        m_changes += count;
    }

    const TestDatabase &m_book;
    QStringList m_ids; ///< of the accounts that there are
    int m_lastId = 0;
    QRandomGenerator m_random{2};
    std::atomic<int> m_changes = 0;
    std::unique_ptr<QThread> m_thread;
};

} // namespace

/// The real window on a book that others change all the time.
class tst_BusyBook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { useFreshSettings(m_folder); }

    void showsWhatTheBookHolds_data()
    {
        QTest::addColumn<TestDatabase::Kind>("kind");
        QTest::newRow("SQLite") << TestDatabase::Kind::SqliteFile;
        QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb;
    }
    void showsWhatTheBookHolds()
    {
        QFETCH(const TestDatabase::Kind, kind);
        const TestDatabase database(kind);
        fillWithMany(database, accountCount);
        Window window(database);
        const QAbstractItemModelTester tester(window.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy failed(window.book(), &Book::failed);

        BusyProgram program(database);
        StallMeter meter;
        QElapsedTimer clock;
        clock.start();
        int turns = 0;
        QTimer hand;
        connect(&hand, &QTimer::timeout, this, [&] {
            if (window.isShown() || window.model()->rowCount() == 0) // else the clerk waits
                look(window, turns++);
        });
        hand.start(pace);
        QTRY_VERIFY_WITH_TIMEOUT(program.changes() >= changeCount, patience);
        hand.stop();
        checkStall(meter, "while another program changes accounts");
        program.end();
        qInfo("%d changes and %d turns in %lld ms", program.changes(), turns, static_cast<long long>(clock.elapsed()));
        QVERIFY(turns >= minTurns);

        QTRY_COMPARE(window.model()->query().text, child<QLineEdit>(&window, "search")->text());
        settle(window, database, window.model()->query()); // as the clerk left it
        click(child<QToolButton>(&window, "filterAll"));
        window.search({});
        for (int column = 0; column < Model::ColumnCount; ++column) {
            const auto order = column % 2 ? Qt::DescendingOrder : Qt::AscendingOrder;
            window.list()->sortByColumn(column, order);
            settle(window, database, {.sortBy = AccountQuery::Column(column), .order = order});
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(failed.size(), 0);
    }

private:
    /// What a clerk does who looks for something.
    void look(Window &window, int turn)
    {
        QScrollBar *bar = window.list()->verticalScrollBar();
        switch (turn % 8) {
        case 0:
            window.list()->sortByColumn(turn / 8 % Model::ColumnCount,
                                        turn % 16 ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 2:
            click(child<QToolButton>(&window, turn % 16 < 8 ? "filterOwing" : "filterAll"));
            break;
        case 4:
            window.search(turn % 16 < 8 ? u"customer 1"_s : QString());
            break;
        case 6: // rows that are selected move, too
            window.list()->selectRow(window.rowsInSight().first + 3);
            break;
        default:
            bar->setValue(m_random.bounded(bar->maximum() + 1));
        }
    }
    /// Until the list shows the book's rows, each once and in this order. A reading that began before
    /// the last change may come first.
    static void settle(Window &window, const TestDatabase &database, const AccountQuery &query)
    {
        const QList<Account> accounts = stored(database, query);
        QSignalSpy read(window.model(), &Model::selectFinished);
        QString wrong = difference(window, accounts);
        while (!wrong.isEmpty() && (!read.isEmpty() || read.wait(patience))) {
            read.clear();
            wrong = difference(window, accounts);
        }
        QCOMPARE(wrong, QString());
    }
    static QList<Account> stored(const TestDatabase &database, const AccountQuery &query)
    {
        QList<Account> accounts;
        Database connection = database.open();
        valueOf(AccountReader(connection).forEach(query, [&accounts](const Account &account) {
            accounts << account;
            return true;
        }));
        return accounts;
    }
    static QString difference(Window &window, const QList<Account> &accounts)
    {
        const int count = window.model()->rowCount();
        if (count != accounts.size())
            return u"%1 rows in place of %2"_s.arg(count).arg(accounts.size());
        for (int row = 0; row < count; ++row) {
            if (!QTest::qWaitFor([&] { return window.model()->account(row) != nullptr; }, patience))
                return u"row %1 doesn't come"_s.arg(row);
            const Account shown = *window.model()->account(row);
            if (shown != accounts.at(row))
                return u"row %1: %2 (%3) in place of %4 (%5)"_s.arg(QString::number(row), shown.id.text(),
                                                                    QString::number(shown.revision),
                                                                    accounts.at(row).id.text(),
                                                                    QString::number(accounts.at(row).revision));
        }
        return {};
    }

    QTemporaryDir m_folder;
    QRandomGenerator m_random{1};
};

namespace tst_busybook {
QTEST_MAIN(tst_BusyBook)
}
#include "tst_busybook.moc"
