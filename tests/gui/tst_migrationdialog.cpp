// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/UserName.h"
#include "storage/schema/Migrations.h"
#include "support/Accounts.h"
#include "support/Dialogs.h"
#include "widgets/connection/MigrationDialog.h"
#include "widgets/controls/FieldMessage.h"

using namespace accountdesk;
using namespace accountdesk::platform;
using namespace accountdesk::storage;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

void makeCrmTable(const TestDatabase &database)
{
    Database connection = database.open();
    const auto made = connection.runAll(
        {u"CREATE TABLE account (acctid VARCHAR(15) NOT NULL, paid FLOAT NOT NULL, due FLOAT NOT NULL, PRIMARY KEY (acctid))"_s,
         u"INSERT INTO account (acctid, paid, due) VALUES ('ACCT100', 60.00, 100.00)"_s,
         u"INSERT INTO account (acctid, paid, due) VALUES ('ACCT200', 70.125, 60.00)"_s});
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
}

BookState stateOf(const TestDatabase &database)
{
    Database connection = database.open();
    return bookState(connection).value_or(BookState::Foreign);
}

QPushButton *convertButton(const MigrationDialog &dialog)
{
    return child<QPushButton>(&dialog, "convertButton");
}

} // namespace

class tst_MigrationDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { useFreshSettings(m_folder); }

    void showsWhatWillChangeThenConverts_data() { addDatabases(); }
    void showsWhatWillChangeThenConverts()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase database(kind);
        makeCrmTable(database);

        MigrationDialog dialog(database.url(), database.password(), Actor(currentUser()));
        dialog.open();
        QTRY_VERIFY(convertButton(dialog)->isEnabled());
        auto *rounded = child<QTableWidget>(&dialog, "rounded");
        QCOMPARE(rounded->rowCount(), 1);
        QCOMPARE(rounded->item(0, 0)->text(), u"ACCT200"_s);
        QVERIFY(rounded->item(0, 2)->text().startsWith(u"70.125"_s));
        QCOMPARE(rounded->item(0, 3)->text(), u"70.13"_s);
        QCOMPARE(stateOf(database), BookState::Crm); // nothing is written to look

        const bool file = kind == TestDatabase::Kind::SqliteFile;
        const QString backup = child<QLabel>(&dialog, "backup")->text().section(u": "_s, 1);
        QCOMPARE(child<QLabel>(&dialog, "backup")->isVisible(), file);

        QSignalSpy accepted(&dialog, &QDialog::accepted);
        click(convertButton(dialog));
        QVERIFY2(accepted.wait(20000), qPrintable(child<FieldMessage>(&dialog, "message")->sentence()));
        QCOMPARE(stateOf(database), BookState::Current);
        QCOMPARE(QFileInfo(backup).isFile(), file);
        QCOMPARE(stored(database, u"ACCT200"_s)->paid, Money::fromCents(7013));
    }

    void leavesARefusedDatabaseAsItWas_data() { addDatabases(); }
    void leavesARefusedDatabaseAsItWas()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase database(kind);
        makeCrmTable(database);
        MigrationDialog dialog(database.url(), database.password(), Actor(currentUser()));
        dialog.open();
        QTRY_VERIFY(convertButton(dialog)->isEnabled());
        QSignalSpy rejected(&dialog, &QDialog::rejected);
        auto *readOnly = child<QPushButton>(&dialog, "readOnlyButton");
        QVERIFY(readOnly->isDefault()); // Enter changes nothing
        click(readOnly);
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(stateOf(database), BookState::Crm);
    }

    void saysWhyItCantRead()
    {
        const TestDatabase database(TestDatabase::Kind::MariaDb);
        MigrationDialog dialog(database.url(), u"wrong"_s, Actor(currentUser()));
        dialog.open();
        QTRY_VERIFY(!child<FieldMessage>(&dialog, "message")->sentence().isEmpty());
        QVERIFY(!convertButton(dialog)->isEnabled());
    }

    void canBeUsedByKeyboardAndScreenReader()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        makeCrmTable(database);
        MigrationDialog migration(database.url(), {}, Actor(currentUser()));
        migration.open();
        QTRY_VERIFY(convertButton(migration)->isEnabled());
        QCOMPARE(accessibilityProblems(&migration), QStringList());
    }

private:
    static void addDatabases()
    {
        QTest::addColumn<TestDatabase::Kind>("kind");
        QTest::newRow("SQLite") << TestDatabase::Kind::SqliteFile;
        QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb;
    }

    QTemporaryDir m_folder;
};

namespace tst_migrationdialog {
QTEST_MAIN(tst_MigrationDialog)
}
#include "tst_migrationdialog.moc"
