// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/TextEncoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>

namespace accountdesk::text {

namespace {

constexpr std::array common{TextEncoding::Utf8,    TextEncoding::Utf8Bom, TextEncoding::Windows1252,
                            TextEncoding::Utf16Le, TextEncoding::Utf16Be, TextEncoding::Utf32Le,
                            TextEncoding::Utf32Be};

/// The name that MIME or IANA gives a converter of ICU, or null for one that no file is said to have.
const char *standardName(const char *converter)
{
    for (const char *standard : {"MIME", "IANA"}) {
        UErrorCode error = U_ZERO_ERROR;
        if (const char *name = ucnv_getStandardName(converter, standard, &error))
            return name;
    }
    return nullptr;
}

/// Letters, digits and line ends are the bytes that they are everywhere: so no EBCDIC, UTF-7 or SCSU.
bool isAsciiBased(const char *converter)
{
    UErrorCode error = U_ZERO_ERROR;
    UConverter *const opened = ucnv_open(converter, &error);
    if (U_FAILURE(error))
        return false;
    constexpr QByteArrayView sample = "Aa09,;\t|\"'.-+~&\r\n";
    std::array<UChar, 64> text = {};
    const int32_t size = ucnv_toUChars(opened, text.data(), static_cast<int32_t>(text.size()), sample.data(),
                                       static_cast<int32_t>(sample.size()), &error);
    const UConverterType type = ucnv_getType(opened);
    ucnv_close(opened);
    return U_SUCCESS(error) && type != UCNV_UTF7 && type != UCNV_IMAP_MAILBOX && type != UCNV_SCSU && type != UCNV_BOCU1
           && type != UCNV_CESU8 && size == sample.size()
           && std::equal(sample.begin(), sample.end(), text.begin(),
                         [](char a, UChar b) { return static_cast<unsigned char>(a) == b; });
}

QString spelled(QStringView name)
{
    QString key;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            key.append(c.toLower());
    }
    return key;
}

} // namespace

const QList<TextEncoding> &TextEncoding::all()
{
    static const QList<TextEncoding> encodings = [] {
        static QByteArrayList names; // keeps what the values point to
        for (int32_t i = 0; i < ucnv_countAvailable(); ++i) {
            const char *const converter = ucnv_getAvailableName(i);
            const char *const name = isAsciiBased(converter) ? standardName(converter) : nullptr;
            if (name && !QByteArrayView(name).startsWith("UTF"))
                names.append(QByteArray(name).toLower());
        }
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        QList<TextEncoding> all(common.begin(), common.end());
        for (const QByteArray &name : names) {
            if (name != Windows1252.m_name)
                all.append(TextEncoding(name.constData()));
        }
        return all;
    }();
    return encodings;
}

std::optional<TextEncoding> TextEncoding::named(const QString &name)
{
    const QString key = spelled(name);
    const auto find = [](const QString &wanted) -> std::optional<TextEncoding> {
        for (const TextEncoding encoding : all()) {
            if (spelled(encoding.name()) == wanted)
                return encoding;
        }
        return {};
    };
    if (const auto found = find(key))
        return found;
    if (key == QStringLiteral("utf16"))
        return Utf16Le; // as Windows calls it
    const char *const standard = standardName(name.toLatin1().constData());
    return standard ? find(spelled(QString::fromLatin1(standard))) : std::nullopt;
}

const char *TextEncoding::converterName() const
{
    return *this == Utf8Bom ? Utf8.m_name : m_name;
}

bool TextEncoding::isUtf8() const
{
    return *this == Utf8 || *this == Utf8Bom;
}

bool TextEncoding::isUnicode() const
{
    return isUtf8() || unitSize() > 1;
}

int TextEncoding::unitSize() const
{
    if (*this == Utf16Le || *this == Utf16Be)
        return 2;
    return *this == Utf32Le || *this == Utf32Be ? 4 : 1;
}

} // namespace accountdesk::text
