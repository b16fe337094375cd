// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/AccountDelegate.h"

#include "models/AccountTableModel.h"
#include "widgets/accounts/BalanceLabel.h"
#include "widgets/controls/Appearance.h"
#include "widgets/controls/CellMessage.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

using namespace std::chrono_literals;

/// A clerk who is still typing isn't told that the amount is incomplete.
constexpr auto typingPause = 500ms;

bool isAmount(int column)
{
    return column == models::AccountTableModel::Paid || column == models::AccountTableModel::Due
           || column == models::AccountTableModel::Balance;
}

QString balanceWord(int sign)
{
    return BalanceLabel::word(Money::fromCents(sign));
}

int cellMargin(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.averageCharWidth();
}

models::AccountTableModel *modelOf(const QModelIndex &index)
{
    return const_cast<models::AccountTableModel *>(static_cast<const models::AccountTableModel *>(index.model()));
}

/// What the clerk typed isn't in the book; the tool tip says why.
void showUnsaved(QStyleOptionViewItem *option)
{
    const QPalette palette = option->palette;
    option->font.setItalic(true);
    option->backgroundBrush = Appearance::problemBase(palette);
    option->palette.setColor(QPalette::Text, Appearance::problemText(palette));
    option->text.prepend(u"! "_s);
}

/// Draws in one line, at the same height in each cell.
void drawText(QPainter *painter, const QStyleOptionViewItem &cell, const QRect &room, Qt::Alignment alignment,
              const QString &text)
{
    const QString shown = cell.fontMetrics.elidedText(text, cell.textElideMode, room.width());
    painter->drawText(room, int(alignment | Qt::AlignVCenter | Qt::TextSingleLine), shown);
}

} // namespace

AccountDelegate::AccountDelegate(QObject *parent) : CellToolTip(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &AccountDelegate::check);
    connect(this, &QAbstractItemDelegate::closeEditor, this, [this](const QWidget *, EndEditHint hint) {
        if (hint == RevertModelCache && m_index.isValid())
            modelOf(m_index)->discard(m_index);
    });
}

QWidget *AccountDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(u"cellEditor"_s);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    editor->setFrame(false);
    editor->setAutoFillBackground(true);
    if (isAmount(index.column()))
        editor->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(editor, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(editor, &QObject::destroyed, &m_pause, &QTimer::stop);
    m_editor = editor;
    m_index = index;
    return editor;
}

void AccountDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &index) const
{
    QStyledItemDelegate::updateEditorGeometry(editor, option, index);
    if (m_message)
        m_message->standBeside(editor->geometry());
}

void AccountDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = static_cast<QLineEdit *>(editor);
    if (field->isModified())
        return; // the row came anew from the book: what is being typed stays
    m_seen = index.data(models::AccountTableModel::AccountRole).value<Account>();
    m_shown = index.data(Qt::EditRole).toString();
    field->setText(m_shown);
    field->selectAll();
    if (!index.data(models::AccountTableModel::UnsavedRole).toString().isEmpty())
        field->setModified(true); // Enter tries again
}

void AccountDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *field = static_cast<QLineEdit *>(editor);
    if (!field->isModified() || !problem().isEmpty())
        return;
    // Another clerk's change of this very cell, while the clerk typed, must not be overwritten
    // unseen. One of another cell of the row is in the list for the clerk to see.
    const bool isAsSeen = index.data(Qt::EditRole).toString() == m_shown;
    static_cast<models::AccountTableModel *>(model)->edit(
        index, isAsSeen ? index.data(models::AccountTableModel::AccountRole).value<Account>() : m_seen, field->text());
}

QString AccountDelegate::problem() const
{
    if (!m_editor || !m_editor->isModified() || !m_index.isValid())
        return {};
    const auto *model = static_cast<const models::AccountTableModel *>(m_index.model());
    const auto change = model->changeFor(m_index, m_editor->text());
    if (change)
        return {};
    return change.error().advice.isEmpty() ? change.error().happened
                                           : change.error().happened + u' ' + change.error().advice;
}

