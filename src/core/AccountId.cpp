// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/AccountId.h"

#include "core/Words.h"

#include <QRegularExpression>

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

Error refused(const QString &words, QStringView text, char32_t c)
{
    return Error::invalid(words.arg(shown(text), codePoint(c)),
                          Words::tr("An account ID is printable text, such as ACCT200."));
}

Result<> checkCharacter(QStringView text, char32_t c)
{
    if (QChar::isSurrogate(c))
        return failure(refused(Words::tr("The account ID “%1” contains half a character (%2)."), text, c));
    if (QChar::category(c) == QChar::Other_Control)
        return failure(refused(Words::tr("The account ID “%1” contains a control character (%2)."), text, c));
    if (!isPrintable(c))
        return failure(refused(Words::tr("The account ID “%1” contains an invisible character (%2)."), text, c));
    return {};
}

/// Characters without a mark on paper that QChar takes for letters, marks or signs.
Result<> checkVisible(QStringView text, const QString &id)
{
    static const QRegularExpression invisible(QStringLiteral("[\\p{Default_Ignorable_Code_Point}\\x{2800}]"));
    const QRegularExpressionMatch match = invisible.match(id);
    if (!match.hasMatch())
        return {};
    return failure(refused(Words::tr("The account ID “%1” contains an invisible character (%2)."), text,
                           match.capturedView().toUcs4().constFirst()));
}

/// One character in the usual width.
QString inUsualWidth(char32_t c)
{
    const QChar::Decomposition tag = QChar::decompositionTag(c);
    if (tag == QChar::Wide || tag == QChar::Narrow)
        return QChar::decomposition(c);
    return QStringView(QChar::fromUcs4(c)).toString();
}

/// In upper case, one for one. Marks stay, of which one has a letter for its upper case.
char32_t folded(char32_t c)
{
    if (QChar::category(c) == QChar::Separator_Space)
        return U' ';
    return QChar::isMark(c) ? c : QChar::toUpper(QChar::toCaseFolded(c));
}

/// The id of text beyond ASCII. It is taken apart first, so that what is canonically equal has the same letters.
Result<QString> normalised(QStringView text)
{
    QString apart;
    for (const char32_t c : codePoints(text))
        apart += inUsualWidth(c);
    apart = apart.normalized(QString::NormalizationForm_D);
    QString upper;
    for (const char32_t c : codePoints(apart)) {
        RETURN_IF_ERROR(checkCharacter(text, c));
        upper += QChar::fromUcs4(folded(c));
    }
    RETURN_IF_ERROR(checkVisible(text, upper));
    return upper.normalized(QString::NormalizationForm_C).trimmed();
}

qsizetype characters(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

/// More than the longest id takes however it is written, and so little that Qt composes it in no time.
constexpr qsizetype maxWritten = 256;

Error tooLong(QStringView text, qsizetype length)
{
    return Error::invalid(Words::tr("The account ID “%1” has %2 characters. The maximum is %3.")
                              .arg(shown(text))
                              .arg(length)
                              .arg(AccountId::maxLength),
                          Words::tr("Choose a shorter ID."));
}

} // namespace

Result<AccountId> AccountId::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() > maxWritten)
        return failure(tooLong(trimmed, characters(trimmed)));
    ASSIGN_OR_RETURN(auto id, isPrintableAscii(trimmed) ? Result<QString>(asciiUpper(trimmed)) : normalised(trimmed));
    if (id.isEmpty())
        return failure(Error::invalid(Words::tr("The account ID is empty."),
                                      Words::tr("An account ID has 1 to %1 characters.").arg(maxLength)));
    if (const qsizetype length = characters(id); length > maxLength)
        return failure(tooLong(trimmed, length));
    return AccountId(std::move(id));
}

bool AccountId::isNormalised() const
{
    const auto id = parse(m_text);
    return id && *id == *this;
}

std::strong_ordering operator<=>(const AccountId &a, const AccountId &b)
{
    const auto [left, right] = std::mismatch(a.m_text.begin(), a.m_text.end(), b.m_text.begin(), b.m_text.end());
    if (left == a.m_text.end() || right == b.m_text.end())
        return a.m_text.size() <=> b.m_text.size();
    // Halves of pairs stand for what lies behind all others, though not as numbers.
    if (left->isSurrogate() != right->isSurrogate())
        return left->isSurrogate() ? std::strong_ordering::greater : std::strong_ordering::less;
    return left->unicode() <=> right->unicode();
}

} // namespace accountdesk
