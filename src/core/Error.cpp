// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Error.h"

#include "core/Words.h"

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
    return {.kind = Kind::Cancelled, .happened = Words::tr("Stopped."), .safe = Words::tr("Nothing was changed.")};
}

Error Error::invalid(const QString &happened, const QString &advice)
{
    return {.kind = Kind::Invalid, .happened = happened, .advice = advice};
}

} // namespace accountdesk
