// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace accountdesk::book {
class Book;
} // namespace accountdesk::book

namespace accountdesk::widgets {

/// Closes a dialog when its book goes away: what is asked for in it can't be done any more. The dialog
/// holds the book in a QPointer, which is empty by then.
void closeWithBook(QDialog *dialog, const book::Book *book);

} // namespace accountdesk::widgets