bool AccountDelegate::check()
{
    m_pause.stop();
    const QString reason = problem();
    if (m_message)
        m_message->deleteLater();
    m_message = nullptr;
    if (reason.isEmpty())
        return true;
    auto *message = new CellMessage(reason, m_editor->parentWidget());
    message->standBeside(m_editor->geometry());
    connect(m_editor, &QObject::destroyed, message, &QObject::deleteLater);
    m_message = message;
    m_editor->setAccessibleDescription(reason);
    return false;
}

bool AccountDelegate::refusesToClose()
{
    return m_editor && !check();
}

bool AccountDelegate::eventFilter(QObject *watched, QEvent *event)
{
    const bool leaves = [event] {
        if (event->type() == QEvent::FocusOut)
            return true;
        if (event->type() != QEvent::KeyPress)
            return false;
        const int key = static_cast<const QKeyEvent *>(event)->key();
        return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
    }();
    // One that is deleted with its window isn't a QLineEdit any more when it loses the focus.
    const auto *editor = qobject_cast<const QLineEdit *>(watched);
    if (leaves && editor && editor == m_editor && !check())
        return event->type() == QEvent::KeyPress; // neither taken nor closed
    return QStyledItemDelegate::eventFilter(watched, event);
}

void AccountDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (isAmount(index.column()))
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    if (index.column() == models::AccountTableModel::Id)
        option->font.setWeight(QFont::Medium);
    if (index.data(models::AccountTableModel::PendingRole).toBool())
        option->font.setItalic(true); // on its way to the book
    if (!index.data(models::AccountTableModel::UnsavedRole).toString().isEmpty())
        showUnsaved(option);
    if (index.column() != models::AccountTableModel::Balance || option->text.isEmpty())
        return;
    const QColor colour = Appearance::balanceColour(option->palette,
                                                    index.data(models::AccountTableModel::SignRole).toInt());
    option->palette.setColor(QPalette::Text, colour); // in all groups
}

void AccountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const int margin = cellMargin(cell);
    const QRect room = cell.rect.adjusted(margin, 0, -margin, 0);
    const bool isSelected = cell.state & QStyle::State_Selected;
    const auto group = cell.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    if (!index.data(models::AccountTableModel::LoadedRole).toBool()) {
        // A row that is on its way: a grey bar where its text will be.
        painter->setOpacity(0.12);
        const int height = cell.fontMetrics.xHeight();
        painter->fillRect(QRect(room.left(), room.center().y() - height / 2, room.width() * 2 / 3, height),
                          painter->pen().color());
    } else if (index.column() == models::AccountTableModel::Balance) {
        const QString word = balanceWord(index.data(models::AccountTableModel::SignRole).toInt());
        drawText(painter, cell, room, Qt::AlignLeft, word);
        const int taken = cell.fontMetrics.horizontalAdvance(word) + margin;
        drawText(painter, cell, room.adjusted(taken, 0, 0, 0), Qt::AlignRight, cell.text);
    } else {
        drawText(painter, cell, room, cell.displayAlignment & Qt::AlignHorizontal_Mask, cell.text);
    }
    if (cell.state & QStyle::State_HasFocus) // which cell F2 and typing change
        painter->drawRect(cell.rect.adjusted(1, 1, -2, -2));
    painter->restore();
}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index) + QSize(2 * cellMargin(option), 0);
    if (index.column() == models::AccountTableModel::Balance)
        size.rwidth() += option.fontMetrics.horizontalAdvance(balanceWord(-1)) + cellMargin(option);
    return size;
}

QString AccountDelegate::toolTip(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return sizeHint(option, index).width() > option.rect.width() ? index.data(Qt::ToolTipRole).toString() : QString();
}

} // namespace accountdesk::widgets
