// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/TaskPanel.h"

#include "widgets/controls/LongTask.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

TaskPanel::TaskPanel(QWidget *parent)
    : QWidget(parent), m_label(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Sto&p"), this))
{
    m_label->setObjectName(u"taskLabel"_s);
    m_bar->setObjectName(u"taskBar"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(u"taskCancel"_s);
    m_cancel->setAutoDefault(false);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_bar, 0, 0);
    layout->addWidget(m_cancel, 0, 1);
    layout->addWidget(m_label, 1, 0, 1, 2);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_cancel)}) {
        QSizePolicy policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        widget->setSizePolicy(policy);
    }
    showProgress();
}

void TaskPanel::setTask(LongTask *task)
{
    m_task = task;
    connect(task, &LongTask::started, this, &TaskPanel::showProgress);
    connect(task, &LongTask::progressed, this, &TaskPanel::showProgress);
    connect(task, &LongTask::stopped, this, &TaskPanel::showProgress);
    connect(m_cancel, &QPushButton::clicked, task, &LongTask::cancel);
    showProgress();
}

void TaskPanel::setWhat(const QString &what)
{
    m_what = what;
    showProgress();
}

void TaskPanel::showProgress()
{
    const bool running = m_task && m_task->isRunning();
    m_bar->setVisible(running);
    m_cancel->setVisible(running);
    m_label->setVisible(running);
    if (!running)
        return;
    const int permille = m_task->permille();
    m_bar->setRange(0, permille < 0 ? 0 : 1000);
    m_bar->setValue(permille);
    m_cancel->setEnabled(!m_task->isCancelled());
    if (m_task->isCancelled()) {
        m_label->setText(tr("Stopping …"));
    } else if (m_task->rows() > 0) {
        const QLocale locale;
        //: %1 what is being done, %2 a number of rows, %3 a number of rows
        m_label->setText(tr("%1: %2 rows, %3 a second")
                             .arg(m_what, locale.toString(qlonglong(m_task->rows())),
                                  locale.toString(qlonglong(m_task->rowsPerSecond()))));
    } else {
        //: %1 what is being done
        m_label->setText(tr("%1 …").arg(m_what));
    }
}

} // namespace accountdesk::widgets
