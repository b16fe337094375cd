// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ManyAccounts.h"
#include "support/Window.h"
#include "widgets/accounts/SelectedAccounts.h"

using namespace accountdesk;
using namespace accountdesk::models;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Model = AccountTableModel;

namespace {

constexpr int many = 2500; ///< more than are closed with their values in memory

std::int64_t countOf(const TestDatabase &database)
{
    Database connection = database.open();
    return valueOf(AccountReader(connection).count());
}

QMessageBox *question(Window &window, const char *name)
{
    QMessageBox *box = nullptr;
    if (!QTest::qWaitFor([&] { return (box = window.findChild<QMessageBox *>(QLatin1StringView(name))) != nullptr; },
                         20000)) {
        QStringList instead;
        for (const auto *other : window.findChildren<QMessageBox *>())
            instead << other->text();
        qFatal("nothing is asked; selected: %lld, status: %s, instead: %s",
               static_cast<long long>(window.list()->selected()->count()), qPrintable(window.status()),
               qPrintable(instead.join(u" | "_s)));
    }
    return box;
}

QAbstractButton *accept(const QMessageBox *box)
{
    const QList<QAbstractButton *> buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            return button;
    }
    qFatal("there is no yes");
}

/// Once the list has all of its rows.
void selectAll(Window &window, int rows)
{
    QTRY_COMPARE_WITH_TIMEOUT(window.model()->rowCount(), rows, 20000);
    window.list()->setFocus();
    window.press(Qt::Key_A, Qt::ControlModifier);
}

void showClosed(Window &window)
{
    QSignalSpy finished(window.model(), &Model::selectFinished);
    click(child<QToolButton>(&window, "filterClosed"));
    QTRY_VERIFY(!finished.isEmpty());
}

} // namespace

