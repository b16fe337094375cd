// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/RecentBooks.h"

#include "platform/Settings.h"
#include "url/UrlParser.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace accountdesk {
namespace {

void write(const QList<DatabaseUrl> &books)
{
    QStringList urls;
    for (const DatabaseUrl &book : books)
        urls << book.toString();
    settings::recentBooks.set(urls);
}

} // namespace

QList<DatabaseUrl> RecentBooks::list()
{
    QList<DatabaseUrl> books;
    const QStringList urls = settings::recentBooks.get();
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
    settings::recentBooks.reset();
}

} // namespace accountdesk
