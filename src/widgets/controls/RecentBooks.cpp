// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/RecentBooks.h"

#include "platform/Settings.h"
#include "url/UrlParser.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

void write(const QList<url::DatabaseUrl> &books)
{
    QStringList urls;
    for (const url::DatabaseUrl &book : books)
        urls << book.toString();
    platform::settings::recentBooks.set(urls);
}

} // namespace

QList<url::DatabaseUrl> RecentBooks::list()
{
    QList<url::DatabaseUrl> books;
    const QStringList urls = platform::settings::recentBooks.get();
    for (const QString &url : urls) {
        if (const auto parsed = url::parseUrl(url))
            books << parsed->url;
    }
    return books;
}

void RecentBooks::add(const url::DatabaseUrl &url)
{
    if (url.backend == url::Backend::Sqlite && url.isMemory())
        return;
    QList<url::DatabaseUrl> books = list();
    books.removeAll(url);
    books.prepend(url);
    books.resize(qMin(books.size(), maxCount));
    write(books);
}

void RecentBooks::remove(const url::DatabaseUrl &url)
{
    QList<url::DatabaseUrl> books = list();
    books.removeAll(url);
    write(books);
}

QString RecentBooks::placeOf(const url::DatabaseUrl &url)
{
    if (url.backend != url::Backend::Sqlite)
        return url.user.isEmpty() ? url.host : url.user + u'@' + url.host;
    const QString folder = QFileInfo(url.path).absolutePath();
    const QString home = QDir::homePath();
    const bool isAtHome = folder == home || folder.startsWith(home + u'/');
    return QDir::toNativeSeparators(isAtHome ? u'~' + folder.mid(home.size()) : folder);
}

void RecentBooks::clear()
{
    platform::settings::recentBooks.reset();
}

} // namespace accountdesk::widgets
