// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

namespace accountdesk::widgets {

/// A QFileDialog that opens none of the files that it shows. Qt's looks into those whose name doesn't tell what they
/// are, to find an icon; when it closes the file of a book that is open, SQLite's locks on it are gone, and another
/// program may take the book for closed.
class FileDialog : public QFileDialog
{
    Q_OBJECT
public:
    explicit FileDialog(QWidget *parent, const QString &title, const QString &folder = {}, const QString &filter = {});
};

} // namespace accountdesk::widgets