/// Closing accounts in the window, and what brings them back.
class tst_AccountClosing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useFreshSettings(m_folder);
        m_database = std::make_unique<TestDatabase>(TestDatabase::Kind::SqliteFile);
    }
    void cleanup() { m_database.reset(); }

    void closesNoneOfManyWhenTheListIsNotTheBooksAnyMore()
    {
        fillWithMany(*m_database, many);
        Window window(*m_database);
        selectAll(window, many);
        changeElsewhere(*m_database, {Change::open(account(u"ACCT000100B"_s, {}, 0, 0))}); // the list doesn't have it
        window.press(Qt::Key_Delete);
        QTRY_VERIFY(window.findChild<QMessageBox *>(u"errorMessage"_s));
        const QString why = window.findChild<QMessageBox *>(u"errorMessage"_s)->text();
        QVERIFY2(why.contains(u"list of accounts has changed"_s), qPrintable(why));
        QVERIFY(!window.findChild<QMessageBox *>(u"confirmClose"_s));
        QCOMPARE(countOf(*m_database), many + 1);
    }

    void asksBeforeSeveralAccountsAreClosed()
    {
        fill(*m_database, sampleAccounts());
        Window window(*m_database);
        selectAll(window, 3);
        window.press(Qt::Key_Delete);
        QMessageBox *box = question(window, "confirmClose");
        QCOMPARE(box->text(), u"Close 3 accounts?"_s);
        QVERIFY(box->informativeText().contains(u"Owed: 540.00"_s));
        QVERIFY(box->informativeText().contains(u"Overpaid: 10.00"_s));
        // Enter is no answer that costs an account.
        QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_VERIFY(!window.findChild<QMessageBox *>(u"confirmClose"_s));
        QCOMPARE(countOf(*m_database), 3);
        QVERIFY(!window.action("undo")->isEnabled());
    }

    void asksBeforeAnOpenBalanceIsClosed()
    {
        fill(*m_database, sampleAccounts());
        Window window(*m_database);
        window.go(0, Model::Id);
        window.list()->setFocus();
        window.press(Qt::Key_Delete);
        QMessageBox *box = question(window, "confirmClose");
        QCOMPARE(box->text(), u"Close ACCT100, Jane Miller?"_s);
        click(accept(box));
        QTRY_COMPARE(window.ids(), (QStringList{u"ACCT200"_s, u"ACCT300"_s}));
        QTRY_COMPARE(window.status(), u"Closed ACCT100."_s);
    }

    void closesASettledAccountWithoutAQuestion()
    {
        fill(*m_database, {account(u"ACCT100"_s, u"Settled"_s, 500, 500)});
        Window window(*m_database);
        window.go(0, Model::Id);
        window.list()->setFocus();
        window.press(Qt::Key_Delete);
        QTRY_COMPARE(countOf(*m_database), 0);
        QVERIFY(!window.findChild<QMessageBox *>(u"confirmClose"_s));
        window.pressUndo();
        QTRY_COMPARE(countOf(*m_database), 1);
    }

    void showsClosedAccountsAndReopensThemAfterARestart()
    {
        fill(*m_database, sampleAccounts());
        {
            changeElsewhere(*m_database, {Change::close(*find(*m_database, u"ACCT100"_s)),
                                          Change::close(*find(*m_database, u"ACCT200"_s))});
        }
        Window window(*m_database);
        QVERIFY(!child<QWidget>(&window, "closedNote")->isVisible());
        showClosed(window);
        QTRY_COMPARE(window.ids(), (QStringList{u"ACCT100"_s, u"ACCT200"_s}));
        QVERIFY(child<QWidget>(&window, "closedNote")->isVisible());
        QVERIFY(window.action("showClosed")->isChecked());
        QCOMPARE(window.cell(0, Model::Name), u"Jane Miller"_s);
        QCOMPARE(window.cell(0, Model::Balance), u"40.00"_s);
        QCOMPARE(window.model()->headerData(Model::ChangedAt, Qt::Horizontal).toString(), u"Closed on"_s);

        window.go(0, Model::Name);
        window.list()->setFocus();
        for (const char *name : {"payment", "charge", "delete", "duplicate"})
            QVERIFY2(!window.action(name)->isEnabled(), name);
        window.press(Qt::Key_F2);
        QVERIFY(!window.editor());

        window.trigger("reopen");
        QTRY_COMPARE(window.ids(), QStringList{u"ACCT200"_s});
        QTRY_COMPARE(window.status(), u"Reopened ACCT100."_s);
        QTRY_COMPARE(find(*m_database, u"ACCT100"_s)->name, u"Jane Miller"_s);
        QCOMPARE(window.action("undo")->text(), u"&Undo Reopen ACCT100"_s);
        window.trigger("showClosed");
        QTRY_COMPARE(window.ids(), (QStringList{u"ACCT100"_s, u"ACCT300"_s}));
        QVERIFY(!child<QWidget>(&window, "closedNote")->isVisible());
    }

    void closesManyAccountsInAStepThatCanBeUndone_data()
    {
        QTest::addColumn<TestDatabase::Kind>("kind");
        QTest::newRow("SQLite") << TestDatabase::Kind::SqliteFile;
        QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb;
        QTest::newRow("PostgreSQL") << TestDatabase::Kind::PostgreSql;
    }
    void closesManyAccountsInAStepThatCanBeUndone()
    {
        QFETCH(const TestDatabase::Kind, kind);
        const TestDatabase database(kind);
        fillWithMany(database, many);
        changeElsewhere(database, {Change::close(*find(database, u"ACCT000007"_s))}); // which stays closed
        Window window(database);
        window.type(0, Model::Name, u"First step"_s);
        QTRY_COMPARE(find(database, u"ACCT000000"_s)->name, u"First step"_s);
        selectAll(window, many - 1);
        window.press(Qt::Key_Delete);
        QMessageBox *box = question(window, "confirmClose");
        QCOMPARE(box->text(), u"Close 2499 accounts?"_s);
        changeElsewhere(database, {Change::payment(id(u"ACCT000002"_s), Money::fromCents(100))});
        click(accept(box));
        auto *left = question(window, "errorMessage");
        QVERIFY(left->text().contains(u"Someone else changed accounts meanwhile: 1."_s));
        left->accept();
        QCOMPARE(countOf(database), 1);
        QTRY_COMPARE(window.ids(), QStringList{u"ACCT000002"_s});
        QCOMPARE(window.action("undo")->text(), u"&Undo Close 2499 accounts"_s);

        window.pressUndo();
        QTRY_COMPARE_WITH_TIMEOUT(window.model()->rowCount(), many - 1, 20000);
        QCOMPARE(find(database, u"ACCT000000"_s)->name, u"First step"_s);
        QVERIFY(!find(database, u"ACCT000007"_s));
        window.pressUndo(); // the step before it knows its account again
        QTRY_VERIFY(find(database, u"ACCT000000"_s)->name != u"First step"_s);
        window.pressUndo(Qt::ShiftModifier);
        QTRY_COMPARE(find(database, u"ACCT000000"_s)->name, u"First step"_s);
        window.pressUndo(Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(database), 1, 20000);
    }

    void reopensManyAccounts()
    {
        fillWithMany(*m_database, many);
        Window window(*m_database);
        selectAll(window, many);
        window.press(Qt::Key_Delete);
        click(accept(question(window, "confirmClose")));
        QTRY_COMPARE_WITH_TIMEOUT(countOf(*m_database), 0, 20000);
        showClosed(window);
        QTRY_COMPARE_WITH_TIMEOUT(window.model()->rowCount(), many, 20000);
        selectAll(window, many);
        window.trigger("reopen");
        QMessageBox *box = question(window, "confirmReopen");
        QCOMPARE(box->text(), u"Reopen 2500 accounts?"_s);
        click(accept(box));
        QTRY_COMPARE_WITH_TIMEOUT(countOf(*m_database), many, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(window.model()->rowCount(), 0, 20000);
    }

    void anImportIsUndoneAsOneStep()
    {
        fill(*m_database, sampleAccounts());
        const QString file = m_folder.filePath(u"rows.csv"_s);
        write(file, "acctid,name,paid,due\nACCT100,Jane Moore,70.00,100.00\nACCT400,New One,1.00,2.00\n");
        Window window(*m_database);
        window.importFile(file);
        QTRY_COMPARE(window.model()->rowCount(), 4);
        QCOMPARE(find(*m_database, u"ACCT100"_s)->name, u"Jane Moore"_s);
        QTRY_COMPARE(window.status(), u"Imported rows.csv."_s);
        QCOMPARE(window.action("undo")->text(), u"&Undo Import rows.csv"_s);
        window.pressUndo();
        QTRY_COMPARE(window.model()->rowCount(), 3);
        QCOMPARE(find(*m_database, u"ACCT100"_s)->name, u"Jane Miller"_s);
        QCOMPARE(find(*m_database, u"ACCT100"_s)->paid.cents(), 6000);
        window.pressUndo(Qt::ShiftModifier);
        QTRY_COMPARE(window.model()->rowCount(), 4);
        QCOMPARE(find(*m_database, u"ACCT400"_s)->name, u"New One"_s);
        QCOMPARE(find(*m_database, u"ACCT100"_s)->paid.cents(), 7000);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
};

namespace tst_accountclosing {
QTEST_MAIN(tst_AccountClosing)
}
#include "tst_accountclosing.moc"
