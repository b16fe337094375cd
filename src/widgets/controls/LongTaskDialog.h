// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls/LongTask.h"

#include <QDialog>

namespace accountdesk::widgets {

/// Runs a long work in front of a window: a progress bar, the rate, Stop. Appears only when the
/// work takes longer than a moment, and deletes itself after it.
///
///     LongTaskDialog::run(this, tr("Backing up"), book->longWork(),
///         [file](Database &database, Progress &) { return backup(database, file); },
///         [this](const Result<> &result) { … });
class LongTaskDialog : public QDialog
{
    Q_OBJECT
public:
    template<typename Job, typename Done>
    static void run(QWidget *parent, const QString &what, storage::DatabaseThread &thread, Job job, Done done)
    {
        auto *dialog = new LongTaskDialog(what, parent);
        dialog->m_task.runOn(thread, std::move(job), dialog->closeBefore(done));
    }
    /// Work that another object does; see LongTask::follow() and attend().
    template<typename Start, typename Done>
    static void follow(QWidget *parent, const QString &what, Start start, Done done)
    {
        auto *dialog = new LongTaskDialog(what, parent);
        dialog->m_task.follow(std::move(start), dialog->closeBefore(done));
    }
    template<typename R, typename Done>
    static void attend(QWidget *parent, const QString &what, const std::shared_ptr<Progress> &progress,
                       const QFuture<R> &future, Done done)
    {
        auto *dialog = new LongTaskDialog(what, parent);
        dialog->m_task.attend(progress, future, dialog->closeBefore(done));
    }

    /// Escape and the window's close button ask the work to stop; it closes when that has happened.
    void reject() override;

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    LongTaskDialog(const QString &what, QWidget *parent);
    template<typename Done>
    auto closeBefore(Done done)
    {
        return [this, done](auto result) {
            close();
            deleteLater();
            done(std::move(result));
        };
    }

    LongTask m_task;
};

} // namespace accountdesk::widgets
