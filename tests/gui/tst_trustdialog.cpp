// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Dialogs.h"
#include "support/Presets.h"
#include "support/TestCertificates.h"
#include "sync/TrustStore.h"
#include "widgets/controls/CopyButton.h"
#include "widgets/controls/FieldMessage.h"
#include "widgets/sync/PinFileButton.h"
#include "widgets/sync/PinImportDialog.h"
#include "widgets/sync/TrustDialog.h"
#include "widgets/sync/TrustedServersDialog.h"

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::sync;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

SyncEndpoint office()
{
    return *SyncEndpoint::parse(u"https://127.0.0.1:8443"_s);
}

CertificatePin pinOf(const TestCertificate &certificate)
{
    return *CertificatePin::of(certificate.qt());
}

/// Some other server's.
CertificatePin anotherPin()
{
    return pinOf(TestCertificate(TestKey(), {}));
}

/// What the policy says of a certificate that nobody vouches for.
TrustDecision decisionBy(const ServerTrust &trust, const TestCertificate &certificate,
                         const QList<QSslError> &further = {})
{
    const QList<QSslError> errors{QSslError(QSslError::SelfSignedCertificate, certificate.qt())};
    return decideTrust({.chain = {certificate.qt()}, .errors = errors + further}, office(), trust,
                       QDateTime::currentDateTimeUtc());
}

TrustDecision decision(const TestCertificate &certificate, const QList<TrustedPin> &pins = {},
                       const QList<QSslError> &further = {})
{
    return decisionBy({.pins = pins}, certificate, further);
}

/// The dialog as a clerk sees it.
struct Asked
{
    TrustDialog dialog;

    explicit Asked(const TrustDecision &decision) : dialog(office(), decision)
    {
        dialog.open();
        if (!QTest::qWaitForWindowActive(&dialog))
            qFatal("the dialog doesn't come up");
    }
    QPushButton *trust() { return child<QPushButton>(&dialog, "trust"); }
    QCheckBox *check(const char *name) { return child<QCheckBox>(&dialog, name); }
    QLineEdit *expected() { return child<QLineEdit>(&dialog, "expected"); }
    QString comparison() { return child<FieldMessage>(&dialog, "expectedMessage")->text(); }
    QString label(const char *name) { return child<QLabel>(&dialog, name)->text(); }
    [[nodiscard]] bool isRefused() const { return !dialog.isVisible() && dialog.result() == QDialog::Rejected; }
};

} // namespace

