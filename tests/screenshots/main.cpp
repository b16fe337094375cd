// SPDX-License-Identifier: GPL-3.0-or-later
// screenshots OUTDIR: makes the pictures of docs/images, from the real windows on a real book.
#include "book/SyncSession.h"
#include "core/Translations.h"
#include "platform/UserName.h"
#include "storage/accounts/AccountStore.h"
#include "storage/schema/Migrations.h"
#include "support/Books.h"
#include "support/ServerProcess.h"
#include "support/SyncClerk.h"
#include "support/TestCertificates.h"
#include "sync/TrustStore.h"
#include "widgets/accounts/AccountView.h"
#include "widgets/accounts/ConflictDialog.h"
#include "widgets/connection/ConnectionDialog.h"
#include "widgets/controls/Appearance.h"
#include "widgets/controls/Icons.h"
#include "widgets/exchange/ImportWizard.h"
#include "widgets/sync/SyncActions.h"
#include "widgets/sync/SyncAssistant.h"
#include "widgets/sync/SyncConflictDialog.h"
#include "widgets/sync/TrustDialog.h"
#include "widgets/window/MainWindow.h"

#include <QtTest>
#include <QtWidgets>

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::platform;
using namespace accountdesk::storage;
using namespace accountdesk::sync;
using namespace accountdesk::url;
using namespace accountdesk::widgets;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize screenSize(1366, 768);

Account account(int number, const QString &name, std::int64_t paid, std::int64_t due)
{
    return {.id = AccountId::fromDatabase(u"ACCT%1"_s.arg(number)),
            .name = name,
            .paid = Money::fromCents(paid),
            .due = Money::fromCents(due)};
}

QList<Account> customers()
{
    return {account(100, u"Jane Miller"_s, 6000, 10000),
            account(200, u"John Smith"_s, 7000, 6000),
            account(300, u"Maria Garcia"_s, 0, 0),
            account(310, u"Bakery Hoffmann & Sons"_s, 125000, 125000),
            account(320, u"Chen Wei"_s, 8950, 42075),
            account(330, u"Amina Okafor"_s, 33000, 33000),
            account(340, u"Northside Dental Clinic"_s, 412599, 689900),
            account(350, u"Lars Nyström"_s, 15000, 12000),
            account(360, u"Priya Raman"_s, 0, 7825),
            account(370, u"Riverside Garage"_s, 98050, 186040),
            account(380, u"Tomás Herrera"_s, 2500, 2500),
            account(390, u"Blue Harbor Hotel"_s, 1250000, 1833750),
            account(400, u"Ingrid Solberg"_s, 45000, 43000),
            account(410, u"Olivia Brown"_s, 0, 1999),
            account(420, u"Atelier Fontaine"_s, 76050, 76050),
            account(430, u"Daniel Kim"_s, 5000, 27500),
            account(440, u"Greenfield School"_s, 240000, 360000),
            account(450, u"Zoë van Dijk"_s, 11120, 11120),
            account(460, u"Samuel Osei"_s, 0, 64000),
            account(470, u"Kowalski Printing"_s, 51080, 49080),
            account(480, u"Hannah Lee"_s, 3000, 9000),
            account(490, u"Marco Rossi"_s, 18075, 36150),
            account(500, u"Old Mill Brewery"_s, 845000, 912500),
            account(510, u"Fatima Zahra"_s, 0, 0)};
}

void require(bool good, const char *what)
{
    if (!good)
        qFatal("screenshots: %s", what);
}

/// As if the clerk had worked for two weeks, from the first account on.
void spreadTimes(Database &database)
{
    const auto at = u"strftime('%Y-%m-%dT%H:%M:%fZ', 'now', "
                    "printf('-%d minutes', 1440 * ((26 - seq) / 2) + 95 * (seq % 2) + 37 * (26 - seq) % 60))"_s;
    require(database
                .runAll({u"UPDATE entry SET at = "_s + at,
                         u"UPDATE account SET changed_at = (SELECT max(at) FROM entry AS e "
                         "WHERE e.acctid = account.acctid)"_s})
                .has_value(),
            "can't spread the changes");
}

void makeBook(const QString &file)
{
    auto database = Database::open({.backend = Backend::Sqlite, .path = file});
    require(database && migrate(*database), "can't make a book");
    AccountStore store(*database, Actor(u"clerk"_s));
    QList<Change> opened;
    for (const Account &customer : customers())
        opened << Change::open(customer);
    require(store.apply(opened).has_value(), "can't add accounts");
    const auto id = AccountId::fromDatabase(u"ACCT340"_s);
    require(store.apply({Change::charge(id, Money::fromCents(48000), u"Invoice 2114"_s)}).has_value(), "no charge");
    require(store.apply({Change::payment(id, Money::fromCents(100000), u"Bank transfer"_s)}).has_value(), "no payment");
    spreadTimes(*database);
}

