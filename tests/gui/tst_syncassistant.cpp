// SPDX-License-Identifier: GPL-3.0-or-later
// The assistant against the real server, over real TLS.
#include "platform/UserName.h"
#include "support/Dialogs.h"
#include "support/Presets.h"
#include "support/ServerProcess.h"
#include "support/Window.h"
#include "sync/TrustStore.h"
#include "widgets/controls/FieldMessage.h"
#include "widgets/sync/PinImportDialog.h"
#include "widgets/sync/SyncAssistant.h"
#include "widgets/sync/TrustDialog.h"

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::platform;
using namespace accountdesk::sync;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms

/// A clerk's own book beside the server's, and the assistant between them.
struct Office
{
    TestDatabase theirs{TestDatabase::Kind::SqliteFile};
    TestDatabase mine{TestDatabase::Kind::SqliteFile};
    std::unique_ptr<ServerProcess> server;
    std::unique_ptr<Book> book;
    std::unique_ptr<SyncSession> session;
    std::unique_ptr<SyncAssistant> assistant;
    QByteArray token;

    explicit Office(const QList<Account> &there = sampleAccounts(), const QList<Account> &here = {})
    {
        fill(theirs, there);
        fill(mine, here);
        server = std::make_unique<ServerProcess>(theirs);
        token = server->token(u"clerk"_s);
        book = std::make_unique<Book>(mine.url(), QString(), Book::Access::ReadWrite, Actor(currentUser()));
        const auto opened = book->open();
        if (!QTest::qWaitFor([&] { return opened.isFinished(); }, patience) || !opened.result())
            qFatal("the book doesn't open");
        session = std::make_unique<SyncSession>(*book);
        restart();
    }

    /// The assistant anew, as it is opened now.
    void restart()
    {
        assistant = std::make_unique<SyncAssistant>(*session);
        assistant->open();
        if (!QTest::qWaitForWindowActive(assistant.get()))
            qFatal("the assistant doesn't come up");
    }

    [[nodiscard]] CertificatePin pin() const
    {
        const auto certificates = QSslCertificate::fromPath(server->certificateFile());
        return *CertificatePin::of(certificates.value(0));
    }
    [[nodiscard]] QString authority() const { return u"127.0.0.1:%1"_s.arg(server->port()); }
    [[nodiscard]] QString endpoint() const { return server->url(); }
    QLineEdit *line(const char *name) { return child<QLineEdit>(assistant.get(), name); }
    QString message(const char *name) { return child<FieldMessage>(assistant->currentPage(), name)->text(); }
    QAbstractButton *button(QWizard::WizardButton which) { return assistant->button(which); }
    QPushButton *action(const char *name) { return child<QPushButton>(assistant.get(), name); }

    void fillServer()
    {
        line("server")->setText(endpoint());
        line("token")->setText(QString::fromLatin1(token));
    }
    void contact()
    {
        fillServer();
        click(button(QWizard::NextButton));
    }
    TrustDialog *question()
    {
        TrustDialog *dialog = nullptr;
        const bool isThere = QTest::qWaitFor(
            [&] {
                dialog = assistant->findChild<TrustDialog *>();
                return dialog && dialog->isVisible();
            },
            patience);
        if (!isThere)
            qFatal("nobody asks for trust: %s", qPrintable(message("message")));
        return dialog;
    }
    bool isCompared() { return button(QWizard::NextButton)->isEnabled(); }
    /// Trusts the server by its pin, and comes to the page about the first sync.
    void goToDirection()
    {
        contact();
        TrustDialog *dialog = question();
        paste(child<QLineEdit>(dialog, "expected"), pin().text());
        click(child<QPushButton>(dialog, "trust"));
        if (!QTest::qWaitFor([&] { return isCompared(); }, patience))
            qFatal("the comparison doesn't end: %s", qPrintable(message("message")));
        click(button(QWizard::NextButton));
    }
    QString count(const char *name) { return child<QLabel>(assistant.get(), name)->text(); }
};

} // namespace

