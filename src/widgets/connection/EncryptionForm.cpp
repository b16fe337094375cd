// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/EncryptionForm.h"

#include "ui_connectiondialog.h"
#include "url/UrlText.h"
#include "widgets/connection/ConnectionChecks.h"
#include "widgets/controls/FileDialog.h"

#include <QAbstractItemView>
#include <QDir>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

bool checksAuthority(url::TlsMode mode)
{
    return mode == url::TlsMode::VerifyCa || mode == url::TlsMode::VerifyFull;
}

} // namespace

EncryptionForm::EncryptionForm(Ui::ConnectionDialog &fields, QWidget *dialog)
    : QObject(dialog), m_fields(fields), m_dialog(dialog)
{
    const auto add = [this](const QString &text, url::TlsMode mode) {
        m_fields.tls->addItem(text, static_cast<int>(mode));
    };
    add(tr("Encrypted; check the server's certificate and name"), url::TlsMode::VerifyFull);
    add(tr("Encrypted; check the certificate, not the name"), url::TlsMode::VerifyCa);
    add(tr("Encrypted; check the certificate's fingerprint"), url::TlsMode::Fingerprint);
    add(tr("Encrypted; don't check who the server is"), url::TlsMode::Require);
    add(tr("Not encrypted"), url::TlsMode::Off);
    // So that the dialog needn't be as wide as the longest of them; the list is.
    constexpr int letters = 24;
    m_fields.tls->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_fields.tls->setMinimumContentsLength(letters);
    m_fields.tls->view()->setMinimumWidth(m_fields.tls->view()->sizeHintForColumn(0));
    QSizePolicy kept = m_fields.allowPlain->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // nothing moves when it appears
    m_fields.allowPlain->setSizePolicy(kept);
    connect(m_fields.tls, &QComboBox::activated, this, [this] { m_isChosen = true; });
    connect(m_fields.browseCaFile, &QPushButton::clicked, this, &EncryptionForm::chooseCaFile);
}

void EncryptionForm::offer(url::Backend backend)
{
    auto *model = qobject_cast<QStandardItemModel *>(m_fields.tls->model());
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto mode = static_cast<url::TlsMode>(m_fields.tls->itemData(row).toInt());
        const QString reason = ConnectionChecks::encryption(backend, mode);
        model->item(row)->setEnabled(reason.isEmpty());
        model->item(row)->setToolTip(reason);
    }
}

void EncryptionForm::suggest(const url::DatabaseUrl &server)
{
    // What was chosen for this computer is no consent for another one.
    const bool isStale = server.tls == url::TlsMode::Off && !server.isLoopback() && !allowsPlain();
    if (m_isChosen && !isStale)
        return;
    m_isChosen = false;
    const QSignalBlocker quiet(m_fields.tls);
    setMode(server.isLoopback() ? url::TlsMode::Off : url::TlsMode::VerifyFull);
}

void EncryptionForm::show(const url::DatabaseUrl &url)
{
    m_isChosen = true;
    setMode(url.tls);
    if (!m_isLocked)
        m_fields.allowPlain->setChecked(false); // what was allowed for another server
    m_fields.caFile->setText(QDir::toNativeSeparators(url.caFile));
    m_fields.fingerprint->setText(url.fingerprint);
}

void EncryptionForm::lock()
{
    m_isLocked = true;
    m_isChosen = true;
    m_fields.allowPlain->setChecked(true); // the administrator's choice, too
    for (QWidget *field : std::initializer_list<QWidget *>{m_fields.tls, m_fields.caFile, m_fields.browseCaFile,
                                                           m_fields.fingerprint, m_fields.allowPlain})
        field->setEnabled(false);
}

void EncryptionForm::fillIn(url::DatabaseUrl &url) const
{
    url.tls = static_cast<url::TlsMode>(m_fields.tls->currentData().toInt());
    url.caFile = checksAuthority(url.tls) ? QDir::fromNativeSeparators(m_fields.caFile->text().trimmed()) : QString();
    url.fingerprint = url.tls == url::TlsMode::Fingerprint ? url::fingerprintDigits(m_fields.fingerprint->text())
                                                           : QString();
}

bool EncryptionForm::allowsPlain() const
{
    return m_fields.allowPlain->isChecked();
}

void EncryptionForm::update(const url::DatabaseUrl &url, Page page)
{
    QGridLayout *grid = page == Page::Url ? m_fields.urlGrid : m_fields.serverGrid;
    constexpr int underTheUrl = 2;
    constexpr int underTheServer = 9;
    if (grid->indexOf(m_fields.allowPlain) < 0)
        grid->addWidget(m_fields.allowPlain, page == Page::Url ? underTheUrl : underTheServer, 1);
    const bool wasAsked = m_fields.allowPlain->isVisibleTo(m_dialog);
    m_fields.allowPlain->setVisible(ConnectionChecks::isExposed(url));
    // Once: what the clerk types elsewhere stays in sight. Later: where it stands isn't known yet.
    if (m_fields.allowPlain->isVisibleTo(m_dialog) && !wasAsked)
        QMetaObject::invokeMethod(this, &EncryptionForm::bringConsentIntoSight, Qt::QueuedConnection);
    const bool checks = checksAuthority(url.tls);
    const bool compares = url.tls == url::TlsMode::Fingerprint;
    m_fields.caFile->setEnabled(!m_isLocked && checks);
    m_fields.browseCaFile->setEnabled(!m_isLocked && checks);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_fields.caFileLabel, m_fields.caFile, m_fields.browseCaFile})
        field->setVisible(!compares);
    m_fields.fingerprintLabel->setVisible(compares);
    m_fields.fingerprint->setVisible(compares);
}

/// With the reason, as far as both fit.
void EncryptionForm::bringConsentIntoSight()
{
    m_fields.scroll->ensureWidgetVisible(m_fields.serverPage->isVisible() ? m_fields.tlsMessage : m_fields.urlMessage);
    m_fields.scroll->ensureWidgetVisible(m_fields.allowPlain);
}

void EncryptionForm::setMode(url::TlsMode mode)
{
    m_fields.tls->setCurrentIndex(m_fields.tls->findData(static_cast<int>(mode)));
}

void EncryptionForm::chooseCaFile()
{
    auto *dialog = new FileDialog(m_dialog, tr("Certificate of the Authority, or of the Server"));
    dialog->setObjectName(u"chooseCaFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_fields.caFile,
            [this](const QString &file) { m_fields.caFile->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

} // namespace accountdesk::widgets
