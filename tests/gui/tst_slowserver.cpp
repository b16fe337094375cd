// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AccountPages.h"
#include "support/Forwarder.h"
#include "support/ManyAccounts.h"
#include "support/StallMeter.h"
#include "support/Window.h"

using namespace accountdesk;
using namespace accountdesk::models;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Model = AccountTableModel;
using CellColumn = AccountQuery::Column;

namespace {

constexpr int accountCount = 50'000;
constexpr std::chrono::milliseconds eachWay = 10ms; // 20 ms more for each question and its answer
constexpr int patience = 20'000;                    // ms
constexpr auto keyRepeat = 30ms;

/// Counts how often the rows in sight are painted, and how often before all of them are there.
class Paintings : public QObject
{
public:
    explicit Paintings(Window &window) : m_window(window) { window.list()->viewport()->installEventFilter(this); }

    [[nodiscard]] int complete() const { return m_complete; }
    [[nodiscard]] int early() const { return m_early; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            ++(m_window.isShown() ? m_complete : m_early);
        return QObject::eventFilter(watched, event);
    }

private:
    Window &m_window;
    int m_complete = 0;
    int m_early = 0;
};

} // namespace

/// The real window on a book in another building: 20 ms of network beside what MariaDB takes.
class tst_SlowServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useFreshSettings(m_folder);
        fillWithMany(m_database, accountCount);
    }
    void init()
    {
        useFreshSettings(m_folder);
        m_way = std::make_unique<Forwarder>(m_database.url());
        m_way->setDelay(eachWay);
    }

    void theWayIsLongAndWide()
    {
        Database far = valueOf(Database::open(m_way->url(), m_database.password()));
        QElapsedTimer clock;
        clock.start();
        QVERIFY(far.run(u"SELECT 1"_s));
        QVERIFY(clock.elapsed() >= (2 * eachWay).count());
        constexpr int size = 8'000'000;
        clock.start();
        auto text = far.run(u"SELECT REPEAT('x', %1)"_s.arg(size));
        QVERIFY(text && text->next());
        QCOMPARE(text->value(0).toString().size(), size);
        constexpr int pieces = size / 65536; // as many at least, which don't wait for each other
        QVERIFY2(clock.elapsed() < pieces * eachWay.count(), qPrintable(QString::number(clock.elapsed())));
    }

    void scrollsToAnyPlace()
    {
        Window &window = open();
        const QStringList ids = order({});
        QScrollBar *bar = window.list()->verticalScrollBar();
        QRandomGenerator random(1);
        StallMeter meter;
        const Paintings paintings(window);
        for (int i = 0; i < 20; ++i) {
            bar->setValue(random.bounded(bar->maximum()));
            QTRY_VERIFY_WITH_TIMEOUT(window.isShown(), patience);
            compareRowsInSight(window, ids);
        }
        QVERIFY(paintings.early() > 0); // the window moved before the server answered
        window.go(0, Model::Id);
        for (const auto &[key, row] : {std::pair(Qt::Key_End, accountCount - 1), std::pair(Qt::Key_Home, 0)}) {
            bar->setValue(random.bounded(bar->maximum()));
            QTest::keyClick(window.list(), key, Qt::ControlModifier);
            QCOMPARE(window.list()->currentIndex().row(), row);
            QTRY_VERIFY_WITH_TIMEOUT(window.isShown(), patience);
            compareRowsInSight(window, ids);
        }
        checkStall(meter, "scroll");
    }

    void keepsUpWithAHeldKey()
    {
        Window &window = open();
        const QStringList ids = order({});
        window.go(0, Model::Id);
        StallMeter meter;
        const Paintings paintings(window);
        constexpr int keys = 100;
        QTimer keyboard;
        int pressed = 0;
        connect(&keyboard, &QTimer::timeout, this, [&] {
            QTest::keyClick(window.list(), Qt::Key_PageDown);
            if (++pressed == keys)
                keyboard.stop();
        });
        keyboard.start(keyRepeat);
        QTRY_COMPARE_WITH_TIMEOUT(pressed, keys, patience);
        QVERIFY(window.list()->currentIndex().row()
                >= keys * (window.rowsInSight().second - window.rowsInSight().first - 2));
        QTRY_VERIFY_WITH_TIMEOUT(window.isShown(), patience);
        compareRowsInSight(window, ids);
        checkStall(meter, "Page Down");
        qInfo("Page Down: %d paintings with all rows, %d without", paintings.complete(), paintings.early());
    }

    void theLastPlaceAskedForIsTheNextToBeRead()
    {
        Window &window = open();
        const QStringList ids = order({});
        const int page = roundTripsOfAPage();
        QScrollBar *bar = window.list()->verticalScrollBar();
        QRandomGenerator random(1);
        StallMeter meter;
        for (int i = 0; i < 200; ++i) {
            bar->setValue(random.bounded(bar->maximum()));
            window.list()->viewport()->repaint(); // which asks for the rows
            QCoreApplication::processEvents();
        }
        const int before = m_way->roundTrips();
        QTRY_VERIFY_WITH_TIMEOUT(window.isShown(), patience);
        const int needed = m_way->roundTrips() - before;
        // A page that is being read, those in sight, and the book looks for other clerks; none of the 200 between.
        QVERIFY2(needed <= 8 * page, qPrintable(QString::number(needed)));
        compareRowsInSight(window, ids);
        checkStall(meter, "scroll to many places");
    }

    void sortsAndSearches()
    {
        Window &window = open();
        const QStringList byBalance = order({.sortBy = CellColumn::Balance, .order = Qt::DescendingOrder});
        const QStringList found = order({.text = u"customer 49"_s, .sortBy = CellColumn::Name});
        QSignalSpy read(window.model(), &Model::selectFinished);
        StallMeter meter;
        for (int i = 0; i < 20; ++i) { // a clerk who can't decide: only the last one counts
            window.list()->sortByColumn(i % 2 ? Model::Balance : Model::Name, Qt::DescendingOrder);
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.isShown(), patience);
        compareRowsInSight(window, byBalance);
        checkStall(meter, "sort");

        window.list()->sortByColumn(Model::Name, Qt::AscendingOrder);
        window.search(u"customer 49"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.model()->rowCount(), found.size(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.isShown(), patience);
        compareRowsInSight(window, found);
        checkStall(meter, "search");
    }

    void edits()
    {
        Window &window = open();
        StallMeter meter;
        const QModelIndex paid = window.model()->index(0, Model::Paid);
        m_way->hold();
        window.type(0, Model::Paid, u"12345.67"_s);
        QTRY_COMPARE(paid.data().toString(), u"12345.67"_s); // before the server has it
        QVERIFY(paid.data(Model::PendingRole).toBool());
        m_way->release();
        QTRY_VERIFY_WITH_TIMEOUT(!paid.data(Model::PendingRole).toBool(), patience);
        QCOMPARE(paid.data().toString(), u"12345.67"_s);
        QCOMPARE(find(m_database, u"ACCT000000"_s)->paid.cents(), 1234567);
        checkStall(meter, "edit");
    }

    void cleanup()
    {
        m_window.reset();
        m_way.reset();
    }

private:
    Window &open()
    {
        m_window = std::make_unique<Window>(withPassword(m_way->url(), m_database.password()));
        QSignalSpy read(m_window->model(), &Model::selectFinished);
        if (!QTest::qWaitFor([&] { return m_window->isRead() && read.size() == 1; }, patience))
            qFatal("the book doesn't open");
        return *m_window;
    }
    /// All rows as the database gives them, over the short way.
    [[nodiscard]] QStringList order(const AccountQuery &query) const
    {
        QStringList ids;
        Database near = m_database.open();
        valueOf(AccountReader(near).forEach(query, [&ids](const Account &account) {
            ids << account.id.text();
            return true;
        }));
        return ids;
    }
    [[nodiscard]] int roundTripsOfAPage() const
    {
        Database far = valueOf(Database::open(m_way->url(), m_database.password()));
        const auto read = [&far] { (void)valueOf(AccountReader(far).page({}, {}, AccountPages::pageSize)); };
        read(); // the first one has more to ask
        const int before = m_way->roundTrips();
        QElapsedTimer clock;
        clock.start();
        read();
        const int needed = m_way->roundTrips() - before;
        qInfo("a page: %d round trips, %lld ms", needed, static_cast<long long>(clock.elapsed()));
        return needed;
    }
    static void compareRowsInSight(Window &window, const QStringList &ids)
    {
        const auto [first, last] = window.rowsInSight();
        for (int row = first; row <= last; ++row)
            QCOMPARE(window.cell(row, Model::Id), ids.value(row));
    }

    QTemporaryDir m_folder;
    TestDatabase m_database{TestDatabase::Kind::MariaDb};
    std::unique_ptr<Forwarder> m_way;
    std::unique_ptr<Window> m_window;
};

namespace tst_slowserver {
QTEST_MAIN(tst_SlowServer)
}
#include "tst_slowserver.moc"
