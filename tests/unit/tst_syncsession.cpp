// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Presets.h"
#include "support/SyncOffice.h"

#include <QTcpServer>
#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::platform;
using namespace accountdesk::storage;
using namespace accountdesk::sync;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using State = SyncSession::State;

namespace {

/// Takes connections and never says a word.
struct SilentServer : QTcpServer
{
    SilentServer() { listen(QHostAddress::LocalHost); }
    [[nodiscard]] SyncSession::Setup setup() const
    {
        const QString url = u"https://127.0.0.1:%1"_s.arg(serverPort());
        return {.endpoint = SyncEndpoint::parse(url).value(),
                .token = u"token"_s,
                .keep = CredentialStore::Keep::ForThisRun};
    }
};

QStringList logOf(const SyncSession &session)
{
    QStringList lines;
    for (const SyncSession::LogLine &line : session.log())
        lines << line.text;
    return lines;
}

} // namespace

class TestOfSyncSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void saysWhichBookCanNot();
    void isOffUntilItIsSetUp();
    void setsUpAndSyncs_data();
    void setsUpAndSyncs();
    void comparesBeforeItIsSetUp();
    void asksWhomToTrustAndGoesOn();
    void followsWhatTheAdministratorHasSet();
    void asksForAnotherTokenWhenItIsRefused();
    void asksForATokenThatThisComputerDoesNotKnow();
    void sendsAChangeByItself();
    void waitsToBeAskedWithoutAnInterval();
    void triesAgainByItselfWhileTheServerIsAway();
    void stopsWhenAsked();
    void stopsBeforeItHasBegun();
    void goesOverToAnotherServerBeforeItHasBegun();
    void sendsNothingToAServerThatTheBookHasLeft();
    void stopsAtAServerThatCameBackFromABackup();
    void saysOnceThatConflictsWait();
    void carriesOutDecisions();
    void leavesWhatCanBeUndone();
    void doesNotReadTheListAgainForNothing();
    void remembersTheIntervalOfEachBook();
    void takesNoIntervalThatATimerCanNot();
    void forgetsTheTokenWhenItIsTurnedOff();
    void endsAtOnce();

private:
    [[nodiscard]] bool reaches(State state) const
    {
        return QTest::qWaitFor([this, state] { return m_session->state() == state; }, 20000);
    }
    void open(TestDatabase::Kind kind);
    /// The clerk's book, set up with the office, and synchronised; only when asked from then on.
    void begin();
    void syncOnce();
    /// Both sides rename ACCT100, and the clerk syncs. Here it is called so.
    QString makeAConflict();

    QTemporaryDir m_folder;
    std::unique_ptr<SyncOffice> m_office;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Book> m_book;
    std::unique_ptr<SyncSession> m_session;
};

