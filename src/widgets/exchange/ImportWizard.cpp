// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/ImportWizard.h"

#include "widgets/controls/WindowSize.h"
#include "widgets/exchange/ImportCheckPage.h"
#include "widgets/exchange/ImportCommitPage.h"
#include "widgets/exchange/ImportFilePage.h"
#include "widgets/exchange/ImportFormatPage.h"
#include "widgets/exchange/ImportKnownPage.h"
#include "widgets/exchange/ImportResultPage.h"
#include "widgets/exchange/ImportSession.h"

#include <QBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

ImportWizard::ImportWizard(book::Book *book, const QString &file, QWidget *parent)
    : QWizard(parent), m_session(new ImportSession(book, this))
{
    setObjectName(u"importWizard"_s);
    setWindowTitle(tr("Import Accounts"));
    setWizardStyle(ModernStyle); // its banner is for pages that have a title
    setOption(NoBackButtonOnStartPage);
    setOption(NoCancelButtonOnLastPage);
    addStep(FilePage, new ImportFilePage(m_session, file));
    addStep(FormatPage, new ImportFormatPage(m_session));
    addStep(KnownPage, new ImportKnownPage(m_session));
    addStep(CheckPage, new ImportCheckPage(m_session));
    auto *commit = new ImportCommitPage(m_session);
    addStep(CommitPage, commit);
    addStep(ResultPage, new ImportResultPage(m_session));
    connect(this, &QWizard::currentIdChanged, this, &ImportWizard::takeTitle);
    connect(commit, &ImportCommitPage::imported, this, &ImportWizard::imported);
    resizeInLetters(this, 150, 40);
}

/// A page with its title as a heading of its own, on the page's background.
void ImportWizard::addStep(Page id, QWizardPage *page)
{
    auto *heading = new QLabel(page);
    heading->setObjectName(u"heading"_s);
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setBold(true);
    heading->setFont(font);
    auto *explanation = new QLabel(page);
    explanation->setObjectName(u"explanation"_s);
    explanation->setWordWrap(true);
    for (QLabel *label : {heading, explanation})
        label->setTextFormat(Qt::PlainText);
    auto *layout = qobject_cast<QBoxLayout *>(page->layout());
    layout->insertWidget(0, heading);
    layout->insertWidget(1, explanation);
    const int margin = fontMetrics().height();
    layout->setContentsMargins(margin, margin, margin, margin / 2);
    layout->setSpacing(margin / 2);
    setPage(id, page);
    takeTitle(id);
}

void ImportWizard::takeTitle(int id)
{
    QWizardPage *step = page(id);
    if (!step)
        return;
    const auto move = [step](const char *name, const QString &text) {
        if (text.isEmpty())
            return;
        auto *label = step->findChild<QLabel *>(QLatin1StringView(name));
        label->setText(text);
    };
    move("heading", step->title());
    move("explanation", step->subTitle());
    step->setTitle({});
    step->setSubTitle({});
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
    box->setInformativeText(tr("Nothing was imported. The book is unchanged."));
    const auto *close = box->addButton(tr("&Close the Import"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Con&tinue"), QMessageBox::RejectRole));
    connect(close, &QPushButton::clicked, this, [this] {
        m_session->discard();
        QWizard::reject();
    });
    box->open();
}

} // namespace accountdesk::widgets
