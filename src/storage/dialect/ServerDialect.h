// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/dialect/Dialect.h"

namespace accountdesk {

/// What the two database servers have in common.
class ServerDialect : public Dialect
{
public:
    QStringList bookSetup() const override;
    QString changeMark() const override;
    QString forUpdate() const override;
    QString createAccountTable(const QString &name) const override;
    QString sequence() const override;

protected:
    QStringList createHistory() const override;
    /// The type of a key that the database counts up.
    [[nodiscard]] virtual QString numbered() const = 0;

    ~ServerDialect() = default;
};

} // namespace accountdesk
