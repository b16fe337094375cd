// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/ConnectionDialog.h"

#include "core/Async.h"
#include "platform/CredentialStore.h"
#include "ui_connectiondialog.h"
#include "url/UrlParser.h"
#include "widgets/connection/BookFileForm.h"
#include "widgets/connection/ConnectionChecks.h"
#include "widgets/connection/ConnectionLists.h"
#include "widgets/connection/EncryptionForm.h"
#include "widgets/controls/WindowSize.h"

#include <QPushButton>
#include <QScrollBar>
#include <QShowEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

ConnectionDialog::ConnectionDialog(QWidget *parent)
    : QDialog(parent), ui(std::make_unique<Ui::ConnectionDialog>()), m_parsedUrl(failure(Error::invalid({})))
{
    ui->setupUi(this);
    m_encryption = new EncryptionForm(*ui, this);
    m_file = new BookFileForm(*ui, this);
    fillKindsList(ui->kinds);
    fillRecentList(ui->recent);
    ui->recent->setFixedWidth(ui->kinds->width());
    alignLabels({ui->serverGrid, ui->urlGrid, ui->credentialsLayout}); // the password is below all pages
    reserveMessages(*ui);
    connectFields();
    connectButtons();
    ui->credentials->hide();
    ui->buttons->button(QDialogButtonBox::Open)->setText(tr("&Open"));
    ui->buttons->button(QDialogButtonBox::Open)->setDefault(true);
    askKeychain();
    setKind(SqliteFile);
    resizeInLetters(this, 110, 40); // a server's form, without a scroll bar
}

ConnectionDialog::~ConnectionDialog() = default;

void ConnectionDialog::connectFields()
{
    const auto touch = [this](FieldMessage *message) { return [this, message] { changed(message); }; };
    connect(ui->kinds, &QListWidget::currentRowChanged, this, &ConnectionDialog::showKind);
    // Not the current row, which is the first one as soon as Tab comes by.
    connect(ui->recent, &QListWidget::itemSelectionChanged, this, [this] {
        const auto selected = ui->recent->selectedItems();
        if (!selected.isEmpty())
            takeRecent(*selected.first());
    });
    connect(ui->recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        takeRecent(*item);
        accept();
    });
    connect(ui->createNew, &QRadioButton::toggled, this, [this] { changed(); });
    connect(ui->file, &QLineEdit::textChanged, this, touch(ui->fileMessage));
    connect(ui->host, &QLineEdit::textChanged, this, [this] {
        m_encryption->suggest(serverUrl());
        changed(ui->hostMessage);
    });
    connect(ui->port, &QSpinBox::valueChanged, this, [this] { changed(); });
    connect(ui->database, &QLineEdit::textChanged, this, touch(ui->databaseMessage));
    connect(ui->user, &QLineEdit::textChanged, this, touch(ui->userMessage));
    connect(ui->password, &QLineEdit::textChanged, this, [this] { changed(); });
    connect(ui->tls, &QComboBox::currentIndexChanged, this, touch(ui->tlsMessage));
    connect(ui->allowPlain, &QCheckBox::toggled, this, touch(ui->tlsMessage));
    connect(ui->caFile, &QLineEdit::textChanged, this, touch(ui->caFileMessage));
    connect(ui->fingerprint, &QLineEdit::textChanged, this, touch(ui->fingerprintMessage));
    connect(ui->url, &QLineEdit::textChanged, this, [this, length = qsizetype(0)](const QString &text) mutable {
        // More than one character at once was pasted or dropped. A URL that is still being typed
        // keeps its password until the field is left: taking it away would break the typing.
        const bool wasPasted = text.size() > length + 1;
        length = text.size();
        takeUrl(wasPasted ? UrlText::Complete : UrlText::BeingTyped);
    });
    connect(ui->url, &QLineEdit::editingFinished, this, [this] { takeUrl(UrlText::Complete); });
}

