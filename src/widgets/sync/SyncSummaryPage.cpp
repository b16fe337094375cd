// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/SyncSummaryPage.h"

#include "ui_syncassistantsummary.h"

namespace accountdesk::widgets {

SyncSummaryPage::SyncSummaryPage(SyncSetup &plan) : ui(std::make_unique<Ui::SyncSummaryPage>()), m_setup(plan)
{
    ui->setupUi(this);
    setFinalPage(true);
}

SyncSummaryPage::~SyncSummaryPage() = default;

void SyncSummaryPage::initializePage()
{
    ui->server->setText(m_setup.setup->endpoint.url().toString());
    ui->trust->setText(trustWords());
    ui->token->setText(m_setup.setup->keep == platform::CredentialStore::Keep::InKeychain
                           ? tr("Kept in the keychain.")
                           : tr("Kept until AccountDesk is closed; you are asked for it at the next start."));
    ui->direction->setText(directionWords());
}

QString SyncSummaryPage::trustWords() const
{
    if (m_setup.trust.pins.isEmpty())
        return tr("A trusted authority");
    QStringList lines;
    for (const sync::TrustedPin &trusted : m_setup.trust.pins)
        lines << trusted.pin.text();
    return lines.join(u'\n');
}

QString SyncSummaryPage::directionWords() const
{
    if (m_setup.found->different == 0)
        return tr("Each side gets what the other has.");
    switch (m_setup.setup->firstSync) {
    case storage::FirstSync::SendMine:
        return tr("Each side gets what the other has; where they differ, this book's values are used.");
    case storage::FirstSync::TakeTheirs:
        return tr("Each side gets what the other has; where they differ, the server's values are used.");
    case storage::FirstSync::Ask:
        break;
    }
    return tr("Each side gets what the other has; where they differ, you choose for each account.");
}

} // namespace accountdesk::widgets
