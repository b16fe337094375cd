// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ConnectionDialog.h"

#include "models/WhenDone.h"
#include "storage/CredentialStore.h"
#include "storage/SqlError.h"
#include "ui_connectiondialog.h"
#include "widgets/ConnectionChecks.h"
#include "widgets/RecentBooks.h"
#include "widgets/WindowSize.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk {
namespace {

constexpr auto fileSuffix = ".accountdesk"_L1;

bool isServer(Backend backend)
{
    return backend != Backend::Sqlite;
}

} // namespace

ConnectionDialog::ConnectionDialog(QWidget *parent)
    : QDialog(parent), ui(std::make_unique<Ui::ConnectionDialog>()), m_parsedUrl(failure(Error::invalid({})))
{
    ui->setupUi(this);
    fillKinds();
    fillRecent();
    fillEncryption();
    alignFields();
    connectFields();
    connectButtons();
    ui->credentials->hide();
    ui->testBar->setAccessibleName(tr("The connection is being tried"));
    ui->buttons->button(QDialogButtonBox::Open)->setText(tr("&Open"));
    ui->buttons->button(QDialogButtonBox::Open)->setDefault(true);
    askKeychain();
    setKind(SqliteFile);
    resizeInLetters(this, 110, 28);
}

ConnectionDialog::~ConnectionDialog() = default;

void ConnectionDialog::fillKinds()
{
    const struct
    {
        QString name;
        Backend backend;
    } kinds[] = {{tr("SQLite file"), Backend::Sqlite},
                 {tr("MySQL · MariaDB"), Backend::MySql},
                 {tr("PostgreSQL"), Backend::PostgreSql},
                 {tr("By URL"), Backend::Sqlite}};
    for (const auto &kind : kinds) {
        auto *item = new QListWidgetItem(kind.name, ui->kinds);
        const QString package = missingDriverPackage(kind.backend);
        if (package.isEmpty())
            continue;
        item->setFlags(item->flags() & ~(Qt::ItemIsEnabled | Qt::ItemIsSelectable));
        item->setText(tr("%1\n(install %2)").arg(kind.name, package));
        item->setToolTip(tr("Install the package %1 and start AccountDesk again.").arg(package));
    }
    int height = 2 * ui->kinds->frameWidth() + 4;
    for (int row = 0; row < ui->kinds->count(); ++row)
        height += ui->kinds->sizeHintForRow(row);
    const int width = std::max(ui->kinds->sizeHintForColumn(0), fontMetrics().averageCharWidth() * 26);
    ui->kinds->setFixedSize(width + 2 * ui->kinds->frameWidth() + 12, height);
    ui->recent->setFixedWidth(ui->kinds->width());
}

void ConnectionDialog::fillRecent()
{
    for (const DatabaseUrl &book : RecentBooks::list()) {
        auto *item = new QListWidgetItem(book.displayName(), ui->recent);
        item->setToolTip(book.toString());
        item->setData(Qt::UserRole, book.toString());
    }
    const bool any = ui->recent->count() > 0;
    ui->recent->setEnabled(any);
    if (!any)
        (new QListWidgetItem(tr("None yet"), ui->recent))->setFlags(Qt::NoItemFlags);
}

void ConnectionDialog::fillEncryption()
{
    const auto add = [this](const QString &text, TlsMode mode) { ui->tls->addItem(text, static_cast<int>(mode)); };
    add(tr("Encrypted; check the server's certificate and name"), TlsMode::VerifyFull);
    add(tr("Encrypted; check the certificate, not the name"), TlsMode::VerifyCa);
    add(tr("Encrypted; don't check who the server is"), TlsMode::Require);
    add(tr("Not encrypted"), TlsMode::Off);
}

/// Greys out what can't be had from this kind of server, and says why.
void ConnectionDialog::offerEncryption(Backend backend)
{
    auto *model = qobject_cast<QStandardItemModel *>(ui->tls->model());
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto mode = static_cast<TlsMode>(ui->tls->itemData(row).toInt());
        const QString reason = ConnectionChecks::encryption(backend, mode);
        model->item(row)->setEnabled(reason.isEmpty());
        model->item(row)->setToolTip(reason);
    }
}

/// The password is below all pages: its field begins where theirs do.
void ConnectionDialog::alignFields()
{
    const QList<QGridLayout *> grids{ui->serverGrid, ui->urlGrid, ui->credentialsLayout};
    int width = 0;
    for (const QGridLayout *grid : grids) {
        for (int row = 0; row < grid->rowCount(); ++row) {
            if (const QLayoutItem *label = grid->itemAtPosition(row, 0))
                width = std::max(width, label->sizeHint().width());
        }
    }
    for (QGridLayout *grid : grids)
        grid->setColumnMinimumWidth(0, width);
}

