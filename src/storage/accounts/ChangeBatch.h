// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Actor.h"
#include "core/Entry.h"
#include "storage/accounts/Attempt.h"
#include "storage/sql/Database.h"

#include <QHash>
#include <QSet>

#include <unordered_map>
#include <variant>

namespace accountdesk::storage {

/// What became of one of several changes: carried out, found the account changed, or refused.
using ChangeOutcome = std::variant<Applied, Conflict, Error>;

/// The changes of one transaction, one after another. The caller begins and commits it.
class ChangeBatch
{
public:
    /// What isn't a payment or a charge is `editKind` in the history.
    ChangeBatch(Database &database, const Actor &actor, Entry::Kind editKind = Entry::Kind::Correction)
        : m_database(database), m_actor(actor), m_editKind(editKind)
    {}

    /// Carries all changes out; with conflicts in the result, or an error, roll back.
    [[nodiscard]] Result<ChangeResult> carryOut(const QList<Change> &changes);
    /// Whether the book has what an attempt was to commit. Locks its accounts first, so that a commit
    /// that still runs has ended.
    [[nodiscard]] Result<bool> hasSaved(const Attempt &attempt);
    /// When carryOut() did its changes, as it stands in the entries.
    [[nodiscard]] const QString &time() const { return m_now; }
    /// Carries each change out by itself, parents before the accounts that are to belong to them:
    /// one that conflicts or is refused writes nothing and doesn't keep the others from it. Each
    /// account is in `changes` once. With an error, roll back.
    [[nodiscard]] Result<QList<ChangeOutcome>> carryOutEach(const QList<Change> &changes);

private:
    using Before = std::optional<Account>;
    [[nodiscard]] Result<> carryOut(const Change &change);
    [[nodiscard]] Result<> open(const Change &change, const Before &before);
    [[nodiscard]] Result<> edit(const Change &change, const Account &before);
    [[nodiscard]] Result<> add(const Change &change, const Account &before);
    [[nodiscard]] Result<> close(const Change &change, const Account &before);
    [[nodiscard]] Result<> addConflict(const Change &change, const Before &current);

    [[nodiscard]] Result<> readTime();
    [[nodiscard]] Result<> lockAll(const QList<Change> &changes);
    [[nodiscard]] Result<Before> lock(const AccountId &id);
    [[nodiscard]] Result<> write(const Change &change, const Account &before, Account after, Entry::Kind kind);
    [[nodiscard]] Result<> writeEntry(const AccountId &id, std::int64_t revision, Entry::Kind kind,
                                      const Before &before, const Before &after, const Change &change);
    [[nodiscard]] Result<ChangeOutcome> carryOutAlone(const Change &change);
    [[nodiscard]] Result<> noteParent(const Account &account);
    [[nodiscard]] Result<> checkParents();
    [[nodiscard]] Result<> checkParent(const AccountId &id, const AccountId &parent);
    [[nodiscard]] Result<QSqlQuery *> run(const QString &sql, const QVariantList &values);

    Database &m_database;
    Actor m_actor;
    Entry::Kind m_editKind;
    bool m_isEachAlone = false;
    bool m_hasFailed = false; ///< the database failed: the transaction can't go on
    QString m_now;            ///< all changes of a batch have the same time
    ChangeResult m_result;
    QHash<AccountId, Before> m_accounts; ///< the locked rows, as this batch has left them
    QSet<AccountId> m_touched;
    QSet<AccountId> m_mixed;                          ///< not as the change that is taken back left them
    QSet<AccountId> m_newParents;                     ///< accounts that were given another parent
    QSet<AccountId> m_reopened;                       ///< whose parent may be closed, as it may be of others
    std::unordered_map<QString, QSqlQuery> m_queries; ///< prepared once for all changes
};

} // namespace accountdesk::storage
