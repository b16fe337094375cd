// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/HistoryModel.h"

#include "core/VisibleText.h"

#include <QJsonArray>

namespace accountdesk::models {

namespace {

bool isAmount(int column)
{
    return column == HistoryModel::PaidChange || column == HistoryModel::DueChange || column == HistoryModel::Balance;
}

/// How much an amount changed, with its sign; empty: it didn't.
QString difference(const std::optional<Money> &before, const std::optional<Money> &after, const QLocale &locale)
{
    const Money change = after.value_or(Money()) - before.value_or(Money());
    if (change == Money())
        return {};
    return change > Money() ? locale.positiveSign() + change.format(locale) : change.format(locale);
}

QString balanceAfter(const Entry &entry, const QLocale &locale)
{
    if (!entry.paidAfter || !entry.dueAfter)
        return {};
    return (*entry.dueAfter - *entry.paidAfter).format(locale);
}

QString fieldName(const QString &field)
{
    if (field == QLatin1StringView("name"))
        return HistoryModel::tr("Name");
    if (field == QLatin1StringView("acctid"))
        return HistoryModel::tr("ID");
    if (field == QLatin1StringView("parent"))
        return HistoryModel::tr("Belongs to");
    return field;
}

QString kindText(const Entry &entry)
{
    const QString name = Entry::kindName(entry.kind);
    switch (entry.undoRole()) {
    case Change::UndoRole::Undo:
        return HistoryModel::tr("%1 (undo)", "a kind of entry").arg(name);
    case Change::UndoRole::Redo:
        return HistoryModel::tr("%1 (redo)", "a kind of entry").arg(name);
    case Change::UndoRole::None:
        break;
    }
    return name;
}

/// The memo and what else changed: `Name: “Smith” → “Smyth”`.
QString memoText(const Entry &entry)
{
    QStringList parts;
    if (!entry.memo.isEmpty())
        parts.append(entry.memo);
    for (auto detail = entry.details.begin(); detail != entry.details.end(); ++detail) {
        if (detail.key() == Entry::undoDetail(entry.undoRole()) || detail.key() == Entry::mixedDetail())
            continue;
        const QJsonArray values = detail.value().toArray();
        const bool isText = detail.key() != QLatin1StringView("extra"); // whose texts are JSON
        if (isText && values.size() == 2 && values.at(0).isString() && values.at(1).isString())
            parts.append(HistoryModel::tr("%1: “%2” → “%3”")
                             .arg(fieldName(detail.key()), values.at(0).toString(), values.at(1).toString()));
        else
            parts.append(HistoryModel::tr("%1 changed").arg(fieldName(detail.key())));
    }
    return visibleText(parts.join(QLatin1String("; ")));
}

} // namespace

void HistoryModel::setEntries(QList<Entry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

void HistoryModel::setLocale(const QLocale &locale)
{
    m_locale = locale;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isAmount(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const Entry &entry = m_entries.at(index.row());
    if (role == Qt::ToolTipRole && index.column() == At)
        return m_locale.toString(entry.at.toLocalTime(), QLocale::LongFormat);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case At:
        return m_locale.toString(entry.at.toLocalTime(), QLocale::ShortFormat);
    case Kind:
        return kindText(entry);
    case Who:
        return visibleText(entry.who);
    case PaidChange:
        return difference(entry.paidBefore, entry.paidAfter, m_locale);
    case DueChange:
        return difference(entry.dueBefore, entry.dueAfter, m_locale);
    case Balance:
        return balanceAfter(entry, m_locale);
    default:
        return memoText(entry);
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return int((isAmount(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case At:
        return tr("When");
    case Kind:
        return tr("What");
    case Who:
        return tr("Who");
    case PaidChange:
        return tr("Paid");
    case DueChange:
        return tr("Due");
    case Balance:
        return tr("Balance");
    default:
        return tr("Note");
    }
}

} // namespace accountdesk::models