void TestOfSyncSession::initTestCase()
{
    QCoreApplication::setOrganizationName(u"AccountDesk"_s);
    QCoreApplication::setApplicationName(u"test"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain
    qunsetenv("XDG_RUNTIME_DIR");
    m_office = std::make_unique<SyncOffice>();
}

void TestOfSyncSession::init()
{
    QSettings().clear();
    CredentialStore::forget(SecretKey::syncToken(m_office->endpoint().url()));
    open(TestDatabase::Kind::SqliteFile);
}

void TestOfSyncSession::open(TestDatabase::Kind kind)
{
    cleanup();
    m_database = std::make_unique<TestDatabase>(kind);
    m_book = openBook(m_database->url(), m_database->password());
    m_session = std::make_unique<SyncSession>(*m_book);
    m_session->setInterval(0);
    QVERIFY(reaches(State::Off));
}

void TestOfSyncSession::cleanup()
{
    m_session.reset();
    m_book.reset();
    m_database.reset();
}

void TestOfSyncSession::begin()
{
    m_office->trust();
    m_session->setUp(m_office->setup());
    QVERIFY(reaches(State::Running));
    QVERIFY(reaches(State::Idle));
}

void TestOfSyncSession::syncOnce()
{
    m_session->syncNow();
    QCOMPARE(m_session->state(), State::Running);
    QVERIFY(QTest::qWaitFor([this] { return m_session->state() != State::Running; }, 20000));
}

QString TestOfSyncSession::makeAConflict()
{
    static int number = 0;
    const QString mine = u"Mine %1"_s.arg(++number);
    m_office->change(u"ACCT100"_s, Change::Name, {.name = u"Theirs %1"_s.arg(number)});
    rename(*m_database, u"ACCT100"_s, mine);
    syncOnce();
    return mine;
}

void TestOfSyncSession::saysWhichBookCanNot()
{
    QVERIFY(SyncSession::obstacle(*m_book).isEmpty());
    const auto readOnly = openBook(m_database->url(), {}, Book::Access::ReadOnly);
    QVERIFY(SyncSession::obstacle(*readOnly).contains(u"read-only"_s));
    const auto inMemory = openBook(TestDatabase(TestDatabase::Kind::SqliteMemory).url());
    QVERIFY(SyncSession::obstacle(*inMemory).contains(u"memory"_s));
}

void TestOfSyncSession::isOffUntilItIsSetUp()
{
    m_session->syncNow();
    QCOMPARE(m_session->state(), State::Off);
    QVERIFY(m_session->log().isEmpty());
    QVERIFY(m_session->nextAttempt().isNull());
}

void TestOfSyncSession::setsUpAndSyncs_data()
{
    QTest::addColumn<TestDatabase::Kind>("kind");
    QTest::newRow("SQLite") << TestDatabase::Kind::SqliteFile;
    QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb;
    QTest::newRow("PostgreSQL") << TestDatabase::Kind::PostgreSql;
}

void TestOfSyncSession::setsUpAndSyncs()
{
    QFETCH(TestDatabase::Kind, kind);
    open(kind);
    const QString own = u"OWN%1"_s.arg(static_cast<int>(kind));
    changeElsewhere(*m_database, {Change::open(accountOf(own, u"Otto"_s, 0, 100))});
    begin();
    QCOMPARE(m_session->link().endpoint, m_office->server.url() + u'/');
    QVERIFY(m_session->link().lastSync.isValid());
    QVERIFY(m_session->lastReport());
    QVERIFY(m_session->lastReport()->received >= 3);
    QCOMPARE(m_session->lastReport()->sent, 1);
    QCOMPARE(m_session->waiting().toSend, 0);
    QCOMPARE(stored(*m_database, u"ACCT300"_s)->name, u"Maria"_s);
    QCOMPARE(m_office->account(own)->name, u"Otto"_s);
    QVERIFY2(logOf(*m_session).join(u'\n').contains(u"sent 1"_s), qPrintable(logOf(*m_session).join(u'\n')));
    const QString mine = makeAConflict();
    const auto conflicts = awaitValue(m_session->conflicts(10));
    QCOMPARE(conflicts.size(), 1);
    QVERIFY(await(m_session->resolve({{.seen = conflicts.first(), .keep = conflicts.first().mine}})));
    syncOnce();
    QCOMPARE(m_office->account(u"ACCT100"_s)->name, mine);
}

void TestOfSyncSession::comparesBeforeItIsSetUp()
{
    const auto compare = [this](const QList<TrustedPin> &pins) {
        return await(m_session->compare(m_office->setup(), {.pins = pins}, std::make_shared<Progress>()));
    };
    const auto refused = compare({});
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, SyncStop::Reason::Untrusted);
    const auto found = compare(m_office->credentials.trust.pins);
    QVERIFY(found);
    QVERIFY(found->onlyThere >= 3);
    QCOMPARE(m_session->state(), State::Off);
    QVERIFY(!stored(*m_database, u"ACCT100"_s));
}

void TestOfSyncSession::asksWhomToTrustAndGoesOn()
{
    QSignalSpy attention(m_session.get(), &SyncSession::attentionNeeded);
    m_session->setUp(m_office->setup());
    QVERIFY(reaches(State::NeedsTrust));
    QCOMPARE(attention.size(), 1);
    QCOMPARE(m_session->trustQuestion().outcome, TrustDecision::Outcome::AskFirstContact);
    QCOMPARE(m_session->trustQuestion().certificate.pin, m_office->credentials.trust.pins.first().pin);
    m_session->trust(m_office->credentials.trust.pins);
    QVERIFY(reaches(State::Idle));
    QVERIFY(stored(*m_database, u"ACCT100"_s));
}

