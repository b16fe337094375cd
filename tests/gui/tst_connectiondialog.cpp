// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Dialogs.h"
#include "support/TestDatabases.h"
#include "url/UrlParser.h"
#include "widgets/connection/ConnectionDialog.h"
#include "widgets/controls/FieldMessage.h"
#include "widgets/controls/RecentBooks.h"

#include <QScrollBar>

using namespace accountdesk;
using namespace accountdesk::platform;
using namespace accountdesk::storage;
using namespace accountdesk::url;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

enum Kind { SqliteFile, MySqlServer, PostgreSqlServer, ByUrl };

/// The dialog as a clerk sees it.
struct Opened
{
    ConnectionDialog dialog;
    QList<ConnectionDialog::Connection> chosen;

    Opened()
    {
        QObject::connect(&dialog, &ConnectionDialog::chosen, &dialog,
                         [this](const ConnectionDialog::Connection &connection) { chosen << connection; });
        dialog.open();
    }
    void setKind(Kind kind) { child<QListWidget>(&dialog, "kinds")->setCurrentRow(kind); }
    QLineEdit *line(const char *name) { return child<QLineEdit>(&dialog, name); }
    QString message(const char *name) { return child<FieldMessage>(&dialog, name)->sentence(); }
    QPushButton *open() { return child<QDialogButtonBox>(&dialog, "buttons")->button(QDialogButtonBox::Open); }
    QPushButton *test() { return child<QPushButton>(&dialog, "test"); }

    void fillServer(const TestDatabase &database, const QString &password)
    {
        setKind(database.url().backend == Backend::PostgreSql ? PostgreSqlServer : MySqlServer);
        line("host")->setText(database.url().host);
        child<QSpinBox>(&dialog, "port")->setValue(database.url().effectivePort());
        line("database")->setText(database.url().database);
        line("user")->setText(database.url().user);
        line("password")->setText(password);
    }
};

} // namespace

