// SPDX-License-Identifier: GPL-3.0-or-later
#include "url/UrlOptions.h"

#include "url/UrlOptionNames.h"
#include "url/UrlText.h"
#include "url/Words.h"

#include <algorithm>
#include <optional>

namespace accountdesk::url {

namespace {

/// The name in quotes, unless the query, and so the name, might be a piece of a password.
QString unknownOption(QStringView name, QStringView query)
{
    const bool isPlain = !query.contains(u'@') && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.isLetter() || c == u'-' || c == u'_';
    });
    return isPlain ? Words::tr("In the URL, the option “%1” is unknown.").arg(name)
                   : Words::tr("In the URL, an option is unknown.");
}

/// The options of one URL, one after another.
class OptionReader
{
public:
    explicit OptionReader(DatabaseUrl::Parsed &parsed) : m_parsed(parsed), m_url(parsed.url) {}

    Result<> take(QStringView name, const QString &value)
    {
        m_name = name;
        if (isHarmlessOption(name)) {
            m_parsed.ignored << name.toString();
            return {};
        }
        const auto option = urlOption(name);
        return option ? take(*option, value) : Result<>();
    }

    static bool isKnown(QStringView name) { return isHarmlessOption(name) || urlOption(name); }

    Result<> finish()
    {
        if (m_url.fingerprint.isEmpty()) {
            m_url.tls = mode();
            return {};
        }
        if (m_mode == TlsMode::Off || m_wantsTls == false)
            return refusedUrl(Words::tr(
                                  "The URL has a fingerprint for the server's certificate, but turns encryption off."),
                              Words::tr("Remove one of the two."));
        if (m_url.backend == Backend::PostgreSql)
            return refusedUrl(Words::tr("PostgreSQL's client library can't compare fingerprints."),
                              Words::tr("Save the server's certificate to a file, and write "
                                        "sslmode=verify-full&sslrootcert=FILE."));
        m_url.tls = TlsMode::Fingerprint;
        return {};
    }

private:
    /// What the options come to. Over a network, not to encrypt has to be asked for; an authority is there
    /// to be checked.
    [[nodiscard]] TlsMode mode() const
    {
        if (m_mode)
            return *m_mode == TlsMode::VerifyFull && m_checksName == false ? TlsMode::VerifyCa : *m_mode;
        if (m_wantsTls == false)
            return TlsMode::Off;
        if (m_checksSigner == false)
            return TlsMode::Require;
        if (m_checksName == false)
            return TlsMode::VerifyCa;
        const bool isAskedFor = m_wantsTls || m_checksSigner || m_checksName || !m_url.caFile.isEmpty();
        return isAskedFor || !m_url.isLoopback() ? TlsMode::VerifyFull : TlsMode::Off;
    }

    Result<> take(UrlOption option, const QString &value)
    {
        switch (option) {
        case UrlOption::TlsMode:
        case UrlOption::Tls:
            return takeTls(option, value);
        case UrlOption::NoTls: {
            std::optional<bool> isOff;
            const auto taken = takeYesOrNo(isOff, value);
            if (isOff)
                m_wantsTls = !*isOff;
            return taken;
        }
        case UrlOption::CheckSigner:
            return takeYesOrNo(m_checksSigner, value);
        case UrlOption::CheckName:
            return takeYesOrNo(m_checksName, value);
        case UrlOption::CaFile:
            m_url.caFile = value == u"system" ? QString() : value;
            m_checksSigner = m_checksSigner.value_or(true);
            break;
        case UrlOption::ClientCert:
            m_url.clientCert = value;
            break;
        case UrlOption::ClientKey:
            m_url.clientKey = value;
            break;
        case UrlOption::Fingerprint:
            return takeFingerprint(value);
        case UrlOption::Charset:
            return takeCharset(value);
        case UrlOption::User:
            m_url.user = value;
            break;
        case UrlOption::Password:
            m_parsed.password = value;
            break;
        case UrlOption::Database:
            m_url.database = value;
            break;
        case UrlOption::Socket:
        case UrlOption::Host:
        case UrlOption::Port:
        case UrlOption::Timeout:
            return takePlace(option, value);
        }
        return {};
    }

    Result<> takeTls(UrlOption option, const QString &value)
    {
        if (option == UrlOption::Tls) {
            if (const auto yes = yesOrNo(value)) {
                m_wantsTls = *yes;
                return {};
            }
        }
        m_mode = tlsModeFrom(value);
        if (m_mode)
            return {};
        return refusedUrl(Words::tr("In the URL, the option for encryption has an unknown value."),
                          Words::tr("Use off, require, verify-ca or verify-full. With “prefer” or “allow”, the "
                                    "server could choose not to encrypt."));
    }

