// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connection/ConnectionLists.h"

#include "storage/sql/SqlDriver.h"
#include "ui_connectiondialog.h"
#include "widgets/connection/ConnectionWords.h"
#include "widgets/controls/FieldMessage.h"
#include "widgets/controls/RecentBooks.h"

#include <QGridLayout>
#include <QListWidget>
#include <QScrollBar>

#include <algorithm>

namespace accountdesk::widgets {

void fillKindsList(QListWidget *list)
{
    const struct
    {
        QString name;
        url::Backend backend;
    } kinds[] = {{ConnectionWords::tr("SQLite file"), url::Backend::Sqlite},
                 {ConnectionWords::tr("MySQL · MariaDB"), url::Backend::MySql},
                 {ConnectionWords::tr("PostgreSQL"), url::Backend::PostgreSql},
                 {ConnectionWords::tr("By URL"), url::Backend::Sqlite}};
    for (const auto &kind : kinds) {
        auto *item = new QListWidgetItem(kind.name, list);
        const QString package = storage::missingDriverPackage(kind.backend);
        if (package.isEmpty())
            continue;
        item->setFlags(item->flags() & ~(Qt::ItemIsEnabled | Qt::ItemIsSelectable));
        item->setText(ConnectionWords::tr("%1\n(install %2)").arg(kind.name, package));
        item->setToolTip(ConnectionWords::tr("Install the package %1 and restart AccountDesk.").arg(package));
    }
    int height = 2 * list->frameWidth() + 4;
    for (int row = 0; row < list->count(); ++row)
        height += list->sizeHintForRow(row);
    const int width = std::max(list->sizeHintForColumn(0), list->fontMetrics().averageCharWidth() * 26);
    list->setFixedSize(width + 2 * list->frameWidth() + 12, height);
}

void fillRecentList(QListWidget *list)
{
    for (const url::DatabaseUrl &book : RecentBooks::list()) {
        auto *item = new QListWidgetItem(book.displayName() + u'\n' + RecentBooks::placeOf(book), list);
        item->setToolTip(book.toString());
        item->setData(Qt::UserRole, book.toString());
    }
    list->setMinimumHeight(list->fontMetrics().height() * 3); // in large letters, the form needs the room
    const bool any = list->count() > 0;
    list->setEnabled(any);
    if (!any)
        (new QListWidgetItem(ConnectionWords::tr("None yet"), list))->setFlags(Qt::NoItemFlags);
}

void placeLists(const Ui::ConnectionDialog &fields, int width)
{
    const QMargins margins = fields.layout->contentsMargins();
    int form = 0; // of all kinds of book, so that the lists stay where they are when another one is chosen
    for (const QWidget *part :
         std::initializer_list<QWidget *>{fields.filePage, fields.serverPage, fields.urlPage, fields.credentials})
        form = std::max(form, part->minimumSizeHint().width());
    const int besides = margins.left() + fields.kinds->width() + fields.columns->spacing() + form
                        + fields.scroll->verticalScrollBar()->sizeHint().width() + margins.right();
    const bool isTooNarrow = besides > width;
    const bool isAbove = fields.scrollLayout->indexOf(fields.left) >= 0;
    if (isAbove == isTooNarrow)
        return;
    QBoxLayout *from = fields.columns;
    QBoxLayout *to = fields.scrollLayout;
    if (isAbove)
        std::swap(from, to);
    from->removeItem(fields.left);
    fields.left->setParent(nullptr);
    to->insertLayout(0, fields.left);
}

void reserveMessages(const Ui::ConnectionDialog &fields)
{
    for (FieldMessage *message : {fields.hostMessage, fields.databaseMessage, fields.userMessage, fields.caFileMessage,
                                  fields.fingerprintMessage})
        message->reserve(1);
    for (FieldMessage *message : {fields.fileMessage, fields.testMessage})
        message->reserve(2);
    for (FieldMessage *message : {fields.tlsMessage, fields.urlMessage}) // what it means to go unencrypted
        message->reserve(3);
}

void alignLabels(const QList<QGridLayout *> &grids)
{
    int width = 0;
    for (const QGridLayout *grid : grids) {
        for (int row = 0; row < grid->rowCount(); ++row) {
            if (const QLayoutItem *label = grid->itemAtPosition(row, 0))
                width = std::max(width, label->sizeHint().width());
        }
    }
    for (QGridLayout *grid : grids)
        grid->setColumnMinimumWidth(0, width);
}

} // namespace accountdesk::widgets
