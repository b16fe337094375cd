// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/ChangeBatch.h"
#include "storage/ChangeFeed.h"

#include <QUuid>

#include <functional>
#include <variant>

namespace accountdesk {

/// What became of one change that a client of the sync sent.
using SyncOutcome = std::variant<Applied,
                                 AccountState, ///< a conflict: the account as it is
                                 Error>;       ///< rejected

/// Applies a client's changes, all in one transaction and each batch once: sent again, it is
/// answered as before and changes nothing.
class SyncBatch
{
public:
    /// Makes the answer's text of the outcomes, which come in the order of the changes. It is kept
    /// with the batch.
    using Render = std::function<QByteArray(const QList<SyncOutcome> &)>;

    /// `who` is written into the history: the name of the client's token.
    SyncBatch(Database &database, const QString &who) : m_database(database), m_who(who) {}

    /// Each account is in `changes` once. When other clerks' transactions are in the way it tries
    /// again for some seconds, then it is Unavailable.
    [[nodiscard]] Result<QByteArray> apply(const QUuid &batch, const QList<Change> &changes, const Render &render);

private:
    [[nodiscard]] Result<QByteArray> applyOnce(const QUuid &batch, const QList<Change> &changes, const Render &render);
    [[nodiscard]] Result<std::optional<QByteArray>> knownResults(const QString &id);
    [[nodiscard]] Result<SyncOutcome> outcomeOf(const Change &change, const ChangeOutcome &outcome);

    Database &m_database;
    QString m_who;
};

} // namespace accountdesk
