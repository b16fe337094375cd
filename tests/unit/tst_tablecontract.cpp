// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AccountTableModel.h"
#include "support/Accounts.h"
#include "support/Books.h"
#include "support/ManyAccounts.h"
#include "support/TestDatabases.h"

#include <QAbstractItemModelTester>
#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::models;
using namespace accountdesk::storage;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

enum class Kind {
    Plain, ///< a QSqlTableModel as it is, written to at once
    Own,   ///< an AccountTableModel
};

/// A book with three accounts, and one of the two models over it. What one of them does at once and the
/// other soon is waited for.
class Table
{
public:
    explicit Table(Kind kind)
    {
        fill();
        if (kind == Kind::Plain)
            makePlain();
        else
            makeOwn();
        m_tester.emplace(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        if (!m_model->select())
            qFatal("%s", qPrintable(m_model->lastError().text()));
        if (!QTest::qWaitFor([this] { return isRead(3); }))
            qFatal("the table isn't read");
    }
    ~Table()
    {
        m_tester.reset();
        m_model.reset();
        m_book.reset();
        if (m_plain.isValid()) {
            m_plain = {};
            QSqlDatabase::removeDatabase(u"plain"_s);
        }
    }
    Table(const Table &) = delete;
    Table &operator=(const Table &) = delete;

    [[nodiscard]] QSqlTableModel &operator*() const { return *m_model; }
    [[nodiscard]] QSqlTableModel *operator->() const { return m_model.get(); }
    [[nodiscard]] const TestDatabase &database() const { return m_database; }

    /// So many rows, and what they have.
    [[nodiscard]] bool isRead(int rows) const
    {
        return m_model->rowCount() == rows && m_model->index(rows - 1, 0).data().isValid();
    }
    [[nodiscard]] QModelIndex cell(int row, const QString &field) const
    {
        return m_model->index(row, m_model->fieldIndex(field));
    }
    [[nodiscard]] QString ids() const
    {
        QStringList ids;
        for (int row = 0; row < m_model->rowCount(); ++row)
            ids << cell(row, u"acctid"_s).data().toString();
        return ids.join(u' ');
    }

private:
    void fill() const
    {
        Database book = m_database.openBook();
        const auto opened = AccountStore(book, Actor(u"clerk"_s))
                                .apply({Change::open(accountOf(u"ACCT100"_s, u"Sam"_s, 6000, 10000)),
                                        Change::open(accountOf(u"ACCT200"_s, u"Jane"_s, 7000, 6000)),
                                        Change::open(accountOf(u"ACCT300"_s, u"Ann"_s, 0, 0))});
        (void)valueOf(opened);
    }
    void makePlain()
    {
        m_plain = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plain"_s);
        m_plain.setDatabaseName(m_database.url().path);
        if (!m_plain.open())
            qFatal("%s", qPrintable(m_plain.lastError().text()));
        m_model = std::make_unique<QSqlTableModel>(nullptr, m_plain);
        m_model->setTable(u"account"_s);
        m_model->setEditStrategy(QSqlTableModel::OnFieldChange);
    }
    void makeOwn()
    {
        m_book = openBook(m_database.url());
        auto model = std::make_unique<AccountTableModel>();
        model->setLocale(QLocale::c());
        model->setBook(m_book.get());
        m_model = std::move(model);
    }

    TestDatabase m_database{TestDatabase::Kind::SqliteFile};
    QSqlDatabase m_plain;
    std::unique_ptr<Book> m_book;
    std::unique_ptr<QSqlTableModel> m_model;
    std::optional<QAbstractItemModelTester> m_tester;
};

} // namespace

Q_DECLARE_METATYPE(Kind)

/// What code that knows a QSqlTableModel may count on, AccountTableModel keeps: each test is passed by a
/// QSqlTableModel as it is, too.
class tst_TableContract : public QObject
{
    Q_OBJECT
private:
    static void addModels()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("QSqlTableModel") << Kind::Plain;
        QTest::newRow("AccountTableModel") << Kind::Own;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void knowsItsFields_data() { addModels(); }
    void knowsItsFields()
    {
        QFETCH(const Kind, kind);
        const Table table(kind);
        QCOMPARE(table->tableName(), u"account"_s);
        QCOMPARE(table->editStrategy(), QSqlTableModel::OnFieldChange);
        for (const auto &field : {u"acctid"_s, u"paid"_s, u"due"_s, u"name"_s, u"changed_at"_s}) {
            QVERIFY2(table->fieldIndex(field) >= 0, qPrintable(field));
            QVERIFY(table->record().contains(field));
            QCOMPARE(table->record().indexOf(field), table->fieldIndex(field));
        }
        QCOMPARE(table->fieldIndex(u"no such field"_s), -1);
        QCOMPARE(table->columnCount(), table->record().count());
        QCOMPARE(table->headerData(1, Qt::Vertical).toInt(), 2);
    }

    void givesRowsAsRecords_data() { addModels(); }
    void givesRowsAsRecords()
    {
        QFETCH(const Kind, kind);
        const Table table(kind);
        QCOMPARE(table.ids(), u"ACCT100 ACCT200 ACCT300"_s);
        QCOMPARE(table->record(1).value(u"acctid"_s).toString(), u"ACCT200"_s);
        QCOMPARE(table->record(1).value(u"due"_s).toDouble(), 60.0);
        QCOMPARE(table.cell(1, u"paid"_s).data(Qt::EditRole).toDouble(), 70.0);
        QVERIFY(!table->index(3, 0).isValid());
        QVERIFY(!table->data(QModelIndex()).isValid());
    }

