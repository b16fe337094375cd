// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/RowSource.h"

#include "exchange/ExchangeWords.h"

#include <algorithm>

namespace accountdesk {

QString nameReason(QStringView name)
{
    if (name.contains(QChar(u'\0')))
        return ExchangeWords::tr("The name has a NUL character in it.");
    if (name.size() <= RowSource::maxName)
        return {};
    // A pair of surrogates is one character to a database.
    const auto pairs = std::count_if(name.begin(), name.end(), [](QChar c) { return c.isHighSurrogate(); });
    if (name.size() - pairs <= RowSource::maxName)
        return {};
    return ExchangeWords::tr("The name is longer than %1 characters.").arg(RowSource::maxName);
}

} // namespace accountdesk
