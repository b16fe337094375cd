// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/DatabaseUrl.h"

#include "storage/StorageWords.h"

#include <QFileInfo>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>
#include <array>
#include <optional>

namespace accountdesk {

namespace {

QString examples()
{
    return StorageWords::tr(
        "Examples: sqlite:///book.db, mysql://user@host/database, postgresql://user@host/database.");
}

// No error repeats a part of the text that might be, or hold a piece of, a password.
tl::unexpected<Error> refused(const QString &happened, const QString &advice = examples())
{
    return failure(Error::invalid(happened, advice));
}

template<typename Value>
struct Spelling
{
    QLatin1StringView text;
    Value value;
};

template<typename Value, size_t Size>
std::optional<Value> valueOf(const std::array<Spelling<Value>, Size> &spellings, QStringView text)
{
    const auto found = std::find_if(spellings.begin(), spellings.end(), [text](const Spelling<Value> &spelling) {
        return text.compare(spelling.text, Qt::CaseInsensitive) == 0;
    });
    return found == spellings.end() ? std::nullopt : std::optional(found->value);
}

constexpr std::array<Spelling<Backend>, 5> schemes{{
    {QLatin1StringView("sqlite"), Backend::Sqlite},
    {QLatin1StringView("mysql"), Backend::MySql},
    {QLatin1StringView("mariadb"), Backend::MySql},
    {QLatin1StringView("postgresql"), Backend::PostgreSql},
    {QLatin1StringView("postgres"), Backend::PostgreSql},
}};

enum class Option { TlsMode, CaFile, Charset };

constexpr std::array<Spelling<Option>, 7> options{{
    {QLatin1StringView("ssl-mode"), Option::TlsMode},
    {QLatin1StringView("ssl_mode"), Option::TlsMode},
    {QLatin1StringView("sslmode"), Option::TlsMode},
    {QLatin1StringView("ssl-ca"), Option::CaFile},
    {QLatin1StringView("ssl_ca"), Option::CaFile},
    {QLatin1StringView("sslrootcert"), Option::CaFile},
    {QLatin1StringView("charset"), Option::Charset},
}};

// MySQL's and PostgreSQL's words. Those that leave it to the server whether to encrypt (prefer,
// allow) are no choice: a clerk has to know.
constexpr std::array<Spelling<TlsMode>, 12> tlsModes{{
    {QLatin1StringView("off"), TlsMode::Off},
    {QLatin1StringView("disable"), TlsMode::Off},
    {QLatin1StringView("disabled"), TlsMode::Off},
    {QLatin1StringView("require"), TlsMode::Require},
    {QLatin1StringView("required"), TlsMode::Require},
    {QLatin1StringView("verify-ca"), TlsMode::VerifyCa},
    {QLatin1StringView("verify_ca"), TlsMode::VerifyCa},
    {QLatin1StringView("verify"), TlsMode::VerifyFull},
    {QLatin1StringView("verify-full"), TlsMode::VerifyFull},
    {QLatin1StringView("verify_full"), TlsMode::VerifyFull},
    {QLatin1StringView("verify-identity"), TlsMode::VerifyFull},
    {QLatin1StringView("verify_identity"), TlsMode::VerifyFull},
}};

QString encoded(const QString &text, const QByteArray &except = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, except));
}

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
}

/// Percent-decoded; `part` names it in the error.
Result<QString> decoded(QStringView text, const QString &part)
{
    for (qsizetype i = text.indexOf(u'%'); i >= 0; i = text.indexOf(u'%', i + 1)) {
        if (text.size() - i < 3 || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2])) {
            return refused(
                StorageWords::tr("In the URL, %1 has a “%” without two hexadecimal digits after it.").arg(part),
                StorageWords::tr("Write a percent sign itself as %25."));
        }
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString result = utf8(QByteArray::fromPercentEncoding(text.toUtf8()));
    if (utf8.hasError()
        || std::any_of(result.begin(), result.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return refused(StorageWords::tr("In the URL, %1 has bytes that are no text in UTF-8.").arg(part), {});
    return result;
}

bool isIpv6(QStringView text)
{
    const QStringView address = text.left(text.indexOf(u'%') < 0 ? text.size() : text.indexOf(u'%'));
    return address.count(u':') >= 2 && std::all_of(address.begin(), address.end(), [](QChar c) {
               return isHexDigit(c) || c == u':' || c == u'.';
           });
}

bool isHostName(QStringView text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.isSpace() || QStringView(u"<>\"\\^`{|}[]:?#@").contains(c); });
}

