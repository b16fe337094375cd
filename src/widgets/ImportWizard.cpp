// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ImportWizard.h"

#include "widgets/ImportCheckPage.h"
#include "widgets/ImportCommitPage.h"
#include "widgets/ImportFilePage.h"
#include "widgets/ImportFormatPage.h"
#include "widgets/ImportKnownPage.h"
#include "widgets/ImportResultPage.h"
#include "widgets/ImportSession.h"
#include "widgets/WindowSize.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace accountdesk {

ImportWizard::ImportWizard(Book *book, const QString &file, QWidget *parent)
    : QWizard(parent), m_session(new ImportSession(book, this))
{
    setObjectName(u"importWizard"_s);
    setWindowTitle(tr("Import Accounts"));
    setWizardStyle(ModernStyle);
    setOption(NoBackButtonOnStartPage);
    setOption(NoCancelButtonOnLastPage);
    setPage(FilePage, new ImportFilePage(m_session, file));
    setPage(FormatPage, new ImportFormatPage(m_session));
    setPage(KnownPage, new ImportKnownPage(m_session));
    setPage(CheckPage, new ImportCheckPage(m_session));
    auto *commit = new ImportCommitPage(m_session);
    setPage(CommitPage, commit);
    setPage(ResultPage, new ImportResultPage(m_session));
    connect(commit, &ImportCommitPage::imported, this, &ImportWizard::imported);
    resizeInLetters(this, 130, 32);
}

void ImportWizard::reject()
{
    if (m_session->isCommitting()) {
        m_session->task().cancel(); // the result page says what came of it
        return;
    }
    const bool hasBegun = currentId() == CheckPage;
    if (hasBegun && isVisible())
        askBeforeClosing();
    else
        QWizard::reject();
}

void ImportWizard::askBeforeClosing()
{
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(), tr("Close the import?"), QMessageBox::NoButton,
                                this);
    box->setObjectName(u"closeImport"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Nothing has been taken in. The book is as it was."));
    const auto *close = box->addButton(tr("&Close the Import"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("&Go On"), QMessageBox::RejectRole));
    connect(close, &QPushButton::clicked, this, [this] {
        m_session->discard();
        QWizard::reject();
    });
    box->open();
}

} // namespace accountdesk
