// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Accounts.h"
#include "support/Dialogs.h"
#include "widgets/controls/FieldMessage.h"
#include "widgets/exchange/ImportWizard.h"

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::storage;
using namespace accountdesk::text;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

/// As a German spreadsheet saves it: semicolons, decimal commas, Windows-1252 (the euro sign is 0x80).
QByteArray germanTable()
{
    QByteArray bytes = u"Konto;Name;Bezahlt;Fällig;Bemerkung\r\n"
                       "acct100;Müller;1.234,50;2.000,00;neu\r\n"
                       "acct200;\"Schmidt; Söhne\";70,00;60,00;\r\n"
                       "acct300;Özdemir;12,345;5,00;falsch\r\n"
                       "acct100;Doppelt;1,00;1,00;\r\n"_s.toLatin1();
    return bytes.replace("neu", "neu \x80");
}

QByteArray manyRows(int count)
{
    QByteArray bytes = "acctid,name,paid,due\n";
    for (int i = 0; i < count; ++i)
        bytes += "A" + QByteArray::number(i) + ",Name " + QByteArray::number(i) + ",1.00,2.00\n";
    return bytes;
}

/// The wizard as a clerk sees it.
struct Opened
{
    std::unique_ptr<Book> book;
    ImportWizard wizard;
    QSignalSpy imported;

    Opened(const TestDatabase &database, const QString &file)
        : book(openBook(database.url(), database.password())), wizard(book.get(), file),
          imported(&wizard, &ImportWizard::imported)
    {
        wizard.open();
    }
    /// The page that is shown has these.
    template<typename T>
    T *on(const char *name)
    {
        return child<T>(wizard.currentPage(), name);
    }
    QString message(const char *name = "message") { return on<FieldMessage>(name)->sentence(); }
    bool canGoOn()
    {
        const auto which = wizard.currentPage()->isCommitPage() ? QWizard::CommitButton : QWizard::NextButton;
        return wizard.button(which)->isEnabled();
    }
    void goOn()
    {
        [this] { QTRY_VERIFY_WITH_TIMEOUT(canGoOn(), 20000); }();
        const auto which = wizard.currentPage()->isCommitPage() ? QWizard::CommitButton : QWizard::NextButton;
        click(wizard.button(which));
    }
    void goTo(ImportWizard::Page page)
    {
        while (wizard.currentId() != page && !QTest::currentTestFailed())
            goOn();
    }
    void finishImport()
    {
        goTo(ImportWizard::CheckPage);
        goOn();
        [this] { QTRY_COMPARE_WITH_TIMEOUT(wizard.currentId(), int(ImportWizard::ResultPage), 20000); }();
    }
};

std::int64_t accountCount(const TestDatabase &database)
{
    Database connection = database.open();
    const auto totals = AccountReader(connection).totals({});
    return totals ? totals->count : -1;
}

} // namespace