/// 127.0.0.0/8, to the digit: 127.example.com is somewhere else.
bool isIpv4Loopback(QStringView host)
{
    const auto numbers = host.split(u'.');
    return numbers.size() == 4 && numbers.front() == u"127"
           && std::all_of(numbers.begin(), numbers.end(), [](QStringView number) {
                  bool ok = false;
                  return number.toUShort(&ok) <= 255 && ok;
              });
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
        for (const auto step : {&ServerUrl::takeUser, &ServerUrl::takeHost, &ServerUrl::takePort,
                                &ServerUrl::takeDatabase, &ServerUrl::takeOptions}) {
            if (const auto taken = (this->*step)(); !taken)
                return failure(taken.error());
        }
        return std::move(m_parsed);
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

    Result<> takeUser()
    {
        // A password with / or ? in it ends the part before the @ too early.
        if (m_path.contains(u'@') || (!m_hasUser && m_query.contains(u'@'))) {
            return refused(StorageWords::tr(
                               "In the URL, the user or the password has a character with a meaning of its own."),
                           StorageWords::tr("Write / as %2F, ? as %3F, @ as %40."));
        }
        const qsizetype colon = m_user.indexOf(u':');
        auto user = decoded(colon < 0 ? m_user : m_user.first(colon), StorageWords::tr("the user"));
        if (!user)
            return failure(user.error());
        auto password = decoded(colon < 0 ? QStringView() : m_user.sliced(colon + 1), StorageWords::tr("the password"));
        if (!password)
            return failure(password.error());
        m_parsed.url.user = *std::move(user);
        m_parsed.password = *std::move(password);
        return {};
    }

    Result<> takeHost()
    {
        if (m_host.startsWith(u'[')) {
            const QStringView address = m_host.sliced(1).chopped(m_host.size() > 1 ? 1 : 0);
            if (!m_host.endsWith(u']') || !isIpv6(address))
                return refused(StorageWords::tr("In the URL, the host in brackets isn't an IPv6 address."));
            m_parsed.url.host = address.toString();
            return {};
        }
        auto host = decoded(m_host, StorageWords::tr("the host"));
        if (!host)
            return failure(host.error());
        if (!isHostName(*host))
            return refused(StorageWords::tr(
                "In the URL, the host isn't a name or an address; an IPv6 address is written in brackets."));
        m_parsed.url.host = *std::move(host);
        return {};
    }

    Result<> takePort()
    {
        bool ok = false;
        const ushort port = m_port.toUShort(&ok);
        const bool digits = std::all_of(m_port.begin(), m_port.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!m_port.isEmpty() && (!ok || !digits || port == 0)) {
            return refused(StorageWords::tr("In the URL, the port isn't a number from 1 to 65535."),
                           StorageWords::tr("A password stands before an @: user:password@host."));
        }
        m_parsed.url.port = port;
        return {};
    }

    Result<> takeDatabase()
    {
        auto database = decoded(m_path, StorageWords::tr("the database"));
        if (!database)
            return failure(database.error());
        if (database->isEmpty())
            return refused(StorageWords::tr("The URL names no database on the server."));
        m_parsed.url.database = *std::move(database);
        return {};
    }

    Result<> takeOptions()
    {
        std::optional<TlsMode> mode;
        const auto pairs = m_query.split(u'&', Qt::SkipEmptyParts);
        for (const QStringView pair : pairs) {
            const qsizetype equals = pair.indexOf(u'=');
            const QStringView name = equals < 0 ? pair : pair.first(equals);
            const auto option = valueOf(options, name);
            if (!option)
                return refused(unknownOption(name),
                               StorageWords::tr("Known are ssl-mode, ssl-ca, sslmode, sslrootcert, charset."));
            // A plus is a space there, as in a web form.
            const QString text = pair.sliced(name.size() + (equals < 0 ? 0 : 1)).toString().replace(u'+', u' ');
            const auto value = decoded(text, StorageWords::tr("the option “%1”").arg(name));
            if (!value)
                return failure(value.error());
            if (const auto taken = takeOption(*option, *value, mode); !taken)
                return failure(taken.error());
        }
        // Over a network, not to encrypt has to be asked for; an authority is there to be checked.
        const bool plain = m_parsed.url.isLoopback() && m_parsed.url.caFile.isEmpty();
        m_parsed.url.tls = mode.value_or(plain ? TlsMode::Off : TlsMode::VerifyFull);
        return {};
    }

    [[nodiscard]] QString unknownOption(QStringView name) const
    {
        const bool plain = !m_query.contains(u'@') && std::all_of(name.begin(), name.end(), [](QChar c) {
            return c.isLetter() || c == u'-' || c == u'_';
        });
        return plain ? StorageWords::tr("In the URL, the option “%1” is unknown.").arg(name)
                     : StorageWords::tr("In the URL, an option is unknown.");
    }

    Result<> takeOption(Option option, const QString &value, std::optional<TlsMode> &mode)
    {
        switch (option) {
        case Option::TlsMode:
            mode = valueOf(tlsModes, value);
            if (!mode) {
                return refused(StorageWords::tr("In the URL, the option for encryption has an unknown value."),
                               StorageWords::tr("It is one of off, require, verify-ca, verify-full."));
            }
            break;
        case Option::CaFile:
            m_parsed.url.caFile = value;
            break;
        case Option::Charset:
            if (!value.startsWith(u"utf8", Qt::CaseInsensitive) && value.compare(u"utf-8", Qt::CaseInsensitive) != 0) {
                return refused(StorageWords::tr(
                                   "In the URL, the option “charset” asks for another encoding than UTF-8."),
                               StorageWords::tr("Leave the option out: AccountDesk uses all of Unicode."));
            }
            break;
        }
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
        return refused(
            StorageWords::tr("The URL of an SQLite file names no server: three slashes come before the file."),
            StorageWords::tr(
                "Write sqlite:///book.db, or sqlite:////home/me/book.db with four slashes for a whole path."));
    }
    if (text.contains(u'?'))
        return refused(StorageWords::tr("The URL of an SQLite file has no options."),
                       StorageWords::tr("Write a ? in a file's name as %3F."));
    auto path = decoded(text.isEmpty() ? text : text.sliced(1), StorageWords::tr("the file"));
    if (!path)
        return failure(path.error());
    // SQLAlchemy's spelling of a database in memory has no path at all.
    return DatabaseUrl::Parsed{.url = {.path = path->isEmpty() ? QStringLiteral(":memory:") : *path}, .password = {}};
}

