// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/ImportResultPage.h"

#include "core/Count.h"
#include "ui_importwizardresult.h"
#include "widgets/exchange/ImportSession.h"

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
ImportResultPage::ImportResultPage(ImportSession *session)
    : ui(std::make_unique<Ui::ImportResultPage>()), m_session(session)
{
    ui->setupUi(this);
    setFinalPage(true);
}

ImportResultPage::~ImportResultPage() = default;

void ImportResultPage::initializePage()
{
    const auto &outcome = m_session->outcome();
    if (!outcome)
        return;
    if (!*outcome) {
        const Error &error = outcome->error();
        setSubTitle(tr("The book is unchanged."));
        ui->happened->setText(error.happened);
        QStringList rest{error.safe, error.advice};
        rest.removeAll(QString());
        ui->advice->setText(rest.join(u' '));
        return;
    }
    const exchange::Import::Report &report = **outcome;
    setSubTitle(tr("The file was imported."));
    ui->happened->setText(tr("New accounts: %1\nChanged accounts: %2\nUnchanged accounts: %3\nRows not imported: %4")
                              .arg(formatCount(report.summary.added), formatCount(report.summary.changed),
                                   formatCount(report.summary.unchanged), formatCount(report.bad)));
    QStringList advice = report.remarks;
    if (report.bad > 0) {
        // Importing all of it once more would add the amounts twice.
        advice << (m_session->options.existing == storage::ExistingPolicy::Add
                       ? tr("To import the other rows too, correct them in a file of their own and import that.")
                       : tr("To import the other rows too, correct them in the file and import it again."));
    }
    if (report.summary.entries)
        advice << tr("Undo reverts the whole import in one step and closes the new accounts.");
    ui->advice->setText(advice.join(u' '));
}

} // namespace accountdesk::widgets
