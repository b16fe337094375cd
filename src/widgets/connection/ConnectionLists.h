// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QGridLayout;
class QListWidget;

namespace Ui {
class ConnectionDialog;
}

namespace accountdesk::widgets {

/// The kinds of books, as wide and high as they need; those whose driver isn't installed are grey and say so.
void fillKindsList(QListWidget *list);

/// The books that the clerk opened, with their folders or servers, and their URLs as Qt::UserRole.
void fillRecentList(QListWidget *list);

/// What is said beside a field moves nothing: it has its place from the beginning.
void reserveMessages(const Ui::ConnectionDialog &fields);

/// The fields of these grids begin at the same place.
void alignLabels(const QList<QGridLayout *> &grids);

/// Puts the lists beside the form or, in a dialog that is too narrow for both, above it, where they scroll with it.
void placeLists(const Ui::ConnectionDialog &fields, int width);

} // namespace accountdesk::widgets
