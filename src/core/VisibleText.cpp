// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/VisibleText.h"

#include <QChar>
#include <QStringList>

#include <algorithm>

namespace accountdesk {

namespace {

constexpr char32_t nonJoiner = 0x200C;
constexpr char32_t joiner = 0x200D;
constexpr char32_t pictures = 0x2400; ///< of the control characters, in their order
constexpr char32_t deletePicture = 0x2421;

/// Letters of scripts that join them are spelled with joiners; so are some emoji.
bool takesJoiners(char32_t before)
{
    switch (QChar::script(before)) {
    case QChar::Script_Unknown:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return false;
    case QChar::Script_Common:
    case QChar::Script_Inherited:
        return QChar::category(before) == QChar::Symbol_Other || QChar::category(before) == QChar::Symbol_Modifier
               || QChar::category(before) == QChar::Mark_NonSpacing;
    default:
        return true;
    }
}

bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        // Fillers and joiners that count as letters or marks, and have no shape.
        return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x3164 || c == 0xFFA0
               || (c >= 0x180B && c <= 0x180F);
    }
}

QString written(char32_t c)
{
    if (c < 0x20)
        return QString(QChar(static_cast<char16_t>(pictures + c)));
    if (c == 0x7F)
        return QString(QChar(static_cast<char16_t>(deletePicture)));
    return QStringLiteral("[U+%1]").arg(c, 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace

QString visibleText(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    if (std::none_of(points.begin(), points.end(), [](uint c) { return isInvisible(c); }))
        return text;
    QString shown;
    char32_t before = 0;
    for (const uint point : points) {
        const char32_t c = point;
        const bool joins = (c == joiner || c == nonJoiner) && takesJoiners(before);
        if (isInvisible(c) && !joins)
            shown += written(c);
        else
            shown += QChar::fromUcs4(c);
        before = c;
    }
    return shown;
}

QString visibleLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = visibleText(line);
    return lines.join(u'\n');
}

} // namespace accountdesk
