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

namespace accountdesk::widgets {

SyncAssistant::SyncAssistant(book::SyncSession &session, QWidget *parent) : QWizard(parent), m_setup{.session = session}
{
    setObjectName(u"syncAssistant"_s);
    setWindowTitle(tr("Set Up Sync"));
    setWizardStyle(ModernStyle);
    setOption(NoBackButtonOnStartPage);
    setPage(ServerPage, new SyncServerPage(m_setup));
    setPage(ContactPage, new SyncContactPage(m_setup));
    setPage(DirectionPage, new SyncDirectionPage(m_setup));
    setPage(SummaryPage, new SyncSummaryPage(m_setup));
    setButtonText(FinishButton, tr("&Start Sync"));
    resizeInLetters(this, 110, 30);
}

void SyncAssistant::accept()
{
    if (m_setup.isTrustNew) {
        const auto stored = sync::TrustStore::setPins(m_setup.setup->endpoint.authority(), m_setup.trust.pins);
        if (!stored) {
            showError(this, stored.error());
            return;
        }
    }
    QWizard::accept();
    m_setup.session.setUp(*m_setup.setup);
}

} // namespace accountdesk::widgets