class tst_ConnectionDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useFreshSettings(m_folder);
        QVERIFY(m_files.isValid());
    }

    void opensAnExistingFile()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        (void)database.openBook();
        Opened opened;
        QVERIFY(!opened.open()->isEnabled());
        QTest::keyClicks(opened.line("file"), database.url().path);
        QVERIFY(opened.open()->isEnabled());
        click(opened.open());
        QCOMPARE(opened.chosen.size(), 1);
        QCOMPARE(opened.chosen.first().url, database.url());
    }

    void browsesForAFile()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        (void)database.openBook();
        Opened opened;
        click(child<QPushButton>(&opened.dialog, "browse"));
        chooseFile(&opened.dialog, "chooseFile", database.url().path);
        QCOMPARE(opened.dialog.connection().url, database.url());
    }

    void makesANewFileWithTheUsualEnding()
    {
        Opened opened;
        child<QRadioButton>(&opened.dialog, "createNew")->setChecked(true);
        opened.line("file")->selectAll();
        QTest::keyClicks(opened.line("file"), m_files.filePath(u"shop"_s));
        click(opened.open());
        QCOMPARE(opened.chosen.size(), 1);
        QCOMPARE(opened.chosen.first().url.path, m_files.filePath(u"shop.accountdesk"_s));
    }

    void saysBesideTheFieldThatAFileIsMissing()
    {
        Opened opened;
        QCOMPARE(opened.message("fileMessage"), QString()); // nobody was there yet
        QTest::keyClicks(opened.line("file"), m_files.filePath(u"none.accountdesk"_s));
        QVERIFY(opened.message("fileMessage").contains(u"doesn't exist"_s));
        QVERIFY(!opened.open()->isEnabled());
    }

    void makesNoBookOverAFileThatIsThere()
    {
        const QString file = m_files.filePath(u"there.accountdesk"_s);
        write(file, "something");
        Opened opened;
        child<QRadioButton>(&opened.dialog, "createNew")->setChecked(true);
        opened.line("file")->selectAll();
        QTest::keyClicks(opened.line("file"), file);
        QVERIFY(opened.message("fileMessage").contains(u"already"_s));
        QVERIFY(!opened.open()->isEnabled());
    }

    void testsAServerAndShowsItsVersion_data()
    {
        QTest::addColumn<TestDatabase::Kind>("kind");
        QTest::addColumn<QString>("version");
        QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb << u"MariaDB 1"_s;
        QTest::newRow("PostgreSQL") << TestDatabase::Kind::PostgreSql << u"PostgreSQL 1"_s;
    }
    void testsAServerAndShowsItsVersion()
    {
        QFETCH(TestDatabase::Kind, kind);
        QFETCH(QString, version);
        const TestDatabase database(kind);
        Opened opened;
        opened.fillServer(database, database.password());
        click(opened.test());
        QTRY_VERIFY2(opened.message("testMessage").contains(version), qPrintable(opened.message("testMessage")));
        QVERIFY(opened.message("testMessage").contains(u"empty"_s));
        click(opened.open());
        QCOMPARE(opened.chosen.size(), 1);
        QCOMPARE(opened.chosen.first().password, database.password());
        QCOMPARE(opened.chosen.first().url.database, database.url().database);
    }

    void saysInWordsThatThePasswordIsWrong()
    {
        const TestDatabase database(TestDatabase::Kind::MariaDb);
        Opened opened;
        opened.fillServer(database, u"wr0ng-Xy"_s);
        click(opened.test());
        QTRY_VERIFY(!opened.message("testMessage").isEmpty());
        QVERIFY2(opened.message("testMessage").contains(u"password"_s, Qt::CaseInsensitive),
                 qPrintable(opened.message("testMessage")));
        QVERIFY(!opened.message("testMessage").contains(u"wr0ng-Xy"_s));
        QVERIFY(!opened.message("testMessage").contains(u"QMYSQL"_s));
    }

    void saysInWordsThatTheServerIsAway()
    {
        const TestDatabase database(TestDatabase::Kind::MariaDb);
        Opened opened;
        opened.fillServer(database, database.password());
        opened.line("host")->setText(u"127.0.0.1"_s);
        child<QSpinBox>(&opened.dialog, "port")->setValue(1);
        click(opened.test());
        QTRY_VERIFY_WITH_TIMEOUT(!opened.message("testMessage").isEmpty(), 10000);
        QVERIFY2(opened.message("testMessage").contains(u"server"_s), qPrintable(opened.message("testMessage")));
        QVERIFY2(!opened.message("testMessage").contains(u"QMYSQL"_s), qPrintable(opened.message("testMessage")));
    }

    void stopsATestAtOnce()
    {
        Opened opened;
        opened.setKind(MySqlServer);
        opened.line("host")->setText(u"192.0.2.1"_s); // a network that exists nowhere: it only times out
        opened.line("database")->setText(u"crm"_s);
        opened.line("user")->setText(u"clerk"_s);
        auto *stop = child<QPushButton>(&opened.dialog, "cancelTest");
        click(opened.test());
        QVERIFY(stop->isVisible());
        click(stop);
        QVERIFY(!stop->isVisible()); // before anything else can have happened
        QVERIFY(opened.test()->isEnabled());
    }

    void checksTheServersCertificateAndName_data()
    {
        QTest::addColumn<TestDatabase::Kind>("kind");
        QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb;
        QTest::newRow("PostgreSQL") << TestDatabase::Kind::PostgreSql;
    }
    void checksTheServersCertificateAndName()
    {
        QFETCH(TestDatabase::Kind, kind);
        const TestDatabase database(kind);
        Opened opened;
        opened.fillServer(database, database.password());
        auto *tls = child<QComboBox>(&opened.dialog, "tls");
        tls->setCurrentIndex(tls->findData(int(TlsMode::VerifyFull)));
        click(opened.test()); // the authority is none that this computer trusts
        QTRY_VERIFY_WITH_TIMEOUT(!opened.message("testMessage").isEmpty(), 10000);
        QVERIFY2(!opened.message("testMessage").contains(u"empty"_s), qPrintable(opened.message("testMessage")));

        opened.line("caFile")->setText(database.urlWithTls(TlsMode::VerifyFull).caFile);
        click(opened.test());
        QTRY_VERIFY2_WITH_TIMEOUT(opened.message("testMessage").contains(u"empty"_s),
                                  qPrintable(opened.message("testMessage")), 10000);
    }

    void saysThatACertificateFileIsMissing()
    {
        Opened opened;
        opened.setKind(PostgreSqlServer);
        opened.line("host")->setText(u"db.example"_s);
        opened.line("caFile")->setText(m_files.filePath(u"none.pem"_s));
        QVERIFY(!opened.message("caFileMessage").isEmpty());
        QVERIFY(!opened.open()->isEnabled());
    }

    void greysADriverThatIsntInstalled()
    {
        // In a process of its own, which finds no plugins any more once it has its window system.
        const char variable[] = "ACCOUNTDESK_TEST_WITHOUT_DRIVERS";
        if (!qEnvironmentVariableIsSet(variable)) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QLatin1StringView(variable), u"1"_s);
            process.setProcessEnvironment(environment);
            process.start(QCoreApplication::applicationFilePath(),
                          {u"tst_connectiondialog"_s, u"greysADriverThatIsntInstalled"_s});
            QVERIFY(process.waitForFinished(20000));
            QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                     process.readAllStandardOutput().constData());
            return;
        }
        QCoreApplication::setLibraryPaths({});
        Opened opened;
        auto *kinds = child<QListWidget>(&opened.dialog, "kinds");
        for (const auto &[kind, package] :
             {std::pair(MySqlServer, u"libqt6sql6-mysql"_s), std::pair(PostgreSqlServer, u"libqt6sql6-psql"_s)}) {
            QVERIFY(!(kinds->item(kind)->flags() & Qt::ItemIsEnabled));
            QVERIFY2(kinds->item(kind)->text().contains(package), qPrintable(kinds->item(kind)->text()));
        }
        opened.setKind(ByUrl);
        opened.line("url")->setText(u"postgresql://clerk@localhost/crm"_s);
        QVERIFY2(opened.message("urlMessage").contains(u"libqt6sql6-psql"_s), qPrintable(opened.message("urlMessage")));
        QVERIFY(!opened.open()->isEnabled());
    }

    void takesThePasswordOutOfAPastedUrl()
    {
        Opened opened;
        opened.setKind(ByUrl);
        paste(opened.line("url"), u"mysql+pymysql://clerk:p%40ss@db.example/crm?ssl-mode=verify"_s);
        QCOMPARE(opened.line("password")->text(), u"p@ss"_s);
        QVERIFY(!opened.line("url")->text().contains(u"p%40ss"_s));
        QVERIFY(opened.line("url")->text().contains(u"clerk@db.example"_s));
        click(opened.open());
        QCOMPARE(opened.chosen.size(), 1);
        QCOMPARE(opened.chosen.first().password, u"p@ss"_s);
        QCOMPARE(opened.chosen.first().url.host, u"db.example"_s);
    }

    void takesThePasswordOutOfAUrlThatItCantUnderstand_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("shown");
        QTest::newRow("kind") << u"oracle://clerk:geheim@db.example/crm"_s << u"oracle://clerk@db.example/crm"_s;
        QTest::newRow("option") << u"mysql://clerk:geheim@db.example/crm?foo=1"_s
                                << u"mysql://clerk@db.example/crm?foo=1"_s;
        QTest::newRow("port") << u"mysql://clerk:geheim@db.example:99999/crm"_s
                              << u"mysql://clerk@db.example:99999/crm"_s;
        QTest::newRow("no database") << u"mysql://clerk:geheim@db.example"_s << u"mysql://clerk@db.example"_s;
    }

    void takesThePasswordOutOfAUrlThatItCantUnderstand()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, shown);
        Opened opened;
        opened.setKind(ByUrl);
        paste(opened.line("url"), pasted);
        QCOMPARE(opened.line("url")->text(), shown);
        QCOMPARE(opened.line("password")->text(), u"geheim"_s);
        QVERIFY(opened.line("password")->isVisible());
        QVERIFY(!opened.message("urlMessage").isEmpty());
        QVERIFY(!opened.open()->isEnabled());
    }

    void keepsATypedUrlWholeUntilTheFieldIsLeft()
    {
        Opened opened;
        opened.setKind(ByUrl);
        QVERIFY(QTest::qWaitForWindowActive(&opened.dialog));
        opened.line("url")->setFocus();
        QTest::keyClicks(opened.line("url"), u"mysql://clerk:geheim@localhost/crm"_s);
        QCOMPARE(opened.line("url")->text(), u"mysql://clerk:geheim@localhost/crm"_s);
        QTest::keyClick(opened.line("url"), Qt::Key_Tab);
        QVERIFY(!opened.line("url")->text().contains(u"geheim"_s));
        QCOMPARE(opened.line("password")->text(), u"geheim"_s);
    }

    void saysWhichPartOfAUrlItCantUnderstand()
    {
        Opened opened;
        opened.setKind(ByUrl);
        paste(opened.line("url"), u"oracle://clerk:geheim@db.example/crm"_s);
        QVERIFY2(opened.message("urlMessage").contains(u"oracle"_s), qPrintable(opened.message("urlMessage")));
        QVERIFY(!opened.message("urlMessage").contains(u"geheim"_s));
        QVERIFY(!opened.open()->isEnabled());
    }

    void goesUnencryptedToAnotherComputerOnlyWhenConfirmed()
    {
        Opened opened;
        opened.setKind(MySqlServer);
        auto *tls = child<QComboBox>(&opened.dialog, "tls");
        QCOMPARE(TlsMode(tls->currentData().toInt()), TlsMode::Off); // localhost
        opened.line("database")->setText(u"crm"_s);
        opened.line("user")->setText(u"clerk"_s);
        opened.line("host")->setText(u"db.example"_s);
        QCOMPARE(TlsMode(tls->currentData().toInt()), TlsMode::VerifyFull);
        QVERIFY(opened.open()->isEnabled());

        tls->setCurrentIndex(tls->findData(int(TlsMode::Off)));
        QVERIFY(!opened.open()->isEnabled());
        QVERIFY(!opened.message("tlsMessage").isEmpty());
        child<QCheckBox>(&opened.dialog, "allowPlain")->setChecked(true);
        QVERIFY(opened.open()->isEnabled());
    }

    void offersNoEncryptionThatTheDriverCantDo()
    {
        Opened opened;
        opened.setKind(PostgreSqlServer);
        auto *tls = child<QComboBox>(&opened.dialog, "tls");
        const int row = tls->findData(int(TlsMode::Fingerprint));
        const auto isOffered = [&] {
            return tls->model()->flags(tls->model()->index(row, 0)).testFlag(Qt::ItemIsEnabled);
        };
        QVERIFY(!isOffered());
        QVERIFY(tls->itemData(row, Qt::ToolTipRole).toString().contains(u"fingerprints"_s));
        opened.line("database")->setText(u"crm"_s);
        opened.line("user")->setText(u"clerk"_s);
        QVERIFY(opened.open()->isEnabled());
        tls->setCurrentIndex(row); // as it may have been stored
        QVERIFY(!opened.open()->isEnabled());
        QVERIFY(opened.message("tlsMessage").contains(u"fingerprints"_s));

        opened.setKind(MySqlServer);
        QVERIFY(isOffered());
        QVERIFY(tls->itemData(row, Qt::ToolTipRole).toString().isEmpty());
    }

    void knowsAServerByItsFingerprint()
    {
        const TestDatabase database(TestDatabase::Kind::MariaDb);
        const QString caFile = database.urlWithTls(TlsMode::VerifyFull).caFile;
        const auto certificates = QSslCertificate::fromPath(QFileInfo(caFile).path() + u"/server.pem"_s);
        QCOMPARE(certificates.size(), 1);
        const QByteArray digest = certificates.first().digest(QCryptographicHash::Sha1).toHex(':');

        Opened opened;
        opened.fillServer(database, database.password());
        auto *tls = child<QComboBox>(&opened.dialog, "tls");
        QVERIFY(!opened.line("fingerprint")->isVisible());
        tls->setCurrentIndex(tls->findData(int(TlsMode::Fingerprint)));
        QVERIFY(opened.line("fingerprint")->isVisible() && !opened.line("caFile")->isVisible());
        QVERIFY(!opened.open()->isEnabled());
        QTest::keyClicks(opened.line("fingerprint"), u"12:34"_s);
        QVERIFY(opened.message("fingerprintMessage").contains(u"40"_s));
        opened.line("fingerprint")->setText(QString(40, u'A'));
        click(opened.test());
        QTRY_VERIFY2_WITH_TIMEOUT(opened.message("testMessage").contains(u"isn't the one that you trust"_s),
                                  qPrintable(opened.message("testMessage")), 10000);
        opened.line("fingerprint")->setText(u"SHA1 Fingerprint="_s + QString::fromLatin1(digest));
        click(opened.test());
        QTRY_VERIFY2_WITH_TIMEOUT(opened.message("testMessage").contains(u"empty"_s),
                                  qPrintable(opened.message("testMessage")), 10000);
    }

    void beginsWhereSomethingIsMissing()
    {
        Opened opened;
        QVERIFY(QTest::qWaitForWindowActive(&opened.dialog));
        QCOMPARE(QApplication::focusWidget(), opened.line("file"));
        QTest::keyClicks(QApplication::focusWidget(), u"post"_s);
        QCOMPARE(child<QListWidget>(&opened.dialog, "kinds")->currentRow(), int(SqliteFile));
    }

    void tabThroughTheRecentBooksSelectsNothing()
    {
        RecentBooks::add({.path = m_files.filePath(u"old.accountdesk"_s)});
        Opened opened;
        QVERIFY(QTest::qWaitForWindowActive(&opened.dialog));
        QTest::keyClicks(opened.line("file"), u"/mine"_s);
        child<QListWidget>(&opened.dialog, "kinds")->setFocus();
        auto *recent = child<QListWidget>(&opened.dialog, "recent");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), recent);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(recent->selectedItems().isEmpty());
        QCOMPARE(opened.line("file")->text(), u"/mine"_s);
        recent->setFocus();
        QTest::keyClick(recent, Qt::Key_Space);
        QCOMPARE(opened.line("file")->text(), m_files.filePath(u"old.accountdesk"_s));
    }

    void encryptsWhenTheServerIsMovedElsewhere()
    {
        Opened opened;
        opened.dialog.setUrl(
            {.backend = Backend::MySql, .host = u"localhost"_s, .user = u"clerk"_s, .database = u"crm"_s});
        auto *tls = child<QComboBox>(&opened.dialog, "tls");
        QCOMPARE(TlsMode(tls->currentData().toInt()), TlsMode::Off);
        opened.line("host")->setText(u"db.example"_s);
        QCOMPARE(TlsMode(tls->currentData().toInt()), TlsMode::VerifyFull);
    }

    void showsTheConsentForGoingWithoutEncryption()
    {
        Opened opened;
        opened.dialog.resize(800, 500);
        opened.setKind(MySqlServer);
        opened.line("host")->setText(u"db.example"_s);
        auto *tls = child<QComboBox>(&opened.dialog, "tls");
        tls->setCurrentIndex(tls->findData(int(TlsMode::Off)));
        auto *consent = child<QCheckBox>(&opened.dialog, "allowPlain");
        auto *area = child<QScrollArea>(&opened.dialog, "scroll");
        QTRY_VERIFY(area->viewport()->rect().contains(
            consent->geometry().translated(consent->parentWidget()->mapTo(area->viewport(), QPoint()))));
    }

    void showsAServersWholeFormWithoutScrolling()
    {
        Opened opened;
        if (opened.dialog.screen()->availableSize().height() < 768)
            opened.dialog.resize(opened.dialog.width(), 640); // as on a usual screen
        for (const Kind kind : {MySqlServer, PostgreSqlServer}) {
            opened.setKind(kind);
            QTRY_COMPARE(child<QScrollArea>(&opened.dialog, "scroll")->verticalScrollBar()->maximum(), 0);
            QVERIFY(opened.line("password")->isVisible());
        }
    }

    void keepsTheFieldInSightThatIsTypedIn()
    {
        Opened opened;
        opened.dialog.resize(800, 360);
        opened.setKind(MySqlServer);
        opened.line("host")->setText(u"db.example"_s);
        auto *tls = child<QComboBox>(&opened.dialog, "tls");
        tls->setCurrentIndex(tls->findData(int(TlsMode::Off)));
        auto *area = child<QScrollArea>(&opened.dialog, "scroll");
        const auto isInSight = [area](const QWidget *field) {
            return area->viewport()->rect().contains(QRect(field->mapTo(area->viewport(), QPoint()), field->size()));
        };
        QTRY_VERIFY(isInSight(child<QCheckBox>(&opened.dialog, "allowPlain")));
        QCoreApplication::processEvents(); // the consent was brought into sight, once
        area->ensureWidgetVisible(opened.line("database"));
        opened.line("database")->setFocus();
        QVERIFY(isInSight(opened.line("database")));
        QTest::keyClicks(opened.line("database"), u"crm"_s);
        QCoreApplication::processEvents();
        QVERIFY(isInSight(opened.line("database")));
    }

    void scrollsNoFurtherThanTheKindOfBookNeeds()
    {
        Opened opened;
        opened.dialog.resize(800, 400);
        auto *bar = child<QScrollArea>(&opened.dialog, "scroll")->verticalScrollBar();
        opened.setKind(MySqlServer);
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(bar->maximum());
        opened.setKind(SqliteFile);
        QTRY_COMPARE(bar->maximum(), 0);
        opened.setKind(PostgreSqlServer);
        QTRY_VERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), 0);
    }

    void movesNothingWhenItSaysSomething()
    {
        Opened opened;
        opened.setKind(MySqlServer);
        const auto places = [&opened] {
            QList<QRect> all{opened.dialog.geometry()};
            for (const char *name : {"host", "database", "user", "tls", "caFile", "password", "test"}) {
                const auto *field = child<QWidget>(&opened.dialog, name);
                all << QRect(field->mapTo(&opened.dialog, QPoint()), field->size());
            }
            return all;
        };
        const auto settle = [] { QApplication::sendPostedEvents(); };
        auto *tls = child<QComboBox>(&opened.dialog, "tls");
        tls->setCurrentIndex(tls->findData(int(TlsMode::VerifyFull)));
        settle();
        const auto before = places();
        opened.line("database")->setText(u"x"_s);
        for (const char *name : {"host", "database", "user"})
            opened.line(name)->clear();
        tls->setCurrentIndex(tls->findData(int(TlsMode::VerifyFull))); // without a host, it isn't suggested
        opened.line("caFile")->setText(u"/there/is/none"_s);
        QVERIFY(!opened.message("hostMessage").isEmpty() && !opened.message("databaseMessage").isEmpty());
        QVERIFY(!opened.message("caFileMessage").isEmpty());
        settle();
        QCOMPARE(places(), before);
        opened.line("caFile")->clear();
        opened.line("host")->setText(u"db.example"_s);
        tls->setCurrentIndex(tls->findData(int(TlsMode::Off)));
        QVERIFY(child<QCheckBox>(&opened.dialog, "allowPlain")->isVisible());
        opened.dialog.askForPassword();
        settle();
        QCOMPARE(places(), before);
    }

    void scrollsOnlyUpAndDownInASmallWindowWithLargeLetters()
    {
        const QFont usual = QApplication::font();
        const auto restore = qScopeGuard([&usual] { QApplication::setFont(usual); });
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 2);
        QApplication::setFont(large);
        Opened opened;
        opened.dialog.resize(784, 452);
        for (const Kind kind : {SqliteFile, MySqlServer, PostgreSqlServer, ByUrl}) {
            opened.setKind(kind);
            QApplication::sendPostedEvents();
            QVERIFY2(opened.dialog.width() <= 800 && opened.dialog.height() <= 500,
                     qPrintable(u"%1 x %2"_s.arg(opened.dialog.width()).arg(opened.dialog.height())));
            QCOMPARE(child<QScrollArea>(&opened.dialog, "scroll")->horizontalScrollBar()->maximum(), 0);
        }
        QVERIFY(opened.dialog.findChild<QListWidget *>(u"kinds"_s)->isVisible());
        opened.dialog.resize(3000, 900);
        QTRY_COMPARE(child<QScrollArea>(&opened.dialog, "scroll")->horizontalScrollBar()->maximum(), 0);
        QVERIFY(
            !child<QScrollArea>(&opened.dialog, "scroll")->isAncestorOf(child<QListWidget>(&opened.dialog, "kinds")));
    }

    void keepsWhatTheFormDoesntShow()
    {
        const auto url = parseUrl(u"mysql://clerk@db.example/crm?ssl_cert=/c.pem&ssl_key=/k.pem&connect_timeout=9");
        QVERIFY(url);
        Opened opened;
        opened.dialog.setUrl(url->url);
        QCOMPARE(opened.dialog.connection().url, url->url);
    }

    void saysWhatItIgnoresInAUrl()
    {
        Opened opened;
        opened.setKind(ByUrl);
        paste(opened.line("url"), u"mysql://clerk@localhost/crm?charset=utf8mb4&use_unicode=1"_s);
        QVERIFY2(opened.message("urlMessage").contains(u"use_unicode"_s), qPrintable(opened.message("urlMessage")));
        QVERIFY(opened.open()->isEnabled());
    }

    void suggestsAFileForANewBook()
    {
        Opened opened;
        child<QRadioButton>(&opened.dialog, "createNew")->setChecked(true);
        QVERIFY2(opened.line("file")->text().contains(u"Accounts"_s), qPrintable(opened.line("file")->text()));
        QVERIFY(opened.open()->isEnabled());
        child<QRadioButton>(&opened.dialog, "openExisting")->setChecked(true);
        QVERIFY(opened.line("file")->text().isEmpty());
    }

    void alignsThePasswordWithTheFieldsAbove_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("above");
        QTest::newRow("MariaDB") << int(MySqlServer) << QByteArray("user");
        QTest::newRow("URL") << int(ByUrl) << QByteArray("url");
    }
    void alignsThePasswordWithTheFieldsAbove()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, above);
        Opened opened;
        opened.setKind(Kind(kind));
        if (kind == ByUrl)
            paste(opened.line("url"), u"mysql://clerk@localhost/crm"_s);
        const auto left = [&](const char *name) { return opened.line(name)->mapTo(&opened.dialog, QPoint()).x(); };
        QTRY_COMPARE(left("password"), left(above.constData()));
    }

    void asksTheSameOfAUrl()
    {
        Opened opened;
        opened.setKind(ByUrl);
        paste(opened.line("url"), u"mysql://clerk@localhost/crm"_s);
        QVERIFY(opened.open()->isEnabled());
        paste(opened.line("url"), u"mysql://clerk@db.example/crm?ssl-mode=disabled"_s);
        QVERIFY(!opened.open()->isEnabled());
        child<QCheckBox>(&opened.dialog, "allowPlain")->setChecked(true);
        QVERIFY(opened.open()->isEnabled());
    }

    void fillsARecentConnectionInWithItsPassword()
    {
        const TestDatabase database(TestDatabase::Kind::MariaDb);
        RecentBooks::add(database.url());
        {
            Opened opened;
            opened.fillServer(database, database.password());
            click(opened.open());
            QCOMPARE(opened.chosen.size(), 1);
            // As soon as the server has taken it.
            const auto &chosen = opened.chosen.first();
            CredentialStore::setSecret(SecretKey::password(chosen.url), chosen.password, chosen.keep);
        }
        Opened opened;
        child<QListWidget>(&opened.dialog, "recent")->setCurrentRow(0);
        QCOMPARE(opened.dialog.connection().url, database.url());
        QTRY_COMPARE(opened.line("password")->text(), database.password());
    }

    void hidesThePasswordUntilAsked()
    {
        Opened opened;
        opened.setKind(MySqlServer);
        QCOMPARE(opened.line("password")->echoMode(), QLineEdit::Password);
        child<QCheckBox>(&opened.dialog, "reveal")->setChecked(true);
        QCOMPARE(opened.line("password")->echoMode(), QLineEdit::Normal);
    }

    void remembersBooksWithoutPasswords()
    {
        const auto parsed = parseUrl(u"mysql://clerk:geheim@localhost/crm"_s);
        QVERIFY(parsed);
        RecentBooks::add(parsed->url);
        RecentBooks::add({.backend = Backend::Sqlite, .path = u":memory:"_s});
        QCOMPARE(RecentBooks::list(), QList<DatabaseUrl>{parsed->url});
        QSettings().sync();
        QVERIFY(!read(QSettings().fileName()).contains("geheim"));
        RecentBooks::remove(parsed->url);
        QVERIFY(RecentBooks::list().isEmpty());
    }

    void canBeUsedByKeyboardAndScreenReader()
    {
        Opened opened;
        for (const Kind kind : {SqliteFile, MySqlServer, PostgreSqlServer, ByUrl}) {
            opened.setKind(kind);
            QCOMPARE(accessibilityProblems(&opened.dialog), QStringList());
        }
    }

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_files;
};

namespace tst_connectiondialog {
QTEST_MAIN(tst_ConnectionDialog)
}
#include "tst_connectiondialog.moc"