void ConnectionDialog::connectFields()
{
    const auto touch = [this](FieldMessage *message) { return [this, message] { changed(message); }; };
    connect(ui->kinds, &QListWidget::currentRowChanged, this, &ConnectionDialog::showKind);
    connect(ui->recent, &QListWidget::currentRowChanged, this, &ConnectionDialog::takeRecent);
    connect(ui->recent, &QListWidget::itemActivated, this, [this] { accept(); });
    connect(ui->createNew, &QRadioButton::toggled, this, [this] { changed(); });
    connect(ui->file, &QLineEdit::textChanged, this, touch(ui->fileMessage));
    connect(ui->host, &QLineEdit::textChanged, this, [this] {
        suggestEncryption();
        changed(ui->hostMessage);
    });
    connect(ui->port, &QSpinBox::valueChanged, this, [this] { changed(); });
    connect(ui->database, &QLineEdit::textChanged, this, touch(ui->databaseMessage));
    connect(ui->user, &QLineEdit::textChanged, this, touch(ui->userMessage));
    connect(ui->password, &QLineEdit::textChanged, this, [this] { changed(); });
    connect(ui->tls, &QComboBox::activated, this, [this] { m_encryptionChosen = true; });
    connect(ui->tls, &QComboBox::currentIndexChanged, this, touch(ui->tlsMessage));
    connect(ui->allowPlain, &QCheckBox::toggled, this, touch(ui->tlsMessage));
    connect(ui->caFile, &QLineEdit::textChanged, this, touch(ui->caFileMessage));
    connect(ui->url, &QLineEdit::textChanged, this, [this, length = qsizetype(0)](const QString &text) mutable {
        // More than one character at once was pasted or dropped. A URL that is still being typed
        // keeps its password until the field is left: taking it away would break the typing.
        const bool pasted = text.size() > length + 1;
        length = text.size();
        takeUrl(pasted);
    });
    connect(ui->url, &QLineEdit::editingFinished, this, [this] { takeUrl(true); });
}

