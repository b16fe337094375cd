// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Error.h"

#include "core/CoreWords.h"

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
            .happened = CoreWords::tr("Stopped."),
            .safe = CoreWords::tr("Nothing was changed.")};
}

Error Error::invalid(const QString &happened, const QString &advice)
{
    return {.kind = Kind::Invalid, .happened = happened, .advice = advice};
}

} // namespace accountdesk
