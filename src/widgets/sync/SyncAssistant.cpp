// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/SyncAssistant.h"

#include "sync/TrustStore.h"
#include "widgets/controls/ErrorMessage.h"
#include "widgets/controls/WindowSize.h"
#include "widgets/sync/SyncContactPage.h"
#include "widgets/sync/SyncDirectionPage.h"
#include "widgets/sync/SyncServerPage.h"
#include "widgets/sync/SyncSummaryPage.h"

using namespace Qt::StringLiterals;

namespace accountdesk {

SyncAssistant::SyncAssistant(SyncSession &session, QWidget *parent) : QWizard(parent), m_plan{.session = session}
{
    setObjectName(u"syncAssistant"_s);
    setWindowTitle(tr("Set Up the Sync"));
    setWizardStyle(ModernStyle);
    setOption(NoBackButtonOnStartPage);
    setPage(ServerPage, new SyncServerPage(m_plan));
    setPage(ContactPage, new SyncContactPage(m_plan));
    setPage(DirectionPage, new SyncDirectionPage(m_plan));
    setPage(SummaryPage, new SyncSummaryPage(m_plan));
    setButtonText(FinishButton, tr("&Start the Sync"));
    resizeInLetters(this, 110, 30);
}

void SyncAssistant::accept()
{
    if (m_plan.isTrustNew) {
        const auto stored = TrustStore::setPins(m_plan.setup->endpoint.authority(), m_plan.trust.pins);
        if (!stored) {
            showError(this, stored.error());
            return;
        }
    }
    QWizard::accept();
    m_plan.session.setUp(*m_plan.setup);
}

} // namespace accountdesk