class tst_ImportWizard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { useFreshSettings(m_folder); }

    void importsAGermanTable_data()
    {
        QTest::addColumn<TestDatabase::Kind>("kind");
        QTest::newRow("SQLite") << TestDatabase::Kind::SqliteFile;
        QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb;
    }
    void importsAGermanTable()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase database(kind);
        const QString file = newFile(u"konten.csv"_s, germanTable());
        const QTemporaryDir folder;
        const QString badRows = folder.filePath(u"bad.csv"_s);

        Opened opened(database, file);
        QTRY_VERIFY(!opened.message().isEmpty());
        QVERIFY2(opened.message().contains(u"semicolons"_s), qPrintable(opened.message()));
        QVERIFY(opened.message().contains(u"Windows-1252"_s));
        QVERIFY(opened.message().contains(u"decimal comma"_s));

        opened.goTo(ImportWizard::FormatPage);
        auto *preview = opened.on<QTableWidget>("preview");
        QCOMPARE(preview->item(0, 1)->text(), u"Müller"_s);
        QCOMPARE(preview->item(0, 4)->text(), u"neu €"_s);
        QCOMPARE(preview->item(1, 1)->text(), u"Schmidt; Söhne"_s);
        choose(opened, {u"Account"_s, u"Name"_s, u"Paid"_s, u"Due"_s, u"Don't import"_s});

        opened.goTo(ImportWizard::CheckPage);
        QTRY_VERIFY(opened.canGoOn());
        QCOMPARE(opened.on<QLabel>("addedCount")->text(), u"2"_s);
        QCOMPARE(opened.on<QLabel>("badCount")->text(), u"2"_s);
        auto *bad = opened.on<QTableWidget>("badTable");
        QCOMPARE(bad->rowCount(), 2);
        QCOMPARE(bad->item(0, 0)->text(), u"4"_s);
        QVERIFY(bad->item(0, 1)->text().contains(u"12,345"_s));
        QCOMPARE(accountCount(database), 0); // a dry run

        click(opened.on<QPushButton>("saveBad"));
        chooseFile(&opened.wizard, "chooseBadRowsFile", badRows);
        QTRY_VERIFY(opened.message("saveMessage").contains(u"bad.csv"_s));
        const QByteArray saved = read(badRows);
        QVERIFY2(saved.contains("acct300") && saved.contains("12,345"), saved.constData());
        QVERIFY(saved.contains("reason"));

        opened.finishImport();
        QCOMPARE(opened.imported.size(), 1);
        QVERIFY(opened.on<QLabel>("happened")->text().contains(u"New accounts: 2"_s));
        const auto first = stored(database, u"ACCT100"_s);
        QVERIFY(first);
        QCOMPARE(first->name, u"Müller"_s);
        QCOMPARE(first->paid.cents(), 123450);
        QCOMPARE(first->due.cents(), 200000);
        QCOMPARE(accountCount(database), 2);
    }

    void remembersTheColumnsOfAHeaderLine()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        const QString file = newFile(u"odd.csv"_s, "k,x,y,z,extra\nacct1,1.00,2.00,acct1,{}\n");
        {
            Opened opened(database, file);
            opened.goTo(ImportWizard::FormatPage);
            QCOMPARE(opened.on<QComboBox>("mapping4")->currentText(), u"Further fields"_s); // as the header says
            choose(opened, {u"Account"_s, u"Due"_s, u"Paid"_s, u"Belongs to"_s, u"Don't import"_s});
            opened.goOn();
        }
        Opened opened(database, file);
        opened.goTo(ImportWizard::FormatPage);
        QCOMPARE(opened.on<QComboBox>("mapping0")->currentText(), u"Account"_s);
        QCOMPARE(opened.on<QComboBox>("mapping1")->currentText(), u"Due"_s);
        QCOMPARE(opened.on<QComboBox>("mapping2")->currentText(), u"Paid"_s);
        QCOMPARE(opened.on<QComboBox>("mapping3")->currentText(), u"Belongs to"_s);
        QCOMPARE(opened.on<QComboBox>("mapping4")->currentText(), u"Don't import"_s);
    }

    void givesAMeaningToOneColumnOnly()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(u"a.csv"_s, "acctid,paid,due\nacct1,1.00,2.00\n"));
        opened.goTo(ImportWizard::FormatPage);
        opened.on<QComboBox>("mapping2")->setCurrentText(u"Paid"_s);
        QCOMPARE(opened.on<QComboBox>("mapping1")->currentText(), u"Don't import"_s);
        opened.on<QComboBox>("mapping0")->setCurrentText(u"Don't import"_s);
        QVERIFY(!opened.canGoOn());
        QVERIFY(opened.message().contains(u"account"_s));
    }

    void readsThePreviewAgainWithAnotherSeparator()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(u"a.csv"_s, "acctid,paid,due\nacct1,1.00,2.00\n"));
        opened.goTo(ImportWizard::FormatPage);
        auto *delimiter = opened.on<QComboBox>("delimiter");
        QCOMPARE(opened.on<QTableWidget>("preview")->columnCount(), 3);
        delimiter->setCurrentIndex(delimiter->findData(int(';')));
        Q_EMIT delimiter->activated(delimiter->currentIndex());
        QTRY_COMPARE(opened.on<QTableWidget>("preview")->columnCount(), 1);
        QVERIFY(!opened.canGoOn());
    }

    void asksForAnEncodingThatItCannotTell()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(u"a.csv"_s, "acctid,name,paid,due\nacct1,\xA3ukasz Dvo\xF8\xE1k,1.00,2.00\n"));
        opened.goTo(ImportWizard::FormatPage);
        QVERIFY(!opened.canGoOn());
        QVERIFY2(opened.message().contains(u"encoding"_s), qPrintable(opened.message()));
        pick(opened.on<QComboBox>("encoding"), u"windows-1250"_s);
        QTRY_VERIFY(opened.canGoOn());
        QCOMPARE(opened.on<QTableWidget>("preview")->item(0, 1)->text(), u"Łukasz Dvořák"_s);
        QVERIFY(opened.on<QPlainTextEdit>("lines")->toPlainText().contains(u"2  acct1,Łukasz Dvořák,1.00,2.00"_s));
        opened.finishImport();
        QCOMPARE(stored(database, u"ACCT1"_s)->name, u"Łukasz Dvořák"_s);
    }

    void showsHeaderLineAndAmountsAsTheyAreRead()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(u"a.csv"_s, "Balances of today;;;\nacctid;name;paid;due\n"
                                                    "a1;Jane;(1.234,50);5 EUR\na2;Joe;x;\n"));
        opened.goTo(ImportWizard::FormatPage);
        QCOMPARE(opened.on<QSpinBox>("headerLine")->value(), 2);
        QCOMPARE(opened.on<QLineEdit>("currency")->text(), u"EUR"_s);
        auto *preview = opened.on<QTableWidget>("preview");
        QCOMPARE(preview->item(0, 2)->text(), Money::fromCents(-123450).format(QLocale()));
        QCOMPARE(preview->item(0, 3)->text(), Money::fromCents(500).format(QLocale()));
        QVERIFY(preview->item(1, 2)->text().endsWith(u" x"_s)); // marked, since it is no amount
        QCOMPARE(preview->item(1, 3)->text(), Money().format(QLocale()));

        opened.on<QSpinBox>("headerLine")->setValue(0);
        QTRY_COMPARE(preview->rowCount(), 4);
        opened.on<QSpinBox>("headerLine")->setValue(2);
        QTRY_COMPARE(preview->rowCount(), 2);
        auto *leftOut = opened.on<QLineEdit>("leftOut");
        leftOut->setText(u"4"_s);
        Q_EMIT leftOut->editingFinished();
        QTRY_COMPARE(preview->rowCount(), 1);
        opened.finishImport();
        QCOMPARE(accountCount(database), 1);
        QCOMPARE(stored(database, u"A1"_s)->paid.cents(), -123450);
    }

    void asksWhichOfTwoColumnsIsMeant()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(u"a.csv"_s, "acctid,paid,due,due\na1,1.00,2.00,300.00\n"));
        opened.goTo(ImportWizard::FormatPage);
        QVERIFY(!opened.canGoOn());
        QVERIFY2(opened.message().contains(u"due"_s), qPrintable(opened.message()));
        opened.on<QComboBox>("mapping3")->setCurrentText(u"Due"_s);
        QVERIFY(opened.canGoOn());
        opened.finishImport();
        QCOMPARE(stored(database, u"A1"_s)->due.cents(), 30000);
    }

    /// The suggestion may be right: then no column has to be changed and changed back.
    void acceptsDoubtfulColumnsByTheKeyboard()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(u"a.csv"_s, "acctid,name,paid,due,rest\na1,Jane,1.00,2.00,x\n"));
        opened.goTo(ImportWizard::FormatPage);
        QVERIFY(!opened.on<QPushButton>("accept")->isVisible()); // nothing is doubtful

        Opened doubtful(database, newFile(u"b.csv"_s, "acctid,paid,due,due\na1,1.00,2.00,300.00\n"));
        doubtful.goTo(ImportWizard::FormatPage);
        QVERIFY(!doubtful.canGoOn());
        auto *accept = doubtful.on<QPushButton>("accept");
        QVERIFY(accept->isVisible());
        accept->setFocus();
        QTest::keyClick(accept, Qt::Key_Space);
        QVERIFY(doubtful.canGoOn());
        QVERIFY(!accept->isVisible());
        doubtful.finishImport();
        QCOMPARE(stored(database, u"A1"_s)->paid.cents(), 100);
        QCOMPARE(stored(database, u"A1"_s)->due.cents(), 0);
    }

    void showsWhatADoubtQuotesAsItIs()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(u"a.csv"_s, u"acctid,paid,\u202Etser\na1,1.00,2.00\n"_s.toUtf8()));
        opened.goTo(ImportWizard::FormatPage);
        QVERIFY2(opened.message().contains(u"tser"_s), qPrintable(opened.message()));
        QVERIFY(!opened.message().contains(QChar(0x202E)));
    }

    void acceptsADoubtfulEncoding()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(u"a.csv"_s, "acctid,name,paid,due\na1,Strau\xE1,1.00,2.00\n"));
        opened.goTo(ImportWizard::FormatPage);
        QVERIFY(!opened.canGoOn());
        QVERIFY2(opened.message().contains(u"“Strauß” in ibm850"_s), qPrintable(opened.message()));
        click(opened.on<QPushButton>("accept"));
        QTRY_VERIFY(opened.canGoOn());
        opened.finishImport();
        QCOMPARE(stored(database, u"A1"_s)->name, u"Strauá"_s);
    }

    /// A tick would say that all is well.
    void warnsOfRowsThatArentImported()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        for (const auto &[rows, sign] :
             {std::pair("a1,1.00,2.00\n", u"✓"), std::pair("a1,1.00,2.00\na2,x,1\n", u"⚠")}) {
            Opened opened(database, newFile(u"a.csv"_s, QByteArray("acctid,paid,due\n") + rows));
            opened.goTo(ImportWizard::CheckPage);
            QTRY_VERIFY(opened.canGoOn());
            const auto *message = opened.on<FieldMessage>("message");
            QVERIFY2(message->text().startsWith(sign), qPrintable(message->text()));
            // On a wizard's page, labels write in another role than in a dialog.
            QVERIFY(message->palette().color(message->foregroundRole())
                    != opened.wizard.palette().color(message->foregroundRole()));
        }
    }

    void keepsAmountsInSightBesideALongCell()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database,
                      newFile(u"a.csv"_s, "acctid,name,paid,due\na1," + QByteArray(190, 'x') + ",1.00,2.00\n"));
        opened.goTo(ImportWizard::FormatPage);
        const auto *preview = opened.on<QTableWidget>("preview");
        const int paid = preview->columnViewportPosition(2);
        QVERIFY2(paid < preview->viewport()->width(), qPrintable(QString::number(paid)));
    }

    void namesTheBoxThatDecidesABadRow()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database,
                      newFile(u"a.csv"_s, "acctid,paid,due\na1,1,2\na2,3.000,1\nTotal,1,2\n123.0,1,2\na3,x,1\n"));
        opened.goTo(ImportWizard::CheckPage);
        QTRY_VERIFY(opened.canGoOn());
        auto *bad = opened.on<QTableWidget>("badTable");
        QCOMPARE(bad->rowCount(), 4);
        QVERIFY(bad->item(0, 1)->text().endsWith(u"Decided by: Decimal sign."_s));
        QVERIFY(bad->item(1, 1)->text().endsWith(u"Decided by: Totals."_s));
        QVERIFY(bad->item(2, 1)->text().endsWith(u"Decided by: Doubtful IDs."_s));
        auto *deciding = opened.on<QLabel>("deciding");
        QVERIFY(deciding->isVisible());
        QVERIFY2(deciding->text().contains(u"Doubtful IDs, Totals"_s), qPrintable(deciding->text()));

        click(opened.wizard.button(QWizard::BackButton));
        click(opened.wizard.button(QWizard::BackButton));
        pick(opened.on<QComboBox>("ids"), int(CsvFormat::Ids::AsWritten));
        pick(opened.on<QComboBox>("totals"), int(CsvFormat::Totals::Skipped));
        opened.finishImport();
        QVERIFY(stored(database, u"123.0"_s));
        QCOMPARE(accountCount(database), 2);
    }

    void importsJsonWithoutAskingForAFormat()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(u"a.json"_s, R"([{"acctid":"acct100","paid":60.00,"due":100.00}])"));
        opened.goOn();
        QCOMPARE(opened.wizard.currentId(), int(ImportWizard::KnownPage));
        opened.finishImport();
        QCOMPARE(stored(database, u"ACCT100"_s)->due.cents(), 10000);
    }

    void letsAClerkDecideJsonsDoubts()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(u"a.json"_s, R"([{"acctid":"a1","due":1},{"acctid":"None","due":1},)"
                                                     R"({"acctid":"a2","name":"MÃ¼ller","due":2}])"));
        opened.goTo(ImportWizard::CheckPage);
        QTRY_VERIFY(opened.canGoOn());
        auto *bad = opened.on<QTableWidget>("badTable");
        QCOMPARE(bad->rowCount(), 2);
        QVERIFY(bad->item(0, 1)->text().endsWith(u"Decided by: Doubtful IDs."_s));
        QVERIFY(bad->item(1, 1)->text().endsWith(u"Decided by: Garbled texts."_s));
        const QString deciding = opened.on<QLabel>("deciding")->text();
        QVERIFY2(deciding.contains(u"“Accounts already in the book”"_s), qPrintable(deciding));

        click(opened.wizard.button(QWizard::BackButton));
        QVERIFY(opened.on<QComboBox>("ids")->isVisible());
        pick(opened.on<QComboBox>("ids"), int(CsvFormat::Ids::AsWritten));
        pick(opened.on<QComboBox>("texts"), int(CsvFormat::Texts::AsWritten));
        opened.finishImport();
        QVERIFY(stored(database, u"NONE"_s));
        QCOMPARE(stored(database, u"A2"_s)->name, u"MÃ¼ller"_s);
    }

    void numbersBadRowsByLineOrElement_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("number");
        QTest::newRow("CSV") << u"a.csv"_s << QByteArray("acctid,due\nA,1\nB,x\n") << u"Line"_s << u"3"_s;
        QTest::newRow("JSON") << u"a.json"_s << QByteArray(R"([{"acctid":"A","due":1},{"acctid":"B","due":"x"}])")
                              << u"Element"_s << u"2"_s;
    }
    void numbersBadRowsByLineOrElement()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, heading);
        QFETCH(QString, number);
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(name, bytes));
        opened.goTo(ImportWizard::CheckPage);
        QTRY_VERIFY(opened.canGoOn());
        auto *bad = opened.on<QTableWidget>("badTable");
        QCOMPARE(bad->horizontalHeaderItem(0)->text(), heading);
        QCOMPARE(bad->item(0, 0)->text(), number);
    }

    void refusesWhenAskedToStopAndStagesAgainAfterGoingBack()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        changeElsewhere(database, {Change::open(accountOf(u"ACCT1"_s, {}, 100, 200))});
        Opened opened(database, newFile(u"a.csv"_s, "acctid,paid,due\nacct1,5.00,5.00\nacct2,1.00,2.00\n"));
        opened.goTo(ImportWizard::KnownPage);
        opened.on<QRadioButton>("stop")->setChecked(true);
        opened.goOn();
        QTRY_VERIFY(opened.message().contains(u"nothing can be imported"_s));
        QVERIFY(!opened.canGoOn());

        click(opened.wizard.button(QWizard::BackButton));
        QCOMPARE(opened.wizard.currentId(), int(ImportWizard::KnownPage));
        opened.on<QRadioButton>("add")->setChecked(true);
        opened.finishImport();
        QCOMPARE(stored(database, u"ACCT1"_s)->paid.cents(), 600);
        QCOMPARE(accountCount(database), 2);
    }

    void cancelsTheDryRun()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(u"many.csv"_s, manyRows(1'000'000)));
        opened.goTo(ImportWizard::KnownPage);
        opened.goOn();
        auto *stop = opened.on<QPushButton>("taskCancel");
        QVERIFY(stop->isVisible());
        QTRY_VERIFY(opened.on<QLabel>("taskLabel")->text().contains(u"rows"_s)); // it has begun
        click(stop);
        QTRY_VERIFY_WITH_TIMEOUT(opened.message().contains(u"Stopped"_s), 10'000);
        QVERIFY(!opened.canGoOn());
        QCOMPARE(accountCount(database), 0);
    }

    void takesNothingInWhenTheImportItselfIsStopped()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(u"many.csv"_s, manyRows(100'000)));
        opened.goTo(ImportWizard::CheckPage);
        opened.goOn();
        QCOMPARE(opened.wizard.currentId(), int(ImportWizard::CommitPage));
        click(opened.on<QPushButton>("taskCancel"));
        QTRY_COMPARE(opened.wizard.currentId(), int(ImportWizard::ResultPage));
        QVERIFY2(opened.on<QLabel>("happened")->text().contains(u"Stopped"_s),
                 qPrintable(opened.on<QLabel>("happened")->text()));
        QCOMPARE(opened.imported.size(), 0);
        QCOMPARE(accountCount(database), 0);
    }

    void leavesKnownAccountsAsTheyAreWhenAsked()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        changeElsewhere(database, {Change::open(accountOf(u"ACCT1"_s, {}, 100, 200))});
        Opened opened(database, newFile(u"a.csv"_s, "acctid,paid,due\nacct1,5.00,5.00\nacct2,1.00,2.00\n"));
        opened.goTo(ImportWizard::KnownPage);
        opened.on<QRadioButton>("skip")->setChecked(true);
        opened.finishImport();
        QCOMPARE(stored(database, u"ACCT1"_s)->paid, Money::fromCents(100));
        QCOMPARE(accountCount(database), 2);
    }

    void saysWhenClosedMidWayThatTheBookIsAsItWas()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(u"a.csv"_s, "acctid,paid,due\nacct1,5.00,5.00\n"));
        opened.goTo(ImportWizard::CheckPage);
        QTRY_VERIFY(opened.canGoOn());
        click(opened.wizard.button(QWizard::CancelButton));
        auto *question = child<QMessageBox>(&opened.wizard, "closeImport");
        QVERIFY(question->informativeText().contains(u"unchanged"_s));
        QVERIFY(opened.wizard.isVisible());
        click(question->buttons().first());
        QTRY_VERIFY(!opened.wizard.isVisible());
        QCOMPARE(accountCount(database), 0);
        QCOMPARE(opened.imported.size(), 0);
    }

    void takesADroppedFile()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        const QString file = newFile(u"a.csv"_s, "acctid,paid,due\nacct1,5.00,5.00\n");
        Opened opened(database, {});
        QVERIFY(!opened.canGoOn());
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(opened.wizard.currentPage(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(opened.wizard.currentPage(), &drop);
        QTRY_VERIFY(opened.canGoOn());
        QVERIFY(opened.on<QLineEdit>("file")->text().endsWith(u"a.csv"_s));
    }

    void takesNoDroppedText()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, {});
        QMimeData mime;
        mime.setText(u"acctid,paid,due"_s);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(opened.wizard.currentPage(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0",
                                              20);
    }
    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QByteArray, bytes);
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(u"broken.csv"_s, bytes));
        QTRY_VERIFY(!opened.message().isEmpty());
        QVERIFY(!opened.canGoOn());
    }

    void canBeUsedByKeyboardAndScreenReader()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        Opened opened(database, newFile(u"konten.csv"_s, germanTable()));
        for (const auto page :
             {ImportWizard::FilePage, ImportWizard::FormatPage, ImportWizard::KnownPage, ImportWizard::CheckPage}) {
            opened.goTo(page);
            QCOMPARE(accessibilityProblems(&opened.wizard), QStringList());
        }
    }

private:
    QString newFile(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_files.filePath(name);
        write(path, bytes);
        return path;
    }
    static void pick(QComboBox *box, const QVariant &data)
    {
        box->setCurrentIndex(box->findData(data));
        Q_EMIT box->activated(box->currentIndex());
    }
    static void choose(Opened &opened, const QStringList &meanings)
    {
        for (int column = 0; column < meanings.size(); ++column)
            opened.on<QComboBox>(qPrintable(u"mapping%1"_s.arg(column)))->setCurrentText(meanings.at(column));
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_files;
};

namespace tst_importwizard {
QTEST_MAIN(tst_ImportWizard)
}
#include "tst_importwizard.moc"