    Result<> takeYesOrNo(std::optional<bool> &to, const QString &value)
    {
        to = yesOrNo(value);
        if (to)
            return {};
        return refusedUrl(Words::tr("In the URL, the option “%1” has an unknown value.").arg(m_name),
                          Words::tr("Use true or false."));
    }

    Result<> takeFingerprint(const QString &value)
    {
        const QString digits = fingerprintDigits(value);
        if (digits.isEmpty())
            return refusedUrl(
                Words::tr("In the URL, the option “%1” isn't the fingerprint of a certificate.").arg(m_name),
                Words::tr("It has 40 hexadecimal digits (SHA-1) or 64 (SHA-256), with or without colons."));
        m_url.fingerprint = digits;
        return {};
    }

    Result<> takeCharset(const QString &value)
    {
        if (value.startsWith(u"utf8", Qt::CaseInsensitive) || value.compare(u"utf-8", Qt::CaseInsensitive) == 0
            || value.compare(u"unicode", Qt::CaseInsensitive) == 0)
            return {};
        return refusedUrl(Words::tr("In the URL, the option “%1” asks for another encoding than UTF-8.").arg(m_name),
                          Words::tr("Omit the option: AccountDesk uses all of Unicode."));
    }

    Result<> takePlace(UrlOption option, const QString &value)
    {
        bool isNumber = false;
        const ushort number = value.toUShort(&isNumber);
        const bool isPath = value.startsWith(u'/');
        switch (option) {
        case UrlOption::Port:
            m_url.port = number;
            return isNumber && number > 0 ? Result<>() : wrongValue(Words::tr("Use a number from 1 to 65535."));
        case UrlOption::Timeout:
            m_url.connectTimeout = std::min<ushort>(number, maxTimeout);
            return isNumber ? Result<>() : wrongValue(Words::tr("Use a number of seconds."));
        case UrlOption::Socket:
            m_url.host = value;
            return isPath ? Result<>()
                          : wrongValue(Words::tr("Use an absolute path, such as /run/mysqld/mysqld.sock."));
        default:
            m_url.host = value;
            return isPath || isHostName(value) || isIpv6(value) ? Result<>()
                                                                : wrongValue(Words::tr("Use a name or an address."));
        }
    }

    [[nodiscard]] Result<> wrongValue(const QString &advice) const
    {
        return refusedUrl(Words::tr("In the URL, the option “%1” has an unknown value.").arg(m_name), advice);
    }

    static constexpr ushort maxTimeout = 600; // seconds

    DatabaseUrl::Parsed &m_parsed;
    DatabaseUrl &m_url;
    QStringView m_name;
    std::optional<TlsMode> m_mode;
    std::optional<bool> m_wantsTls;
    std::optional<bool> m_checksSigner;
    std::optional<bool> m_checksName;
};

} // namespace

Result<> takeUrlOptions(QStringView query, DatabaseUrl::Parsed &parsed)
{
    OptionReader reader(parsed);
    const auto pairs = query.split(u'&', Qt::SkipEmptyParts);
    for (const QStringView pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        const QStringView name = equals < 0 ? pair : pair.first(equals);
        if (!OptionReader::isKnown(name))
            return refusedUrl(
                unknownOption(name, query),
                Words::tr(
                    "Remove it if the connection doesn't need it. Known options: ssl-mode, ssl-ca, ssl-cert, ssl-key, "
                    "ssl-fp, sslmode, sslrootcert, sslcert, sslkey, unix_socket, connect_timeout, charset."));
        // A plus is a space there, as in a web form.
        const QString text = pair.sliced(name.size() + (equals < 0 ? 0 : 1)).toString().replace(u'+', u' ');
        ASSIGN_OR_RETURN(const auto value, decodedUrlPart(text, Words::tr("the option “%1”").arg(name)));
        RETURN_IF_ERROR(reader.take(name, value));
    }
    return reader.finish();
}

Result<> takeSqliteOptions(QStringView query, DatabaseUrl::Parsed &parsed)
{
    const auto pairs = query.split(u'&', Qt::SkipEmptyParts);
    for (const QStringView pair : pairs) {
        const QString name = pair.first(std::max<qsizetype>(0, (pair.toString() + u'=').indexOf(u'='))).toString();
        if (!isHarmlessOption(name) && name != u"timeout")
            return refusedUrl(Words::tr("The URL of an SQLite file can't have options."),
                              Words::tr("Write a ? in a file's name as %3F."));
        parsed.ignored << name;
    }
    return {};
}

} // namespace accountdesk::url