class tst_TrustDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useFreshSettings(m_folder);
        m_presets.clear();
        QVERIFY(m_files.isValid());
    }

    void showsTheCertificateAtTheFirstContact()
    {
        const TestCertificate certificate(TestKey(), {});
        Asked asked(decision(certificate));
        QCOMPARE(asked.label("server"), u"127.0.0.1:8443"_s);
        QCOMPARE(asked.label("subject"), u"books.example"_s);
        QCOMPARE(asked.label("names"), u"localhost, 127.0.0.1"_s);
        QVERIFY(asked.label("issuer").contains(u"self-signed"_s));
        QVERIFY(asked.label("validity").contains(QString::number(QDate::currentDate().year())));
        QCOMPARE(asked.label("keyKind"), u"EC 256"_s);
        QCOMPARE(asked.label("pin"), pinOf(certificate).text());
        const QString fingerprint = CertificateInfo::of(certificate.qt()).fingerprint;
        QString shown = asked.label("fingerprint");
        QVERIFY(shown.contains(u' '));
        QCOMPARE(shown.remove(u' ').remove(u'\n').remove(u':'), QString(fingerprint).remove(u':'));
        QVERIFY(asked.trust()->isEnabled()); // by eye, or by the pin
        QVERIFY(asked.check("confirm")->isHidden());
        QVERIFY(asked.check("allowExpired")->isHidden());
    }

    void copiesPinAndFingerprint()
    {
        const TestCertificate certificate(TestKey(), {});
        Asked asked(decision(certificate));
        click(child<CopyButton>(&asked.dialog, "copyPin"));
        QCOMPARE(QGuiApplication::clipboard()->text(), pinOf(certificate).text());
        click(child<CopyButton>(&asked.dialog, "copyFingerprint"));
        QCOMPARE(QGuiApplication::clipboard()->text(), CertificateInfo::of(certificate.qt()).fingerprint);
    }

    void refusesByEnterAndEscape_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<bool>("isChange");
        QTest::addColumn<bool>("onTrustButton");
        for (const bool isChange : {false, true}) {
            const char *what = isChange ? "changed key" : "first contact";
            QTest::addRow("%s, Enter", what) << Qt::Key_Return << isChange << false;
            QTest::addRow("%s, Enter on the keypad", what) << Qt::Key_Enter << isChange << false;
            QTest::addRow("%s, Space", what) << Qt::Key_Space << isChange << false;
            QTest::addRow("%s, Escape", what) << Qt::Key_Escape << isChange << false;
        }
        QTest::addRow("Enter with the focus on “trust”") << Qt::Key_Return << false << true;
    }
    void refusesByEnterAndEscape()
    {
        QFETCH(Qt::Key, key);
        QFETCH(bool, isChange);
        QFETCH(bool, onTrustButton);
        const TestCertificate certificate(TestKey(), {});
        Asked asked(decision(certificate, isChange ? QList<TrustedPin>{{.pin = anotherPin()}} : QList<TrustedPin>()));
        if (onTrustButton)
            asked.trust()->setFocus();
        QTest::keyClick(asked.dialog.focusWidget(), key);
        QVERIFY(asked.isRefused());
    }

    void staysOpenWhenAPinIsPastedAndEntered()
    {
        const TestCertificate certificate(TestKey(), {});
        Asked asked(decision(certificate));
        asked.expected()->setFocus();
        paste(asked.expected(), pinOf(certificate).text());
        QTest::keyClick(asked.expected(), Qt::Key_Return);
        QVERIFY(asked.dialog.isVisible());
    }

    void saysThatAPastedPinMatches_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("as make-cert prints it") << u"sha256//"_s << QString();
        QTest::newRow("as openssl prints it") << QString() << u"\n"_s;
    }
    void saysThatAPastedPinMatches()
    {
        QFETCH(QString, prefix);
        QFETCH(QString, suffix);
        const TestCertificate certificate(TestKey(), {});
        Asked asked(decision(certificate));
        paste(asked.expected(), prefix + pinOf(certificate).text().mid(8) + suffix);
        QVERIFY2(asked.comparison().startsWith(u"✓ Match"_s), qPrintable(asked.comparison()));
        click(asked.trust());
        QCOMPARE(asked.dialog.result(), int(QDialog::Accepted));
        const QList<TrustedPin> pins = asked.dialog.pins();
        QCOMPARE(pins.size(), 1);
        QCOMPARE(pins.first().pin, pinOf(certificate));
        QVERIFY(pins.first().addedAt.isValid());
        QVERIFY(!pins.first().allowExpired);
    }

    void rulesTrustOutByAPinThatDoesntMatch_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("another key") << anotherPin().text() << u"⚠ No match"_s;
        QTest::newRow("damaged") << u"sha256//AAAA"_s << u"isn't a pin"_s;
    }
    void rulesTrustOutByAPinThatDoesntMatch()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        const TestCertificate certificate(TestKey(), {});
        Asked asked(decision(certificate));
        paste(asked.expected(), text);
        QVERIFY2(asked.comparison().contains(words), qPrintable(asked.comparison()));
        QVERIFY(!asked.trust()->isEnabled());
        asked.expected()->clear();
        QVERIFY(asked.trust()->isEnabled());
        QCOMPARE(asked.comparison(), QString());
    }

    void takesBackupKeysThatArePastedAlong()
    {
        const TestCertificate certificate(TestKey(), {});
        const CertificatePin backup = anotherPin();
        Asked asked(decision(certificate));
        paste(asked.expected(), u"%1\n# in the safe\n%2\n"_s.arg(backup.text(), pinOf(certificate).text()));
        QVERIFY2(asked.comparison().contains(u"backup"_s), qPrintable(asked.comparison()));
        const QList<TrustedPin> pins = asked.dialog.pins();
        QCOMPARE(pins.size(), 2);
        QCOMPARE(pins.first().pin, pinOf(certificate));
        QCOMPARE(pins.last().pin, backup);
    }

    void comparesWithAFile()
    {
        const TestCertificate certificate(TestKey(), {});
        const QString file = m_files.filePath(u"pins.txt"_s);
        write(file, "# the office\n" + pinOf(certificate).text().toLatin1() + '\n');
        Asked asked(decision(certificate));
        auto *button = child<PinFileButton>(&asked.dialog, "expectedFile");
        click(button);
        chooseFile(button, "choosePinFile", file);
        QTRY_VERIFY2(asked.comparison().startsWith(u"✓ Match"_s), qPrintable(asked.comparison()));

        write(file, "sha256//broken");
        click(button);
        chooseFile(button, "choosePinFile", file);
        QTRY_VERIFY2(asked.comparison().contains(u"isn't a pin"_s), qPrintable(asked.comparison()));
    }

    void saysInWordsThatTheNameIsAnother()
    {
        const TestCertificate certificate(TestKey(), {.dns = {u"elsewhere.example"_s}, .ip = {}});
        Asked asked(decision(certificate, {}, {QSslError(QSslError::HostNameMismatch, certificate.qt())}));
        const QString words = child<FieldMessage>(&asked.dialog, "namesMessage")->text();
        QVERIFY2(words.contains(u"127.0.0.1"_s) && words.contains(u"isn't one of these names"_s), qPrintable(words));
        QCOMPARE(asked.label("names"), u"elsewhere.example"_s);
    }

    void showsWhatACertificateSaysAsPlainText()
    {
        const QString trap = u"<b>Bank</b><img src=x> & Co"_s;
        const TestCertificate certificate(TestKey(), {.name = trap});
        Asked asked(decision(certificate));
        QCOMPARE(asked.label("subject"), trap);
        for (const auto *label : asked.dialog.findChildren<QLabel *>()) {
            if (label->text().contains(u"Bank"_s))
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void keepsItsWidthUnderANameWithoutSpaces()
    {
        const TestCertificate certificate(TestKey(), {.name = QString(64, u'W')});
        Asked asked(decision(certificate));
        QVERIFY(!child<QScrollArea>(&asked.dialog, "scroll")->horizontalScrollBar()->isVisible());
    }

    void putsOldAndNewSideBySideWhenTheKeyChanged()
    {
        const TestCertificate certificate(TestKey(), {});
        const CertificatePin old = anotherPin();
        Asked asked(decision(certificate, {{.pin = old, .label = u"main key"_s}}));
        QString texts;
        for (const auto *label : child<QWidget>(&asked.dialog, "oldKeys")->findChildren<QLabel *>())
            texts += label->text().remove(u'\n') + u' ';
        QVERIFY2(texts.contains(old.text()), qPrintable(texts));
        QVERIFY2(texts.contains(u"main key"_s), qPrintable(texts));
        QCOMPARE(asked.label("pin").remove(u'\n'), pinOf(certificate).text());
        const auto *left = child<QWidget>(&asked.dialog, "oldKeys");
        const auto *right = child<QWidget>(&asked.dialog, "newKey");
        QVERIFY(left->geometry().right() < right->geometry().left());
        QCOMPARE(left->y(), right->y());
        QVERIFY(asked.label("headline").contains(u"Someone may be intercepting"_s));
    }

    void replacesAKeyOnlyByItsPinOrAnExplicitWord()
    {
        const TestCertificate certificate(TestKey(), {});
        const QList<TrustedPin> old{{.pin = anotherPin()}};
        Asked asked(decision(certificate, old));
        QVERIFY(!asked.trust()->isEnabled());
        asked.check("confirm")->setChecked(true);
        QVERIFY(asked.trust()->isEnabled());
        paste(asked.expected(), old.first().pin.text()); // the old one: no match, whatever was ticked
        QVERIFY(!asked.trust()->isEnabled());
        asked.check("confirm")->setChecked(false);
        paste(asked.expected(), pinOf(certificate).text());
        QVERIFY(asked.trust()->isEnabled());
        click(asked.trust());
        QCOMPARE(asked.dialog.pins().size(), 1); // the old one is trusted no longer
        QCOMPARE(asked.dialog.pins().first().pin, pinOf(certificate));
    }

    void keepsAnOldKeyThatIsPastedAlong()
    {
        const TestCertificate certificate(TestKey(), {});
        const TrustedPin backup{.pin = anotherPin(),
                                .label = u"in the safe"_s,
                                .addedAt = QDateTime::fromSecsSinceEpoch(1'700'000'000)};
        Asked asked(decision(certificate, {{.pin = anotherPin()}, backup}));
        paste(asked.expected(), u"%1 %2"_s.arg(pinOf(certificate).text(), backup.pin.text()));
        QCOMPARE(asked.dialog.pins().size(), 2);
        QCOMPARE(asked.dialog.pins().last(), backup);
    }

    void trustsAnExpiredOneOnlyWhenThatIsSaidToo()
    {
        const TestCertificate certificate(TestKey(), {.validFromDays = -30, .validUntilDays = -2});
        Asked asked(decision(certificate, {{.pin = anotherPin()}}));
        QVERIFY(child<FieldMessage>(&asked.dialog, "validityMessage")->text().contains(u"expired"_s));
        paste(asked.expected(), pinOf(certificate).text());
        QVERIFY(!asked.trust()->isEnabled());
        QVERIFY(!asked.check("allowExpired")->isChecked());
        asked.check("allowExpired")->setChecked(true);
        click(asked.trust());
        QVERIFY(asked.dialog.pins().first().allowExpired);
    }

    void offersOnlyToRefuseAKeyThatTheAdministratorHasNotSet()
    {
        const TestCertificate certificate(TestKey(), {.validFromDays = -30, .validUntilDays = -2});
        const TrustedPin set{.pin = anotherPin(), .isPreset = true};
        Asked asked(decisionBy({.pins = {set}, .isLocked = true}, certificate));
        QVERIFY(!asked.dialog.findChild<QPushButton *>(u"trust"_s));
        QVERIFY(asked.check("confirm")->isHidden() && asked.check("allowExpired")->isHidden());
        for (const char *name : {"expected", "expectedFile", "howTo"})
            QVERIFY2(child<QWidget>(&asked.dialog, name)->isHidden(), name);
        QString old;
        for (const auto *label : child<QWidget>(&asked.dialog, "oldKeys")->findChildren<QLabel *>())
            old += label->text().remove(u'\n');
        QVERIFY2(old.contains(set.pin.text()) && old.contains(u"administrator"_s), qPrintable(old));
        QCOMPARE(asked.label("pin").remove(u'\n'), pinOf(certificate).text());
        QVERIFY(asked.label("explanation").contains(u"administrator"_s));
        QCOMPARE(accessibilityProblems(&asked.dialog), QStringList());
        QTest::keyClick(asked.dialog.focusWidget(), Qt::Key_Return);
        QVERIFY(asked.isRefused());
    }

    void canBeUsedByKeyboardAndScreenReader()
    {
        const TestCertificate certificate(TestKey(), {});
        for (const QList<TrustedPin> &pins : {QList<TrustedPin>(), QList<TrustedPin>{{.pin = anotherPin()}}}) {
            Asked asked(decision(certificate, pins));
            QCOMPARE(accessibilityProblems(&asked.dialog), QStringList());
            const auto *pin = child<QLabel>(&asked.dialog, "pin");
            QVERIFY(pin->accessibleName().contains(pinOf(certificate).text().left(20)));
            QVERIFY(pin->focusPolicy() & Qt::TabFocus);
            QVERIFY(!child<CopyButton>(&asked.dialog, "copyPin")->accessibleName().isEmpty());
        }
        TrustedServersDialog servers;
        servers.open();
        QCOMPARE(accessibilityProblems(&servers), QStringList());
        PinImportDialog import({});
        import.open();
        QCOMPARE(accessibilityProblems(&import), QStringList());
    }

    void importsSeveralPinsFromOneText()
    {
        const CertificatePin first = anotherPin();
        const CertificatePin backup = anotherPin();
        TrustedServersDialog servers;
        servers.open();
        click(child<QPushButton>(&servers, "add"));
        auto *import = servers.findChild<PinImportDialog *>();
        QVERIFY(import);
        auto *trust = child<QPushButton>(import, "trust");
        QVERIFY(!trust->isEnabled());
        child<QLineEdit>(import, "server")->setText(u"http://books.example"_s);
        QVERIFY(child<FieldMessage>(import, "serverMessage")->text().contains(u"encrypted"_s));
        child<QLineEdit>(import, "server")->setText(u"books.example:8443"_s);
        auto *pins = child<QPlainTextEdit>(import, "pins");
        pins->setPlainText(u"%1;%2x"_s.arg(first.text(), backup.text()));
        QVERIFY(!trust->isEnabled()); // half a list would lock the clerk out later
        pins->setPlainText(u"%1;%2"_s.arg(first.text(), backup.text()));
        click(trust);
        const auto stored = TrustStore::pins(u"books.example:8443"_s);
        QVERIFY(stored);
        QCOMPARE(stored->size(), 2);
        QCOMPARE(stored->at(1).pin, backup);
        QCOMPARE(child<QTreeWidget>(&servers, "servers")->topLevelItem(0)->childCount(), 2);
    }

    void importsPinsFromAFile()
    {
        const CertificatePin pin = anotherPin();
        const QString file = m_files.filePath(u"office.pin"_s);
        write(file, pin.text().toLatin1());
        PinImportDialog import(u"books.example"_s);
        import.open();
        auto *button = child<PinFileButton>(&import, "pinsFile");
        click(button);
        chooseFile(button, "choosePinFile", file);
        QTRY_VERIFY(child<QPushButton>(&import, "trust")->isEnabled());
        QCOMPARE(import.pins().size(), 1);
        QCOMPARE(import.pins().first().pin, pin);
        QCOMPARE(import.endpoint()->authority(), u"books.example:443"_s);

        write(file, QByteArray(CertificatePin::maxText + 1, '#'));
        click(button);
        chooseFile(button, "choosePinFile", file);
        QTRY_VERIFY(child<FieldMessage>(&import, "pinsMessage")->text().contains(u"too long"_s));
        QVERIFY(!child<QPushButton>(&import, "trust")->isEnabled());
    }

    void listsLabelsAndRemovesTrustedServers()
    {
        const CertificatePin first = anotherPin();
        const CertificatePin backup = anotherPin();
        QVERIFY(TrustStore::setPins(u"books.example:8443"_s, {{.pin = first}, {.pin = backup, .label = u"spare"_s}}));
        TrustedServersDialog servers;
        servers.open();
        auto *list = child<QTreeWidget>(&servers, "servers");
        QTreeWidgetItem *item = list->topLevelItem(0)->child(1);
        QCOMPARE(item->text(0), backup.text());
        QCOMPARE(item->text(1), u"spare"_s);

        list->setCurrentItem(item);
        click(child<QPushButton>(&servers, "copy"));
        QCOMPARE(QGuiApplication::clipboard()->text(), backup.text());
        item->setText(1, u"in the safe"_s);
        item->setCheckState(3, Qt::Checked);
        QCOMPARE(TrustStore::pins(u"books.example:8443"_s)->at(1).label, u"in the safe"_s);
        QVERIFY(TrustStore::pins(u"books.example:8443"_s)->at(1).allowExpired);
        QVERIFY(!TrustStore::pins(u"books.example:8443"_s)->at(0).allowExpired);

        removeCurrent(&servers);
        QCOMPARE(TrustStore::pins(u"books.example:8443"_s)->size(), 1);
        list->setCurrentItem(list->topLevelItem(0));
        removeCurrent(&servers);
        QCOMPARE(TrustStore::authorities(), QStringList());
        QCOMPARE(list->topLevelItemCount(), 0);
    }

    void showsTheAdministratorsPinsAsSuch()
    {
        const CertificatePin own = anotherPin();
        const CertificatePin set = anotherPin();
        const QString authority = u"books.example:8443"_s;
        QVERIFY(TrustStore::setPins(authority, {{.pin = own}}));
        m_presets.setSync(u"server=https://%1\npins=%2\n"_s.arg(authority, set.text()));
        TrustedServersDialog servers;
        servers.open();
        auto *list = child<QTreeWidget>(&servers, "servers");
        auto *remove = child<QPushButton>(&servers, "remove");
        QCOMPARE(list->topLevelItemCount(), 1);
        QTreeWidgetItem *item = list->topLevelItem(0)->child(0);
        QCOMPARE(item->text(0), set.text());
        QVERIFY2(item->text(1).contains(u"administrator"_s), qPrintable(item->text(1)));
        list->setCurrentItem(item);
        QVERIFY(!remove->isEnabled() && !child<QPushButton>(&servers, "label")->isEnabled());
        QVERIFY(child<QPushButton>(&servers, "copy")->isEnabled());
        QVERIFY(!(item->flags() & Qt::ItemIsEditable));
        QCOMPARE(list->topLevelItem(0)->child(1)->text(0), own.text());
        list->setCurrentItem(list->topLevelItem(0));
        removeCurrent(&servers); // what is the clerk's own
        QCOMPARE(TrustStore::authorities(), QStringList());
        QCOMPARE(list->topLevelItem(0)->childCount(), 1);
        list->setCurrentItem(list->topLevelItem(0));
        QVERIFY(!remove->isEnabled());
    }

    void showsTheAdministratorsPinsAloneWhereTheyAreLocked()
    {
        const CertificatePin set = anotherPin();
        QVERIFY(TrustStore::setPins(u"books.example:8443"_s, {{.pin = anotherPin()}}));
        QVERIFY(TrustStore::setPins(u"other.example:8443"_s, {{.pin = anotherPin()}}));
        m_presets.setSync(u"server=https://books.example:8443\npins=%1\nlocked=true\n"_s.arg(set.text()));
        TrustedServersDialog servers;
        servers.open();
        auto *list = child<QTreeWidget>(&servers, "servers");
        QCOMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->childCount(), 1);
        QCOMPARE(list->topLevelItem(0)->child(0)->text(0), set.text());
        for (const char *name : {"add", "label", "remove"})
            QVERIFY2(!child<QPushButton>(&servers, name)->isEnabled(), name);
        QVERIFY(child<QLabel>(&servers, "intro")->text().contains(u"administrator"_s));
    }

    void saysThatTheAdministratorsFileIsDamaged()
    {
        m_presets.setSync(u"server=https://books.example:8443\npins=sha256//short\n"_s);
        TrustedServersDialog servers;
        servers.open();
        QVERIFY(child<FieldMessage>(&servers, "message")->text().contains(u"accountdesk.conf"_s));
    }

    void showsADamagedEntryAndLetsItGo()
    {
        QVERIFY(TrustStore::setPins(u"books.example:8443"_s, {{.pin = anotherPin()}}));
        QSettings settings;
        for (const QString &key : settings.allKeys()) {
            if (key.endsWith(u"/pin"_s))
                settings.setValue(key, u"sha256//broken"_s);
        }
        TrustedServersDialog servers;
        servers.open();
        auto *list = child<QTreeWidget>(&servers, "servers");
        QVERIFY(list->topLevelItem(0)->child(0)->text(0).contains(u"invalid pin"_s));
        list->setCurrentItem(list->topLevelItem(0)->child(0));
        removeCurrent(&servers);
        QCOMPARE(TrustStore::authorities(), QStringList());
    }

private:
    static void removeCurrent(QWidget *servers)
    {
        click(child<QPushButton>(servers, "remove"));
        auto *box = child<QMessageBox>(servers, "removeTrust");
        QVERIFY(box->defaultButton() == box->button(QMessageBox::Cancel));
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                click(button);
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QTemporaryDir m_folder;
    Presets m_presets;
    QTemporaryDir m_files;
};

namespace tst_trustdialog {
QTEST_MAIN(tst_TrustDialog)
}
#include "tst_trustdialog.moc"
