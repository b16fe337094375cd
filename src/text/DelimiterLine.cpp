// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/DelimiterLine.h"

#include <algorithm>

namespace accountdesk::text {

char delimiterNamedBy(QByteArrayView line, char quote, char delimiter)
{
    if (line.startsWith("\xEF\xBB\xBF"))
        line = line.sliced(3);
    while (!line.isEmpty() && (line.front() == ' ' || line.front() == quote))
        line = line.sliced(1);
    const auto skip = [&line](QByteArrayView text) {
        const bool isThere = line.size() >= text.size()
                             && line.first(text.size()).compare(text, Qt::CaseInsensitive) == 0;
        line = isThere ? line.sliced(text.size()) : QByteArrayView();
        while (line.size() > 1 && line.front() == ' ')
            line = line.sliced(1);
    };
    skip("sep");
    skip("=");
    if (line.isEmpty() || !QByteArrayView(",;\t|").contains(line.front()))
        return 0;
    const char named = line.front();
    const bool isAlone = std::all_of(line.begin(), line.end(), [quote, named, delimiter](char c) {
        return c == named || c == quote || c == ' ' || c == delimiter;
    });
    return isAlone ? named : '\0';
}

} // namespace accountdesk::text