void makeCsv(const QString &file)
{
    QFile csv(file);
    require(csv.open(QIODevice::WriteOnly), "can't write a CSV file");
    csv.write("Konto;Name;Bezahlt;F\xe4llig\r\nacct100;Jane Miller;60,00;140,00\r\nacct600;J\xfcrgen "
              "Wei\xdf;1.250,00;1.875,50\r\n"
              "acct610;Caf\xe9 Central;0,00;349,90\r\nacct620;Bj\xf6rn Lindqvist;85,00;85,00\r\nacct630;\"Meyer; "
              "Partner\";12,345;20,00\r\n");
}

/// The office's book: as the clerk's, but for a few accounts.
void fillOffice(const test::TestDatabase &office)
{
    Database database = office.openBook();
    QList<Account> accounts = customers();
    accounts[4].due += Money::fromCents(2500);
    accounts[9].paid += Money::fromCents(9000);
    accounts[13].name = u"Olivia Brown-Reed"_s;
    accounts.remove(20, 2);
    for (int number = 600; number < 607; ++number)
        accounts << account(number, u"New customer"_s, 0, 4500);
    QList<Change> opened;
    for (const Account &one : std::as_const(accounts))
        opened << Change::open(one);
    require(AccountStore(database, Actor(u"maria"_s)).apply(opened).has_value(), "can't fill the office's book");
}

/// The office's sync server at a contact; with pins when it was trusted before.
TrustDecision contact(const SyncEndpoint &server, const QList<TrustedPin> &pins)
{
    const test::TestCertificate certificate(test::TestKey(), {.name = u"books.example.com"_s,
                                                              .dns = {u"books.example.com"_s},
                                                              .ip = {u"192.0.2.20"_s},
                                                              .validUntilDays = 824});
    const QSslError selfSigned(QSslError::SelfSignedCertificate, certificate.qt());
    return decideTrust({.chain = {certificate.qt()}, .errors = {selfSigned}}, server, {.pins = pins},
                       QDateTime::currentDateTimeUtc());
}

/// The book synchronised with a real server, on which a colleague works as well.
class SyncScene
{
public:
    explicit SyncScene(MainWindow &window)
        : m_session(window.findChild<SyncActions *>()->session()), m_server(m_serverBook),
          m_colleague(test::SyncClerk::credentials(m_server, u"maria"_s), m_server.port())
    {
        const auto credentials = test::SyncClerk::credentials(m_server, u"clerk"_s);
        const auto endpoint = SyncEndpoint::parse(m_server.url()).value();
        require(TrustStore::setPins(endpoint.authority(), credentials.trust.pins).has_value(),
                "can't trust the server");
        m_session->setUp({.endpoint = endpoint, .token = credentials.token, .keep = CredentialStore::Keep::ForThisRun});
        require(QTest::qWaitFor([this] { return m_session->lastReport().has_value(); }, 30000), "no first sync");
        m_session->setInterval(0);
        m_colleague.connect();
        (void)m_colleague.sync();
        const auto id = AccountId::fromDatabase(u"ACCT430"_s);
        m_colleague.change({Change::payment(id, Money::fromCents(2500), u"Cash"_s)}, u"maria"_s);
        m_colleague.change(changes(201040, u"Blue Harbor"_s,
                                   [this](const QString &which) { return m_colleague.account(which).value(); }));
        (void)m_colleague.sync();
        Book *book = window.book();
        const auto mine = [book](const QString &which) {
            return test::awaitValue(book->find(AccountId::fromDatabase(which))).value();
        };
        (void)test::awaitValue(book->apply(changes(171040, u"Blue Harbor Hotel Ltd"_s, mine), u"Change"_s));
        m_session->syncNow();
        require(QTest::qWaitFor([this] { return m_session->waiting().conflicts == 2; }, 30000), "no conflicts");
        m_session->setInterval(5);
    }

    [[nodiscard]] SyncSession *session() { return m_session; }

private:
    template<typename Find>
    static QList<Change> changes(std::int64_t due, const QString &name, Find find)
    {
        return {Change::edit(find(u"ACCT370"_s), Change::Due, {.due = Money::fromCents(due)}),
                Change::edit(find(u"ACCT390"_s), Change::Name, {.name = name})};
    }

