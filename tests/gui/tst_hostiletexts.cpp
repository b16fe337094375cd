// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/UserName.h"
#include "support/SyncOffice.h"
#include "support/TestCertificates.h"
#include "support/Window.h"
#include "sync/TrustStore.h"
#include "widgets/accounts/AccountDialog.h"
#include "widgets/accounts/AccountIdsDialog.h"
#include "widgets/accounts/AmountDialog.h"
#include "widgets/accounts/ConflictDialog.h"
#include "widgets/accounts/PasteDialog.h"
#include "widgets/connection/ConnectionDialog.h"
#include "widgets/connection/DamagedBookDialog.h"
#include "widgets/connection/MigrationDialog.h"
#include "widgets/controls/ErrorMessage.h"
#include "widgets/controls/LongTaskDialog.h"
#include "widgets/controls/PlainText.h"
#include "widgets/exchange/ExportDialog.h"
#include "widgets/sync/PinImportDialog.h"
#include "widgets/sync/SyncAssistant.h"
#include "widgets/sync/SyncConflictDialog.h"
#include "widgets/sync/TrustDialog.h"
#include "widgets/sync/TrustedServersDialog.h"
#include "widgets/window/AboutDialog.h"
#include "widgets/window/BookSettingsDialog.h"
#include "widgets/window/ShortcutsDialog.h"

#include <QDirIterator>

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::models;
using namespace accountdesk::platform;
using namespace accountdesk::storage;
using namespace accountdesk::sync;
using namespace accountdesk::url;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Model = AccountTableModel;

namespace {

const QString markup = u"<img src=x>"_s;
constexpr QChar bidiOverride = u'\u202E';
/// A picture from somewhere, and letters that run the other way.
const QString hostile = markup + bidiOverride + u"gnp"_s;

/// What a model shows of itself, to the eye and the pointer.
QStringList textsOf(const QAbstractItemModel *model, const QModelIndex &parent = {})
{
    QStringList texts;
    for (int row = 0; row < model->rowCount(parent); ++row) {
        for (int column = 0; column < model->columnCount(parent); ++column) {
            const QModelIndex index = model->index(row, column, parent);
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                texts << index.data(role).toString();
            texts << textsOf(model, index);
        }
    }
    for (int column = 0; column < model->columnCount(parent); ++column)
        texts << model->headerData(column, Qt::Horizontal).toString();
    return texts;
}

/// What a widget shows, but for fields, which hold what is being edited.
QStringList textsOf(const QWidget *widget)
{
    QStringList texts{widget->windowTitle(), widget->toolTip(), widget->accessibleName()};
    for (const QAction *action : widget->actions())
        texts << action->text() << action->toolTip() << action->statusTip();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        texts << label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        texts << button->text();
    if (const auto *box = qobject_cast<const QGroupBox *>(widget))
        texts << box->title();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget); text && text->isReadOnly())
        texts << text->toPlainText();
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
        texts << textsOf(view->model());
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        texts << textsOf(box->model());
    return texts;
}

} // namespace

