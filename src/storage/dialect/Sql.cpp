// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/Sql.h"

#include <algorithm>

namespace accountdesk::storage {

namespace {

/// Where the slot ends that begins at `open`, behind its brace; -1 where that brace is only a brace.
qsizetype slotEnd(QStringView pattern, qsizetype open)
{
    const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    const auto end = std::find_if_not(pattern.begin() + open + 1, pattern.end(), isLetter) - pattern.begin();
    return end > open + 1 && end < pattern.size() && pattern.at(end) == u'}' ? end + 1 : -1;
}

} // namespace

Sql &&Sql::with(const char *name, QString text) &&
{
    m_parts.append({.name = QLatin1StringView(name), .text = std::move(text)});
    return std::move(*this);
}

Sql &&Sql::with(const char *name, qlonglong number) &&
{
    return std::move(*this).with(name, QString::number(number));
}

QString Sql::text() const
{
    const QStringView pattern = m_pattern;
    QString text;
    text.reserve(2 * pattern.size());
    QList<bool> used(m_parts.size());
    qsizetype from = 0;
    for (qsizetype open = pattern.indexOf(u'{'); open >= 0; open = pattern.indexOf(u'{', open + 1)) {
        const qsizetype end = slotEnd(pattern, open);
        if (end < 0)
            continue;
        const QStringView name = pattern.sliced(open + 1, end - open - 2);
        const auto part = std::find_if(m_parts.begin(), m_parts.end(),
                                       [name](const Part &one) { return name == one.name; });
        Q_ASSERT_X(part != m_parts.end(), "Sql", qPrintable(m_pattern));
        if (part == m_parts.end())
            continue;
        text += pattern.sliced(from, open - from);
        text += part->text;
        used[part - m_parts.begin()] = true;
        from = end;
    }
    Q_ASSERT_X(!used.contains(false), "Sql", qPrintable(m_pattern));
    text += pattern.sliced(from);
    return text;
}

} // namespace accountdesk::storage
