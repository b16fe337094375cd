// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/BookDialog.h"

#include "book/Book.h"

#include <QDialog>

namespace accountdesk::widgets {

void closeWithBook(QDialog *dialog, const book::Book *book)
{
    // Not reject(), which may ask or wait first.
    QObject::connect(book, &QObject::destroyed, dialog, [dialog] { dialog->done(QDialog::Rejected); });
}

} // namespace accountdesk::widgets
