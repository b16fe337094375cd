// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Commands.h"

#include "core/Version.h"
#include "server/Certificate.h"
#include "server/Server.h"
#include "storage/accounts/ChangeFeed.h"
#include "storage/schema/Migrations.h"

#include <QCommandLineParser>
#include <QFile>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace accountdesk::server {

namespace {

enum ExitCode { Done = 0, Failed = 1, UsageError = 2 };

constexpr int maxDays = 36'500;

void say(const QString &text)
{
    QTextStream(stdout) << text << '\n';
}

/// Whether everything that was said until now could be written.
bool isSaid()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

Error unsaid()
{
    return {.kind = Error::Kind::Storage, .happened = u"The output couldn't be written."_s};
}

int fail(const Error &error)
{
    QTextStream(stderr) << "accountdesk-server: " << error.text() << '\n';
    if (!error.detail.isEmpty())
        QTextStream(stderr) << "  (" << error.detail << ")\n";
    return error.kind == Error::Kind::Invalid ? UsageError : Failed;
}

template<typename T>
int exitCode(const Result<T> &result)
{
    return result ? Done : fail(result.error());
}

void sayFingerprints(const CertificateFingerprints &marks)
{
    say(u"SHA-256 fingerprint of the certificate: %1"_s.arg(QString::fromLatin1(marks.fingerprint)));
    say(u"Pin of the key: %1"_s.arg(QString::fromLatin1(marks.pin)));
}

/// The parsed command line.
class Commands
{
public:
    explicit Commands(const QStringList &arguments) : m_settings(m_parser)
    {
        m_parser.setApplicationDescription(
            u"Serves a book to AccountDesk on other computers.\n\n"
            "Commands:\n"
            "  (none)               serve the book\n"
            "  make-cert            create a key and a certificate (--host, --ip, --days; --cert, --key);\n"
            "                       with --if-missing, keep and show an existing one\n"
            "  show-cert            print a certificate's fingerprint and pin\n"
            "  token add NAME       create an access token and print it, once (--read-only)\n"
            "  token list           list the tokens' names\n"
            "  token revoke NAME    revoke a token\n"
            "  renew-id             after restoring a backup: let clients notice"_s);
        SettingsReader::addOptions(m_parser);
        m_parser.addOption({u"host"_s, u"make-cert: a host name; may be repeated."_s, u"NAME"_s});
        m_parser.addOption({u"ip"_s, u"make-cert: an IP address; may be repeated."_s, u"ADDRESS"_s});
        m_parser.addOption({u"days"_s, u"make-cert: how many days the certificate is valid."_s, u"N"_s, u"825"_s});
        m_parser.addOption({u"if-missing"_s, u"make-cert: keep an existing certificate."_s});
        m_parser.addOption({u"read-only"_s, u"token add: a token without write access."_s});
        m_parser.addPositionalArgument(u"command"_s, u"The command; without one, the book is served."_s,
                                       u"[COMMAND]"_s);
        m_help = m_parser.addHelpOption();
        m_version = m_parser.addVersionOption();
        m_isUnderstood = m_parser.parse(arguments);
    }

    int run()
    {
        if (!m_isUnderstood)
            return fail(Error::invalid(m_parser.errorText(), u"See --help."_s));
        if (m_parser.isSet(m_help)) {
            QTextStream(stdout) << m_parser.helpText();
            return Done;
        }
        if (m_parser.isSet(m_version)) {
            say(u"accountdesk-server " ACCOUNTDESK_VERSION ""_s);
            return Done;
        }
        if (const auto read = m_settings.readFile(); !read)
            return fail(read.error());
        const QStringList words = m_parser.positionalArguments();
        const QString command = words.mid(0, words.value(0) == "token"_L1 ? 2 : 1).join(u' ');
        const QStringList rest = words.mid(command.isEmpty() ? 0 : command.count(u' ') + 1);
        const bool takesName = command == "token add"_L1 || command == "token revoke"_L1;
        if (rest.size() != (takesName ? 1 : 0))
            return fail(
                Error::invalid(u"“%1” isn't a complete command, or has too many arguments."_s.arg(words.join(u' ')),
                               u"See --help."_s));
        return run(command, rest.value(0));
    }

private:
    int run(const QString &command, const QString &name)
    {
        if (command.isEmpty())
            return serve();
        if (command == "make-cert"_L1)
            return makeCert();
        if (command == "show-cert"_L1)
            return showCert();
        if (command == "token add"_L1)
            return addToken(name);
        if (command == "token list"_L1)
            return listTokens();
        if (command == "token revoke"_L1)
            return revokeToken(name);
        if (command == "renew-id"_L1)
            return renewId();
        return fail(Error::invalid(u"There is no command “%1”."_s.arg(command), u"See --help."_s));
    }

