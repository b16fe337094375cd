// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ColumnMapping.h"
#include "text/CsvFormat.h"

#include <QHeaderView>

class QComboBox;

namespace accountdesk::widgets {

/// A table header with a combo box above each column: what the column holds. A meaning can be
/// given to one column only; choosing it again takes it from the other.
class MappingHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit MappingHeader(QWidget *parent = nullptr);

    /// One combo box for each of these columns.
    void setColumns(const QStringList &names, const exchange::ColumnMapping &mapping);
    [[nodiscard]] exchange::ColumnMapping mapping() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void mappingChanged();
    /// A combo box got the keyboard: the column should be made visible.
    void columnFocused(int column);

public Q_SLOTS:
    void placeBoxes();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Of a box: nothing at its place 0, then columnMeanings.
    QComboBox *createBox(int column, const QString &name, int place);
    void takeFromOthers(const QComboBox *chosen);
    [[nodiscard]] int columnOf(int place) const;

    QList<QComboBox *> m_boxes;
};

} // namespace accountdesk::widgets
