// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/RowSource.h"

#include "core/JsonObject.h"
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

QString takeParent(QStringView id, const QString &field, Staging::Row &row)
{
    const auto parent = AccountId::parse(id);
    if (!parent)
        return ExchangeWords::tr("“%1”: %2").arg(field, parent.error().happened);
    if (*parent == row.id)
        return ExchangeWords::tr("“%1”: An account can't belong to itself.").arg(field);
    row.parent = *parent;
    return {};
}

QString takeExtra(const QByteArray &json, const QString &field, Staging::Row &row)
{
    if (json.size() > RowSource::maxExtra)
        return ExchangeWords::tr("“%1” is longer than %2 KiB.").arg(field).arg(RowSource::maxExtra / 1024);
    const auto object = parseJsonObject(json, RowSource::maxExtraDepth);
    if (!object)
        return ExchangeWords::tr("“%1”: %2").arg(field, object.error().happened);
    row.extra = faithfulText(json, *object);
    return {};
}

} // namespace accountdesk
