// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/LongTaskDialog.h"

#include "core/VisibleText.h"
#include "widgets/controls/TaskPanel.h"

#include <QCloseEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

LongTaskDialog::LongTaskDialog(const QString &what, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"longTaskDialog"_s);
    setWindowTitle(visibleText(what));
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
    auto *panel = new TaskPanel(this);
    panel->setTask(&m_task);
    panel->setWhat(visibleText(what));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(panel);

    // Work of a moment shouldn't flash a dialog up.
    QTimer::singleShot(300, this, [this] {
        if (m_task.isRunning())
            open();
    });
}

void LongTaskDialog::reject()
{
    if (m_task.isRunning())
        m_task.cancel();
    else
        QDialog::reject();
}

void LongTaskDialog::closeEvent(QCloseEvent *event)
{
    if (m_task.isRunning()) {
        m_task.cancel();
        event->ignore();
        return;
    }
    QDialog::closeEvent(event);
}

} // namespace accountdesk::widgets