    SyncSession *m_session;
    test::TestDatabase m_serverBook = test::TestDatabase(test::TestDatabase::Kind::SqliteFile);
    test::ServerProcess m_server;
    test::SyncClerk m_colleague;
};

/// A dialog in the middle of its window, as a window manager shows it.
QPixmap composed(QWidget &window, QWidget &dialog)
{
    QPixmap picture = window.grab();
    const QPixmap front = dialog.grab();
    QPainter painter(&picture);
    painter.fillRect(picture.rect(), QColor(0, 0, 0, 70));
    const int title = dialog.fontMetrics().height() * 2;
    const QRect place(QPoint((picture.width() - front.width()) / 2,
                             std::max(title, (picture.height() - front.height() + title) / 2)),
                      front.size());
    const QRect frame = place.adjusted(-1, -title, 1, 1);
    for (int shadow = 12; shadow > 0; --shadow) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 7));
        painter.drawRoundedRect(frame.adjusted(-shadow, -shadow + 3, shadow, shadow + 3), shadow, shadow);
    }
    painter.setBrush(dialog.palette().color(QPalette::Button));
    painter.setPen(dialog.palette().color(QPalette::Mid));
    painter.drawRect(frame.adjusted(0, 0, -1, -1));
    painter.setPen(dialog.palette().color(QPalette::WindowText));
    QFont bold = dialog.font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(QRect(frame.topLeft(), QSize(frame.width(), title)), Qt::AlignCenter, dialog.windowTitle());
    painter.drawPixmap(place.topLeft(), front);
    return picture;
}

/// Draws the windows of one book in one appearance.
class Artist
{
public:
    Artist(const QDir &out, const QTemporaryDir &files, const QString &suffix)
        : m_out(out), m_files(files), m_suffix(suffix)
    {
        m_window.resize(screenSize);
        m_window.show();
        m_window.start(files.filePath(u"customers.accountdesk"_s));
        auto *list = m_window.findChild<AccountView *>();
        require(QTest::qWaitFor([&] { return list->isVisible() && list->model()->rowCount() == customers().size(); },
                                20000),
                "the book doesn't open");
        auto *lookup = m_window.findChild<QLineEdit *>(u"lookupField"_s);
        lookup->setText(u"acct200"_s);
        QTest::keyClick(lookup, Qt::Key_Return);
        list->setFocus();
        list->selectRow(6);
        settle();
    }