void TestOfSyncSession::followsWhatTheAdministratorHasSet()
{
    const Presets presets;
    const auto lock = [&](const QString &server, const QString &pin) {
        presets.setSync(u"server=%1\npins=%2\nlocked=true\n"_s.arg(server, pin));
    };
    const QString other = u"sha256//YLh1dUR9y6Kja30RrAn7JKnbQG/uEtLMkBgFF2Fuihg="_s;
    m_office->trust();
    lock(m_office->server.url(), other);
    m_session->setUp(m_office->setup());
    QVERIFY(reaches(State::NeedsTrust));
    QVERIFY(m_session->trustQuestion().before.isLocked);
    m_session->trust(m_office->credentials.trust.pins); // whatever a clerk says
    QVERIFY(reaches(State::Running));
    QVERIFY(reaches(State::NeedsTrust));
    QVERIFY(!stored(*m_database, u"ACCT100"_s));

    lock(u"https://books.example:8443"_s, m_office->credentials.trust.pins.first().pin.text());
    syncOnce();
    QCOMPARE(m_session->state(), State::Failed);
    QVERIFY2(m_session->lastError().happened.contains(u"https://books.example:8443"_s),
             qPrintable(m_session->lastError().happened));

    QVERIFY(TrustStore::remove(m_office->endpoint().authority()));
    lock(m_office->server.url(), m_office->credentials.trust.pins.first().pin.text());
    syncOnce();
    QCOMPARE(m_session->state(), State::Idle);
    QVERIFY(stored(*m_database, u"ACCT100"_s));
}

void TestOfSyncSession::asksForAnotherTokenWhenItIsRefused()
{
    m_office->trust();
    auto setup = m_office->setup();
    setup.token = u"wrong"_s;
    m_session->setUp(setup);
    QVERIFY(reaches(State::NeedsToken));
    QVERIFY2(m_session->lastError().happened.contains(u"token"_s), qPrintable(m_session->lastError().happened));
    m_session->setToken(m_office->credentials.token, CredentialStore::Keep::ForThisRun);
    QVERIFY(reaches(State::Idle));
    QVERIFY(stored(*m_database, u"ACCT100"_s));
}

void TestOfSyncSession::asksForATokenThatThisComputerDoesNotKnow()
{
    begin();
    CredentialStore::forget(SecretKey::syncToken(m_office->endpoint().url()));
    syncOnce();
    QCOMPARE(m_session->state(), State::NeedsToken);
    QVERIFY(m_session->lastError().happened.contains(m_office->server.url()));
}

