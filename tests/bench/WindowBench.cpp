// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/WindowBench.h"

#include "support/StallMeter.h"
#include "support/Window.h"
#include "widgets/accounts/FilterBar.h"

#include <QEventLoop>
#include <QJsonObject>
#include <QKeyEvent>
#include <QRandomGenerator>
#include <QScrollBar>

#include <algorithm>
#include <functional>
#include <optional>

using namespace accountdesk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace accountdesk::bench {

namespace {

using Model = models::AccountTableModel;

constexpr auto patience = 2min;  // ten million rows are sorted in less
constexpr auto keyRepeat = 30ms; // X's own is 25 to 40
constexpr auto keystroke = 250ms;
constexpr int jumps = 100;
constexpr int turns = 5;

/// Calls back after each painting of a widget that showed what it should.
class Painted : public QObject
{
public:
    using Condition = std::function<bool()>;

    Painted(QWidget *widget, Condition isReady, std::function<void()> callBack)
        : m_isReady(std::move(isReady)), m_callBack(std::move(callBack))
    {
        widget->installEventFilter(this);
    }

    [[nodiscard]] int early() const { return m_early; } ///< paintings that showed something else

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_isReady())
            ++m_early;
        else if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(this, m_callBack, Qt::QueuedConnection); // when it is on the display
        return QObject::eventFilter(watched, event);
    }

private:
    Condition m_isReady;
    std::function<void()> m_callBack;
    int m_early = 0;
};

double toSeconds(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) / 1e9;
}

/// Of this process, now.
double residentMegabytes()
{
    const QByteArray status = read(u"/proc/self/status"_s);
    return status.mid(status.indexOf("VmRSS:") + 6).trimmed().split(' ').first().toDouble() / 1024;
}

/// The window on a book, and a clerk who waits for each answer.
class WindowBench
{
public:
    explicit WindowBench(const QString &book) : m_window(book)
    {
        QObject::connect(model(), &Model::dataChanged, &m_context, [this](const auto &first, const auto &last) {
            if (first.row() == 0 && last.row() == model()->rowCount() - 1) // all rows may be others
                m_published = model()->query();
        });
        QObject::connect(model(), &Model::selectFinished, &m_context, [this](const Totals &totals) {
            if (model()->query().text != searchField()->text()) // of what was asked for before
                return;
            m_totals = totals;
            m_settling.quit();
        });
        settle();
    }

    [[nodiscard]] const QJsonArray &results() const { return m_results; }

    void jump()
    {
        QList<double> all;
        for (int i = 0; i < jumps; ++i)
            all << untilShown([this] { bar()->setValue(elsewhere()); });
        note(u"scroll bar to any place"_s, all);
    }

    void goToTheEnds()
    {
        for (const auto &[key, name] : {std::pair(Qt::Key_End, u"End"_s), std::pair(Qt::Key_Home, u"Home"_s)}) {
            QList<double> all;
            for (int i = 0; i < turns; ++i) {
                (void)untilShown([this] { bar()->setValue(elsewhere()); });
                list()->setCurrentIndex(list()->indexAt(list()->viewport()->rect().center()));
                all << untilShown([this, key = key] { press(key, Qt::ControlModifier); });
            }
            note(name, all);
        }
    }

    /// Begins at the first row.
    void holdPageDown(std::chrono::seconds held)
    {
        QList<double> all;
        QElapsedTimer asked; // valid while a key waits for its rows
        Painted painted(
            list()->viewport(), [this] { return m_window.isShown(); },
            [&] {
                if (asked.isValid())
                    all << toSeconds(asked);
                asked.invalidate();
            });
        QEventLoop loop;
        QTimer keyboard;
        keyboard.setTimerType(Qt::PreciseTimer);
        int keys = 0;
        QObject::connect(&keyboard, &QTimer::timeout, &m_context, [&] {
            if (!asked.isValid())
                asked.start();
            press(Qt::Key_PageDown);
            ++keys;
        });
        keyboard.start(keyRepeat);
        QTimer::singleShot(held, &loop, &QEventLoop::quit);
        m_meter.reset();
        loop.exec();
        if (all.isEmpty() || list()->currentIndex().row() < std::min(keys, model()->rowCount() - 1))
            qFatal("Page Down doesn't go down");
        note(u"Page Down held for %1 s"_s.arg(held.count()), all,
             {{u"paintings"_s, all.size()}, {u"without all rows"_s, painted.early()}});
    }

    void sortBy(Model::Column column, const QString &name)
    {
        const double seconds = untilRead([this, column] { list()->sortByColumn(column, Qt::AscendingOrder); });
        const QJsonObject rows = found();
        settle();
        note(u"sort by "_s + name, {seconds}, rows);
    }

    void search(const QString &text)
    {
        const double seconds = find(text);
        const QJsonObject rows = found();
        settle();
        note(u"search "_s + text, {seconds}, rows);
    }

    /// Slowly enough that each letter asks anew.
    void type(const QString &text)
    {
        m_meter.reset();
        for (const QChar letter : text.chopped(1)) {
            QTest::keyClick(searchField(), letter.toLatin1());
            QEventLoop loop;
            QTimer::singleShot(keystroke, &loop, &QEventLoop::quit);
            loop.exec();
        }
        const double seconds = untilRead([&] { QTest::keyClick(searchField(), text.back().toLatin1()); }, Stalls::GoOn);
        const QJsonObject rows = found();
        settle();
        note(u"search as one types, after the last letter"_s, {seconds}, rows);
    }

