// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/DroppedFile.h"

#include "storage/sql/BookFile.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

std::optional<DroppedFile> DroppedFile::at(const QString &path)
{
    if (storage::BookFile::isOpen(path)) // SQLite's locks would end with a descriptor that is closed
        return DroppedFile{Kind::Book, path};
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    if (file.read(16) == QByteArray("SQLite format 3\0", 16)) // whatever its name is
        return DroppedFile{Kind::Book, path};
    static const QStringList tables{u"csv"_s, u"tsv"_s, u"txt"_s, u"json"_s};
    if (tables.contains(QFileInfo(path).suffix().toLower()))
        return DroppedFile{Kind::Table, path};
    return {};
}

std::optional<DroppedFile> DroppedFile::from(const QMimeData *mime)
{
    if (mime->urls().size() != 1 || !mime->urls().first().isLocalFile())
        return {};
    return at(mime->urls().first().toLocalFile());
}

} // namespace accountdesk::widgets
