// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Settings.h"
#include "url/UrlParser.h"

#include <QFile>
#include <QHostAddress>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace accountdesk::server {

namespace {

struct Option
{
    const char *name;
    const char *value; ///< what stands for its value in the help; none: a switch
    const char *usual; ///< what holds when it isn't given
    const char *help;
};

constexpr std::array options{
    Option{"db", "URL", "", "The book: a file, or mysql://… or postgresql://…"},
    Option{"password-file", "FILE", "", "A file whose first line is the database's password."},
    Option{"listen", "ADDRESS:PORT", "127.0.0.1:8443", "The address that clients connect to."},
    Option{"cert", "FILE", "server.crt", "The certificate, and its chain, as PEM."},
    Option{"key", "FILE", "server.key", "The certificate's key as PEM."},
    Option{"web-lookup", "", "no", "Serve the page where anyone can look up a balance."},
    Option{"metrics", "ADDRESS:PORT", "", "Serve Prometheus metrics on a loopback address."},
    Option{"max-body", "BYTES", "8388608", "The maximum size of a request's body."},
    Option{"max-connections", "NUMBER", "1000", "The maximum number of connections."},
    Option{"max-per-address", "NUMBER", "100", "The maximum number of connections from one address."},
    Option{"workers", "NUMBER", "4", "Threads that work on the database."},
    Option{"queue", "NUMBER", "256", "How many requests may wait for a worker."},
    Option{"handshake-timeout", "SECONDS", "10", "How long a TLS handshake may take."},
    Option{"header-timeout", "SECONDS", "10", "How long the header of a request, or the first request, may take."},
    Option{"body-timeout", "SECONDS", "60", "How long sending a body, or receiving an answer, may take."},
    Option{"idle-timeout", "SECONDS", "60", "How long a connection with a valid token may be idle."},
    Option{"database-timeout", "SECONDS", "30", "How long a request waits for the database."},
    Option{"stop-timeout", "SECONDS", "30", "How long requests may take to finish after SIGTERM."},
};

QString nameOf(const Option &option)
{
    return QString::fromLatin1(option.name);
}

const Option *find(const QString &name)
{
    const auto *found = std::find_if(options.begin(), options.end(),
                                     [&name](const Option &option) { return nameOf(option) == name; });
    return found == options.end() ? nullptr : found;
}

QByteArray variableOf(const QString &name)
{
    if (name == "db"_L1)
        return "ACCOUNTDESK_DB"; // as accountdesk-cli has it
    return "ACCOUNTDESK_SERVER_" + name.toUpper().replace(u'-', u'_').toLatin1();
}

/// `ADDRESS:PORT`, an IPv6 address in brackets.
Result<Endpoint> endpoint(const QString &name, const QString &text)
{
    const auto colon = text.lastIndexOf(u':');
    QString address = text.left(colon);
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.mid(1, address.size() - 2);
    bool isNumber = false;
    const quint16 port = text.mid(colon + 1).toUShort(&isNumber);
    if (colon < 0 || !isNumber || QHostAddress(address).isNull())
        return failure(Error::invalid(u"“%1” isn't a valid ADDRESS:PORT for %2."_s.arg(text, name),
                                      u"Write 127.0.0.1:8443, 0.0.0.0:8443 or [::]:8443."_s));
    return Endpoint{.address = QHostAddress(address).toString(), .port = port};
}

Result<QString> firstLine(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure({.kind = Error::Kind::NotFound,
                        .happened = u"The password file “%1” can't be read."_s.arg(name),
                        .detail = file.errorString()});
    return QString::fromUtf8(file.readLine()).remove(u'\n').remove(u'\r');
}

} // namespace

void SettingsReader::addOptions(QCommandLineParser &parser)
{
    parser.addOption({u"config"_s, u"A file with these options, one NAME = VALUE per line."_s, u"FILE"_s});
    for (const Option &option : options) {
        QString help = QString::fromUtf8(option.help);
        if (*option.usual != '\0' && *option.value != '\0')
            help += ' '_L1 + u"Usually %1."_s.arg(QString::fromLatin1(option.usual));
        parser.addOption({nameOf(option), help, QString::fromLatin1(option.value)});
    }
}