void ConnectionDialog::connectButtons()
{
    connect(ui->reveal, &QCheckBox::toggled, this,
            [this](bool reveal) { ui->password->setEchoMode(reveal ? QLineEdit::Normal : QLineEdit::Password); });
    connect(ui->test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(ui->cancelTest, &QPushButton::clicked, &m_task, &LongTask::cancel);
    connect(&m_task, &LongTask::started, this, [this] {
        ui->testBar->show();
        ui->cancelTest->show();
    });
    connect(&m_task, &LongTask::stopped, this, [this] {
        ui->testBar->hide();
        ui->cancelTest->hide();
        changed();
    });
    connect(ui->buttons, &QDialogButtonBox::accepted, this, &ConnectionDialog::accept);
    connect(ui->buttons, &QDialogButtonBox::rejected, this, &ConnectionDialog::reject);
}

void ConnectionDialog::askKeychain()
{
    ui->remember->setEnabled(false);
    whenDone(this, platform::CredentialStore::keychain(), [this](const platform::CredentialStore::Keychain &keychain) {
        m_hasKeychain = keychain.isAvailable;
        ui->remember->setEnabled(m_hasKeychain);
        ui->remember->setChecked(m_hasKeychain);
        if (!m_hasKeychain)
            ui->rememberMessage->say(FieldMessage::Kind::Note,
                                     tr("%1 The password is kept until AccountDesk is closed.").arg(keychain.reason));
    });
}

ConnectionDialog::Kind ConnectionDialog::kind() const
{
    return static_cast<Kind>(std::max(0, ui->kinds->currentRow()));
}

void ConnectionDialog::setKind(Kind kind)
{
    ui->kinds->setCurrentRow(kind);
}

void ConnectionDialog::showKind()
{
    const Kind now = kind();
    QWidget *page = now == SqliteFile ? ui->filePage : now == ByUrl ? ui->urlPage : ui->serverPage;
    for (QWidget *one : {ui->filePage, ui->serverPage, ui->urlPage})
        one->setVisible(one == page);
    ui->scroll->verticalScrollBar()->setValue(0);
    if (now == MySqlServer || now == PostgreSqlServer) {
        url::DatabaseUrl defaults;
        defaults.backend = now == MySqlServer ? url::Backend::MySql : url::Backend::PostgreSql;
        ui->port->setValue(defaults.effectivePort());
        m_encryption->offer(defaults.backend);
        m_encryption->suggest(serverUrl());
    }
    m_touched.clear();
    changed();
}

void ConnectionDialog::setUrl(const url::DatabaseUrl &url, const QString &password)
{
    ui->password->setText(password);
    ui->password->selectAll();
    m_shown = url;
    if (url.backend == url::Backend::Sqlite) {
        if (url.isMemory()) {
            setKind(ByUrl);
            ui->url->setText(url.toString());
            return;
        }
        setKind(SqliteFile);
        m_file->show(url.path);
        return;
    }
    setKind(url.backend == url::Backend::MySql ? MySqlServer : PostgreSqlServer);
    m_encryption->show(url);
    ui->host->setText(url.host);
    ui->port->setValue(url.effectivePort());
    ui->database->setText(url.database);
    ui->user->setText(url.user);
    m_encryption->show(url); // which the host may have changed
    whenDone(this, platform::CredentialStore::secret(platform::SecretKey::password(url)),
             [this, url](const Result<QString> &kept) {
                 if (!kept || !ui->password->text().isEmpty() || serverUrl() != url)
                     return;
                 const QSignalBlocker quiet(ui->password); // what is said stays: nothing was tried anew
                 ui->password->setText(*kept);
                 ui->password->selectAll();
             });
}

void ConnectionDialog::showServer()
{
    if (kind() == SqliteFile && !m_isLocked)
        setKind(MySqlServer);
}

void ConnectionDialog::lockBook()
{
    m_isLocked = true;
    for (QWidget *fixed :
         std::initializer_list<QWidget *>{ui->kinds, ui->kindsLabel, ui->recent, ui->recentLabel, ui->filePage,
                                          ui->urlPage, ui->host, ui->hostLabel, ui->port, ui->portLabel, ui->database,
                                          ui->databaseLabel, ui->tlsLabel, ui->caFileLabel, ui->fingerprintLabel})
        fixed->setEnabled(false);
    m_encryption->lock();
    addNote(tr("The administrator has set which book is opened."));
    focusFirstGap();
}

void ConnectionDialog::addNote(const QString &sentence)
{
    auto *note = new FieldMessage(this);
    note->setObjectName(u"note"_s);
    note->say(FieldMessage::Kind::Note, sentence);
    ui->layout->insertWidget(0, note);
}

void ConnectionDialog::askForPassword()
{
    const QString user = ui->user->text();
    ui->testMessage->say(FieldMessage::Kind::Note, user.isEmpty() ? tr("Enter the user name and password.")
                                                                  : tr("Enter the password for %1.").arg(user));
    focusFirstGap();
}

/// Where the clerk goes on: the first field that lacks something, or else the password of a server.
void ConnectionDialog::focusFirstGap()
{
    const QList<QLineEdit *> fields = kind() == SqliteFile ? QList<QLineEdit *>{ui->file}
                                      : kind() == ByUrl    ? QList<QLineEdit *>{ui->url}
                                                           : QList<QLineEdit *>{ui->host, ui->database, ui->user};
    const auto gap = std::find_if(fields.begin(), fields.end(),
                                  [](const QLineEdit *field) { return field->isEnabled() && field->text().isEmpty(); });
    QLineEdit *last = kind() == SqliteFile ? ui->file : ui->password;
    (gap != fields.end() ? *gap : last)->setFocus();
}

void ConnectionDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous() && (!focusWidget() || focusWidget() == ui->kinds))
        focusFirstGap();
}

void ConnectionDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    placeLists(*ui, width());
}

void ConnectionDialog::takeRecent(const QListWidgetItem &item)
{
    if (const auto parsed = url::parseUrl(item.data(Qt::UserRole).toString()))
        setUrl(parsed->url);
}

void ConnectionDialog::showProblem(const Error &error)
{
    QStringList sentences{error.happened, error.advice};
    sentences.removeAll(QString());
    ui->testMessage->showProblem(sentences.join(u' '));
}

void ConnectionDialog::takeUrl(UrlText text)
{
    const auto parsed = url::parseUrl(ui->url->text().trimmed());
    m_parsedUrl = parsed.map([](const url::DatabaseUrl::Parsed &whole) { return whole.url; });
    m_ignoredOptions = parsed ? parsed->ignored : QStringList();
    const url::UrlWithoutPassword shown = parsed ? url::UrlWithoutPassword{parsed->url.toString(), parsed->password}
                                                 : url::withoutPassword(ui->url->text());
    if (text == UrlText::Complete && !shown.password.isEmpty()) {
        ui->password->setText(shown.password);
        ui->url->setText(shown.url); // comes back here, without a password
        return;
    }
    changed(ui->urlMessage);
}

void ConnectionDialog::changed(FieldMessage *touched)
{
    if (touched)
        m_touched.insert(touched);
    const Kind now = kind();
    const url::DatabaseUrl book = url();
    m_encryption->update(book, now == ByUrl ? EncryptionForm::Page::Url : EncryptionForm::Page::Server);
    // Also where a password was moved to from a URL that isn't right yet.
    const bool holdsPassword = now == ByUrl && !ui->password->text().isEmpty();
    ui->credentials->setVisible(holdsPassword
                                || (book.backend != url::Backend::Sqlite && (now != ByUrl || m_parsedUrl)));
    ui->testMessage->clearMessage();

    for (FieldMessage *message : {ui->fileMessage, ui->hostMessage, ui->databaseMessage, ui->userMessage,
                                  ui->tlsMessage, ui->caFileMessage, ui->fingerprintMessage, ui->urlMessage})
        message->clearMessage();
    const QList<Problem> found = problems();
    for (const Problem &problem : found) {
        if (m_touched.contains(problem.place) || problem.place == ui->tlsMessage)
            problem.place->showProblem(problem.sentence);
    }
    if (now == ByUrl && found.isEmpty())
        ui->urlMessage->say(
            FieldMessage::Kind::Good,
            m_ignoredOptions.isEmpty()
                ? tr("Understood: %1").arg(book.displayName())
                : tr("Understood: %1. Ignored: %2.").arg(book.displayName(), m_ignoredOptions.join(", "_L1)));
    ui->test->setEnabled(found.isEmpty() && !m_task.isRunning());
    ui->buttons->button(QDialogButtonBox::Open)->setEnabled(found.isEmpty());
}

