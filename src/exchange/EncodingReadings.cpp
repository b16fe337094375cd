// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/EncodingReadings.h"

#include "exchange/Words.h"
#include "text/TextEncoding.h"

#include <QStringList>

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>

namespace accountdesk::exchange {

namespace {

constexpr qsizetype maxReadings = 4;
/// Where many files come from, those first that office programs of today write.
constexpr std::array usual{"windows-1252", "windows-1250", "IBM850",       "macintosh", "windows-1251",
                           "windows-1253", "windows-1254", "windows-1257", "Shift_JIS", "GBK",
                           "Big5",         "EUC-KR",       "IBM852",       "KOI8-R",    "IBM866"};

/// The word, or an empty text where it has bytes that are no characters.
QString decoded(const QByteArray &word, const char *converter)
{
    UErrorCode error = U_ZERO_ERROR;
    UConverter *const opened = ucnv_open(converter, &error);
    if (U_FAILURE(error))
        return {};
    ucnv_setToUCallBack(opened, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    QString text(2 * word.size(), Qt::Uninitialized);
    const int32_t size = ucnv_toUChars(opened, reinterpret_cast<UChar *>(text.data()),
                                       static_cast<int32_t>(text.size()), word.constData(),
                                       static_cast<int32_t>(word.size()), &error);
    ucnv_close(opened);
    return U_SUCCESS(error) ? text.left(size) : QString();
}

/// Letters only, all of one script, and none of them a capital behind a small one.
bool isWord(const QString &text)
{
    const auto isStray = [](QChar a, QChar b) { return a.isLower() && b.isUpper(); };
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); })
           && std::all_of(text.cbegin(), text.cend(), [&text](QChar c) { return c.script() == text.front().script(); })
           && std::adjacent_find(text.cbegin(), text.cend(), isStray) == text.cend();
}

} // namespace

QString encodingReadings(const QByteArray &word)
{
    QStringList texts;
    QStringList readings;
    for (const char *name : usual) {
        const auto encoding = text::TextEncoding::named(QString::fromLatin1(name));
        const QString text = encoding ? decoded(word, encoding->converterName()) : QString();
        if (!isWord(text) || texts.contains(text) || readings.size() == maxReadings)
            continue;
        texts.append(text);
        readings.append(Words::tr("“%1” in %2").arg(text, encoding->name()));
    }
    return readings.join(QStringLiteral(", "));
}

} // namespace accountdesk::exchange
