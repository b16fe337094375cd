// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Error.h"

#include <QCoreApplication>
#include <QStringList>

namespace accountdesk {

QString Error::text() const
{
    QStringList sentences{happened, safe, advice};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

Error Error::cancelled()
{
    return {.kind = Kind::Cancelled,
            .happened = QCoreApplication::translate("Error", "Stopped."),
            .safe = QCoreApplication::translate("Error", "Nothing was changed.")};
}

Error Error::invalid(const QString &happened, const QString &advice)
{
    return {.kind = Kind::Invalid, .happened = happened, .advice = advice};
}

} // namespace accountdesk