url::DatabaseUrl ConnectionDialog::serverUrl() const
{
    url::DatabaseUrl url = m_shown; // with what the form doesn't show
    url.path.clear();
    url.backend = kind() == PostgreSqlServer ? url::Backend::PostgreSql : url::Backend::MySql;
    url.host = ui->host->text().trimmed();
    if (url.host.startsWith(u'[') && url.host.endsWith(u']'))
        url.host = url.host.mid(1, url.host.size() - 2);
    // The usual port is left out, so that the same database is one entry among the recent ones.
    url.port = 0;
    if (const auto port = static_cast<quint16>(ui->port->value()); port != url.effectivePort())
        url.port = port;
    url.database = ui->database->text().trimmed();
    url.user = ui->user->text().trimmed();
    m_encryption->fillIn(url);
    return url;
}

url::DatabaseUrl ConnectionDialog::url() const
{
    if (kind() == SqliteFile)
        return {.backend = url::Backend::Sqlite, .path = m_file->path()};
    return kind() == ByUrl ? m_parsedUrl.value_or(url::DatabaseUrl()) : serverUrl();
}

ConnectionDialog::Connection ConnectionDialog::connection() const
{
    const url::DatabaseUrl book = url();
    return {.url = book,
            .password = book.backend != url::Backend::Sqlite ? ui->password->text() : QString(),
            .keep = m_hasKeychain && ui->remember->isChecked() ? platform::CredentialStore::Keep::InKeychain
                                                               : platform::CredentialStore::Keep::ForThisRun};
}

QList<ConnectionDialog::Problem> ConnectionDialog::problems() const
{
    QList<Problem> found{};
    const auto check = [&found](FieldMessage *place, const QString &sentence) {
        if (!sentence.isEmpty())
            found << Problem{place, sentence};
    };
    const auto plain = m_encryption->allowsPlain() ? ConnectionChecks::Plain::Agreed
                                                   : ConnectionChecks::Plain::NotAgreed;
    if (kind() == SqliteFile) {
        check(ui->fileMessage, m_file->problem());
    } else if (kind() == ByUrl) {
        if (ui->url->text().trimmed().isEmpty())
            check(ui->urlMessage, tr("Paste or type a URL."));
        else
            check(ui->urlMessage,
                  m_parsedUrl ? ConnectionChecks::connection(*m_parsedUrl, plain) : m_parsedUrl.error().text());
    } else {
        const url::DatabaseUrl server = serverUrl();
        check(ui->hostMessage, server.host.isEmpty() ? tr("Enter the server's name.") : QString());
        check(ui->databaseMessage, server.database.isEmpty() ? tr("Enter the database's name.") : QString());
        check(ui->userMessage, server.user.isEmpty() ? tr("Enter the user name.") : QString());
        check(ui->tlsMessage, ConnectionChecks::connection(server, plain));
        check(ui->caFileMessage, ConnectionChecks::caFile(server.caFile));
        check(ui->fingerprintMessage, ConnectionChecks::fingerprint(server));
    }
    return found;
}

void ConnectionDialog::test()
{
    if (kind() == ByUrl)
        takeUrl(UrlText::Complete);
    const Connection tried = connection();
    if (kind() == SqliteFile && m_file->makesNew()) {
        ui->testMessage->say(FieldMessage::Kind::Good, tr("The file can be created in this folder."));
        return;
    }
    const auto job = [](storage::Database &database, Progress &) { return ConnectionChecks::describe(database); };
    m_task.connectAndRead(tried.url, tried.password, job, [this](const Result<QString> &answer) {
        if (answer)
            ui->testMessage->say(FieldMessage::Kind::Good, *answer);
        else if (answer.error().kind != Error::Kind::Cancelled)
            showProblem(answer.error());
    });
    changed();
}

void ConnectionDialog::accept()
{
    if (kind() == ByUrl)
        takeUrl(UrlText::Complete);
    if (!problems().isEmpty())
        return;
    const Connection result = connection();
    QDialog::accept();
    Q_EMIT chosen(result);
}

void ConnectionDialog::done(int result)
{
    m_task.cancel();
    QDialog::done(result);
}

} // namespace accountdesk::widgets
