// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/ErrorMessage.h"

#include "core/VisibleText.h"
#include "widgets/controls/PlainText.h"

#include <QApplication>
#include <QMessageBox>

namespace accountdesk::widgets {

QMessageBox *showError(QWidget *parent, const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return nullptr;
    PlainText::enforce(); // the box has a second label, whose format can't be set
    QStringList rest{error.safe, error.advice};
    rest.removeAll(QString());
    auto *box = new QMessageBox(QMessageBox::Warning, QApplication::applicationDisplayName(), error.happened,
                                QMessageBox::Ok, parent);
    box->setObjectName(QStringLiteral("errorMessage"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(rest.join(QStringLiteral("\n\n")));
    box->setDetailedText(visibleLines(error.detail));
    box->open();
    return box;
}

} // namespace accountdesk::widgets