void ConnectionDialog::connectButtons()
{
    connect(ui->browse, &QPushButton::clicked, this, &ConnectionDialog::chooseFile);
    connect(ui->browseCaFile, &QPushButton::clicked, this, &ConnectionDialog::chooseCaFile);
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
    whenDone(this, CredentialStore::keychain(), [this](const CredentialStore::Keychain &keychain) {
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
    ui->pages->setCurrentWidget(now == SqliteFile ? ui->filePage : now == ByUrl ? ui->urlPage : ui->serverPage);
    // The other page's size hint would leave a gap above the password.
    for (QWidget *page : {ui->filePage, ui->serverPage, ui->urlPage}) {
        const auto policy = page == ui->pages->currentWidget() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        page->setSizePolicy(QSizePolicy::Preferred, policy);
    }
    if (now == MySqlServer || now == PostgreSqlServer) {
        DatabaseUrl defaults;
        defaults.backend = now == MySqlServer ? Backend::MySql : Backend::PostgreSql;
        ui->port->setValue(defaults.effectivePort());
        offerEncryption(defaults.backend);
        suggestEncryption();
    }
    m_touched.clear();
    changed();
}

void ConnectionDialog::setUrl(const DatabaseUrl &url)
{
    m_encryptionChosen = true;
    ui->password->clear();
    if (url.backend == Backend::Sqlite) {
        if (url.isMemory()) {
            setKind(ByUrl);
            ui->url->setText(url.toString());
            return;
        }
        setKind(SqliteFile);
        ui->openExisting->setChecked(true);
        ui->file->setText(QDir::toNativeSeparators(url.path));
        return;
    }
    setKind(url.backend == Backend::MySql ? MySqlServer : PostgreSqlServer);
    ui->host->setText(url.host);
    ui->port->setValue(url.effectivePort());
    ui->database->setText(url.database);
    ui->user->setText(url.user);
    ui->tls->setCurrentIndex(ui->tls->findData(static_cast<int>(url.tls)));
    ui->caFile->setText(QDir::toNativeSeparators(url.caFile));
    whenDone(this, CredentialStore::secret(SecretKey::password(url)), [this, url](const Result<QString> &password) {
        if (password && ui->password->text().isEmpty() && serverUrl() == url)
            ui->password->setText(*password);
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
         std::initializer_list<QWidget *>{ui->kinds, ui->recent, ui->filePage, ui->urlPage, ui->host, ui->port,
                                          ui->database, ui->tls, ui->caFile, ui->browseCaFile, ui->allowPlain})
        fixed->setEnabled(false);
    auto *note = new FieldMessage(this);
    note->setObjectName(u"lockedNote"_s);
    note->say(FieldMessage::Kind::Note, tr("The administrator has set which book is opened here."));
    ui->layout->insertWidget(0, note);
    if (!ui->user->text().isEmpty())
        ui->password->setFocus();
    else
        ui->user->setFocus();
}

void ConnectionDialog::takeRecent(int row)
{
    const QListWidgetItem *item = ui->recent->item(row);
    if (!item)
        return;
    if (const auto parsed = DatabaseUrl::parse(item->data(Qt::UserRole).toString()))
        setUrl(parsed->url);
}

void ConnectionDialog::showProblem(const Error &error)
{
    QStringList sentences{error.happened, error.advice};
    sentences.removeAll(QString());
    ui->testMessage->showProblem(sentences.join(u' '));
}

void ConnectionDialog::takeUrl(bool movePassword)
{
    const QString text = ui->url->text().trimmed();
    auto parsed = DatabaseUrl::parse(text);
    if (!parsed) {
        m_parsedUrl = failure(parsed.error());
        changed(ui->urlMessage);
        return;
    }
    m_parsedUrl = parsed->url;
    if (movePassword && !parsed->password.isEmpty()) {
        ui->password->setText(parsed->password);
        ui->url->setText(parsed->url.toString()); // comes back here, without a password
        return;
    }
    changed(ui->urlMessage);
}

void ConnectionDialog::suggestEncryption()
{
    if (m_encryptionChosen)
        return;
    const TlsMode mode = serverUrl().isLoopback() ? TlsMode::Off : TlsMode::VerifyFull;
    const QSignalBlocker quiet(ui->tls);
    ui->tls->setCurrentIndex(ui->tls->findData(static_cast<int>(mode)));
}

void ConnectionDialog::changed(FieldMessage *touched)
{
    if (touched)
        m_touched.insert(touched);
    const Kind now = kind();
    const DatabaseUrl book = url();
    ui->allowPlain->setVisible(ConnectionChecks::isExposed(book));
    ui->caFile->setEnabled(!m_isLocked && (book.tls == TlsMode::VerifyCa || book.tls == TlsMode::VerifyFull));
    ui->browseCaFile->setEnabled(ui->caFile->isEnabled());
    ui->credentials->setVisible(isServer(book.backend) && (now != ByUrl || m_parsedUrl));
    ui->testMessage->clearMessage();

    for (FieldMessage *message : {ui->fileMessage, ui->hostMessage, ui->databaseMessage, ui->userMessage,
                                  ui->tlsMessage, ui->caFileMessage, ui->urlMessage})
        message->clearMessage();
    const QList<Problem> found = problems();
    for (const Problem &problem : found) {
        if (m_touched.contains(problem.place) || problem.place == ui->tlsMessage)
            problem.place->showProblem(problem.sentence);
    }
    if (now == ByUrl && found.isEmpty())
        ui->urlMessage->say(FieldMessage::Kind::Good, tr("Understood: %1").arg(book.displayName()));
    ui->test->setEnabled(found.isEmpty() && !m_task.isRunning());
    ui->buttons->button(QDialogButtonBox::Open)->setEnabled(found.isEmpty());
}

QString ConnectionDialog::filePath() const
{
    QString path = QDir::fromNativeSeparators(ui->file->text().trimmed());
    if (path.isEmpty())
        return {};
    if (path.startsWith("~/"_L1))
        path = QDir::homePath() + path.mid(1);
    if (ui->createNew->isChecked() && QFileInfo(path).suffix().isEmpty() && !path.endsWith(u'/'))
        path += fileSuffix;
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

DatabaseUrl ConnectionDialog::serverUrl() const
{
    DatabaseUrl url;
    url.backend = kind() == PostgreSqlServer ? Backend::PostgreSql : Backend::MySql;
    url.host = ui->host->text().trimmed();
    if (url.host.startsWith(u'[') && url.host.endsWith(u']'))
        url.host = url.host.mid(1, url.host.size() - 2);
    // The usual port is left out, so that the same database is one entry among the recent ones.
    const auto port = static_cast<quint16>(ui->port->value());
    url.port = port == url.effectivePort() ? quint16(0) : port;
    url.database = ui->database->text().trimmed();
    url.user = ui->user->text().trimmed();
    url.tls = static_cast<TlsMode>(ui->tls->currentData().toInt());
    if (url.tls == TlsMode::VerifyCa || url.tls == TlsMode::VerifyFull)
        url.caFile = QDir::fromNativeSeparators(ui->caFile->text().trimmed());
    return url;
}

DatabaseUrl ConnectionDialog::url() const
{
    switch (kind()) {
    case SqliteFile:
        return {.backend = Backend::Sqlite, .path = filePath()};
    case ByUrl:
        return m_parsedUrl.value_or(DatabaseUrl());
    case MySqlServer:
    case PostgreSqlServer:
        break;
    }
    return serverUrl();
}

ConnectionDialog::Connection ConnectionDialog::connection() const
{
    const DatabaseUrl book = url();
    return {.url = book, .password = isServer(book.backend) ? ui->password->text() : QString()};
}

QList<ConnectionDialog::Problem> ConnectionDialog::problems() const
{
    QList<Problem> found{};
    const auto check = [&found](FieldMessage *place, const QString &sentence) {
        if (!sentence.isEmpty())
            found << Problem{place, sentence};
    };
    const bool allowPlain = ui->allowPlain->isChecked();
    if (kind() == SqliteFile) {
        const QString path = filePath();
        check(ui->fileMessage,
              ui->createNew->isChecked() ? ConnectionChecks::newFile(path) : ConnectionChecks::existingFile(path));
    } else if (kind() == ByUrl) {
        if (ui->url->text().trimmed().isEmpty())
            check(ui->urlMessage, tr("Paste or type a URL."));
        else
            check(ui->urlMessage,
                  m_parsedUrl ? ConnectionChecks::connection(*m_parsedUrl, allowPlain) : m_parsedUrl.error().text());
    } else {
        const DatabaseUrl server = serverUrl();
        check(ui->hostMessage, server.host.isEmpty() ? tr("Name the server.") : QString());
        check(ui->databaseMessage, server.database.isEmpty() ? tr("Name the database on the server.") : QString());
        check(ui->userMessage, server.user.isEmpty() ? tr("Name the user of the database.") : QString());
        check(ui->tlsMessage, ConnectionChecks::connection(server, allowPlain));
        check(ui->caFileMessage, ConnectionChecks::caFile(server.caFile));
    }
    return found;
}

void ConnectionDialog::test()
{
    if (kind() == ByUrl)
        takeUrl(true);
    const Connection tried = connection();
    if (kind() == SqliteFile && ui->createNew->isChecked()) {
        ui->testMessage->say(FieldMessage::Kind::Good, tr("The file can be made in this folder."));
        return;
    }
    const auto job = [](Database &database, Progress &) { return ConnectionChecks::describe(database); };
    m_task.connectAndRead(tried.url, tried.password, job, [this](const Result<QString> &answer) {
        if (answer)
            ui->testMessage->say(FieldMessage::Kind::Good, *answer);
        else if (answer.error().kind != Error::Kind::Cancelled)
            showProblem(answer.error());
    });
    changed();
}

void ConnectionDialog::chooseFile()
{
    const bool create = ui->createNew->isChecked();
    auto *dialog = new QFileDialog(this, create ? tr("Make a New Book") : tr("Open a Book"));
    dialog->setObjectName(u"chooseFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(create ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(create ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setNameFilters({tr("Books (*.accountdesk *.db *.sqlite *.sqlite3)"), tr("All files (*)")});
    if (create)
        dialog->setDefaultSuffix(u"accountdesk"_s);
    const QString now = filePath();
    dialog->setDirectory(now.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                       : QFileInfo(now).path());
    connect(dialog, &QFileDialog::fileSelected, ui->file,
            [this](const QString &file) { ui->file->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

void ConnectionDialog::chooseCaFile()
{
    auto *dialog = new QFileDialog(this, tr("Certificate of the Authority"));
    dialog->setObjectName(u"chooseCaFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, ui->caFile,
            [this](const QString &file) { ui->caFile->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

void ConnectionDialog::accept()
{
    if (kind() == ByUrl)
        takeUrl(true);
    if (!problems().isEmpty())
        return;
    const Connection result = connection();
    if (isServer(result.url.backend) && !result.password.isEmpty()) {
        const bool keep = m_hasKeychain && ui->remember->isChecked();
        CredentialStore::setSecret(SecretKey::password(result.url), result.password,
                                   keep ? CredentialStore::Keep::InKeychain : CredentialStore::Keep::ForThisRun);
    }
    QDialog::accept();
    Q_EMIT chosen(result);
}

void ConnectionDialog::done(int result)
{
    m_task.cancel();
    QDialog::done(result);
}

} // namespace accountdesk
