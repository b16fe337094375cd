// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Actor.h"
#include "storage/accounts/ChangeBatch.h"
#include "storage/accounts/ChangeFeed.h"

#include <QUuid>

#include <functional>
#include <variant>

namespace accountdesk::storage {

/// What became of one change that a client of the sync sent.
using SyncOutcome = std::variant<Applied,
                                 AccountState, ///< a conflict: the account as it is
                                 Error>;       ///< rejected

/// Applies a client's changes, all in one transaction and each batch once: sent again, it is
/// answered as before and changes nothing.
class PushHandler
{
public:
    /// Makes the answer's text of the outcomes, which come in the order of the changes. It is kept
    /// with the batch.
    using Render = std::function<QByteArray(const QList<SyncOutcome> &)>;
    using Results = std::optional<QByteArray>;
    /// A client takes an answer of 16 MiB, with no more values than it parses, and so much of a text a database takes
    /// at once.
    static constexpr qsizetype maxResults = 12 * 1024 * 1024; // bytes

    /// The actor is named as the client's token.
    PushHandler(Database &database, const Actor &actor) : m_database(database), m_actor(actor) {}

    /// Each account is in `changes` once. When other clerks' transactions are in the way it tries
    /// again for some seconds, then it is Unavailable. Empty: with all the accounts that conflict the
    /// answer would be too large; nothing was changed, and fewer changes at a time will do.
    [[nodiscard]] Result<Results> apply(const QUuid &batch, const QList<Change> &changes, const Render &render);

private:
    [[nodiscard]] Result<Results> applyOnce(const QUuid &batch, const QList<Change> &changes, const Render &render);
    [[nodiscard]] Result<Results> knownResults(const QString &id);
    [[nodiscard]] Result<SyncOutcome> outcomeOf(const Change &change, const ChangeOutcome &outcome);

    Database &m_database;
    Actor m_actor;
};

} // namespace accountdesk::storage