void TestOfSyncSession::sendsAChangeByItself()
{
    begin();
    m_session->setInterval(60);
    const auto before = m_office->account(u"ACCT200"_s)->paid;
    (void)awaitValue(m_book->apply({Change::payment(idOf(u"ACCT200"_s), Money::fromCents(250))}, u"Payment"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_office->account(u"ACCT200"_s)->paid, before + Money::fromCents(250), 20000);
    QVERIFY(reaches(State::Idle));
    QVERIFY(m_session->nextAttempt() > QDateTime::currentDateTime().addSecs(50 * 60));
}

void TestOfSyncSession::waitsToBeAskedWithoutAnInterval()
{
    begin();
    rename(*m_database, u"ACCT300"_s, u"Mary"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->waiting().toSend, 1, 20000); // counted, not sent
    QCOMPARE(m_session->state(), State::Idle);
    QVERIFY(m_session->nextAttempt().isNull());
    syncOnce();
    QCOMPARE(m_session->waiting().toSend, 0);
    QCOMPARE(m_office->account(u"ACCT300"_s)->name, u"Mary"_s);
    m_office->change(u"ACCT300"_s, Change::Name, {.name = u"Maria"_s});
    syncOnce();
}

void TestOfSyncSession::triesAgainByItselfWhileTheServerIsAway()
{
    begin();
    QSignalSpy attention(m_session.get(), &SyncSession::attentionNeeded);
    m_office->server.kill();
    m_session->setInterval(60);
    m_session->syncNow();
    QVERIFY(reaches(State::Waiting));
    QVERIFY(m_session->nextAttempt() < QDateTime::currentDateTime().addSecs(60));
    QCOMPARE(attention.size(), 0); // nobody has to do anything
    m_office->server.start();
    QVERIFY(reaches(State::Idle));
}

void TestOfSyncSession::stopsWhenAsked()
{
    const SilentServer silent;
    m_session->setUp(silent.setup());
    QVERIFY(reaches(State::Running));
    QVERIFY(m_session->progress());
    m_session->cancel();
    QVERIFY(reaches(State::Idle));
    QVERIFY(logOf(*m_session).last().contains(u"Stopped"_s));
}

/// It waits for the token: a keychain may ask the clerk to unlock it first.
void TestOfSyncSession::stopsBeforeItHasBegun()
{
    begin();
    m_session->syncNow();
    QCOMPARE(m_session->state(), State::Running);
    m_session->cancel();
    QCOMPARE(m_session->state(), State::Idle);
    QVERIFY(logOf(*m_session).last().contains(u"Stopped"_s));
    syncOnce();
    QCOMPARE(m_session->state(), State::Idle);
    QVERIFY(logOf(*m_session).last().contains(u"Nothing new"_s));
}

void TestOfSyncSession::goesOverToAnotherServerBeforeItHasBegun()
{
    begin();
    const SilentServer silent;
    m_session->syncNow();
    m_session->setUp(silent.setup());
    QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), 20000);
    QCOMPARE(m_session->state(), State::Running);
    QCOMPARE(m_session->link().endpoint, silent.setup().endpoint.url().toString());
    m_session.reset(); // before its server
}

/// Another clerk with the same book, or a command line, has gone over to another one.
void TestOfSyncSession::sendsNothingToAServerThatTheBookHasLeft()
{
    begin();
    const SilentServer silent;
    const QString other = silent.setup().endpoint.url().toString();
    {
        Database connection = m_database->open();
        QVERIFY(SyncBook(connection, {}).connect(other, FirstSync::Ask));
    }
    rename(*m_database, u"ACCT300"_s, u"Mary"_s);
    syncOnce();
    QCOMPARE(m_session->state(), State::Failed);
    QCOMPARE(m_session->lastError().kind, Error::Kind::Conflict);
    QVERIFY(m_office->account(u"ACCT300"_s)->name != u"Mary"_s);
    QVERIFY(!silent.hasPendingConnections()); // nor the one's token to the other
    QCOMPARE(m_session->link().endpoint, other);
    QVERIFY(m_session->link().serverId.isNull());
    syncOnce();
    QCOMPARE(m_session->state(), State::NeedsToken);
}

void TestOfSyncSession::stopsAtAServerThatCameBackFromABackup()
{
    begin();
    {
        Database connection = m_database->open();
        QVERIFY(connection.run(u"UPDATE sync_link SET server_id = '7f0c3a52-6f1e-4b3f-9d58-0c5f4f7d2a11'"_s));
    }
    syncOnce();
    QCOMPARE(m_session->state(), State::NeedsChoice);
    m_session->restart(FirstSync::Ask);
    QVERIFY(reaches(State::Idle));
    QCOMPARE(m_session->waiting().conflicts, 0);
}

void TestOfSyncSession::saysOnceThatConflictsWait()
{
    begin();
    QSignalSpy attention(m_session.get(), &SyncSession::attentionNeeded);
    makeAConflict();
    QCOMPARE(m_session->waiting().conflicts, 1);
    QCOMPARE(attention.size(), 1);
    syncOnce();
    QCOMPARE(m_session->waiting().conflicts, 1);
    QCOMPARE(attention.size(), 1);
}

void TestOfSyncSession::carriesOutDecisions()
{
    begin();
    const QString mine = makeAConflict();
    QCOMPARE(m_session->state(), State::Idle);
    const auto conflicts = awaitValue(m_session->conflicts(10));
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts.first().mine->name, mine);
    QCOMPARE(conflicts.first().who, u"ann"_s);
    QVERIFY(await(m_session->resolve({{.seen = conflicts.first(), .keep = conflicts.first().mine}})));
    QTRY_COMPARE(m_session->waiting().conflicts, 0);
    QCOMPARE(m_session->waiting().toSend, 1);
    syncOnce();
    QCOMPARE(m_office->account(u"ACCT100"_s)->name, mine);
}

