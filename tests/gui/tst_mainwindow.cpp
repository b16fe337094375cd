// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CheckedBooks.h"
#include "support/Window.h"
#include "widgets/accounts/AccountDialog.h"
#include "widgets/connection/ConnectionDialog.h"
#include "widgets/connection/DamagedBookDialog.h"
#include "widgets/connection/MigrationDialog.h"
#include "widgets/controls/Appearance.h"
#include "widgets/controls/Icons.h"
#include "widgets/controls/RecentBooks.h"
#include "widgets/exchange/ImportWizard.h"

using namespace accountdesk;
using namespace accountdesk::models;
using namespace accountdesk::storage;
using namespace accountdesk::url;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Model = AccountTableModel;

namespace {

/// A database as the CRM makes it.
void makeCrmBook(const TestDatabase &database)
{
    Database connection = database.open();
    QVERIFY(connection.runAll(
        {u"CREATE TABLE account(acctid VARCHAR(15) NOT NULL PRIMARY KEY, paid FLOAT NOT NULL, due FLOAT NOT NULL)"_s,
         u"INSERT INTO account(acctid, paid, due) VALUES ('ACCT100', 60.0, 100.0)"_s}));
}

void drop(QWidget *target, const QString &file)
{
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
}

/// How much of a picture is drawn, and how light that is on average.
int lightnessOf(const QIcon &icon)
{
    const QImage image = icon.pixmap(32).toImage();
    qint64 sum = 0;
    qint64 weight = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            sum += colour.lightness() * colour.alpha();
            weight += colour.alpha();
        }
    }
    return weight ? int(sum / weight) : -1;
}

} // namespace

