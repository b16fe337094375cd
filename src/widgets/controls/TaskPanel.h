// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace accountdesk::widgets {

class LongTask;

/// A LongTask's progress bar, its rate in words, and Cancel. Empty but of the same size while
/// nothing runs, so that nothing jumps.
class TaskPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TaskPanel(QWidget *parent = nullptr);

    /// The task is not owned and has to outlive the panel's use.
    void setTask(LongTask *task);
    /// What is being done: "Checking the file".
    void setWhat(const QString &what);

private:
    void showProgress();

    LongTask *m_task = nullptr;
    QString m_what;
    QLabel *m_label;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace accountdesk::widgets
