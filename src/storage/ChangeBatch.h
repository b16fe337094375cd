// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"
#include "core/Entry.h"
#include "storage/Database.h"

#include <QHash>
#include <QSet>

#include <unordered_map>

namespace accountdesk {

/// The changes of one transaction, one after another. The caller begins and commits it.
class ChangeBatch
{
public:
    ChangeBatch(Database &database, const QString &who) : m_database(database), m_who(who) {}

    /// Carries all changes out; with conflicts in the result, or an error, roll back.
    [[nodiscard]] Result<ChangeResult> carryOut(const QList<Change> &changes);

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
                                      const Before &before, const Before &after, const QString &memo);
    [[nodiscard]] Result<> checkParents();
    [[nodiscard]] Result<QSqlQuery *> run(const QString &sql, const QVariantList &values);

    Database &m_database;
    QString m_who;
    QString m_now; ///< all changes of a batch have the same time
    ChangeResult m_result;
    QHash<AccountId, Before> m_accounts; ///< the locked rows, as this batch has left them
    QSet<AccountId> m_touched;
    QSet<AccountId> m_newParents; ///< accounts that were given another parent
    std::unordered_map<QString, QSqlQuery> m_queries; ///< prepared once for all changes
};

} // namespace accountdesk
