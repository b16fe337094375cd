// SPDX-License-Identifier: GPL-3.0-or-later
#include "url/UrlText.h"

#include "url/Words.h"

#include <QStringDecoder>
#include <QUrl>

#include <algorithm>

namespace accountdesk::url {

namespace {

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
}

} // namespace

tl::unexpected<Error> refusedUrl(const QString &happened, const QString &advice)
{
    const QString examples = Words::tr(
        "Examples: sqlite:///book.db, mysql://user@host/database, postgresql://user@host/database.");
    return failure(Error::invalid(happened, advice.isEmpty() ? examples : advice));
}

Result<QString> decodedUrlPart(QStringView text, const QString &part)
{
    for (qsizetype i = text.indexOf(u'%'); i >= 0; i = text.indexOf(u'%', i + 1)) {
        if (text.size() - i < 3 || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2])) {
            return refusedUrl(Words::tr("In the URL, %1 has a “%” without two hexadecimal digits after it.").arg(part),
                              Words::tr("Write a percent sign itself as %25."));
        }
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString result = utf8(QByteArray::fromPercentEncoding(text.toUtf8()));
    if (utf8.hasError()
        || std::any_of(result.begin(), result.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return refusedUrl(Words::tr("In the URL, the “%” codes of %1 aren't UTF-8 text.").arg(part),
                          Words::tr("Write a percent sign itself as %25."));
    return result;
}

QString urlEncoded(const QString &text, const QByteArray &except)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, except));
}

bool isHostName(QStringView text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.isSpace() || QStringView(u"<>\"\\^`{|}[]:?#@/").contains(c); });
}

bool isIpv6(QStringView text)
{
    const QStringView address = text.left(text.indexOf(u'%') < 0 ? text.size() : text.indexOf(u'%'));
    return address.count(u':') >= 2 && std::all_of(address.begin(), address.end(), [](QChar c) {
               return isHexDigit(c) || c == u':' || c == u'.';
           });
}

QString fingerprintDigits(QStringView text)
{
    QString digits = text.sliced(text.lastIndexOf(u'=') + 1).toString().toUpper(); // "SHA1 Fingerprint=AB:CD:…"
    for (const QLatin1StringView prefix : {QLatin1StringView("SHA1:"), QLatin1StringView("SHA256:")}) {
        if (digits.startsWith(prefix))
            digits.remove(0, prefix.size());
    }
    digits.removeIf([](QChar c) { return c == u':' || c.isSpace(); });
    const bool isOne = (digits.size() == 40 || digits.size() == 64)
                       && std::all_of(digits.begin(), digits.end(), isHexDigit);
    return isOne ? digits : QString();
}

} // namespace accountdesk::url
