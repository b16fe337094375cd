// SPDX-License-Identifier: GPL-3.0-or-later
#include "url/UrlParser.h"
#include "widgets/controls/RecentBooks.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace accountdesk {
namespace {

QString key()
{
    return u"recentBooks"_s;
}

void write(const QList<DatabaseUrl> &books)
{
    QStringList urls;
    for (const DatabaseUrl &book : books)
        urls << book.toString();
    QSettings().setValue(key(), urls);
}

} // namespace

QList<DatabaseUrl> RecentBooks::list()
{
    QList<DatabaseUrl> books;
    const QStringList urls = QSettings().value(key()).toStringList();
    for (const QString &url : urls) {
        if (const auto parsed = parseUrl(url))
            books << parsed->url;
    }
    return books;
}

void RecentBooks::add(const DatabaseUrl &url)
{
    if (url.backend == Backend::Sqlite && url.isMemory())
        return;
    QList<DatabaseUrl> books = list();
    books.removeAll(url);
    books.prepend(url);
    books.resize(qMin(books.size(), maxCount));
    write(books);
}

void RecentBooks::remove(const DatabaseUrl &url)
{
    QList<DatabaseUrl> books = list();
    books.removeAll(url);
    write(books);
}

QString RecentBooks::placeOf(const DatabaseUrl &url)
{
    if (url.backend != Backend::Sqlite)
        return url.user.isEmpty() ? url.host : url.user + u'@' + url.host;
    const QString folder = QFileInfo(url.path).absolutePath();
    const QString home = QDir::homePath();
    const bool isAtHome = folder == home || folder.startsWith(home + u'/');
    return QDir::toNativeSeparators(isAtHome ? u'~' + folder.mid(home.size()) : folder);
}

void RecentBooks::clear()
{
    QSettings().remove(key());
}

} // namespace accountdesk
