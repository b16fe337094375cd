// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AccountTableModel.h"
#include "support/TableTester.h"

#include <QItemSelectionModel>
#include <QSqlField>
#include <QSqlRecord>

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::models;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Kind = TestDatabase::Kind;
using Model = AccountTableModel;

class tst_AccountTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void isAQSqlTableModel()
    {
        TableTester table(Kind::SqliteFile);
        const QSqlTableModel &model = table.model;
        QCOMPARE(model.tableName(), u"account"_s);
        QCOMPARE(model.fieldIndex(u"acctid"_s), int(Model::Id));
        QCOMPARE(model.fieldIndex(u"due"_s), int(Model::Due));
        QCOMPARE(model.fieldIndex(u"changed_at"_s), int(Model::ChangedAt));
        QCOMPARE(model.record().count(), int(Model::ColumnCount));
        QCOMPARE(model.record(1).value(u"name"_s).toString(), u"Jane Doe"_s);
        QCOMPARE(model.record(1).value(u"balance"_s).toString(), u"-10.00"_s);
        QVERIFY(!table.model.canFetchMore());
        QVERIFY(!table.model.insertRow(0));
    }

    void showsAccounts_data() { TestDatabase::addRows(); }
    void showsAccounts()
    {
        QFETCH(const Kind, kind);
        TableTester table(kind);
        QCOMPARE(table.ids(), u"ACCT100 ACCT200 ACCT300"_s);
        QCOMPARE(table.column(Model::Name), (QStringList{u"Sam Smith"_s, u"Jane Doe"_s, u"Ann Lee"_s}));
        QCOMPARE(table.column(Model::Balance), (QStringList{u"40.00"_s, u"-10.00"_s, u"0.00"_s}));
        QVERIFY(table.column(Model::ChangedAt).filter(QString()).size() == 3);
    }

    void showsAmountsInTheClerksLocaleAndInWords()
    {
        TableTester table(Kind::SqliteFile, {accountOf(u"ACCT100"_s, {}, 123456, 1),
                                             accountOf(u"ACCT200"_s, {}, 0, 4000), accountOf(u"ACCT300"_s, {}, 0, 0)});
        const QLocale german(QLocale::German, QLocale::Germany);
        const QSignalSpy changed(&table.model, &Model::dataChanged);
        table.model.setLocale(german);
        QVERIFY(!changed.isEmpty());
        const auto cell = [&](int row, int column, int role) { return table.model.index(row, column).data(role); };
        QCOMPARE(table.text(0, Model::Paid), u"1.234,56"_s);
        QCOMPARE(cell(0, Model::Paid, Qt::EditRole).toString(), u"1.234,56"_s);
        QCOMPARE(cell(0, Model::Balance, Qt::AccessibleTextRole).toString(), u"overpaid by 1.234,55 USD"_s);
        QCOMPARE(cell(1, Model::Balance, Qt::AccessibleTextRole).toString(), u"owes 40,00 USD"_s);
        QCOMPARE(cell(2, Model::Balance, Qt::ToolTipRole).toString(), u"settled"_s);
        QCOMPARE(cell(1, Model::Due, Qt::ToolTipRole).toString(), u"due 40,00 USD"_s);
        QCOMPARE(cell(0, Model::Balance, Model::SignRole).toInt(), -1);
        QCOMPARE(cell(1, Model::Balance, Model::SignRole).toInt(), 1);
        QCOMPARE(cell(2, Model::Balance, Model::SignRole).toInt(), 0);
        QVERIFY(cell(0, Model::Paid, Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QVERIFY(cell(0, Model::Name, Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
        QVERIFY(!cell(0, Model::Balance, Qt::ForegroundRole).isValid());
        QCOMPARE(cell(1, Model::Id, Model::AccountRole).value<Account>().due.cents(), 4000);
        QCOMPARE(table.model.headerData(Model::Balance, Qt::Horizontal).toString(), u"Balance (USD)"_s);
        QCOMPARE(table.model.headerData(Model::Id, Qt::Horizontal).toString(), u"Account"_s);
        QCOMPARE(table.model.headerData(1, Qt::Vertical).toInt(), 2);

        table.book->setCurrency(u"EUR"_s);
        QTRY_COMPARE(table.model.headerData(Model::Balance, Qt::Horizontal).toString(), u"Balance (EUR)"_s);
    }

    void sortsByAnyColumn_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("ascending");
        QTest::newRow("account") << int(Model::Id) << u"ACCT100 ACCT200 ACCT300"_s;
        QTest::newRow("name") << int(Model::Name) << u"ACCT300 ACCT200 ACCT100"_s;
        QTest::newRow("paid") << int(Model::Paid) << u"ACCT300 ACCT100 ACCT200"_s;
        QTest::newRow("due") << int(Model::Due) << u"ACCT300 ACCT200 ACCT100"_s;
        QTest::newRow("balance") << int(Model::Balance) << u"ACCT200 ACCT300 ACCT100"_s;
    }
    void sortsByAnyColumn()
    {
        QFETCH(const int, column);
        QFETCH(const QString, ascending);
        TableTester table(Kind::SqliteFile);
        QStringList descending = ascending.split(u' ');
        std::reverse(descending.begin(), descending.end());
        table.model.sort(column, Qt::DescendingOrder);
        table.waitForReading();
        QCOMPARE(table.ids(), descending.join(u' '));
        table.model.sort(column, Qt::AscendingOrder);
        table.waitForReading();
        QCOMPARE(table.ids(), ascending);
    }

    void filtersAndSearches()
    {
        TableTester table(Kind::SqliteFile);
        const auto rowsOf = [&](const AccountQuery &query) {
            table.model.setQuery(query);
            table.waitForReading();
            return table.ids();
        };
        QCOMPARE(rowsOf({.filter = AccountQuery::Filter::Owing}), u"ACCT100"_s);
        QCOMPARE(rowsOf({.filter = AccountQuery::Filter::Overpaid}), u"ACCT200"_s);
        QCOMPARE(rowsOf({.filter = AccountQuery::Filter::Settled}), u"ACCT300"_s);
        QCOMPARE(rowsOf({.text = u"nothing like it"_s}), QString());
        QCOMPARE(rowsOf({.text = u"SMITH"_s}), u"ACCT100"_s);
        QCOMPARE(rowsOf({.text = u"acct"_s, .order = Qt::DescendingOrder}), u"ACCT300 ACCT200 ACCT100"_s);
        table.model.setFilter(u"an"_s); // keeps the order
        table.waitForReading();
        QCOMPARE(table.ids(), u"ACCT300 ACCT200"_s);
    }

    void tellsTheTotalsOfTheQuery()
    {
        TableTester table(Kind::SqliteFile);
        QSignalSpy finished(&table.model, &Model::selectFinished);
        table.model.setQuery({.filter = AccountQuery::Filter::Owing});
        QVERIFY(finished.wait());
        const auto totals = finished.first().first().value<Totals>();
        QCOMPARE(totals.count, 1);
        QCOMPARE(totals.owed.format(), u"40.00"_s);
        finished.clear();
        QVERIFY(table.model.setData(table.cell(u"ACCT100"_s, Model::Due), u"75"_s));
        QVERIFY(finished.wait());
        QCOMPARE(finished.last().first().value<Totals>().owed.format(), u"15.00"_s);
    }

    /// Not after another look at all accounts.
    void anOwnChangeIsInTheTotalsAtOnce_data() { TestDatabase::addRows(); }
    void anOwnChangeIsInTheTotalsAtOnce()
    {
        QFETCH(const Kind, kind);
        for (const AccountQuery::Column order : {AccountQuery::Column::Id, AccountQuery::Column::Due}) {
            TableTester table(kind);
            table.model.setQuery({.sortBy = order});
            table.waitForReading();
            Totals totals;
            for (const auto told : {&Model::selectFinished, &Model::totalsChanged})
                connect(&table.model, told, this, [&totals](const Totals &newer) { totals = newer; });
            QStringList owed; // when the news of each change is out
            connect(table.book.get(), &Book::changed, this, [&] { owed += totals.owed.format(); });

            QVERIFY(table.model.setData(table.cell(u"ACCT100"_s, Model::Due), u"75"_s));
            table.waitForReading();
            (void)table.book->apply({Change::open(accountOf(u"ACCT150"_s, {}, 0, 10'000))}, u"Add"_s);
            table.waitForReading();
            (void)table.book->apply({Change::close(table.account(u"ACCT100"_s))}, u"Delete"_s);
            table.waitForReading();
            table.book->undoStack()->undo();
            table.waitForReading();
            QCOMPARE(owed, QStringList({u"15.00"_s, u"115.00"_s, u"100.00"_s, u"115.00"_s}));
            QCOMPARE(totals, awaitValue(table.book->totals({})));
        }
    }

    void anEditShowsAtOnceAndIsWritten_data() { TestDatabase::addRows(); }
    void anEditShowsAtOnceAndIsWritten()
    {
        QFETCH(const Kind, kind);
        TableTester table(kind);
        const QModelIndex paid = table.cell(u"ACCT100"_s, Model::Paid);
        QVERIFY(table.model.setData(paid, u"75.5"_s));
        QCOMPARE(paid.data().toString(), u"75.50"_s);
        QCOMPARE(paid.siblingAtColumn(Model::Balance).data().toString(), u"24.50"_s);
        QVERIFY(paid.data(Model::PendingRole).toBool());
        QVERIFY(!paid.siblingAtColumn(Model::Due).data(Model::PendingRole).toBool());
        table.waitForReading();
        QCOMPARE(paid.data().toString(), u"75.50"_s);
        QVERIFY(!paid.data(Model::PendingRole).toBool());
        QCOMPARE(table.account(u"ACCT100"_s).paid.cents(), 7550);
        QTRY_COMPARE(table.book->undoStack()->undoText(), u"Change ACCT100"_s);

        table.book->undoStack()->undo();
        table.waitForReading();
        QCOMPARE(paid.data().toString(), u"60.00"_s);
    }

    void editsOfOneRowMayFollowEachOtherQuickly_data() { TestDatabase::addRows(); }
    void editsOfOneRowMayFollowEachOtherQuickly()
    {
        QFETCH(const Kind, kind);
        TableTester table(kind);
        const QModelIndex paid = table.cell(u"ACCT100"_s, Model::Paid);
        const QModelIndex due = table.cell(u"ACCT100"_s, Model::Due);
        QVERIFY(table.model.setData(paid, u"1"_s));
        QVERIFY(table.model.setData(due, u"2"_s));
        QVERIFY(table.model.setData(paid, u"3"_s));
        QVERIFY(table.model.setData(paid, u"60.00"_s)); // what it was
        QCOMPARE(paid.data().toString(), u"60.00"_s);
        table.waitForReading();
        QVERIFY(table.conflicted.isEmpty());
        QCOMPARE(table.account(u"ACCT100"_s).paid.cents(), 6000);
        QCOMPARE(table.account(u"ACCT100"_s).due.cents(), 200);
        QCOMPARE(table.book->undoStack()->count(), 4);
    }

    void aConflictBringsBackWhatTheBookHolds_data() { TestDatabase::addRows(); }
    void aConflictBringsBackWhatTheBookHolds()
    {
        QFETCH(const Kind, kind);
        TableTester table(kind);
        const QModelIndex paid = table.cell(u"ACCT100"_s, Model::Paid);
        table.another({Change::payment(idOf(u"ACCT100"_s), Money::fromCents(500))});
        QVERIFY(table.model.setData(paid, u"75.00"_s));
        finishChanges(*table.book);
        QCOMPARE(table.conflicted.size(), 1);
        QCOMPARE(table.account(u"ACCT100"_s).paid.cents(), 6500);
        QTRY_COMPARE(paid.data().toString(), u"65.00"_s);
        QVERIFY(!paid.data(Model::PendingRole).toBool());
    }

    void refusesWhatCanNotBeUsed()
    {
        TableTester table(Kind::SqliteFile);
        const QModelIndex paid = table.cell(u"ACCT100"_s, Model::Paid);
        for (const QString &text : {u""_s, u"12.345"_s, u"1e3"_s, u"NaN"_s, u"99999999999999"_s}) {
            QVERIFY(!table.model.setData(paid, text));
            QVERIFY(!table.model.changeFor(paid, text));
        }
        QCOMPARE(table.failed.size(), 5);
        QVERIFY(!table.model.setData(paid.siblingAtColumn(Model::Name), QString(201, u'x')));
        QVERIFY(!table.model.setData(paid.siblingAtColumn(Model::Balance), u"1"_s));
        QVERIFY(!table.model.setData(paid.siblingAtColumn(Model::Id), u"ACCT900"_s));
        QVERIFY(!table.model.setData(paid, u"1"_s, Qt::DisplayRole));
        QVERIFY(!table.book->isBusy());
        QVERIFY(table.model.setData(paid, u"60"_s)); // the same amount is no change
        QVERIFY(!table.book->isBusy());
    }

    void onlyNameAndAmountsAreEditable()
    {
        TableTester table(Kind::SqliteFile);
        const auto isEditable = [&](int column) {
            return bool(table.model.index(0, column).flags() & Qt::ItemIsEditable);
        };
        QVERIFY(isEditable(Model::Name) && isEditable(Model::Paid) && isEditable(Model::Due));
        QVERIFY(!isEditable(Model::Id) && !isEditable(Model::Balance) && !isEditable(Model::ChangedAt));

        const auto book = openBook(table.database.url(), {}, Book::Access::ReadOnly);
        table.model.setBook(book.get());
        table.waitForReading();
        QVERIFY(!isEditable(Model::Name));
        QVERIFY(!table.model.removeRow(0));
        table.model.setBook(nullptr);
        QCOMPARE(table.model.rowCount(), 0);
    }

    void anAdditionInsertsItsRow_data() { TestDatabase::addRows(); }
    void anAdditionInsertsItsRow()
    {
        QFETCH(const Kind, kind);
        TableTester table(kind);
        const QPersistentModelIndex above = table.cell(u"ACCT100"_s, Model::Id);
        const QPersistentModelIndex below = table.cell(u"ACCT300"_s, Model::Name);
        QSignalSpy inserted(&table.model, &Model::rowsInserted);
        const QSignalSpy layout(&table.model, &Model::layoutChanged);
        (void)awaitValue(table.book->apply({Change::open(accountOf(u"ACCT250"_s, u"New"_s, 0, 1))}, u"Add"_s));
        table.waitForReading();
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), 2);
        QVERIFY(layout.isEmpty());
        QCOMPARE(table.ids(), u"ACCT100 ACCT200 ACCT250 ACCT300"_s);
        QCOMPARE(above.row(), 0);
        QCOMPARE(below.row(), 3);
        QCOMPARE(below.data().toString(), u"Ann Lee"_s);
    }

    void aDeletionRemovesItsRows_data() { TestDatabase::addRows(); }
    void aDeletionRemovesItsRows()
    {
        QFETCH(const Kind, kind);
        TableTester table(kind);
        const QPersistentModelIndex gone = table.cell(u"ACCT100"_s, Model::Id);
        const QPersistentModelIndex stays = table.cell(u"ACCT300"_s, Model::Id);
        const QSignalSpy removed(&table.model, &Model::rowsRemoved);
        QVERIFY(table.model.removeRows(0, 2));
        QTRY_VERIFY(table.book->isBusy());
        table.waitForReading();
        QCOMPARE(removed.size(), 1);
        QCOMPARE(table.ids(), u"ACCT300"_s);
        QVERIFY(!gone.isValid());
        QCOMPARE(stays.row(), 0);
        QCOMPARE(table.book->undoStack()->count(), 1);

        table.book->undoStack()->undo();
        table.waitForReading();
        QCOMPARE(table.ids(), u"ACCT100 ACCT200 ACCT300"_s);
        QCOMPARE(stays.row(), 2);
    }

    void anEditOfTheSortKeyTakesTheCurrentCellAlong_data() { TestDatabase::addRows(); }
    void anEditOfTheSortKeyTakesTheCurrentCellAlong()
    {
        QFETCH(const Kind, kind);
        TableTester table(kind);
        table.model.sort(Model::Balance, Qt::AscendingOrder);
        table.waitForReading();
        QCOMPARE(table.ids(), u"ACCT200 ACCT300 ACCT100"_s);
        QItemSelectionModel selection(&table.model);
        selection.setCurrentIndex(table.cell(u"ACCT200"_s, Model::Due),
                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QVERIFY(table.model.setData(selection.currentIndex(), u"1000"_s));
        table.waitForReading();
        QCOMPARE(table.ids(), u"ACCT300 ACCT100 ACCT200"_s);
        QCOMPARE(selection.currentIndex().row(), 2);
        QCOMPARE(selection.currentIndex().column(), int(Model::Due));
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(selection.selectedRows().first().row(), 2);
    }

    void anEditThatDropsOutOfTheFilterRemovesTheRow()
    {
        TableTester table(Kind::SqliteFile);
        table.model.setQuery({.filter = AccountQuery::Filter::Owing});
        table.waitForReading();
        const QPersistentModelIndex due = table.cell(u"ACCT100"_s, Model::Due);
        QVERIFY(table.model.setData(due, u"60"_s));
        table.waitForReading();
        QCOMPARE(table.model.rowCount(), 0);
        QVERIFY(!due.isValid());
    }

    void theSelectionStaysWithItsAccountsWhateverOthersDo_data() { TestDatabase::addRows(); }
    void theSelectionStaysWithItsAccountsWhateverOthersDo()
    {
        QFETCH(const Kind, kind);
        QList<Account> accounts;
        for (int i = 100; i < 200; ++i)
            accounts += accountOf(u"ACCT%1"_s.arg(i), u"Name %1"_s.arg(i), i, 2 * i);
        TableTester table(kind, accounts);
        QItemSelectionModel selection(&table.model);
        const auto select = [&](int first, int last) {
            selection.select({table.model.index(first, 0), table.model.index(last, Model::ColumnCount - 1)},
                             QItemSelectionModel::Select);
        };
        select(20, 29);
        select(50, 50);
        selection.setCurrentIndex(table.model.index(50, Model::Name), QItemSelectionModel::NoUpdate);
        const auto selected = [&] {
            QStringList ids;
            for (const QModelIndex &index : selection.selectedRows())
                ids += table.text(index.row(), Model::Id);
            ids.sort();
            return ids;
        };
        QStringList expected = selected();
        QCOMPARE(expected.size(), 11);

        QList<Change> changes;
        for (int i = 0; i < 10; ++i)
            changes += Change::open(accountOf(u"A%1"_s.arg(i), {}, 0, 0));
        table.changeElsewhere(changes);
        QCOMPARE(selected(), expected);
        QCOMPARE(selection.currentIndex().row(), 60);

        changes = {Change::close(table.account(u"ACCT100"_s)), Change::close(table.account(u"ACCT125"_s))};
        table.changeElsewhere(changes);
        expected.removeOne(u"ACCT125"_s);
        QCOMPARE(selected(), expected);
        QCOMPARE(selection.currentIndex(), table.cell(u"ACCT150"_s, Model::Name));

        table.model.sort(Model::Due, Qt::DescendingOrder);
        table.waitForReading();
        QCOMPARE(selected(), expected);
        QCOMPARE(selection.currentIndex(), table.cell(u"ACCT150"_s, Model::Name));

        table.model.setFilter(u"name 15"_s);
        table.waitForReading();
        QCOMPARE(selected(), QStringList{u"ACCT150"_s});
    }

    void aChangeElsewhereThatMovesNothingOnlyChangesCells_data() { TestDatabase::addRows(); }
    void aChangeElsewhereThatMovesNothingOnlyChangesCells()
    {
        QFETCH(const Kind, kind);
        TableTester table(kind);
        QCOMPARE(table.text(0, Model::Paid), u"60.00"_s);
        const QSignalSpy layout(&table.model, &Model::layoutChanged);
        const QSignalSpy reset(&table.model, &Model::modelReset);
        const QSignalSpy changed(&table.model, &Model::dataChanged);
        table.changeElsewhere({Change::payment(idOf(u"ACCT100"_s), Money::fromCents(100))});
        QCOMPARE(table.text(0, Model::Paid), u"61.00"_s);
        QVERIFY(layout.isEmpty());
        QVERIFY(reset.isEmpty());
        QVERIFY(!changed.isEmpty());
    }

    /// Views write a single changed cell into the editor that is open on it, over what is typed.
    void neverSaysThatASingleCellChanged()
    {
        TableTester table(Kind::SqliteFile);
        const QSignalSpy changed(&table.model, &Model::dataChanged);
        QVERIFY(table.model.setData(table.cell(u"ACCT100"_s, Model::Paid), u"1"_s));
        table.waitForReading();
        table.changeElsewhere({Change::payment(idOf(u"ACCT200"_s), Money::fromCents(100))});
        QVERIFY(!changed.isEmpty());
        for (const QVariantList &arguments : changed)
            QVERIFY(arguments.at(0).toModelIndex() != arguments.at(1).toModelIndex());
    }

    void readsTheWholeSelectionForCopying()
    {
        QList<Account> accounts;
        for (int i = 0; i < 1000; ++i)
            accounts += accountOf(u"A%1"_s.arg(i, 4, 10, QLatin1Char('0')), {}, i, 0);
        TableTester table(Kind::SqliteFile, accounts);
        const auto read = awaitValue(table.model.accounts({{0, 1}, {500, 500}, {999, 1000}})); // 1000 isn't there
        QCOMPARE(read.size(), 4);
        QCOMPARE(read.at(0).id.text(), u"A0000"_s);
        QCOMPARE(read.at(1).paid.cents(), 1);
        QCOMPARE(read.at(2).id.text(), u"A0500"_s);
        QCOMPARE(read.at(3).id.text(), u"A0999"_s);
        QCOMPARE(awaitValue(table.model.rowOf(idOf(u"A0777"_s))), 777);
        QCOMPARE(awaitValue(table.model.rowOf(idOf(u"B"_s))), -1);
    }

    void whatWasOnItsWayToOneBookIsNotDoneInTheNext_data() { TestDatabase::addRows(); }
    void aRowThatIsNotLoadedIsNeverReadAsAnotherAccount_data() { TestDatabase::addRows(); }
    void aRowThatIsNotLoadedIsNeverReadAsAnotherAccount()
    {
        QFETCH(const Kind, kind);
        QList<Account> accounts;
        for (int i = 0; i < 1000; ++i)
            accounts << accountOf(u"ACCT%1"_s.arg(1000 + i), {}, 0, 100);
        TableTester table(kind, accounts);
        const auto read = [&](int first, int last) { return await(table.model.accounts({{first, last}})); };
        const auto before = read(300, 700);
        QVERIFY(before);
        QCOMPARE(before->size(), 401);
        QCOMPARE(before->first().id.text(), u"ACCT1300"_s);
        QCOMPARE(before->last().id.text(), u"ACCT1700"_s);

        // The clerk's own payment moves no row.
        (void)awaitValue(table.book->apply({Change::payment(idOf(u"ACCT1500"_s), Money::fromCents(1))}, u"Pay"_s));
        QVERIFY(read(300, 700));
        QCOMPARE(read(500, 500)->first().paid.cents(), 1);

        // Nor does one that is on its way.
        const auto paid = table.book->apply({Change::payment(idOf(u"ACCT1500"_s), Money::fromCents(1))}, u"Pay"_s);
        QCOMPARE(read(500, 500)->first().paid.cents(), 2);
        QVERIFY(await(paid));

        // Nor does one that is written, of which the list hasn't heard yet.
        const auto written = table.book->apply({Change::payment(idOf(u"ACCT1500"_s), Money::fromCents(1))}, u"Pay"_s);
        const auto paidInBook = [&] {
            const auto find = [](Database &database) { return AccountReader(database).find(idOf(u"ACCT1500"_s)); };
            return valueOf(table.book->longWork().run(find).result())->paid.cents();
        };
        for (const QDeadlineTimer limit(20'000); paidInBook() < 3 && !limit.hasExpired();)
            QThread::yieldCurrentThread(); // no event is handled meanwhile
        QCOMPARE(paidInBook(), 3);
        QVERIFY(await(table.model.requireUnchanged()));
        QVERIFY(await(written));

        // What is chosen has the clerk's own changes in it.
        table.load(0, 0);
        table.load(999, 999);
        const auto last = table.book->apply({Change::payment(idOf(u"ACCT1500"_s), Money::fromCents(1))}, u"Pay"_s);
        QVERIFY(await(table.model.selection({{0, 999}})));
        QVERIFY(last.isFinished());

        // Somebody's new account does, and the list doesn't know of it yet: rather nothing than another's row.
        table.another({Change::open(accountOf(u"ACCT1000B"_s, {}, 0, 0))});
        const auto shifted = read(300, 700);
        QVERIFY(!shifted);
        QCOMPARE(shifted.error().kind, Error::Kind::Conflict);
        QVERIFY(!await(table.model.requireUnchanged()));

        table.book->lookForOtherClerks();
        QTRY_COMPARE(table.model.rowCount(), 1001);
        table.waitForReading();
        QCOMPARE(read(300, 700)->first().id.text(), u"ACCT1299"_s);
        QVERIFY(await(table.model.requireUnchanged()));
    }

    void whatWasOnItsWayToOneBookIsNotDoneInTheNext()
    {
        QFETCH(const Kind, kind);
        TableTester table(kind);
        const TableTester next(Kind::SqliteFile);
        QVERIFY(table.model.setData(table.cell(u"ACCT100"_s, Model::Paid), u"1"_s));
        QVERIFY(table.model.removeRows(table.rowOf(u"ACCT300"_s), 1));
        table.model.setBook(next.book.get());
        finishChanges(*table.book);
        table.waitForReading();
        QCOMPARE(table.column(Model::Paid), QStringList({u"60.00"_s, u"70.00"_s, u"5.00"_s}));
        QVERIFY(!table.cell(u"ACCT100"_s, Model::Paid).data(Model::PendingRole).toBool());
        QVERIFY(table.model.setData(table.cell(u"ACCT100"_s, Model::Paid), u"9"_s));
        table.waitForReading();
        QCOMPARE(table.column(Model::Paid), QStringList({u"9.00"_s, u"70.00"_s, u"5.00"_s}));
    }

    /// Whatever this clerk and others do, the table ends up with what the book holds, and an index
    /// that is still valid stands for its account.
    void followsARandomWalk_data() { TestDatabase::addRows(); }
    void followsARandomWalk()
    {
        QFETCH(const Kind, kind);
        QList<Account> accounts;
        for (int i = 0; i < 300; ++i)
            accounts += accountOf(u"A%1"_s.arg(i * 10), u"Name %1"_s.arg(i % 17), i * 7 % 100, i * 11 % 100);
        TableTester table(kind, accounts);
        QRandomGenerator random(3);
        QHash<QString, QPersistentModelIndex> held;
        const auto anyId = [&] {
            const int row = random.bounded(table.model.rowCount());
            return table.text(row, Model::Id);
        };
        for (int i = 0; i < 60 && table.model.rowCount() > 0; ++i) {
            const QString id = anyId();
            held.insert(id, table.cell(id, random.bounded(Model::ColumnCount)));
            const Account account = table.account(id);
            const Account fresh = accountOf(u"B%1"_s.arg(random.bounded(100'000)), u"New"_s, random.bounded(100),
                                            random.bounded(100));
            switch (random.bounded(8)) {
            case 0:
                (void)table.book->apply({Change::open(fresh)}, u"Add"_s);
                break;
            case 1:
                (void)table.book->apply({Change::close(account)}, u"Delete"_s);
                break;
            case 2:
                table.model.setData(table.cell(id, Model::Paid), QString::number(random.bounded(100)));
                break;
            case 3:
                table.another({Change::open(fresh)});
                break;
            case 4:
                table.another({Change::close(account)});
                break;
            case 5:
                table.another({Change::charge(account.id, Money::fromCents(random.bounded(10'000)))});
                break;
            case 6:
                table.book->undoStack()->undo();
                break;
            default:
                table.model.setQuery({.sortBy = static_cast<AccountQuery::Column>(random.bounded(6)),
                                      .order = random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder});
            }
            if (random.bounded(2)) {
                Q_EMIT table.book->changedElsewhere();
                table.waitForReading();
            }
        }
        Q_EMIT table.book->changedElsewhere();
        table.waitForReading();
        QStringList expected;
        (void)awaitValue(
            table.book->reader().run([&expected, query = table.model.query()](Database &database) -> Result<int> {
                (void)AccountReader(database).forEach(query, [&](const Account &account) {
                    expected += account.id.text() + u' ' + account.paid.format() + u' ' + account.due.format();
                    return true;
                });
                return 0;
            }));
        QStringList shown;
        for (int row = 0; row < table.model.rowCount(); ++row)
            shown += table.text(row, Model::Id) + u' ' + table.text(row, Model::Paid) + u' '
                     + table.text(row, Model::Due);
        QCOMPARE(shown, expected);
        for (auto index = held.constBegin(); index != held.constEnd(); ++index) {
            if (index->isValid())
                QCOMPARE(table.text(index->row(), Model::Id), index.key());
        }
    }
};

namespace tst_accounttablemodel {
QTEST_GUILESS_MAIN(tst_AccountTableModel)
}
#include "tst_accounttablemodel.moc"