void TestOfSyncSession::leavesWhatCanBeUndone()
{
    begin();
    const auto apply = [this](const QString &id, const QString &name) {
        const Account seen = stored(*m_database, id).value();
        (void)awaitValue(m_book->apply({Change::edit(seen, Change::Name, {.name = name})}, u"Rename"_s));
    };
    const QString before = stored(*m_database, u"ACCT200"_s)->name;
    apply(u"ACCT200"_s, u"Johnny"_s);
    apply(u"ACCT300"_s, u"Mia"_s);
    syncOnce();
    m_office->change(u"ACCT300"_s, Change::Name, {.name = u"Marie"_s});
    syncOnce();
    QCOMPARE(m_book->undoStack()->count(), 2);
    // What someone else has changed since is asked about …
    QSignalSpy conflicted(m_book.get(), &Book::conflicted);
    m_book->undoStack()->undo();
    QTRY_COMPARE(conflicted.size(), 1);
    finishChanges(*m_book);
    QCOMPARE(stored(*m_database, u"ACCT300"_s)->name, u"Marie"_s);
    // … and the rest is taken back, there as well.
    m_book->undoStack()->undo();
    QTRY_COMPARE(stored(*m_database, u"ACCT200"_s)->name, before);
    finishChanges(*m_book);
    syncOnce();
    QCOMPARE(m_office->account(u"ACCT200"_s)->name, before);
}

void TestOfSyncSession::doesNotReadTheListAgainForNothing()
{
    begin();
    QSignalSpy elsewhere(m_book.get(), &Book::changedElsewhere);
    QTRY_VERIFY_WITH_TIMEOUT(!elsewhere.isEmpty(), 10000); // the first sync
    elsewhere.clear();
    syncOnce();
    m_office->change(u"ACCT300"_s, Change::Due, {.due = Money::fromCents(4711)});
    syncOnce();
    QTRY_COMPARE(elsewhere.size(), 1); // for the second sync, not for the one that found nothing
}

void TestOfSyncSession::remembersTheIntervalOfEachBook()
{
    m_session->setInterval(15);
    const TestDatabase other(TestDatabase::Kind::SqliteFile);
    const auto otherBook = openBook(other.url());
    QCOMPARE(SyncSession(*otherBook).interval(), 5);
    m_session = std::make_unique<SyncSession>(*m_book);
    QCOMPARE(m_session->interval(), 15);
}

void TestOfSyncSession::takesNoIntervalThatATimerCanNot()
{
    m_session->setInterval(15);
    const QStringList keys = QSettings().allKeys().filter(u"/interval"_s);
    QCOMPARE(keys.size(), 1);
    for (const auto &[kept, taken] : {std::pair(100'000'000, 7 * 24 * 60), std::pair(-5, 0)}) {
        QSettings().setValue(keys.first(), kept);
        QCOMPARE(SyncSession(*m_book).interval(), taken);
    }
}

void TestOfSyncSession::forgetsTheTokenWhenItIsTurnedOff()
{
    begin();
    m_session->turnOff();
    QVERIFY(reaches(State::Off));
    QVERIFY(m_session->link().endpoint.isEmpty());
    QVERIFY(!await(CredentialStore::secret(SecretKey::syncToken(m_office->endpoint().url()))));
    QVERIFY(stored(*m_database, u"ACCT100"_s));
    m_session = std::make_unique<SyncSession>(*m_book);
    QVERIFY(reaches(State::Off));
}

void TestOfSyncSession::endsAtOnce()
{
    const SilentServer silent;
    m_session->setUp(silent.setup());
    QVERIFY(reaches(State::Running));
    QElapsedTimer clock;
    clock.start();
    m_session.reset();
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
}

namespace tst_syncsession {
QTEST_GUILESS_MAIN(TestOfSyncSession)
}
#include "tst_syncsession.moc"
