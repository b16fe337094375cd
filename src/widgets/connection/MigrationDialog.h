// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Actor.h"
#include "storage/schema/CrmBook.h"
#include "widgets/controls/LongTask.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace Ui {
class MigrationDialog;
}

namespace accountdesk::widgets {

/// Shows what AccountDesk would change in a database that the CRM made, and does it when asked to.
/// Accepted: the database is a book now. Rejected: it is as it was, and is opened read-only.
/// Shown with open(). Works on a connection of its own.
class MigrationDialog : public QDialog
{
    Q_OBJECT
public:
    MigrationDialog(const url::DatabaseUrl &url, const QString &password, const Actor &actor,
                    QWidget *parent = nullptr);
    ~MigrationDialog() override;

    void reject() override;

private:
    void readPlan();
    void showPlan(const storage::CrmPlan &plan);
    void showRounded(const storage::CrmPlan &plan);
    void migrate();
    void changed();

    std::unique_ptr<Ui::MigrationDialog> ui;
    url::DatabaseUrl m_url;
    QString m_password;
    Actor m_actor;
    std::optional<storage::CrmPlan> m_plan;
    LongTask m_task;
    QPushButton *m_convert;
    bool m_converting = false;
};

} // namespace accountdesk::widgets