Result<> SettingsReader::readFile()
{
    const QString name = m_parser.isSet(u"config"_s) ? m_parser.value(u"config"_s)
                                                     : qEnvironmentVariable("ACCOUNTDESK_SERVER_CONFIG");
    if (name.isEmpty())
        return {};
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return failure({.kind = Error::Kind::NotFound,
                        .happened = u"The configuration “%1” can't be read."_s.arg(name),
                        .detail = file.errorString()});
    for (int number = 1; !file.atEnd(); ++number) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const auto equals = line.indexOf(u'=');
        const QString key = line.left(equals).trimmed();
        if (equals < 0 || !find(key))
            return failure(Error::invalid(u"Line %1 of “%2” isn't an option of the server."_s.arg(number).arg(name),
                                          u"Write NAME = VALUE; --help lists the names."_s));
        m_file.insert(key, line.mid(equals + 1).trimmed());
    }
    return {};
}

Result<url::DatabaseUrl::Parsed> SettingsReader::book() const
{
    const QString text = value(u"db"_s);
    if (text.isEmpty())
        return failure(Error::invalid(u"No book was given."_s, u"Use --db URL, or set ACCOUNTDESK_DB."_s));
    auto parsed = url::parsePlace(text);
    if (!parsed)
        return parsed;
    if (parsed->url.isMemory())
        return failure(Error::invalid(u"A book in memory can't be served."_s, u"Use a file or a database server."_s));
    if (const QString file = value(u"password-file"_s); !file.isEmpty()) {
        ASSIGN_OR_RETURN(auto password, firstLine(file));
        parsed->password = std::move(password);
    } else if (parsed->password.isEmpty()) {
        parsed->password = qEnvironmentVariable("ACCOUNTDESK_PASSWORD");
    }
    return parsed;
}

Result<Settings> SettingsReader::settings() const
{
    constexpr int longest = 3600; // seconds
    ASSIGN_OR_RETURN(auto parsed, book());
    ASSIGN_OR_RETURN(auto listen, endpoint(u"--listen"_s, value(u"listen"_s)));
    Settings settings{.database = parsed.url,
                      .password = parsed.password,
                      .listen = listen,
                      .metrics = {},
                      .certificateFile = value(u"cert"_s),
                      .keyFile = value(u"key"_s),
                      .hasWebLookup = value(u"web-lookup"_s) == "yes"_L1};
    if (const QString metrics = value(u"metrics"_s); !metrics.isEmpty()) {
        ASSIGN_OR_RETURN(auto place, endpoint(u"--metrics"_s, metrics));
        if (!QHostAddress(place.address).isLoopback())
            return failure(Error::invalid(u"Metrics can only be served on a loopback address."_s,
                                          u"Write --metrics 127.0.0.1:9443."_s));
        settings.metrics = place;
    }
    QString wrong;
    const auto read = [this, &wrong](const QString &name, int least, int most) {
        const auto read = number(name, least, most);
        if (!read && wrong.isEmpty())
            wrong = read.error().happened;
        return read.value_or(0);
    };
    settings.maxBody = read(u"max-body"_s, 1024, 256 * 1024 * 1024);
    settings.maxConnections = read(u"max-connections"_s, 1, 100'000);
    settings.maxPerAddress = read(u"max-per-address"_s, 1, 100'000);
    settings.workers = read(u"workers"_s, 1, 64);
    settings.queue = read(u"queue"_s, 1, 10'000);
    settings.handshakeTime = std::chrono::seconds(read(u"handshake-timeout"_s, 1, longest));
    settings.headTime = std::chrono::seconds(read(u"header-timeout"_s, 1, longest));
    settings.bodyTime = std::chrono::seconds(read(u"body-timeout"_s, 1, longest));
    settings.idleTime = std::chrono::seconds(read(u"idle-timeout"_s, 1, longest));
    settings.databaseTime = std::chrono::seconds(read(u"database-timeout"_s, 1, longest));
    settings.stopTime = std::chrono::seconds(read(u"stop-timeout"_s, 1, longest));
    return wrong.isEmpty() ? Result<Settings>(settings) : failure(Error::invalid(wrong));
}

QString SettingsReader::value(const QString &name) const
{
    const Option *option = find(name);
    if (m_parser.isSet(name))
        return *option->value == '\0' ? u"yes"_s : m_parser.value(name);
    const QByteArray variable = variableOf(name);
    if (qEnvironmentVariableIsSet(variable.constData()))
        return qEnvironmentVariable(variable.constData());
    return m_file.value(name, QString::fromLatin1(option->usual));
}

Result<int> SettingsReader::number(const QString &name, int least, int most) const
{
    bool isNumber = false;
    const int number = value(name).toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    return failure(Error::invalid(u"--%1 must be a number from %2 to %3."_s.arg(name).arg(least).arg(most)));
}

} // namespace accountdesk::server
