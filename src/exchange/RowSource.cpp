// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/RowSource.h"

#include "core/JsonObject.h"
#include "exchange/Words.h"
#include "text/IdDoubt.h"
#include "text/Utf8Source.h"

#include <algorithm>

namespace accountdesk::exchange {

QString nameReason(QStringView name)
{
    if (name.contains(QChar(u'\0')))
        return Words::tr("The name contains a NUL character.");
    if (name.size() <= RowSource::maxName)
        return {};
    // A pair of surrogates is one character to a database.
    const auto pairs = std::count_if(name.begin(), name.end(), [](QChar c) { return c.isHighSurrogate(); });
    if (name.size() - pairs <= RowSource::maxName)
        return {};
    return Words::tr("The name is longer than %1 characters.").arg(RowSource::maxName);
}

QString idDoubtReason(QByteArrayView id)
{
    const auto reason = [id](const QString &sentence) { return sentence.arg(text::textOf(id)); };
    switch (text::idDoubt(id)) {
    case text::IdDoubt::None:
        break;
    case text::IdDoubt::NoValue:
        return reason(Words::tr("The account is missing: “%1” stands for no value."));
    case text::IdDoubt::Shortened:
        return reason(Words::tr("“%1” is a number that a spreadsheet has shortened, so the account ID is lost. "
                                "Format its column as text there and save the file again."));
    case text::IdDoubt::Decimals:
        return reason(Words::tr("“%1” may be a whole number to which a program has added decimals."));
    case text::IdDoubt::Truth:
        return reason(Words::tr("“%1” is what a program writes for yes or no, and probably not an account ID."));
    case text::IdDoubt::Date:
        return reason(Words::tr("“%1” may be a date that a spreadsheet made of the account ID."));
    case text::IdDoubt::Formula:
        return reason(Words::tr("“%1” is a formula, not an account ID."));
    case text::IdDoubt::Quotes:
        return reason(Words::tr("%1 has different quotes than the rest of the file."));
    }
    return {};
}

QString takeParent(QStringView id, const QString &field, storage::Staging::Row &row)
{
    const auto parent = AccountId::parse(id);
    if (!parent)
        return Words::tr("“%1”: %2").arg(field, parent.error().happened);
    if (*parent == row.id)
        return Words::tr("“%1”: An account can't belong to itself.").arg(field);
    row.parent = *parent;
    return {};
}

QString takeExtraAsWritten(QByteArrayView text, const QString &field, storage::Staging::Row &row)
{
    if (text.size() > RowSource::maxExtra)
        return Words::tr("“%1” is longer than %2 KiB.").arg(field).arg(RowSource::maxExtra / 1024);
    if (text.contains('\0'))
        return Words::tr("“%1” contains a NUL character.").arg(field);
    row.extra = text.toByteArray();
    return {};
}

QString takeExtra(const QByteArray &json, const QString &field, storage::Staging::Row &row)
{
    if (json.size() > RowSource::maxExtra)
        return Words::tr("“%1” is longer than %2 KiB.").arg(field).arg(RowSource::maxExtra / 1024);
    const auto object = parseJsonObject(json, RowSource::maxExtraDepth);
    if (!object)
        return Words::tr("“%1”: %2").arg(field, object.error().happened);
    row.extra = faithfulText(json, *object);
    return {};
}

} // namespace accountdesk::exchange