QString tlsText(Backend backend, TlsMode mode)
{
    const bool postgres = backend == Backend::PostgreSql;
    switch (mode) {
    case TlsMode::Off:
        return postgres ? QStringLiteral("disable") : QStringLiteral("off");
    case TlsMode::Require:
        return QStringLiteral("require");
    case TlsMode::VerifyCa:
        return QStringLiteral("verify-ca");
    case TlsMode::VerifyFull:
        break;
    }
    return postgres ? QStringLiteral("verify-full") : QStringLiteral("verify");
}

} // namespace

Result<DatabaseUrl::Parsed> DatabaseUrl::parse(QStringView text)
{
    const QStringView url = text.trimmed();
    if (url.isEmpty())
        return refused(StorageWords::tr("The URL is empty."));
    const qsizetype end = url.indexOf(u"://");
    const QStringView scheme = url.first(std::max<qsizetype>(end, 0));
    const bool isScheme = !scheme.isEmpty() && std::all_of(scheme.begin(), scheme.end(), [](QChar c) {
        return c < u'\x80' && (c.isLetterOrNumber() || c == u'+' || c == u'_' || c == u'-' || c == u'.');
    });
    if (!isScheme)
        return refused(StorageWords::tr("The URL doesn't begin with a kind of database and “://”."));
    const qsizetype plus = scheme.indexOf(u'+');
    const auto backend = valueOf(schemes, plus < 0 ? scheme : scheme.first(plus));
    if (!backend)
        return refused(
            StorageWords::tr("In the URL, “%1” isn't a kind of database that AccountDesk knows.").arg(scheme));
    const QStringView rest = url.sliced(end + 3);
    return *backend == Backend::Sqlite ? parseSqlite(rest) : ServerUrl(*backend, rest).parse();
}

bool DatabaseUrl::isLoopback() const
{
    // No host, or a folder for one, is a socket on this computer.
    return host.isEmpty() || host.startsWith(u'/') || host.compare(u"localhost", Qt::CaseInsensitive) == 0
           || host == u"::1" || isIpv4Loopback(host);
}

quint16 DatabaseUrl::effectivePort() const
{
    if (port != 0)
        return port;
    switch (backend) {
    case Backend::MySql:
        return 3306;
    case Backend::PostgreSql:
        return 5432;
    case Backend::Sqlite:
        break;
    }
    return 0;
}

QString DatabaseUrl::toString() const
{
    if (backend == Backend::Sqlite)
        return QStringLiteral("sqlite:///") + encoded(path, "/:,=&!'()*;");

    const bool postgres = backend == Backend::PostgreSql;
    QString text = postgres ? QStringLiteral("postgresql://") : QStringLiteral("mysql://");
    if (!user.isEmpty())
        text += encoded(user) + u'@';
    text += host.contains(u':') ? u'[' + host + u']' : encoded(host);
    if (port != 0)
        text += u':' + QString::number(port);
    text += u'/' + encoded(database);

    // What parse() would take for granted is left out.
    QStringList query;
    if (tls != TlsMode::Off || !isLoopback() || !caFile.isEmpty())
        query << (postgres ? QStringLiteral("sslmode=") : QStringLiteral("ssl-mode=")) + tlsText(backend, tls);
    if (!caFile.isEmpty())
        query << (postgres ? QStringLiteral("sslrootcert=") : QStringLiteral("ssl-ca=")) + encoded(caFile, "/");
    return query.isEmpty() ? text : text + u'?' + query.join(u'&');
}

QString DatabaseUrl::displayName() const
{
    if (backend != Backend::Sqlite)
        return StorageWords::tr("%1 on %2").arg(database, host.isEmpty() ? QStringLiteral("localhost") : host);
    return isMemory() ? StorageWords::tr("A book in memory") : QFileInfo(path).fileName();
}

} // namespace accountdesk
