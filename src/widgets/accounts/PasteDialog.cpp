// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/PasteDialog.h"

#include "core/Count.h"
#include "core/VisibleText.h"
#include "widgets/controls/CellToolTip.h"
#include "widgets/controls/WindowSize.h"

#include <QAbstractTableModel>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

/// The cells that change, one in each row.
class ChangedCells : public QAbstractTableModel
{
public:
    enum Column { Id, What, Before, After, ColumnCount };

    ChangedCells(models::PastePlan plan, models::CellFormat format, QObject *parent)
        : QAbstractTableModel(parent), m_plan(std::move(plan)), m_format(std::move(format))
    {}

    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_plan.cells.size()); }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const models::PastePlan::Cell &cell = m_plan.cells.at(index.row());
        const bool isValue = index.column() == Before || index.column() == After;
        if (role == Qt::TextAlignmentRole)
            return int((isValue && models::isAmount(cell.column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        const models::PastePlan::Item &item = m_plan.items.at(cell.item);
        switch (index.column()) {
        case Id:
            return visibleText(item.after.id.text());
        case What:
            return models::columnTitle(cell.column);
        case Before:
            return item.before ? models::shownCellText(*item.before, cell.column, m_format.locale)
                               : PasteDialog::tr("(new account)");
        default:
            return models::shownCellText(item.after, cell.column, m_format.locale);
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Vertical || role != Qt::DisplayRole)
            return QAbstractTableModel::headerData(section, orientation, role);
        return QStringList{PasteDialog::tr("Account"), PasteDialog::tr("Column"), PasteDialog::tr("Before"),
                           PasteDialog::tr("After")}
            .value(section);
    }

private:
    models::PastePlan m_plan;
    models::CellFormat m_format;
};

/// The rows that can't be pasted.
class BadRows : public QAbstractTableModel
{
public:
    enum Column { Row, Text, Reason, ColumnCount };

    BadRows(QList<exchange::BadRow> rows, QObject *parent) : QAbstractTableModel(parent), m_rows(std::move(rows)) {}

    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const exchange::BadRow &row = m_rows.at(index.row());
        switch (index.column()) {
        case Row:
            return formatCount(row.number);
        case Text:
            return visibleText(row.cells.join(u"  |  "_s));
        default:
            return visibleText(row.reason);
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Vertical || role != Qt::DisplayRole)
            return QAbstractTableModel::headerData(section, orientation, role);
        return QStringList{PasteDialog::tr("Row"), PasteDialog::tr("Copied text"), PasteDialog::tr("Reason")}.value(
            section);
    }

private:
    QList<exchange::BadRow> m_rows;
};

QTableView *createPasteTable(const char *name, QAbstractItemModel *model, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(QLatin1StringView(name));
    model->setParent(table);
    table->setModel(model);
    table->setItemDelegate(new CellToolTip(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() * 3 / 2);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->resizeColumnsToContents();
    return table;
}

QString summary(const models::PastePlan &plan)
{
    QStringList parts;
    const auto add = [&parts](const QString &what, qsizetype count) {
        if (count > 0)
            parts << what.arg(formatCount(count));
    };
    add(PasteDialog::tr("New accounts: %1"), plan.added);
    add(PasteDialog::tr("Changed accounts: %1"), plan.items.size() - plan.added);
    add(PasteDialog::tr("Unchanged accounts: %1"), plan.unchanged);
    add(PasteDialog::tr("Rows that can't be pasted: %1"), plan.bad.size());
    return parts.join(u"    "_s);
}

QLabel *createParagraph(const char *name, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

PasteDialog::PasteDialog(const models::PastePlan &plan, const models::CellFormat &format, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"pasteDialog"_s);
    setWindowTitle(tr("Paste"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(createParagraph("pasteSummary", summary(plan), this));
    if (!plan.cells.isEmpty()) {
        auto *changed = createPasteTable("changedCells", new ChangedCells(plan, format, this), this);
        changed->setAccessibleName(tr("Cells that change, before and after"));
        layout->addWidget(changed, 3);
    }
    if (!plan.bad.isEmpty()) {
        layout->addWidget(createParagraph("badRowsTitle", tr("These rows aren't imported:"), this));
        auto *bad = createPasteTable("badRows", new BadRows(plan.bad, this), this);
        bad->setAccessibleName(tr("Rows with problems"));
        layout->addWidget(bad, 2);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *paste = buttons->addButton(tr("&Paste"), QDialogButtonBox::AcceptRole);
    paste->setObjectName(u"pasteButton"_s);
    paste->setEnabled(!plan.items.isEmpty());
    paste->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setFocus();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resizeInLetters(this, 100, 24);
}

} // namespace accountdesk::widgets
