// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/SyncDirectionPage.h"

#include "core/Count.h"
#include "ui_syncassistantdirection.h"

namespace accountdesk::widgets {
SyncDirectionPage::SyncDirectionPage(SyncSetup &plan) : ui(std::make_unique<Ui::SyncDirectionPage>()), m_setup(plan)
{
    ui->setupUi(this);
    ui->merge->setChecked(true);
    QFont bold = font();
    bold.setBold(true);
    for (QLabel *count : {ui->sameCount, ui->hereCount, ui->thereCount, ui->differentCount})
        count->setFont(bold);
}

SyncDirectionPage::~SyncDirectionPage() = default;

int SyncDirectionPage::nextId() const
{
    return SyncSetup::SummaryPage;
}

void SyncDirectionPage::initializePage()
{
    const storage::SyncBook::Comparison found = m_setup.found.value_or(storage::SyncBook::Comparison());
    ui->sameCount->setText(formatCount(found.same));
    ui->hereCount->setText(formatCount(found.onlyHere));
    ui->thereCount->setText(formatCount(found.onlyThere));
    ui->differentCount->setText(formatCount(found.different));
    const int different = int(found.different);
    ui->choices->setVisible(different > 0);
    if (different == 0)
        ui->message->say(FieldMessage::Kind::Good,
                         tr("There is nothing to resolve: no account has different values there."));
    else
        ui->message->clearMessage();
    ui->mineLabel->setText(tr("Values of this book replace the server's in %n account(s).", nullptr, different));
    ui->theirsLabel->setText(tr("Values of the server replace this book's in %n account(s).", nullptr, different));
    ui->merge->setAccessibleDescription(ui->mergeLabel->text());
    ui->mine->setAccessibleDescription(ui->mineLabel->text());
    ui->theirs->setAccessibleDescription(ui->theirsLabel->text());
}

bool SyncDirectionPage::validatePage()
{
    m_setup.setup->firstSync = ui->mine->isChecked()     ? storage::FirstSync::SendMine
                               : ui->theirs->isChecked() ? storage::FirstSync::TakeTheirs
                                                         : storage::FirstSync::Ask;
    return true;
}

} // namespace accountdesk::widgets
