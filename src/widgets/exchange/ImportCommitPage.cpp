// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/ImportCommitPage.h"

#include "ui_importwizardcommit.h"
#include "widgets/exchange/ImportSession.h"

#include <QFileInfo>

namespace accountdesk::widgets {

ImportCommitPage::ImportCommitPage(ImportSession *session)
    : ui(std::make_unique<Ui::ImportCommitPage>()), m_session(session)
{
    ui->setupUi(this);
    setCommitPage(true); // there is no way back from the result
    setButtonText(QWizard::CommitButton, tr("&Import"));
    ui->task->setTask(&session->task());
    ui->task->setWhat(tr("Importing rows"));
}

ImportCommitPage::~ImportCommitPage() = default;

int ImportCommitPage::nextId() const
{
    return ImportSession::ResultPage;
}

void ImportCommitPage::initializePage()
{
    m_session->commit([this](const Result<exchange::Import::Report> &outcome) {
        m_finished = true;
        Q_EMIT completeChanged();
        wizard()->next();
        if (outcome && outcome->summary.entries)
            Q_EMIT imported(QFileInfo(m_session->file).fileName(), *outcome->summary.entries);
    });
}

} // namespace accountdesk::widgets
