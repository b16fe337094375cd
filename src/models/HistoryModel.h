// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Entry.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace accountdesk::models {

/// An account's dated entries, newest first, as a read-only table.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { At, Kind, Who, PaidChange, DueChange, Balance, Memo, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setEntries(QList<Entry> entries);
    void setLocale(const QLocale &locale);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Entry> m_entries;
    QLocale m_locale;
};

} // namespace accountdesk::models
