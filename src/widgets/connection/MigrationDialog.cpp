// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/MigrationDialog.h"

#include "core/Count.h"
#include "ui_migrationdialog.h"
#include "widgets/controls/WindowSize.h"

#include <QDir>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

QTableWidgetItem *amountItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

MigrationDialog::MigrationDialog(const url::DatabaseUrl &url, const QString &password, const Actor &actor,
                                 QWidget *parent)
    : QDialog(parent), ui(std::make_unique<Ui::MigrationDialog>()), m_url(url), m_password(password), m_actor(actor)
{
    ui->setupUi(this);
    const bool hasBackup = url.backend == url::Backend::Sqlite && !url.isMemory();
    m_convert = ui->buttons->addButton(hasBackup ? tr("&Back Up and Convert") : tr("&Convert"),
                                       QDialogButtonBox::AcceptRole);
    m_convert->setObjectName(u"convertButton"_s);
    auto *readOnly = ui->buttons->addButton(tr("Open &Read-Only"), QDialogButtonBox::RejectRole);
    readOnly->setObjectName(u"readOnlyButton"_s);
    readOnly->setDefault(true);
    ui->task->setTask(&m_task);
    ui->rounded->setColumnCount(4);
    ui->rounded->setHorizontalHeaderLabels({tr("Account"), tr("Amount"), tr("Stored as"), tr("Becomes")});
    ui->rounded->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    ui->rounded->verticalHeader()->hide();
    connect(m_convert, &QPushButton::clicked, this, &MigrationDialog::migrate);
    connect(readOnly, &QPushButton::clicked, this, &MigrationDialog::reject);
    connect(&m_task, &LongTask::started, this, &MigrationDialog::changed);
    connect(&m_task, &LongTask::stopped, this, &MigrationDialog::changed);
    resizeInLetters(this, 100, 26);
    readPlan();
}

MigrationDialog::~MigrationDialog() = default;

void MigrationDialog::readPlan()
{
    ui->intro->setText(
        tr("%1 was made by the CRM. AccountDesk is checking what has to be changed; nothing is written yet.")
            .arg(m_url.displayName()));
    ui->roundedLabel->hide();
    ui->rounded->hide();
    ui->task->setWhat(tr("Checking the accounts"));
    const auto job = [](storage::Database &database, Progress &) { return storage::planCrmMigration(database); };
    m_task.connectAndRead(m_url, m_password, job, [this](const Result<storage::CrmPlan> &plan) {
        if (plan)
            showPlan(*plan);
        else
            ui->message->showProblem(plan.error().text());
    });
}

void MigrationDialog::showPlan(const storage::CrmPlan &plan)
{
    ui->intro->setText(tr("%1 was made by the CRM and has %2 accounts. AccountDesk has to convert it before you can "
                          "work with it. The CRM can still use it afterwards.")
                           .arg(m_url.displayName(), formatCount(plan.accounts)));
    QStringList lines;
    for (const QString &step : plan.steps)
        lines << u"• "_s + step;
    if (plan.renamedCount > 0)
        lines << u"• "_s + tr("Accounts whose ID becomes upper case: %1.").arg(formatCount(plan.renamedCount));
    ui->steps->setText(lines.join(u'\n'));
    ui->backup->setText(plan.backupFile.isEmpty()
                            ? QString()
                            : tr("A copy is made first: %1").arg(QDir::toNativeSeparators(plan.backupFile)));
    ui->backup->setVisible(!plan.backupFile.isEmpty());
    showRounded(plan);
    if (plan.obstacles.isEmpty())
        m_plan = plan;
    else
        ui->message->showProblem(tr("It can't be converted: %1").arg(plan.obstacles.join(u' ')));
    changed();
}

void MigrationDialog::showRounded(const storage::CrmPlan &plan)
{
    const QLocale locale;
    ui->rounded->setRowCount(int(plan.rounded.size()));
    for (int row = 0; row < plan.rounded.size(); ++row) {
        const storage::CrmPlan::Rounded &value = plan.rounded.at(row);
        ui->rounded->setItem(row, 0, new QTableWidgetItem(value.acctid));
        ui->rounded->setItem(row, 1, new QTableWidgetItem(value.column == "paid"_L1 ? tr("Paid") : tr("Due")));
        ui->rounded->setItem(row, 2, amountItem(value.stored));
        ui->rounded->setItem(row, 3, amountItem(value.becomes.format(locale)));
    }
    ui->rounded->setVisible(plan.roundedCount > 0);
    ui->roundedLabel->setVisible(true);
    if (plan.roundedCount == 0)
        ui->roundedLabel->setText(tr("No amount has to be rounded."));
    else if (plan.roundedCount > plan.rounded.size())
        ui->roundedLabel->setText(
            tr("A&mounts that are rounded to cents: %1; the first of them:").arg(formatCount(plan.roundedCount)));
    else
        ui->roundedLabel->setText(tr("A&mounts that are rounded to cents: %1").arg(formatCount(plan.roundedCount)));
}

void MigrationDialog::changed()
{
    m_convert->setEnabled(m_plan && !m_task.isRunning());
}

void MigrationDialog::migrate()
{
    m_converting = true;
    ui->message->clearMessage();
    ui->task->setWhat(tr("Converting"));
    const auto job = [plan = *m_plan, actor = m_actor](storage::Database &database, Progress &) {
        return storage::migrateCrmBook(database, plan, actor);
    };
    m_task.connectAndWrite(m_url, m_password, job, [this](const Result<> &migrated) {
        m_converting = false;
        if (migrated)
            accept();
        else if (migrated.error().kind == Error::Kind::Cancelled)
            ui->message->say(FieldMessage::Kind::Note, tr("Stopped. The database is unchanged."));
        else
            ui->message->showProblem(migrated.error().text());
    });
}

void MigrationDialog::reject()
{
    m_task.cancel();
    if (!m_converting)
        QDialog::reject(); // otherwise the result decides
}

} // namespace accountdesk::widgets
