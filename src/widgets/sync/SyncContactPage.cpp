// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/SyncContactPage.h"

#include "ui_syncassistantcontact.h"
#include "widgets/sync/PinImportDialog.h"
#include "widgets/sync/TrustDialog.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

SyncContactPage::SyncContactPage(SyncSetup &plan) : ui(std::make_unique<Ui::SyncContactPage>()), m_setup(plan)
{
    ui->setupUi(this);
    ui->task->setTask(&m_task);
    ui->task->setWhat(tr("Checking the server"));
    connect(ui->certificate, &QPushButton::clicked, this, &SyncContactPage::askForTrust);
    connect(ui->pin, &QPushButton::clicked, this, &SyncContactPage::enterPin);
    connect(ui->retry, &QPushButton::clicked, this, &SyncContactPage::contact);
}

SyncContactPage::~SyncContactPage() = default;

int SyncContactPage::nextId() const
{
    return SyncSetup::DirectionPage;
}

void SyncContactPage::initializePage()
{
    contact();
}

void SyncContactPage::cleanupPage()
{
    m_task.cancel();
}

void SyncContactPage::contact()
{
    m_setup.found.reset();
    m_question = {};
    ui->message->clearMessage();
    ui->advice->hide();
    for (QPushButton *button : {ui->certificate, ui->pin, ui->retry})
        button->hide();
    ui->task->show();
    Q_EMIT completeChanged();
    m_task.follow(
        [this](const std::shared_ptr<Progress> &progress) {
            return m_setup.session.compare(*m_setup.setup, m_setup.trust, progress);
        },
        [this](const Run &run) { showRun(run); });
}

void SyncContactPage::showRun(const Run &run)
{
    ui->task->hide();
    if (!run) {
        showStop(run.error());
        return;
    }
    m_setup.found = *run;
    ui->message->say(FieldMessage::Kind::Good, m_setup.trust.pins.isEmpty()
                                                   ? tr("Server verified by a trusted authority. Token accepted.")
                                                   : tr("Server verified. Token accepted."));
    Q_EMIT completeChanged();
}

void SyncContactPage::showStop(const sync::SyncStop &stop)
{
    const Error &error = stop.failure.error;
    if (error.kind == Error::Kind::Cancelled) {
        ui->message->say(FieldMessage::Kind::Note, tr("Stopped. Nothing was changed."));
        ui->retry->show();
        return;
    }
    ui->message->showProblem(error.happened);
    QStringList rest{error.safe, error.advice};
    rest.removeAll(QString());
    ui->advice->setText(rest.join(u' '));
    ui->advice->setVisible(!rest.isEmpty());
    ui->retry->setVisible(!stop.failure.trust);
    ui->pin->setVisible(stop.failure.trust && !m_setup.trust.isLocked);
    if (!stop.failure.trust || stop.failure.trust->outcome == sync::TrustDecision::Outcome::Refuse)
        return;
    m_question = *stop.failure.trust;
    ui->certificate->show();
    askForTrust();
}

void SyncContactPage::askForTrust()
{
    auto *dialog = TrustDialog::ask(m_setup.setup->endpoint, m_question, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { trust(dialog->pins()); });
}

void SyncContactPage::enterPin()
{
    auto *dialog = new PinImportDialog(m_setup.setup->endpoint.url().toString(), PinImportDialog::Server::Fixed, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { trust(dialog->pins()); });
    dialog->open();
}

void SyncContactPage::trust(const QList<sync::TrustedPin> &pins)
{
    m_setup.trust = {.pins = pins};
    m_setup.isTrustNew = true;
    contact();
}

} // namespace accountdesk::widgets