    void showAll()
    {
        (void)find({});
        settle();
    }

    /// One cent more. It is in the book some time before the window can know its new totals.
    void edit()
    {
        const Money cent = Money::fromCents(1);
        MoneyTotal balance = m_totals->balance();
        balance += cent;
        const QString expected = balance.format(QLocale());
        const QString due = (model()->account(0)->due + cent).format(QLocale());
        auto *label = child<QLabel>(&m_window, "allTotals");
        QElapsedTimer written;
        const QObject context;
        QObject::connect(m_window.book(), &book::Book::changed, &context, [&written] { written.start(); });
        const double seconds = untilPainted(
            label, [&] { return label->text().contains(expected); },
            [&] { model()->setData(model()->index(0, Model::Due), due); });
        note(u"totals after an edit"_s, {toSeconds(written)}, {{u"with writing it"_s, seconds}});
    }

private:
    enum class Stalls { Begin, GoOn };

    [[nodiscard]] widgets::AccountView *list() { return m_window.list(); }
    [[nodiscard]] Model *model() { return m_window.model(); }
    [[nodiscard]] QScrollBar *bar() { return list()->verticalScrollBar(); }
    [[nodiscard]] QLineEdit *searchField() { return child<QLineEdit>(&m_window, "search"); }

    /// Another value for the scroll bar.
    [[nodiscard]] int elsewhere()
    {
        const int value = m_random.bounded(bar()->maximum());
        return value < bar()->value() ? value : value + 1;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QKeyEvent event(QEvent::KeyPress, key, modifiers);
        QCoreApplication::sendEvent(list(), &event);
    }

    double untilPainted(QWidget *widget, const Painted::Condition &isReady, const std::function<void()> &act,
                        Stalls stalls = Stalls::Begin)
    {
        QEventLoop loop;
        const Painted painted(widget, isReady, [&loop] { loop.quit(); });
        QTimer::singleShot(patience, &loop, [] { qFatal("the rows don't come"); });
        if (stalls == Stalls::Begin)
            m_meter.reset();
        QElapsedTimer clock;
        clock.start();
        act();
        loop.exec();
        return toSeconds(clock);
    }

    /// Scrolls in the order of the ids.
    double untilShown(const std::function<void()> &scroll)
    {
        const double seconds = untilPainted(
            list()->viewport(), [this] { return m_window.isShown(); }, scroll);
        const int row = list()->rowAt(0);
        if (model()->account(row)->id.text() != u"ACCT%1"_s.arg(row, 7, 10, QChar(u'0')))
            qFatal("row %d is another account", row);
        return seconds;
    }

    /// Reads anew.
    double untilRead(const std::function<void()> &ask, Stalls stalls = Stalls::Begin)
    {
        m_published.reset();
        m_totals.reset();
        const auto isAnswered = [this] {
            return m_published == model()->query() && m_published->text == searchField()->text() && m_window.isShown();
        };
        return untilPainted(list()->viewport(), isAnswered, ask, stalls);
    }

    double find(const QString &text)
    {
        return untilRead([this, &text] {
            searchField()->setText(text);
            m_window.findChild<widgets::FilterBar *>()->flush(); // it waits for no further letter
        });
    }

    /// The totals come after the rows.
    void settle()
    {
        if (m_totals)
            return;
        QTimer::singleShot(patience, &m_settling, [] { qFatal("the totals don't come"); });
        m_settling.exec();
    }

    /// All of them, of which the first were painted before.
    [[nodiscard]] QJsonObject found()
    {
        settle();
        return {{u"rows"_s, model()->rowCount()}, {u"first"_s, model()->account(0)->id.text()}};
    }

    void note(const QString &work, QList<double> seconds, const QJsonObject &further = {})
    {
        std::sort(seconds.begin(), seconds.end());
        QJsonObject result = further;
        result.insert(u"work"_s, work);
        result.insert(u"seconds"_s, seconds.at(seconds.size() / 2));
        if (seconds.size() > 1)
            result.insert(u"longest"_s, seconds.last());
        result.insert(u"stall"_s, double(m_meter.longest()) / 1000);
        result.insert(u"megabytes"_s, residentMegabytes());
        m_results.append(result);
    }

    QObject m_context; ///< of what the window's signals call
    Window m_window;
    StallMeter m_meter;
    QRandomGenerator m_random{1};
    QJsonArray m_results;
    QEventLoop m_settling;
    std::optional<storage::AccountQuery> m_published; ///< what the rows are the answer to
    std::optional<Totals> m_totals;                   ///< of these rows
};

} // namespace

QJsonArray scrollThrough(const QString &book, std::chrono::seconds held)
{
    WindowBench bench(book);
    bench.jump();
    bench.goToTheEnds();
    bench.holdPageDown(held);
    return bench.results();
}

QJsonArray askFor(const QString &book, const QStringList &texts)
{
    WindowBench bench(book);
    const std::pair<Model::Column, QString> columns[] = {{Model::Name, u"name"_s},
                                                         {Model::Paid, u"paid"_s},
                                                         {Model::Due, u"due"_s},
                                                         {Model::Balance, u"balance"_s},
                                                         {Model::ChangedAt, u"last change"_s},
                                                         {Model::Id, u"account"_s}};
    for (const auto &[column, name] : columns)
        bench.sortBy(column, name);
    for (const QString &text : texts)
        bench.search(text);
    bench.showAll();
    bench.type(texts.last());
    bench.showAll();
    bench.edit();
    return bench.results();
}

} // namespace accountdesk::bench