    void drawMainWindow() { save(m_window.grab(), u"mainwindow"_s); }
    void drawHistory()
    {
        auto *show = m_window.findChild<QAction *>(u"showHistory"_s);
        show->trigger();
        settle();
        save(m_window.grab(), u"history"_s);
        show->trigger();
        settle();
    }
    /// In both appearances, which one sync is enough for.
    void drawSync()
    {
        auto *show = m_window.findChild<QAction *>(u"showSync"_s);
        show->trigger();
        SyncScene scene(m_window);
        for (const auto &[scheme, suffix] :
             {std::pair(Appearance::Scheme::Dark, u"dark"_s), std::pair(Appearance::Scheme::Light, u"light"_s)}) {
            Appearance::choose(scheme);
            QEvent changed(QEvent::ApplicationPaletteChange); // which Qt sends within exec() only
            for (QWidget *widget : QApplication::allWidgets())
                QCoreApplication::sendEvent(widget, &changed);
            m_suffix = suffix;
            settle();
            m_window.findChild<QLabel *>(u"syncEndpoint"_s)->setText(u"https://books.example.com:8443/"_s);
            save(m_window.grab(), u"sync"_s);
            SyncConflictDialog dialog(scene.session(), &m_window);
            dialog.open();
            settle();
            dialog.findChild<QRadioButton *>(u"mine"_s)->click();
            save(composed(m_window, dialog), u"syncconflict"_s);
        }
        show->trigger();
    }
    void drawConnectionDialog()
    {
        ConnectionDialog dialog(&m_window);
        dialog.setUrl({.backend = Backend::MySql,
                       .host = u"books.example.com"_s,
                       .user = u"clerk"_s,
                       .database = u"crm"_s,
                       .tls = TlsMode::VerifyFull});
        dialog.open();
        settle();
        save(composed(m_window, dialog), u"connection"_s);
    }
    void drawImportWizard()
    {
        ImportWizard wizard(m_window.book(), m_files.filePath(u"customers.csv"_s), &m_window);
        wizard.open();
        settle();
        wizard.next();
        settle();
        save(composed(m_window, wizard), u"import"_s);
    }
    void drawConflictDialog()
    {
        const Account seen = account(370, u"Riverside Garage"_s, 98050, 186040);
        Account mine = seen;
        mine.due = Money::fromCents(171040);
        Account theirs = seen;
        theirs.revision = seen.revision + 1;
        theirs.due = Money::fromCents(201040);
        theirs.changedAt = QDateTime::currentDateTimeUtc().addSecs(-95);
        const Conflict conflict{.change = Change::edit(seen, Change::Due, mine), .current = theirs, .who = u"maria"_s};
        ConflictDialog dialog(m_window.book(), {conflict}, u"Change ACCT370"_s, {}, &m_window);
        dialog.open();
        settle();
        save(composed(m_window, dialog), u"conflict"_s);
    }
    void drawFirstContact()
    {
        TrustDialog dialog(m_server, contact(m_server, {}), &m_window);
        dialog.open();
        dialog.findChild<QLineEdit *>(u"expected"_s)->setText(dialog.pins().first().pin.text());
        settle();
        save(composed(m_window, dialog), u"firstcontact"_s);
    }
    void drawChangedKey()
    {
        const QList<TrustedPin> before{
            {.pin = *CertificatePin::parse(u"sha256//r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E="_s),
             .addedAt = QDateTime::currentDateTimeUtc().addDays(-190)}};
        TrustDialog dialog(m_server, contact(m_server, before), &m_window);
        dialog.open();
        settle();
        save(composed(m_window, dialog), u"changedkey"_s);
    }
    void drawSyncAssistant(const test::ServerProcess &server, const QByteArray &token)
    {
        m_window.findChild<QAction *>(u"setUpSync"_s)->trigger();
        auto *assistant = m_window.findChild<SyncAssistant *>();
        assistant->findChild<QLineEdit *>(u"server"_s)->setText(server.url());
        assistant->findChild<QLineEdit *>(u"token"_s)->setText(QString::fromLatin1(token));
        assistant->next();
        const auto question = [assistant] { return assistant->findChild<TrustDialog *>(); };
        require(QTest::qWaitFor([&] { return question() != nullptr; }, 20000), "nobody asks for trust");
        question()->accept();
        const auto *next = assistant->button(QWizard::NextButton);
        require(QTest::qWaitFor([&] { return next->isEnabled(); }, 20000), "the comparison doesn't end");
        assistant->next();
        settle();
        save(composed(m_window, *assistant), u"syncassistant"_s);
        assistant->reject();
    }

private:
    static void settle() { QTest::qWait(700); }
    void save(const QPixmap &picture, const QString &name)
    {
        const QImage opaque = picture.toImage().convertToFormat(QImage::Format_RGB888);
        const QString file = m_out.filePath(u"%1-%2.png"_s.arg(name, m_suffix));
        require(opaque.save(file, "PNG", 0), "can't write a picture"); // 0: the smallest file
    }

    QDir m_out;
    const QTemporaryDir &m_files;
    QString m_suffix;
    SyncEndpoint m_server = *SyncEndpoint::parse(u"https://books.example.com:8443"_s);
    MainWindow m_window{Actor(currentUser())};
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    require(argc == 2, "usage: screenshots OUTDIR");
    QApplication::setOrganizationName(u"AccountDesk"_s);
    QApplication::setApplicationName(u"screenshots"_s);
    QApplication::setApplicationDisplayName(u"AccountDesk"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));

    const QTemporaryDir files;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, files.path());
    makeBook(files.filePath(u"customers.accountdesk"_s));
    makeCsv(files.filePath(u"customers.csv"_s));
    const test::TestDatabase office(test::TestDatabase::Kind::SqliteFile);
    fillOffice(office);
    test::ServerProcess server(office);
    const QByteArray token = server.token(u"clerk"_s);
    const QDir out(QString::fromLocal8Bit(argv[1]));
    require(out.mkpath(u"."_s), "can't make the folder");

    installTranslations(QLocale(QLocale::English));
    Appearance::install();
    for (const auto &[scheme, suffix] :
         {std::pair(Appearance::Scheme::Light, u"light"_s), std::pair(Appearance::Scheme::Dark, u"dark"_s)}) {
        Appearance::choose(scheme);
        Artist artist(out, files, suffix);
        artist.drawMainWindow();
        artist.drawHistory();
        artist.drawConnectionDialog();
        artist.drawImportWizard();
        artist.drawConflictDialog();
        artist.drawFirstContact();
        artist.drawChangedKey();
        artist.drawSyncAssistant(server, token);
    }
    Artist(out, files, {}).drawSync();
    return 0;
}
