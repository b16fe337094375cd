// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "widgets/controls/CellMessage.h"
#include "widgets/controls/CellToolTip.h"

#include <QLineEdit>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QTimer>

namespace accountdesk::widgets {

/// Paints the cells of the list of accounts, and edits one in place.
///
/// A balance has a sign, a word and a colour. The editor says beside the cell what is wrong with
/// the text, and stays open until it is right or the clerk presses Esc.
class AccountDelegate : public CellToolTip
{
    Q_OBJECT
public:
    explicit AccountDelegate(QObject *parent = nullptr);

    /// An editor is open, and what it holds can't be used; its message is shown then.
    [[nodiscard]] bool refusesToClose();
    [[nodiscard]] bool isEditing() const { return m_editor; }
    [[nodiscard]] QLineEdit *editor() const { return m_editor; }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    /// Where the cell is cut off: all of it, with what the column's heading says.
    QString toolTip(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// Why the editor's text can't be used; empty: it can.
    [[nodiscard]] QString problem() const;
    /// Says it beside the cell.
    bool check();

    // The view has one editor at a time; createEditor() is const by Qt's contract.
    mutable QPointer<QLineEdit> m_editor;
    mutable QPointer<CellMessage> m_message;
    mutable QPersistentModelIndex m_index;
    mutable Account m_seen;  ///< as it was when the editor got its text …
    mutable QString m_shown; ///< … which is this
    mutable QTimer m_pause;
};

} // namespace accountdesk::widgets
