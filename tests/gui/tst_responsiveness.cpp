// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/StallMeter.h"
#include "support/Window.h"

using namespace accountdesk;
using namespace accountdesk::models;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Model = AccountTableModel;

namespace {

constexpr int rows = 100'000;

QByteArray table()
{
    QByteArray bytes = "acctid,name,paid,due\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(i);
        bytes += "A" + number + ",Customer " + number + "," + QByteArray::number(i % 977) + ".50,"
                 + QByteArray::number(i * 7 % 991) + ".25\n";
    }
    return bytes;
}

} // namespace

class tst_Responsiveness : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neverBlocks()
    {
        useFreshSettings(m_folder);
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        (void)database.openBook();
        const QString file = m_folder.filePath(u"many.csv"_s);
        write(file, table());
        Window window(database);
        StallMeter meter;

        window.importFile(file);
        QTRY_COMPARE_WITH_TIMEOUT(window.model()->rowCount(), rows, 20000);
        QTRY_VERIFY(window.isRead());
        checkStall(meter, "import");

        QSignalSpy read(window.model(), &Model::selectFinished);
        for (const Model::Column column : {Model::Name, Model::Paid, Model::Balance, Model::ChangedAt, Model::Id}) {
            read.clear();
            window.list()->sortByColumn(column, Qt::DescendingOrder);
            QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 20000);
            QTRY_VERIFY(isShown(window));
        }
        checkStall(meter, "sort");

        window.search(u"customer 99"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.model()->rowCount(), 1111, 20000);
        window.search(u"a"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.model()->rowCount(), rows, 20000);
        checkStall(meter, "search");

        QScrollBar *bar = window.list()->verticalScrollBar();
        for (int step = 0; step <= 20; ++step) {
            bar->setValue(bar->maximum() / 20 * step);
            QTRY_VERIFY(isShown(window));
        }
        checkStall(meter, "scroll");

        window.list()->setFocus();
        window.press(Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(window.text("selectionTotals").contains(u"100,000"_s)
                    || window.text("selectionTotals").contains(u"100000"_s));
        checkStall(meter, "select all");
        window.press(Qt::Key_Home, Qt::ControlModifier);
        window.press(Qt::Key_PageDown, Qt::ShiftModifier);
        QTRY_VERIFY(window.text("selectionTotals").contains(u"Selected: "_s));
        checkStall(meter, "select");
    }

private:
    static bool isShown(Window &window) { return window.list()->indexAt({5, 5}).data(Model::LoadedRole).toBool(); }

    QTemporaryDir m_folder;
};

namespace tst_responsiveness {
QTEST_MAIN(tst_Responsiveness)
}
#include "tst_responsiveness.moc"
