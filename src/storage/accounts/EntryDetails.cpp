// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/EntryDetails.h"

#include "storage/accounts/AccountRow.h"

#include <QJsonArray>

namespace accountdesk::storage {

namespace {

/// Of further fields, too, it is the text, since that may be no object.
QString historyText(const Account &account, const AccountField &field)
{
    const QString text = fieldValue(account, field).toString();
    return text.isEmpty() ? QString(field.none()) : text;
}

} // namespace

QJsonObject detailsOf(const Account &before, const Account &after)
{
    QJsonObject details;
    for (const AccountField &field : detailFields) {
        const QString was = historyText(before, field);
        const QString is = historyText(after, field);
        if (was != is)
            details.insert(field.name, QJsonArray{was, is});
    }
    return details;
}

} // namespace accountdesk::storage