    int serve()
    {
        auto settings = m_settings.settings();
        return settings ? exitCode(Server(*std::move(settings)).run()) : fail(settings.error());
    }

    int makeCert()
    {
        if (m_parser.isSet(u"if-missing"_s) && QFile::exists(m_settings.value(u"cert"_s)))
            return showCert();
        bool isNumber = false;
        const CertificateRequest request{.hosts = m_parser.values(u"host"_s),
                                         .addresses = m_parser.values(u"ip"_s),
                                         .days = m_parser.value(u"days"_s).toInt(&isNumber)};
        if (!isNumber || request.days < 1 || request.days > maxDays)
            return fail(Error::invalid(u"--days must be a number from 1 to %1."_s.arg(maxDays)));
        const QString certificate = m_settings.value(u"cert"_s);
        const QString key = m_settings.value(u"key"_s);
        const auto marks = makeCertificate(request, certificate, key);
        if (!marks)
            return fail(marks.error());
        say(u"Certificate: %1"_s.arg(certificate));
        say(u"Key (keep it secret): %1"_s.arg(key));
        sayFingerprints(*marks);
        return Done;
    }

    int showCert()
    {
        const auto marks = fingerprintsOfFile(m_settings.value(u"cert"_s));
        if (marks)
            sayFingerprints(*marks);
        return exitCode(marks);
    }

    int addToken(const QString &name)
    {
        auto database = openBook();
        if (!database)
            return fail(database.error());
        const auto rights = m_parser.isSet(u"read-only"_s) ? storage::AccessToken::Rights::ReadOnly
                                                           : storage::AccessToken::Rights::ReadWrite;
        storage::AccessTokens tokens(*database);
        const auto token = tokens.add(name, rights);
        if (!token)
            return fail(token.error());
        say(QString::fromLatin1(*token)); // alone, for scripts
        if (isSaid())
            return Done;
        Error error = unsaid();
        if (tokens.revoke(name)) {
            error.safe = u"The token was revoked at once, as nobody has seen it."_s;
            error.advice = u"Make one with another name."_s;
        }
        return fail(error);
    }

    int listTokens()
    {
        auto database = openBook();
        if (!database)
            return fail(database.error());
        const auto tokens = storage::AccessTokens(*database).list();
        if (!tokens)
            return fail(tokens.error());
        for (const storage::AccessToken &token : *tokens) {
            const QString rights = token.rights == storage::AccessToken::Rights::ReadWrite ? u"read-write"_s
                                                                                           : u"read-only"_s;
            const QString revoked = token.revokedAt.isValid() ? token.revokedAt.toString(Qt::ISODate) : u"-"_s;
            say(QStringList{token.name, rights, token.createdAt.toString(Qt::ISODate), revoked}.join(u'\t'));
        }
        return Done;
    }

    int revokeToken(const QString &name)
    {
        auto database = openBook();
        return database ? exitCode(storage::AccessTokens(*database).revoke(name)) : fail(database.error());
    }

    int renewId()
    {
        auto database = openBook();
        if (!database)
            return fail(database.error());
        const auto id = storage::ChangeFeed(*database).renewServerId();
        if (id)
            say(*id);
        return exitCode(id);
    }

    Result<storage::Database> openBook()
    {
        ASSIGN_OR_RETURN(const auto book, m_settings.book());
        auto database = storage::Database::open(book.url, book.password);
        if (!database)
            return database;
        RETURN_IF_ERROR(storage::migrate(*database));
        return database;
    }

    QCommandLineParser m_parser;
    SettingsReader m_settings;
    QCommandLineOption m_help{u"help"_s};
    QCommandLineOption m_version{u"version"_s};
    bool m_isUnderstood = false;
};

} // namespace

int runCommand(const QStringList &arguments)
{
    const int code = Commands(arguments).run();
    return code == Done && !isSaid() ? fail(unsaid()) : code;
}

} // namespace accountdesk::server
