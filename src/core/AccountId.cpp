// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/AccountId.h"

#include "core/CoreWords.h"

#include <algorithm>

namespace accountdesk {

namespace {

/// The code points of a text; half of a pair stays what it is, where toUcs4() would replace it.
QList<char32_t> codePoints(QStringView text)
{
    QList<char32_t> points;
    points.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            points.append(QChar::surrogateToUcs4(text[i], text[i + 1]));
            ++i;
        } else {
            points.append(text[i].unicode());
        }
    }
    return points;
}

bool isPrintable(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return QChar::isPrint(c) && category != QChar::Separator_Line && category != QChar::Separator_Paragraph;
}

/// The text with replacement characters for what can't be shown, and not too much of it.
QString shown(QStringView text)
{
    constexpr qsizetype maxShown = 40;
    QString result;
    for (const char32_t c : codePoints(text.left(maxShown)))
        result += QChar::fromUcs4(isPrintable(c) ? c : char32_t{QChar::ReplacementCharacter});
    return text.size() <= maxShown ? result : result + u'…';
}

QString codePoint(char32_t c)
{
    return QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
}

/// Most ids are ASCII: no table is needed for them.
bool isPrintableAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

QString asciiUpper(QStringView text)
{
    QString upper(text.size(), Qt::Uninitialized);
    std::transform(text.begin(), text.end(), upper.begin(),
                   [](QChar c) { return c >= u'a' && c <= u'z' ? QChar(c.unicode() - 0x20) : c; });
    return upper;
}

Result<> checkCharacter(QStringView text, char32_t c)
{
    const auto refused = [&text, c](const QString &words) {
        return failure(Error::invalid(words.arg(shown(text), codePoint(c)),
                                      CoreWords::tr("An account id is printable text, such as ACCT200.")));
    };
    if (QChar::isSurrogate(c))
        return refused(CoreWords::tr("The account id “%1” has half of a character (%2) in it."));
    if (QChar::category(c) == QChar::Other_Control)
        return refused(CoreWords::tr("The account id “%1” has a control character (%2) in it."));
    if (!isPrintable(c))
        return refused(CoreWords::tr("The account id “%1” has a character (%2) that can't be seen."));
    return {};
}

/// Composed and in upper case, by the simple mapping: one character for one.
Result<QString> normalised(QStringView text)
{
    QString upper;
    const QString composed = text.toString().normalized(QString::NormalizationForm_C);
    for (const char32_t c : codePoints(composed)) {
        if (const auto checked = checkCharacter(text, c); !checked)
            return failure(checked.error());
        upper += QChar::fromUcs4(QChar::toUpper(c));
    }
    return upper.normalized(QString::NormalizationForm_C);
}

qsizetype characters(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

} // namespace

Result<AccountId> AccountId::parse(QStringView text)
{
    if (text.isEmpty())
        return failure(Error::invalid(CoreWords::tr("The account id is empty."),
                                      CoreWords::tr("An account id has 1 to %1 characters.").arg(maxLength)));
    auto id = isPrintableAscii(text) ? Result<QString>(asciiUpper(text)) : normalised(text);
    if (!id)
        return failure(id.error());
    if (id->front().isSpace() || id->back().isSpace())
        return failure(
            Error::invalid(CoreWords::tr("The account id “%1” begins or ends with a space.").arg(shown(text)),
                           CoreWords::tr("Remove the space.")));
    if (const qsizetype length = characters(*id); length > maxLength)
        return failure(Error::invalid(CoreWords::tr("The account id “%1” has %2 characters; %3 are the most.")
                                          .arg(shown(text))
                                          .arg(length)
                                          .arg(maxLength),
                                      CoreWords::tr("Choose a shorter id.")));
    return AccountId(*std::move(id));
}

} // namespace accountdesk