class tst_SyncAssistant : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useFreshSettings(m_folder);
        m_presets.clear();
    }

    void saysBesideTheFieldWhatIsWrongWithAnAddress()
    {
        Office office;
        QVERIFY(!office.button(QWizard::NextButton)->isEnabled());
        office.line("server")->setText(u"http://books.example"_s);
        QVERIFY(office.message("serverMessage").contains(u"encrypted"_s));
        office.line("token")->setText(u"two words"_s);
        QVERIFY(office.message("tokenMessage").contains(u"isn't a token"_s));
        office.fillServer();
        QCOMPARE(office.message("serverMessage"), QString());
        QCOMPARE(office.message("tokenMessage"), QString());
        QVERIFY(office.button(QWizard::NextButton)->isEnabled());
    }

    void hidesTheTokenAndSaysWhereItIsKept()
    {
        Office office;
        QCOMPARE(office.line("token")->echoMode(), QLineEdit::Password);
        // Tests have no keychain.
        QTRY_VERIFY(office.message("rememberMessage").contains(u"until AccountDesk is closed"_s));
        QVERIFY(!child<QCheckBox>(office.assistant.get(), "remember")->isEnabled());
    }

    void asksWhetherToTrustBeforeTheTokenIsSent()
    {
        Office office;
        const auto requests = office.server->log().count("event=request");
        office.contact();
        TrustDialog *dialog = office.question();
        QCOMPARE(child<QLabel>(dialog, "pin")->text(), office.pin().text());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return); // another test's window may be the active one
        QTRY_VERIFY(!office.assistant->findChild<TrustDialog *>());
        QVERIFY(!office.isCompared());
        QCOMPARE(office.server->log().count("event=request"), requests);
        QCOMPARE(TrustStore::authorities(), QStringList());

        click(office.action("certificate")); // it can be asked again
        QVERIFY(office.question());
    }

    void comparesBothSidesBeforeAnythingIsChanged()
    {
        QList<Account> here = sampleAccounts().mid(0, 2);
        here[1].due = Money::fromCents(9999);
        here << account(u"ACCT900"_s, u"Only here"_s, 0, 100);
        Office office(sampleAccounts(), here);
        office.goToDirection();
        QCOMPARE(office.count("sameCount"), u"1"_s);
        QCOMPARE(office.count("differentCount"), u"1"_s);
        QCOMPARE(office.count("thereCount"), u"1"_s);
        QCOMPARE(office.count("hereCount"), u"1"_s);
        QVERIFY(child<QRadioButton>(office.assistant.get(), "merge")->isChecked());
        QVERIFY(office.count("mineLabel").contains(u'1'));
        QVERIFY(!find(office.mine, u"ACCT300"_s));
        QVERIFY(office.session->link().endpoint.isEmpty());
        QCOMPARE(TrustStore::authorities(), QStringList()); // nothing of it is kept before the end
    }

    void asksNothingWhereNothingDiffers()
    {
        Office office;
        office.goToDirection();
        QVERIFY(child<QWidget>(office.assistant.get(), "choices")->isHidden());
        QVERIFY(office.message("message").contains(u"nothing to resolve"_s));
    }

    void startsTheSyncWithWhatWasChosen_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<qint64>("dueHere");
        QTest::addColumn<qint64>("dueThere");
        QTest::newRow("merge: both stay until decided") << u"merge"_s << qint64(9999) << qint64(6000);
        QTest::newRow("mine") << u"mine"_s << qint64(9999) << qint64(9999);
        QTest::newRow("theirs") << u"theirs"_s << qint64(6000) << qint64(6000);
    }
    void startsTheSyncWithWhatWasChosen()
    {
        QFETCH(QString, choice);
        QFETCH(qint64, dueHere);
        QFETCH(qint64, dueThere);
        QList<Account> here = sampleAccounts().mid(1, 1);
        here[0].due = Money::fromCents(9999);
        Office office(sampleAccounts(), here);
        office.goToDirection();
        child<QRadioButton>(office.assistant.get(), choice.toLatin1().constData())->click();
        click(office.button(QWizard::NextButton));
        QVERIFY(office.count("trust").contains(office.pin().text()));
        click(office.button(QWizard::FinishButton));
        QVERIFY(!office.assistant->isVisible());

        const auto trusted = TrustStore::pins(office.authority());
        QVERIFY(trusted && trusted->size() == 1 && trusted->first().pin == office.pin());
        QTRY_VERIFY_WITH_TIMEOUT(office.session->link().isFirstSyncDone, patience);
        QTRY_COMPARE_WITH_TIMEOUT(office.session->state(), SyncSession::State::Idle, patience);
        QVERIFY(find(office.mine, u"ACCT300"_s));
        QTRY_COMPARE_WITH_TIMEOUT(find(office.mine, u"ACCT200"_s)->due, Money::fromCents(dueHere), patience);
        QTRY_COMPARE_WITH_TIMEOUT(find(office.theirs, u"ACCT200"_s)->due, Money::fromCents(dueThere), patience);
        QCOMPARE(office.session->waiting().conflicts, choice == u"merge"_s ? 1 : 0);
    }

    void needsNoQuestionForAServerThatIsTrusted()
    {
        Office office;
        QVERIFY(TrustStore::setPins(office.authority(), {{.pin = office.pin()}}));
        office.contact();
        QTRY_VERIFY_WITH_TIMEOUT(office.isCompared(), patience);
        QVERIFY(!office.assistant->findChild<TrustDialog *>());
    }

    void fillsInTheServerThatIsSet()
    {
        m_presets.setSync(u"server=https://books.example:8443\n"_s);
        Office office;
        QCOMPARE(office.line("server")->text(), u"https://books.example:8443/"_s);
        QVERIFY(!office.line("server")->isReadOnly());
        office.fillServer(); // it is the clerk's to choose
        QVERIFY(office.button(QWizard::NextButton)->isEnabled());
        QCOMPARE(office.message("serverMessage"), QString());
    }

    void fillsInTheTokenThatIsKeptForTheServerAndForNoOther()
    {
        const auto server = SyncEndpoint::parse(u"https://books.example:8443"_s).value();
        CredentialStore::setSecret(SecretKey::syncToken(server.url()), u"kept"_s, CredentialStore::Keep::ForThisRun);
        m_presets.setSync(u"server=https://books.example:8443\n"_s);
        Office office;
        QTRY_COMPARE(office.line("token")->text(), u"kept"_s);
        QVERIFY(office.button(QWizard::NextButton)->isEnabled());
        office.line("server")->setFocus();
        QTest::keyClicks(office.line("server"), u"elsewhere/"_s);
        QCOMPARE(office.line("token")->text(), QString());
        office.line("server")->setText(u"books.example:8443"_s);
        QTest::keyClick(office.line("server"), Qt::Key_Tab);
        QTRY_COMPARE(office.line("token")->text(), u"kept"_s);
        office.line("token")->setText(u"typed"_s);
        office.line("server")->setText(u"https://other.example"_s);
        QCOMPARE(office.line("token")->text(), u"typed"_s);
        CredentialStore::forget(SecretKey::syncToken(server.url()));
    }

    void asksNothingWhereServerAndPinsAreLocked()
    {
        Office office;
        m_presets.setSync(u"server=%1\npins=%2\nlocked=true\n"_s.arg(office.endpoint(), office.pin().text()));
        office.restart();
        QCOMPARE(office.line("server")->text(), office.endpoint() + u'/');
        QVERIFY(office.line("server")->isReadOnly());
        QVERIFY2(office.message("serverMessage").contains(u"Set by the administrator"_s),
                 qPrintable(office.message("serverMessage")));
        office.line("token")->setText(QString::fromLatin1(office.token));
        click(office.button(QWizard::NextButton));
        QTRY_VERIFY_WITH_TIMEOUT(office.isCompared(), patience);
        QVERIFY(!office.assistant->findChild<TrustDialog *>());
        click(office.button(QWizard::NextButton));
        click(office.button(QWizard::NextButton));
        click(office.button(QWizard::FinishButton));
        QTRY_VERIFY_WITH_TIMEOUT(office.session->link().isFirstSyncDone, patience);
        QCOMPARE(TrustStore::authorities(), QStringList()); // it isn't the clerk's own trust
    }

    void offersNoWayAroundALockedKey()
    {
        Office office;
        const auto requests = office.server->log().count("event=request");
        m_presets.setSync(
            u"server=%1\npins=YLh1dUR9y6Kja30RrAn7JKnbQG/uEtLMkBgFF2Fuihg=\nlocked=true\n"_s.arg(office.endpoint()));
        office.restart();
        office.line("token")->setText(QString::fromLatin1(office.token));
        click(office.button(QWizard::NextButton));
        TrustDialog *dialog = office.question();
        QVERIFY(!dialog->findChild<QPushButton *>(u"trust"_s));
        click(child<QPushButton>(dialog, "refuse"));
        QVERIFY(office.action("pin")->isHidden());
        QVERIFY(!office.isCompared());
        QCOMPARE(office.server->log().count("event=request"), requests);
    }

    void goesNowhereWhileThePresetsAreDamaged()
    {
        m_presets.setSync(u"server=https://books.example:8443\npins=sha256//short\n"_s);
        Office office;
        QVERIFY(office.message("serverMessage").contains(u"accountdesk.conf"_s));
        office.contact();
        QCOMPARE(office.assistant->currentId(), int(SyncAssistant::ServerPage));
        QVERIFY(office.message("serverMessage").contains(u"accountdesk.conf"_s));
    }

    void stopsAtAChangedKey()
    {
        Office office;
        const auto old = CertificatePin::parse(u"YLh1dUR9y6Kja30RrAn7JKnbQG/uEtLMkBgFF2Fuihg="_s);
        QVERIFY(TrustStore::setPins(office.authority(), {{.pin = *old}}));
        office.contact();
        TrustDialog *dialog = office.question();
        QVERIFY(!child<QPushButton>(dialog, "trust")->isEnabled());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
        QVERIFY(!office.isCompared());
        QCOMPARE(TrustStore::pins(office.authority())->first().pin, *old);
    }

    void takesAPinThatIsEnteredInsteadOfTheQuestion()
    {
        Office office;
        office.contact();
        click(child<QPushButton>(office.question(), "refuse"));
        click(office.action("pin"));
        auto *import = office.assistant->findChild<PinImportDialog *>();
        QVERIFY(import);
        QVERIFY(child<QLineEdit>(import, "server")->isReadOnly()); // of this server, and no other
        child<QPlainTextEdit>(import, "pins")->setPlainText(office.pin().text());
        click(child<QPushButton>(import, "trust"));
        QTRY_VERIFY_WITH_TIMEOUT(office.isCompared(), patience);
    }

    void saysThatTheTokenIsRefused()
    {
        Office office;
        QVERIFY(TrustStore::setPins(office.authority(), {{.pin = office.pin()}}));
        office.token = "wrong";
        office.contact();
        QTRY_VERIFY2_WITH_TIMEOUT(office.message("message").contains(u"token"_s), qPrintable(office.message("message")),
                                  patience);
        QVERIFY(!office.isCompared());
        QVERIFY(office.action("retry")->isVisible());
    }

    void stopsWaitingAtOnce()
    {
        Office office;
        office.line("server")->setText(u"https://192.0.2.1"_s); // a network that exists nowhere
        office.line("token")->setText(u"token"_s);
        click(office.button(QWizard::NextButton));
        QPushButton *stop = office.action("taskCancel");
        QVERIFY(stop->isVisible());
        click(stop);
        QTRY_VERIFY_WITH_TIMEOUT(office.message("message").contains(u"Stopped"_s), 10'000);
        QVERIFY(office.action("retry")->isVisible());
    }

    void canBeUsedByKeyboardAndScreenReader()
    {
        QList<Account> here = sampleAccounts().mid(1, 1);
        here[0].due = Money::fromCents(9999);
        Office office(sampleAccounts(), here);
        QCOMPARE(accessibilityProblems(office.assistant.get()), QStringList());
        office.goToDirection();
        QCOMPARE(accessibilityProblems(office.assistant.get()), QStringList());
        QVERIFY(!child<QRadioButton>(office.assistant.get(), "mine")->accessibleDescription().isEmpty());
        click(office.button(QWizard::NextButton));
        QCOMPARE(accessibilityProblems(office.assistant.get()), QStringList());
    }

private:
    QTemporaryDir m_folder;
    Presets m_presets;
};

namespace tst_syncassistant {
QTEST_MAIN(tst_SyncAssistant)
}
#include "tst_syncassistant.moc"
