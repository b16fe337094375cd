// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/EntryDetails.h"

#include <QJsonArray>

namespace accountdesk {

namespace {

/// What a history calls further fields: their text, since it may be no object.
QString extraIn(const Account &account)
{
    return account.extra.isEmpty() ? QStringLiteral("{}") : QString::fromUtf8(account.extra);
}

} // namespace

QJsonObject detailsOf(const Account &before, const Account &after)
{
    QJsonObject details;
    const auto note = [&details](const QString &field, const QJsonValue &was, const QJsonValue &is) {
        if (was != is)
            details.insert(field, QJsonArray{was, is});
    };
    note(QStringLiteral("name"), before.name, after.name);
    note(QStringLiteral("extra"), extraIn(before), extraIn(after));
    note(QStringLiteral("parent"), before.parent.text(), after.parent.text());
    return details;
}

} // namespace accountdesk
