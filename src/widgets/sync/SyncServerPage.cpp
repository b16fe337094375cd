// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/SyncServerPage.h"

#include "core/Async.h"
#include "sync/SyncClient.h"
#include "sync/SyncPresets.h"
#include "ui_syncassistantserver.h"

#include <utility>

namespace accountdesk::widgets {

SyncServerPage::SyncServerPage(SyncSetup &plan) : ui(std::make_unique<Ui::SyncServerPage>()), m_setup(plan)
{
    ui->setupUi(this);
    for (FieldMessage *message : {ui->serverMessage, ui->tokenMessage})
        message->reserve(1);
    connect(ui->server, &QLineEdit::textChanged, this, &SyncServerPage::readServer);
    connect(ui->server, &QLineEdit::editingFinished, this, &SyncServerPage::fillTokenIn);
    connect(ui->token, &QLineEdit::textChanged, this, &SyncServerPage::readToken);
    connect(ui->reveal, &QCheckBox::toggled, this,
            [this](bool reveal) { ui->token->setEchoMode(reveal ? QLineEdit::Normal : QLineEdit::Password); });
    fillServerIn();
    fillTokenIn();
    askKeychain();
}

SyncServerPage::~SyncServerPage() = default;

/// The book's server, else the one that the administrator has set; that one alone where it is locked.
void SyncServerPage::fillServerIn()
{
    const auto set = sync::SyncPresets::read();
    const QString known = m_setup.session.link().endpoint;
    const bool isLocked = set && set->isLocked;
    const bool isPreset = set && set->server && (isLocked || known.isEmpty());
    ui->server->setText(isPreset ? set->server->url().toString() : known);
    ui->server->setReadOnly(isLocked);
    ui->server->setEnabled(!isLocked);
    ui->serverLabel->setEnabled(!isLocked);
    ui->server->setClearButtonEnabled(!isLocked);
    if (isPreset)
        ui->serverMessage->say(FieldMessage::Kind::Note, tr("Set by the administrator."));
    else if (!set)
        ui->serverMessage->showProblem(set.error().text());
}

/// The one that is kept for the server, unless the clerk has typed one.
void SyncServerPage::fillTokenIn()
{
    if (!m_endpoint || !ui->token->text().isEmpty())
        return;
    whenDone(this, platform::CredentialStore::secret(platform::SecretKey::syncToken(m_endpoint->url())),
             [this, asked = *m_endpoint](const Result<QString> &kept) {
                 if (!kept || m_endpoint != asked || !ui->token->text().isEmpty())
                     return;
                 m_keptToken = *kept;
                 ui->token->setText(*kept);
             });
}

void SyncServerPage::askKeychain()
{
    ui->remember->setEnabled(false);
    whenDone(this, platform::CredentialStore::keychain(), [this](const platform::CredentialStore::Keychain &keychain) {
        m_setup.hasKeychain = keychain.isAvailable;
        ui->remember->setEnabled(keychain.isAvailable);
        ui->remember->setChecked(keychain.isAvailable);
        if (!keychain.isAvailable)
            ui->rememberMessage->say(FieldMessage::Kind::Note,
                                     tr("%1 The token is kept until AccountDesk is closed.").arg(keychain.reason));
    });
}

void SyncServerPage::readServer()
{
    const QString text = ui->server->text();
    const auto endpoint = sync::SyncEndpoint::parse(text);
    m_endpoint = endpoint ? std::optional(*endpoint) : std::nullopt;
    // It is for that server, and must not go to another one.
    if (!m_keptToken.isEmpty() && ui->token->text() == std::exchange(m_keptToken, {}))
        ui->token->clear();
    ui->serverMessage->showProblem(endpoint || text.isEmpty() ? QString() : endpoint.error().text());
    Q_EMIT completeChanged();
}

void SyncServerPage::readToken()
{
    const QString text = ui->token->text();
    const auto checked = sync::SyncClient::checkToken(text);
    m_hasToken = checked.has_value();
    ui->tokenMessage->showProblem(checked || text.isEmpty() ? QString() : checked.error().text());
    Q_EMIT completeChanged();
}

bool SyncServerPage::isComplete() const
{
    return m_endpoint && m_hasToken;
}

int SyncServerPage::nextId() const
{
    return SyncSetup::ContactPage;
}

bool SyncServerPage::validatePage()
{
    const bool isSameServer = m_setup.setup && m_setup.setup->endpoint.authority() == m_endpoint->authority();
    if (!isSameServer || !m_setup.isTrustNew) { // otherwise the clerk came back, and has answered already
        const auto trust = sync::trustFor(*m_endpoint);
        if (!trust) {
            ui->serverMessage->showProblem(trust.error().text());
            return false;
        }
        m_setup.trust = *trust;
        m_setup.isTrustNew = false;
    }
    const bool keep = m_setup.hasKeychain && ui->remember->isChecked();
    m_setup.setup = book::SyncSession::Setup{.endpoint = *m_endpoint,
                                             .token = ui->token->text().trimmed(),
                                             .keep = keep ? platform::CredentialStore::Keep::InKeychain
                                                          : platform::CredentialStore::Keep::ForThisRun};
    return true;
}

} // namespace accountdesk::widgets
