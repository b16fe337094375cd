// SPDX-License-Identifier: GPL-3.0-or-later
#include "url/UrlParser.h"

#include "url/UrlOptions.h"
#include "url/UrlText.h"
#include "url/Words.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <optional>

namespace accountdesk::url {

namespace {

struct Scheme
{
    QLatin1StringView name;
    Backend backend;
};

constexpr std::array<Scheme, 5> schemes{{
    {QLatin1StringView("sqlite"), Backend::Sqlite},
    {QLatin1StringView("mysql"), Backend::MySql},
    {QLatin1StringView("mariadb"), Backend::MySql},
    {QLatin1StringView("postgresql"), Backend::PostgreSql},
    {QLatin1StringView("postgres"), Backend::PostgreSql},
}};

std::optional<Backend> backendOf(QStringView scheme)
{
    const qsizetype plus = scheme.indexOf(u'+');
    const QStringView name = plus < 0 ? scheme : scheme.first(plus);
    const auto found = std::find_if(schemes.begin(), schemes.end(), [name](const Scheme &known) {
        return name.compare(known.name, Qt::CaseInsensitive) == 0;
    });
    return found == schemes.end() ? std::nullopt : std::optional(found->backend);
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// An address, this computer, or a name with a domain: nothing that a password would happen to contain.
bool isSurelyHost(QStringView host)
{
    const qsizetype dot = host.lastIndexOf(u'.');
    const QStringView domain = host.sliced(dot + 1);
    const bool isAddress = host.startsWith(u'[')
                           || (host.count(u'.') == 3 && std::all_of(host.begin(), host.end(), [](QChar c) {
                                   return c == u'.' || (c >= u'0' && c <= u'9');
                               }));
    return isAddress || host == u"localhost"
           || (dot > 0 && domain.size() > 1
               && std::all_of(domain.begin(), domain.end(), [](QChar c) { return c.isLetter(); }));
}

/// The rest of a server's URL, after `scheme://`, taken apart from left to right.
class ServerUrl
{
public:
    ServerUrl(Backend backend, QStringView text)
    {
        m_parsed.url.backend = backend;
        split(text);
    }

    [[nodiscard]] Result<DatabaseUrl::Parsed> parse()
    {
        for (const auto step :
             {&ServerUrl::takeUser, &ServerUrl::takeHost, &ServerUrl::takePort, &ServerUrl::takeDatabase}) {
            RETURN_IF_ERROR((this->*step)());
        }
        RETURN_IF_ERROR(takeUrlOptions(m_query, m_parsed));
        if (m_parsed.url.database.isEmpty())
            return refusedUrl(Words::tr("The URL doesn't name a database on the server."));
        return std::move(m_parsed);
    }

    /// As it is written; empty where it isn't clear where it ends.
    [[nodiscard]] QStringView password() const
    {
        const qsizetype colon = m_user.indexOf(u':');
        return colon < 0 || isUserUnclear() ? QStringView() : m_user.sliced(colon + 1);
    }

private:
    void split(QStringView text)
    {
        const auto end = std::find_if(text.begin(), text.end(), [](QChar c) { return c == u'/' || c == u'?'; });
        const QStringView authority(text.begin(), end);
        QStringView rest(end, text.end());
        if (rest.startsWith(u'/'))
            rest = rest.sliced(1);
        const qsizetype question = rest.indexOf(u'?');
        m_path = question < 0 ? rest : rest.first(question);
        m_query = question < 0 ? QStringView() : rest.sliced(question + 1);
        const qsizetype at = authority.lastIndexOf(u'@');
        m_hasUser = at >= 0;
        m_user = m_hasUser ? authority.first(at) : QStringView();
        m_host = authority.sliced(at + 1);
        m_port = {};
        const qsizetype colon = m_host.lastIndexOf(u':');
        if (colon > m_host.lastIndexOf(u']')) {
            m_port = m_host.sliced(colon + 1);
            m_host = m_host.first(colon);
        }
    }

    /// Whether the part before the database may have ended too early, within a password, so that what seems to be
    /// the host is a piece of it. A database's name may have an @, behind a host that is surely one.
    [[nodiscard]] bool mayEndInPassword() const
    {
        const qsizetype at = m_path.lastIndexOf(u'@');
        if (at < 0)
            return false;
        const QStringView place = m_path.sliced(at + 1);
        return !m_hasUser
               || std::any_of(place.begin(), place.end(), [](QChar c) { return QStringView(u"/.:[").contains(c); })
               || place == u"localhost" || (m_user.contains(u':') && !isSurelyHost(m_host));
    }

    /// An @ that no option has: those that name files may.
    [[nodiscard]] bool queryMayBeOfPassword() const
    {
        const auto pairs = m_query.split(u'&');
        return std::any_of(pairs.begin(), pairs.end(), [this](QStringView pair) {
            return pair.contains(u'@') && (!m_hasUser || !pair.sliced(pair.indexOf(u'=') + 1).startsWith(u'/'));
        });
    }

    [[nodiscard]] bool isUserUnclear() const { return mayEndInPassword() || queryMayBeOfPassword(); }

    Result<> takeUser()
    {
        if (isUserUnclear()) {
            return refusedUrl(Words::tr(
                                  "In the URL, the user name or password contains a character with a special meaning."),
                              Words::tr("Write / as %2F, ? as %3F, @ as %40."));
        }
        const qsizetype colon = m_user.indexOf(u':');
        ASSIGN_OR_RETURN(auto user, decodedUrlPart(colon < 0 ? m_user : m_user.first(colon), Words::tr("the user")));
        ASSIGN_OR_RETURN(auto decoded, decodedUrlPart(password(), Words::tr("the password")));
        m_parsed.url.user = std::move(user);
        m_parsed.password = std::move(decoded);
        return {};
    }

    Result<> takeHost()
    {
        if (m_host.startsWith(u'[')) {
            const QStringView address = m_host.sliced(1).chopped(m_host.size() > 1 ? 1 : 0);
            if (!m_host.endsWith(u']') || !isIpv6(address))
                return refusedUrl(Words::tr("In the URL, the host in brackets isn't an IPv6 address."));
            m_parsed.url.host = address.toString();
            return {};
        }
        ASSIGN_OR_RETURN(auto host, decodedUrlPart(m_host, Words::tr("the host")));
        if (!isHostName(host) && !host.startsWith(u'/'))
            return refusedUrl(
                Words::tr("In the URL, the host isn't a name or an address; an IPv6 address is written in brackets."));
        m_parsed.url.host = std::move(host);
        return {};
    }

    Result<> takePort()
    {
        bool ok = false;
        const ushort port = m_port.toUShort(&ok);
        if (!m_port.isEmpty() && (!ok || !isNumber(m_port) || port == 0)) {
            return refusedUrl(Words::tr("In the URL, the port isn't a number from 1 to 65535."),
                              Words::tr("A password is followed by an @: user:password@host."));
        }
        m_parsed.url.port = port;
        return {};
    }

    Result<> takeDatabase()
    {
        ASSIGN_OR_RETURN(auto database, decodedUrlPart(m_path, Words::tr("the database")));
        m_parsed.url.database = std::move(database);
        return {};
    }

    DatabaseUrl::Parsed m_parsed;
    bool m_hasUser = false;
    QStringView m_user;
    QStringView m_host;
    QStringView m_port;
    QStringView m_path;
    QStringView m_query;
};

Result<DatabaseUrl::Parsed> parseSqlite(QStringView text)
{
    if (!text.isEmpty() && !text.startsWith(u'/')) {
        return refusedUrl(
            Words::tr("The URL of an SQLite file doesn't name a server: there are three slashes before the file."),
            Words::tr(
                "Write sqlite:///book.db, or sqlite:////home/me/book.db with four slashes for an absolute path."));
    }
    const qsizetype question = text.indexOf(u'?');
    DatabaseUrl::Parsed parsed;
    RETURN_IF_ERROR(takeSqliteOptions(question < 0 ? QStringView() : text.sliced(question + 1), parsed));
    const QStringView file = question < 0 ? text : text.first(question);
    ASSIGN_OR_RETURN(auto path, decodedUrlPart(file.isEmpty() ? file : file.sliced(1), Words::tr("the file")));
    // SQLAlchemy's spelling of a database in memory has no path at all.
    parsed.url.path = path.isEmpty() ? QStringLiteral(":memory:") : path;
    return parsed;
}

/// What people write when they forget the kind of server: localhost:3306/crm, clerk@db.example/crm.
/// What is there as a file, or in a folder that is there, is meant as a file.
bool looksLikeServer(const QString &text)
{
    const QFileInfo file(text);
    const qsizetype slash = text.indexOf(u'/');
    const QStringView server = QStringView(text).left(slash < 0 ? text.size() : slash);
    if (file.exists() || server.isEmpty() || server == u"." || server == u".." || server == u"~"
        || (slash > 0 && file.dir().exists()))
        return false;
    const QStringView place = server.sliced(server.lastIndexOf(u'@') + 1);
    const qsizetype colon = place.lastIndexOf(u':');
    if (colon > 0 && isNumber(place.sliced(colon + 1)))
        return true;
    if (slash < 0)
        return false;
    return place.size() < server.size() || place == u"localhost" || isIpv6(place)
           || (place.contains(u'.') && !place.startsWith(u'.') && file.suffix().isEmpty());
}

} // namespace

Result<DatabaseUrl::Parsed> parseUrl(QStringView text)
{
    const QStringView url = text.trimmed();
    if (url.isEmpty())
        return refusedUrl(Words::tr("The URL is empty."));
    const qsizetype end = url.indexOf(u"://");
    const QStringView scheme = url.first(std::max<qsizetype>(end, 0));
    const bool isScheme = !scheme.isEmpty() && std::all_of(scheme.begin(), scheme.end(), [](QChar c) {
        return c < u'\x80' && (c.isLetterOrNumber() || c == u'+' || c == u'_' || c == u'-' || c == u'.');
    });
    if (url.startsWith(u"jdbc:", Qt::CaseInsensitive))
        return refusedUrl(Words::tr("This is a Java (JDBC) URL."),
                          Words::tr("Omit “jdbc:”, and write the user as in mysql://user@host/database."));
    if (!isScheme)
        return refusedUrl(Words::tr("The URL doesn't begin with a kind of database and “://”."));
    const auto backend = backendOf(scheme);
    if (!backend)
        return refusedUrl(Words::tr("In the URL, “%1” isn't a kind of database that AccountDesk knows.").arg(scheme));
    const QStringView rest = url.sliced(end + 3);
    return *backend == Backend::Sqlite ? parseSqlite(rest) : ServerUrl(*backend, rest).parse();
}

UrlWithoutPassword withoutPassword(const QString &url)
{
    const qsizetype end = url.indexOf(QLatin1StringView("://"));
    const QStringView written = end < 0 ? QStringView()
                                        : ServerUrl(Backend::MySql, QStringView(url).sliced(end + 3)).password();
    const auto password = decodedUrlPart(written, Words::tr("the password"));
    if (written.isEmpty() || !password)
        return {.url = url, .password = {}};
    QString rest = url;
    rest.remove(written.begin() - url.begin() - 1, written.size() + 1);
    return {.url = rest, .password = *password};
}

Result<DatabaseUrl::Parsed> parsePlace(const QString &text)
{
    // A kind of database is never a file's name, however it goes on.
    const qsizetype colon = text.indexOf(u':');
    const QStringView scheme = QStringView(text).left(std::max<qsizetype>(colon, 0));
    if (text.contains(QLatin1StringView("://")) || backendOf(scheme)
        || scheme.compare(u"jdbc", Qt::CaseInsensitive) == 0)
        return parseUrl(text);
    if (!looksLikeServer(text))
        return DatabaseUrl::Parsed{.url = {.path = text}, .password = {}};
    return refusedUrl(Words::tr("This looks like a database on a server, but its kind isn't clear."),
                      Words::tr("Write mysql://user@host:port/database or postgresql://user@host:port/database. For "
                                "a file, write ./ before its name."));
}

} // namespace accountdesk::url