class tst_MainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useFreshSettings(m_folder);
        m_database = std::make_unique<TestDatabase>(TestDatabase::Kind::SqliteFile);
    }
    void cleanup() { m_database.reset(); }

    void offersToOpenABookWhenNoneIs()
    {
        Window window;
        QVERIFY(window.empty()->isVisible());
        QVERIFY(!window.action("addAccount")->isEnabled());
        QVERIFY(!window.action("export")->isEnabled());
        click(child<QPushButton>(window.empty(), "openBookButton"));
        QVERIFY(window.findChild<ConnectionDialog *>());
    }

    void makesANewBookAndOffersToFillIt()
    {
        const QString file = m_files.filePath(u"new.accountdesk"_s);
        Window window;
        click(child<QPushButton>(window.empty(), "newBookButton"));
        chooseFile(&window, "chooseNewBook", file);
        QTRY_VERIFY(window.book());
        QTRY_COMPARE(window.text("emptyTitle"), u"The book is empty"_s);
        QVERIFY(window.windowTitle().startsWith(u"new.accountdesk"_s));
        QVERIFY(child<QPushButton>(window.empty(), "importButton")->isEnabled());
        QVERIFY(child<QPushButton>(window.empty(), "addAccountButton")->isEnabled());
        QVERIFY(QFile::exists(file));
    }

    void leavesAFileAloneThatANewBookWouldReplace()
    {
        const QString file = m_files.filePath(u"letter.accountdesk"_s);
        write(file, "dear customer");
        Window window;
        window.trigger("newBook");
        chooseFile(&window, "chooseNewBook", file);
        QTRY_VERIFY(window.findChild<QMessageBox *>(u"errorMessage"_s));
        QCOMPARE(read(file), QByteArray("dear customer"));
        QVERIFY(!window.book());
    }

    void showsTheBookThatItIsStartedWithAndComesBackToIt()
    {
        fill(*m_database, sampleAccounts());
        {
            Window window(m_database->url().path);
            QTRY_VERIFY(window.isRead());
            QCOMPARE(window.ids(), (QStringList{u"ACCT100"_s, u"ACCT200"_s, u"ACCT300"_s}));
            QCOMPARE(window.cell(1, Model::Balance), u"-10.00"_s);
            QVERIFY(window.close());
        }
        {
            Window window; // as the desktop starts it
            QTRY_VERIFY(window.isRead());
            QCOMPARE(window.book()->url(), m_database->url());
            window.trigger("closeBook");
            QTRY_VERIFY(!window.book());
            QVERIFY(window.empty()->isVisible());
        }
        Window window; // it was closed on purpose
        QTest::qWait(0);
        QVERIFY(!window.book());
        Q_EMIT child<QMenu>(&window, "recentMenu")->aboutToShow();
        child<QMenu>(&window, "recentMenu")->actions().first()->trigger();
        QTRY_VERIFY(window.isRead());
    }

    void saysThatAFileIsGoneInsteadOfMakingAnEmptyBook()
    {
        const QString file = m_files.filePath(u"gone.accountdesk"_s);
        Window window(file);
        QTRY_VERIFY(window.findChild<ConnectionDialog *>());
        QVERIFY(child<QLabel>(window.findChild<ConnectionDialog *>(), "testMessage")->text().contains(u"no file"_s));
        QVERIFY(!QFile::exists(file));
    }

    void opensACrmsBookReadOnlyWhenTheMigrationIsRefused()
    {
        makeCrmBook(*m_database);
        const QByteArray before = read(m_database->url().path);
        Window window(m_database->url().path);
        QTRY_VERIFY(window.findChild<MigrationDialog *>());
        click(child<QPushButton>(window.findChild<MigrationDialog *>(), "readOnlyButton"));
        QTRY_VERIFY(window.isRead());
        QCOMPARE(window.cell(0, Model::Balance), u"40.00"_s);
        QVERIFY(window.windowTitle().contains(u"read-only"_s));
        QVERIFY(window.banner("readOnlyBanner")->text().contains(u"CRM"_s));
        QVERIFY(!window.action("addAccount")->isEnabled());
        QVERIFY(!window.action("import")->isEnabled());
        QVERIFY(window.action("export")->isEnabled());
        window.go(0, Model::Paid);
        QVERIFY(!window.action("editCell")->isEnabled());
        QCOMPARE(read(m_database->url().path), before);

        // The banner's button asks again, and converts.
        click(child<QPushButton>(window.banner("readOnlyBanner"), "bannerAction"));
        QTRY_VERIFY(window.findChild<MigrationDialog *>());
        auto *convert = child<QPushButton>(window.findChild<MigrationDialog *>(), "convertButton");
        QTRY_VERIFY(convert->isEnabled());
        click(convert);
        QTRY_VERIFY_WITH_TIMEOUT(window.book() && !window.book()->isReadOnly(), 20000);
        QTRY_VERIFY(window.isRead());
        QVERIFY(window.banner("readOnlyBanner")->isHidden());
        QVERIFY(window.action("addAccount")->isEnabled());
    }

    void offersARescueWhenTheCheckFindsDamage()
    {
        makeBookWithBrokenHistory(*m_database);
        const QByteArray before = read(m_database->url().path);
        Window window;
        bool isAsked = false;
        connect(window.model(), &QAbstractItemModel::modelReset, &window, [&] {
            if (window.book() && !std::exchange(isAsked, true))
                QMetaObject::invokeMethod(
                    &window, [&] { window.trigger("addAccount"); }, Qt::QueuedConnection);
        });
        window.start(m_database->url().path);
        QTRY_VERIFY(window.findChild<AccountDialog *>());
        QTRY_VERIFY(window.findChild<DamagedBookDialog *>());
        QVERIFY(!window.book());
        QVERIFY(!window.findChild<AccountDialog *>() && !window.findChild<QMessageBox *>());
        click(child<QPushButton>(window.findChild<DamagedBookDialog *>(), "readOnlyButton"));
        QTRY_VERIFY(window.isRead());
        QVERIFY(window.windowTitle().contains(u"read-only"_s));
        QVERIFY(!window.book()->isBeingChecked()); // what is known isn't said again
        QTRY_COMPARE(window.model()->rowCount(), 2000);
        QVERIFY(read(m_database->url().path) == before);
    }

    void staysOpenWhenTheChangeThatItWaitsForMeetsDamage()
    {
        makeBookWithBrokenHistory(*m_database);
        Window window;
        bool isAsked = false;
        // As soon as it has the book, whose check begins later.
        connect(window.model(), &QAbstractItemModel::modelReset, &window, [&] {
            if (!window.book() || std::exchange(isAsked, true))
                return;
            (void)window.book()->apply({Change::payment(id(u"ACCT1"_s), Money::fromCents(1))}, u"Payment"_s);
            QMetaObject::invokeMethod(&window, &QWidget::close, Qt::QueuedConnection);
        });
        window.start(m_database->url().path);
        QTRY_VERIFY(window.findChild<DamagedBookDialog *>());
        QVERIFY(isAsked);
        QVERIFY(window.isVisible());
    }

    void saysWhyAChangeWaitsForALongCheck()
    {
        fill(*m_database, sampleAccounts());
        makeCheckEndless(*m_database);
        Window window(*m_database);
        window.type(0, Model::Paid, u"70.00"_s);
        QTRY_VERIFY(window.status().contains(u"Checking the book"_s));
        QVERIFY(window.book()->isBusy());
        QVERIFY(!window.close()); // what was entered comes first
        QCOMPARE(find(*m_database, u"ACCT100"_s)->paid.cents(), 6000);
    }

    void closesWithoutWaitingForTheCheck()
    {
        fill(*m_database, sampleAccounts());
        makeCheckEndless(*m_database);
        Window window(*m_database);
        QTRY_VERIFY(window.status().contains(u"Checking the book"_s));
        window.trigger("closeBook");
        QTRY_VERIFY(!window.book());
        QVERIFY(window.close());
    }

    void takesDroppedFiles()
    {
        fill(*m_database, sampleAccounts());
        const QString csv = m_files.filePath(u"more.csv"_s);
        write(csv, "acctid,name,paid,due\nACCT400,Ada,1.00,2.00\n");
        Window window;
        drop(&window, m_database->url().path);
        QTRY_VERIFY(window.isRead());
        drop(&window, csv);
        QVERIFY(window.findChild<ImportWizard *>());
    }

    void importsByTheWizard()
    {
        fill(*m_database, sampleAccounts());
        const QString csv = m_files.filePath(u"more.csv"_s);
        write(csv, "acctid,name,paid,due\nACCT400,Ada,1.00,2.00\nACCT100,Jane Miller,60.00,140.00\n");
        Window window(*m_database);
        window.importFile(csv);
        QTRY_COMPARE(window.model()->rowCount(), 4);
        QTRY_COMPARE(window.cell(0, Model::Due), u"140.00"_s);
        QTRY_COMPARE(window.cell(3, Model::Name), u"Ada"_s);
        QTRY_VERIFY(window.text("allTotals").contains(u"Accounts: 4"_s));
        QVERIFY(window.action("undo")->text().startsWith(u"&Undo Import "_s));
    }

    void exportsWhatIsSelected()
    {
        fill(*m_database, sampleAccounts());
        const QString file = m_files.filePath(u"out.csv"_s);
        Window window(*m_database);
        window.go(0, Model::Id);
        QTest::keyClick(window.list(), Qt::Key_Down, Qt::ShiftModifier);
        window.trigger("export");
        QTRY_VERIFY(window.findChild<QDialog *>(u"ExportDialog"_s));
        auto *dialog = window.findChild<QDialog *>(u"ExportDialog"_s);
        QVERIFY(child<QRadioButton>(dialog, "selected")->isChecked());
        child<QLineEdit>(dialog, "file")->setText(file);
        click(child<QPushButton>(dialog, "exportButton"));
        QTRY_VERIFY(read(file).contains("ACCT200"));
        QVERIFY(!read(file).contains("ACCT300"));
    }

    void backsUpAndChecksTheBook()
    {
        fill(*m_database, sampleAccounts());
        const QString copy = m_files.filePath(u"copy.accountdesk"_s);
        Window window(*m_database);
        window.trigger("backup");
        chooseFile(&window, "chooseBackup", copy);
        QTRY_VERIFY(window.status().contains(u"Backed up"_s));
        auto copied = Database::open({.backend = Backend::Sqlite, .path = copy});
        QVERIFY(copied);
        QCOMPARE(AccountReader(*copied).totals({})->count, 3);
        window.trigger("check");
        QTRY_VERIFY(window.status().contains(u"No problems"_s));
    }

    void labelsAmountsWithTheBooksCurrency()
    {
        fill(*m_database, sampleAccounts());
        Window window(*m_database);
        QTRY_VERIFY(window.text("allTotals").contains(u"530.00 USD"_s));
        window.trigger("bookSettings");
        auto *dialog = window.findChild<QDialog *>(u"bookSettingsDialog"_s);
        QVERIFY(dialog);
        child<QLineEdit>(dialog, "currency")->setText(u"EUR"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(window.text("allTotals").contains(u"530.00 EUR"_s));
        QTRY_VERIFY(window.model()->headerData(Model::Balance, Qt::Horizontal).toString().contains(u"EUR"_s));
        QCOMPARE(window.lookUp(u"acct200"_s), u"-10.00 EUR"_s);
    }

    void remembersColumnsOrderAndWindow()
    {
        fill(*m_database, sampleAccounts());
        QSize size;
        {
            Window window(*m_database);
            window.resize(1111, 555);
            size = window.size();
            auto *menu = child<QMenu>(&window, "columnMenu");
            Q_EMIT menu->aboutToShow();
            QVERIFY(!menu->actions().at(Model::Id)->isEnabled()); // a row needs its account
            menu->actions().at(Model::ChangedAt)->trigger();
            QVERIFY(window.list()->isColumnHidden(Model::ChangedAt));
            window.list()->horizontalHeader()->moveSection(Model::Due, Model::Paid);
            window.list()->sortByColumn(Model::Balance, Qt::DescendingOrder);
            window.trigger("showHistory");
            QVERIFY(window.close());
        }
        Window window;
        QTRY_VERIFY(window.isRead());
        QVERIFY(window.list()->isColumnHidden(Model::ChangedAt));
        QCOMPARE(window.list()->horizontalHeader()->visualIndex(Model::Due), int(Model::Paid));
        QTRY_COMPARE(window.ids(), (QStringList{u"ACCT300"_s, u"ACCT100"_s, u"ACCT200"_s}));
        QVERIFY(child<QDockWidget>(&window, "historyDock")->isVisible());
    }

    void showsTheHistoryOfTheCurrentAccount()
    {
        fill(*m_database, sampleAccounts());
        changeElsewhere(*m_database, {Change::payment(id(u"ACCT300"_s), Money::fromCents(100), u"cash"_s)});
        Window window(*m_database);
        window.trigger("showHistory");
        window.go(2, Model::Id);
        auto *entries = child<QDockWidget>(&window, "historyDock")->findChild<QTableView *>();
        QVERIFY(entries);
        QTRY_COMPARE(entries->model()->rowCount(), 2);
    }

    void aBannerNeverMovesTheList()
    {
        QList<Account> accounts;
        for (int i = 0; i < 100; ++i)
            accounts << account(u"ACCT%1"_s.arg(i, 3, 10, QChar(u'0')), u"Somebody"_s, 0, i);
        fill(*m_database, accounts);
        Window window(*m_database);
        auto *banner = window.banner("lostBanner");
        const auto place = [&](int row) {
            const QRect cell = window.list()->visualRect(window.model()->index(row, 0));
            return window.list()->viewport()->mapTo(&window, cell.topLeft());
        };
        const auto settled = [] {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        };
        const int room = window.list()->viewport()->height();
        for (const int row : {0, 50, 99}) {
            window.list()->scrollTo(window.model()->index(row, 0), QAbstractItemView::PositionAtCenter);
            settled();
            const int seen = window.list()->rowAt(1);
            const QPoint before = place(seen);
            Q_EMIT window.book()->connectionLost(Error::invalid(u"The connection was lost. "_s.repeated(9)));
            QTRY_VERIFY(banner->isVisible() && banner->height() > 10);
            settled();
            QCOMPARE(place(seen), before);
            QVERIFY(window.list()->viewport()->height() < room);
            Q_EMIT window.book()->connectionRestored();
            QTRY_VERIFY(banner->isHidden());
            settled();
            QCOMPARE(place(seen), before);
        }
        window.list()->scrollToTop(); // gives the room back
        QTRY_COMPARE(window.list()->viewport()->height(), room);
    }

    void showsHistoryAndSyncAsTabsInASmallWindow()
    {
        fill(*m_database, sampleAccounts());
        Window window(*m_database);
        auto *history = child<QDockWidget>(&window, "historyDock");
        auto *sync = child<QDockWidget>(&window, "syncDock");
        window.trigger("showHistory");
        window.trigger("showSync");
        QVERIFY(window.tabifiedDockWidgets(history).contains(sync));
        QTRY_VERIFY(!sync->visibleRegion().isEmpty());
        QVERIFY(!window.action("showHistory")->isChecked());
        window.trigger("showHistory"); // brings it forward
        QTRY_VERIFY(!history->visibleRegion().isEmpty());
        QVERIFY(window.action("showHistory")->isChecked());
        window.trigger("showHistory");
        QVERIFY(history->isHidden());
        window.trigger("showHistory");
        const QSize least = window.minimumSizeHint();
        QVERIFY2(least.width() <= 800 && least.height() <= 500,
                 qPrintable(u"%1 × %2"_s.arg(least.width()).arg(least.height())));
    }

    void closesAboutWithEnter()
    {
        Window window;
        window.trigger("about");
        auto *about = window.findChild<QDialog *>(u"aboutDialog"_s);
        QVERIFY(about);
        auto *close = about->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close);
        QTRY_VERIFY(close->isDefault() && close->hasFocus());
        QTest::keyClick(about, Qt::Key_Return);
        QTRY_VERIFY(!window.findChild<QDialog *>(u"aboutDialog"_s));
    }

    void changesTheAppearanceAtOnce()
    {
        const QIcon icon = Icons::get("add"_L1);
        Appearance::choose(Appearance::Scheme::Light);
        Window window;
        const int onLight = lightnessOf(icon);
        window.trigger("appearanceDark");
        QTRY_VERIFY(Appearance::isDark(window.palette()));
        const int onDark = lightnessOf(icon);
        QVERIFY2(onLight >= 0 && onLight < 90 && onDark > 160, qPrintable(u"%1 %2"_s.arg(onLight).arg(onDark)));
        QCOMPARE(Appearance::chosen(), Appearance::Scheme::Dark);
        window.trigger("appearanceLight");
        QTRY_VERIFY(!Appearance::isDark(window.palette()));
        QCOMPARE(lightnessOf(icon), onLight);
    }

    void hasOneActionForEachKeyAndOneLetterForEachMenuItem()
    {
        Window window;
        QHash<QKeySequence, QString> keys;
        QSet<QChar> titles;
        for (const QAction *title : window.menuBar()->actions()) {
            QSet<QChar> letters;
            QVERIFY(!titles.contains(mnemonic(title)));
            titles << mnemonic(title);
            for (QAction *action : title->menu()->actions()) {
                if (action->isSeparator())
                    continue;
                QVERIFY2(!mnemonic(action).isNull(), qPrintable(action->text()));
                QVERIFY2(!letters.contains(mnemonic(action)), qPrintable(action->text()));
                letters << mnemonic(action);
                for (const QKeySequence &key : action->shortcuts()) {
                    QVERIFY2(!keys.contains(key), qPrintable(action->text() + u" and "_s + keys.value(key)));
                    keys.insert(key, action->text());
                }
            }
        }
        QVERIFY(keys.size() > 15);
    }

    void canBeUsedByKeyboardAndScreenReader()
    {
        fill(*m_database, sampleAccounts());
        Window window(*m_database);
        QCOMPARE(accessibilityProblems(&window), QStringList());
        window.press(Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"lookupField"_s);
        window.press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"search"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), window.list());
    }

    void fitsASmallScreenWithLargeLetters()
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 2);
        QApplication::setFont(large);
        const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
        fill(*m_database, sampleAccounts());
        Window window(*m_database);
        QVERIFY2(window.minimumSizeHint().width() <= 1366,
                 qPrintable(QString::number(window.minimumSizeHint().width())));
        QVERIFY2(window.minimumSizeHint().height() <= 768,
                 qPrintable(QString::number(window.minimumSizeHint().height())));
    }

private:
    static QChar mnemonic(const QAction *action)
    {
        const QKeySequence key = QKeySequence::mnemonic(action->text());
        return key.isEmpty() ? QChar() : QChar(ushort(key[0].key()));
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_files;
    std::unique_ptr<TestDatabase> m_database;
};

namespace tst_mainwindow {
QTEST_MAIN(tst_MainWindow)
}
#include "tst_mainwindow.moc"
