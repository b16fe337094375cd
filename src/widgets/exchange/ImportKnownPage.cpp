// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/ImportKnownPage.h"

#include "ui_importwizardknown.h"
#include "widgets/exchange/CsvWords.h"
#include "widgets/exchange/ImportSession.h"

namespace accountdesk::widgets {

ImportKnownPage::ImportKnownPage(ImportSession *session)
    : ui(std::make_unique<Ui::ImportKnownPage>()), m_session(session)
{
    ui->setupUi(this);
    CsvWords::fillIds(ui->ids);
    CsvWords::fillTexts(ui->texts);
    ui->update->setChecked(true);
    ui->update->setAccessibleDescription(ui->updateLabel->text());
    ui->skip->setAccessibleDescription(ui->skipLabel->text());
    ui->add->setAccessibleDescription(ui->addLabel->text());
    ui->stop->setAccessibleDescription(ui->stopLabel->text());
}

ImportKnownPage::~ImportKnownPage() = default;

void ImportKnownPage::initializePage()
{
    ui->json->setVisible(m_session->options.kind == exchange::FileKind::Json);
    CsvWords::select(ui->ids, m_session->options.format.ids);
    CsvWords::select(ui->texts, m_session->options.format.texts);
}

int ImportKnownPage::nextId() const
{
    return ImportSession::CheckPage;
}

bool ImportKnownPage::validatePage()
{
    m_session->options.existing = ui->skip->isChecked()   ? storage::ExistingPolicy::Skip
                                  : ui->add->isChecked()  ? storage::ExistingPolicy::Add
                                  : ui->stop->isChecked() ? storage::ExistingPolicy::Stop
                                                          : storage::ExistingPolicy::Update;
    if (m_session->options.kind == exchange::FileKind::Json) {
        m_session->options.format.ids = CsvWords::selected<text::CsvFormat::Ids>(ui->ids);
        m_session->options.format.texts = CsvWords::selected<text::CsvFormat::Texts>(ui->texts);
    }
    return true;
}

} // namespace accountdesk::widgets