/// Texts that came from elsewhere, in every dialog and on every page of the program: shown as they are, letter
/// by letter, and nothing in them is done.
class tst_HostileTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain
        qunsetenv("XDG_RUNTIME_DIR");
        PlainText::enforce();
    }
    void init()
    {
        useFreshSettings(m_folder);
        m_file = m_files.filePath(QString(hostile).remove(u'/') + u".accountdesk"_s);
        QFile::remove(m_file);
        m_book = openBook({.backend = Backend::Sqlite, .path = m_file});
        m_book->setCurrency(u"<b>"_s + bidiOverride);
        (void)awaitValue(
            m_book->apply({Change::open(account(u"ACCT100"_s, hostile, 6000, 10000))}, u"Add "_s + hostile));
        (void)awaitValue(
            m_book->apply({Change::payment(id(u"ACCT100"_s), Money::fromCents(100), hostile)}, u"Pay "_s + hostile));
        m_account = awaitValue(m_book->find(id(u"ACCT100"_s))).value();
    }
    void cleanup() { m_book.reset(); }

    void theWindow()
    {
        m_book.reset();
        Window window(m_file);
        QTRY_VERIFY(window.isRead());
        window.trigger("showHistory");
        window.trigger("showSync");
        window.go(0, Model::Id);
        QTRY_VERIFY(child<QTableView>(&window, "history")->model()->rowCount() > 0);
        window.lookUp(u"acct100"_s);
        child<StatusMessage>(&window, "statusMessage")->say(hostile);
        for (const char *banner : {"readOnlyBanner", "lostBanner", "keychainBanner", "syncBanner"})
            window.banner(banner)->say(hostile, hostile);
        (void)awaitValue(window.book()->apply({Change::charge(id(u"ACCT100"_s), Money::fromCents(1))}, hostile));
        look(&window);
        window.closeSelected();
        QTRY_VERIFY(window.empty()->isVisible());
        look(&window);
        Window another;
        Q_EMIT child<QMenu>(&another, "recentMenu")->aboutToShow();
        look(&another); // recent books
    }

    void dialogsAboutAccounts()
    {
        QWidget window;
        AccountDialog add(m_book.get());
        add.setValues(m_account);
        child<QLineEdit>(&add, "id")->setText(u"ACCT100"_s); // which is somebody's
        QTRY_VERIFY(child<QLabel>(&add, "idMessage")->text().contains(markup));
        AmountDialog amount(m_book.get(), m_account, AmountDialog::Kind::Payment);
        const Conflict conflict{.change = Change::edit(m_account, Change::Name, {.name = hostile}),
                                .current = m_account,
                                .who = hostile};
        ConflictDialog decision(m_book.get(), {conflict, conflict}, hostile);
        const PastePlan plan{.items = {{.change = Change::edit(m_account, Change::Name, m_account),
                                        .before = m_account,
                                        .after = m_account}},
                             .cells = {{}},
                             .bad = {{.number = 1, .reason = hostile, .cells = {hostile}}}};
        PasteDialog paste(plan, {.locale = QLocale(), .currency = hostile});
        AccountIdsDialog ids(m_book.get(), {.renamedCount = 1,
                                            .renamed = {{.from = hostile, .to = u"B"_s}},
                                            .unusableCount = 1,
                                            .unusable = {{.stored = id(hostile), .reason = hostile}}});
        ExportDialog exporting(m_book.get(), {.text = hostile}, {m_account.id});
        BookSettingsDialog settings(m_book.get());
        for (QDialog *dialog :
             std::initializer_list<QDialog *>{&add, &amount, &decision, &paste, &ids, &exporting, &settings}) {
            dialog->open();
            look(dialog);
            dialog->close();
        }
    }

    void dialogsAboutBooks()
    {
        const DatabaseUrl file{.backend = Backend::Sqlite, .path = m_file};
        Error error = Error::invalid(hostile, hostile);
        error.safe = hostile;
        error.detail = hostile;
        QWidget window;
        window.show();
        showError(&window, error);
        look(window.findChild<QMessageBox *>());
        LongTaskDialog::run(
            &window, hostile, m_book->longWork(), [](Database &, Progress &) { return Result<>(); },
            [](const Result<> &) {});
        look(window.findChild<LongTaskDialog *>());

        ConnectionDialog connection;
        connection.setUrl({.backend = Backend::PostgreSql, .host = hostile, .user = hostile, .database = hostile});
        connection.showProblem(error);
        DamagedBookDialog damaged(file, error);
        DamagedBookDialog checked(file, QStringList{hostile});
        checked.explainReadOnlyFailed(error);
        MigrationDialog migration(file, {}, Actor(currentUser())); // it is no CRM's, which an error says
        AboutDialog about;
        about.setServerVersion(hostile);
        QAction action(markup);
        action.setShortcut(Qt::Key_F2);
        ShortcutsDialog shortcuts({&action});
        for (QDialog *dialog :
             std::initializer_list<QDialog *>{&connection, &damaged, &checked, &migration, &about, &shortcuts}) {
            dialog->open();
            look(dialog);
            dialog->close();
        }
    }

    void theImport()
    {
        const QString file = m_files.filePath(QString(hostile).remove(u'/') + u".csv"_s);
        write(file, u"acctid,name,paid,due,%1\nACCT100,%1,1.00,2.00,%1\n%1,%1,1.00,2.00,%1\n"_s.arg(hostile).toUtf8());
        ImportWizard wizard(m_book.get(), file);
        wizard.open();
        while (wizard.currentId() != ImportWizard::ResultPage) {
            const int page = wizard.currentId();
            QTRY_VERIFY(wizard.currentId() == page);
            auto *next = wizard.button(wizard.currentPage()->isCommitPage() ? QWizard::CommitButton
                                                                            : QWizard::NextButton);
            QTRY_VERIFY(next->isEnabled() || wizard.currentId() != page);
            look(&wizard);
            if (wizard.currentId() == page)
                next->click();
        }
        look(&wizard);
    }

    void serversAndTheirCertificates()
    {
        const TestCertificate certificate(TestKey(), {.name = hostile, .dns = {hostile}});
        const SyncEndpoint endpoint = *SyncEndpoint::parse(u"https://127.0.0.1:8443"_s);
        const CertificatePin pin = *CertificatePin::of(certificate.qt());
        const CertificatePin other = *CertificatePin::of(TestCertificate(TestKey(), {}).qt());
        const QList<TrustedPin> pins{{.pin = other, .label = markup, .addedAt = QDateTime::currentDateTimeUtc()}};
        const QList<QSslError> errors{QSslError(QSslError::SelfSignedCertificate, certificate.qt())};
        const TrustDecision decision = decideTrust({.chain = {certificate.qt()}, .errors = errors}, endpoint,
                                                   {.pins = pins}, QDateTime::currentDateTimeUtc());
        QVERIFY(TrustStore::setPins(endpoint.authority(), pins));
        TrustDialog trust(endpoint, decision);
        TrustedServersDialog servers;
        PinImportDialog import(hostile);
        for (QDialog *dialog : std::initializer_list<QDialog *>{&trust, &servers, &import}) {
            dialog->open();
            look(dialog);
            dialog->close();
        }
        QVERIFY(TrustStore::remove(endpoint.authority()));
    }

    void theSync()
    {
        SyncOffice office;
        office.trust();
        SyncSession session(*m_book);
        session.setInterval(0);
        QTRY_COMPARE(session.state(), SyncSession::State::Off);
        SyncAssistant assistant(session);
        assistant.open();
        for (const int page : assistant.pageIds()) {
            for (QLabel *label : assistant.page(page)->findChildren<QLabel *>())
                label->setText(hostile); // whatever a server says
            if (assistant.currentId() != page)
                click(assistant.button(QWizard::NextButton));
            QTRY_COMPARE(assistant.currentId(), page);
            look(&assistant);
            if (page == SyncAssistant::ServerPage) {
                child<QLineEdit>(&assistant, "server")->setText(office.server.url());
                child<QLineEdit>(&assistant, "token")->setText(office.setup().token);
            }
            if (page != SyncAssistant::SummaryPage)
                QTRY_VERIFY_WITH_TIMEOUT(assistant.button(QWizard::NextButton)->isEnabled(), 20000);
        }
        assistant.close();
        session.setUp(office.setup());
        QTRY_VERIFY_WITH_TIMEOUT(session.lastReport(), 20000);
        SyncConflictDialog conflicts(&session);
        conflicts.open();
        look(&conflicts);
    }

    /// So that a new one isn't forgotten here.
    void nothingWasLeftOut()
    {
        // What dialogs are made of, and Qt's own dialog.
        const QStringList notWindows{u"BookDialog"_s, u"FileDialog"_s};
        QStringList missing;
        QDirIterator headers(QStringLiteral(ACCOUNTDESK_SOURCE_DIR "/src/widgets"),
                             {u"*Dialog.h"_s, u"*Page.h"_s, u"*Panel.h"_s, u"*Wizard.h"_s, u"*Assistant.h"_s},
                             QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(headers.hasNext());
        while (headers.hasNext()) {
            const QString name = QFileInfo(headers.next()).baseName();
            if (!m_seen.contains(name) && !notWindows.contains(name))
                missing << name;
        }
        QCOMPARE(missing, QStringList());
    }

private:
    /// Shows it, and looks at each text in it.
    void look(QWidget *window)
    {
        QVERIFY(window);
        (void)window->grab(); // each widget is polished and painted
        QStringList wrong;
        QList<QWidget *> widgets = window->findChildren<QWidget *>();
        widgets << window;
        for (QWidget *widget : std::as_const(widgets)) {
            for (const QMetaObject *kind = widget->metaObject(); kind; kind = kind->superClass())
                m_seen << QString::fromLatin1(kind->className()).section(u"::"_s, -1);
            const auto *label = qobject_cast<QLabel *>(widget);
            if (label && label->textFormat() != Qt::PlainText && label->text().contains(markup))
                wrong << u"%1 shows a picture"_s.arg(label->objectName());
            if (!widget->isVisible() && !widget->isWindow())
                continue;
            for (const QString &text : textsOf(widget)) {
                if (text.contains(bidiOverride))
                    wrong << u"%1 %2: %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                                widget->objectName(), QString(text).replace(bidiOverride, u'!'));
            }
        }
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_files;
    QString m_file;
    std::shared_ptr<Book> m_book;
    Account m_account;
    QSet<QString> m_seen; ///< classes
};

namespace tst_hostiletexts {
QTEST_MAIN(tst_HostileTexts)
}
#include "tst_hostiletexts.moc"