    void writesAFieldAtOnce_data() { addModels(); }
    void writesAFieldAtOnce()
    {
        QFETCH(const Kind, kind);
        const Table table(kind);
        const QSignalSpy changed(&*table, &QAbstractItemModel::dataChanged);
        const QModelIndex paid = table.cell(0, u"paid"_s);
        QVERIFY(paid.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(table->setData(paid, u"75.50"_s));
        QCOMPARE(paid.data().toDouble(), 75.5);
        QVERIFY(!changed.isEmpty());
        QVERIFY(!table->isDirty());
        QVERIFY(!table->isDirty(paid));
        QTRY_COMPARE(stored(table.database(), u"ACCT100"_s)->paid.cents(), 7550);
        QVERIFY(table->submit());
        QVERIFY(table->submitAll());
        QTRY_COMPARE(table.cell(0, u"paid"_s).data().toDouble(), 75.5);
    }

    void takesNothingBackThatIsWritten_data() { addModels(); }
    void takesNothingBackThatIsWritten()
    {
        QFETCH(const Kind, kind);
        const Table table(kind);
        QVERIFY(table->setData(table.cell(2, u"name"_s), u"Anna"_s));
        QTRY_COMPARE(stored(table.database(), u"ACCT300"_s)->name, u"Anna"_s);
        table->revert();
        table->revertAll();
        table->revertRow(2);
        QCOMPARE(table.cell(2, u"name"_s).data().toString(), u"Anna"_s);
        QCOMPARE(stored(table.database(), u"ACCT300"_s)->name, u"Anna"_s);
    }

    void refusesWhatIsNoEdit_data() { addModels(); }
    void refusesWhatIsNoEdit()
    {
        QFETCH(const Kind, kind);
        const Table table(kind);
        QVERIFY(!table->setData(table.cell(0, u"paid"_s), u"1"_s, Qt::DisplayRole));
        QVERIFY(!table->setData(QModelIndex(), u"1"_s));
        QVERIFY(!table->removeRows(3, 1));
        QVERIFY(!table->removeRows(2, 2));
        QVERIFY(!table->selectRow(-1));
        QCOMPARE(table.cell(0, u"paid"_s).data().toDouble(), 60.0);
        QCOMPARE(table->rowCount(), 3);
    }

    void sorts_data() { addModels(); }
    void sorts()
    {
        QFETCH(const Kind, kind);
        const Table table(kind);
        table->sort(table->fieldIndex(u"due"_s), Qt::DescendingOrder);
        QTRY_COMPARE(table.ids(), u"ACCT100 ACCT200 ACCT300"_s);
        table->sort(table->fieldIndex(u"name"_s), Qt::AscendingOrder);
        QTRY_COMPARE(table.ids(), u"ACCT300 ACCT200 ACCT100"_s);
    }

    void readsAgainWhenAsked_data() { addModels(); }
    void readsAgainWhenAsked()
    {
        QFETCH(const Kind, kind);
        const Table table(kind);
        changeElsewhere(table.database(), {Change::open(accountOf(u"ACCT150"_s, u"New"_s, 1, 2))});
        QVERIFY(table->select());
        QTRY_COMPARE(table.ids(), u"ACCT100 ACCT150 ACCT200 ACCT300"_s);
    }

    void removesRows_data() { addModels(); }
    void removesRows()
    {
        QFETCH(const Kind, kind);
        const Table table(kind);
        QVERIFY(table->removeRows(0, 1));
        QTRY_VERIFY(!stored(table.database(), u"ACCT100"_s));
        QVERIFY(table->select());
        QTRY_COMPARE(table.ids(), u"ACCT200 ACCT300"_s);
    }

    /// The tester looks at each cell of each row at every change.
    void keepsItWithAMillionRows()
    {
        constexpr int count = 1'000'000;
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        fillWithMany(database, count);
        const auto book = openBook(database.url());
        AccountTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy finished(&model, &AccountTableModel::selectFinished);
        const auto read = [&finished] { return finished.wait(60'000); };
        model.setBook(book.get());
        QVERIFY(read());
        QCOMPARE(model.rowCount(), count);

        model.sort(AccountTableModel::Due, Qt::DescendingOrder);
        QVERIFY(read());
        const QPersistentModelIndex last(model.index(count - 1, AccountTableModel::Due));
        QTRY_VERIFY(last.data().isValid());
        const QString id = last.sibling(last.row(), AccountTableModel::Id).data().toString();
        QVERIFY(model.setData(last, u"20000"_s));
        QCOMPARE(last.data().toString(), u"20000.00"_s);
        QTRY_COMPARE_WITH_TIMEOUT(last.row(), 0, 60'000); // the largest one now
        QTRY_COMPARE(last.sibling(last.row(), AccountTableModel::Id).data().toString(), id);
        QVERIFY(model.removeRows(0, 1));
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), count - 1, 60'000);
        QVERIFY(!last.isValid());
    }
};

namespace tst_tablecontract {
QTEST_GUILESS_MAIN(tst_TableContract)
}
#include "tst_tablecontract.moc"
