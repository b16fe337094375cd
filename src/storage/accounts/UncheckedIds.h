// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/AccountId.h"
#include "core/Actor.h"
#include "storage/sql/Database.h"

namespace accountdesk::storage {

/// An account whose id, or whose parent's, isn't one: it is shown, and can be renamed, but isn't synced. It may be
/// closed: then its history is what has that id.
struct UnusableId
{
    AccountId stored = {}; ///< as the database has it
    QString reason = {};   ///< a sentence for the clerk
    bool isNew = false;    ///< it wasn't known before
};

/// What became of the ids that other programs wrote (see AccountId, SchemaDialect::createSurroundings()).
struct IdReport
{
    struct Renamed
    {
        QString from = {};
        QString to = {};
    };
    static constexpr qsizetype maxListed = 1000;

    std::int64_t renamedCount = 0;
    QList<Renamed> renamed = {}; ///< the first of them
    std::int64_t unusableCount = 0;
    QList<UnusableId> unusable = {}; ///< the first of them

    [[nodiscard]] bool isEmpty() const { return renamedCount == 0 && unusableCount == 0; }
};

/// Notes the accounts of a book whose ids SQL can't vouch for; for migrate().
[[nodiscard]] Result<> noteUncheckedIds(Database &database);

/// SQL's condition that the account with this id is to stay out of a sync.
[[nodiscard]] QString isUnusable(const QString &idColumn);

/// Which of the noted accounts are judged.
enum class NotedIds {
    All, ///< also those that were found unusable before: what was in their way may be gone
    New, ///< where there is none, the report is empty
};

/// Judges what was noted: an id is normalised, with its history and the accounts below it, or, where it
/// can't be one or another account has it already, stays under its own name. Run it when a book is opened
/// for writing (All) and when other programs changed it (New); where nothing is noted that takes one short query.
[[nodiscard]] Result<IdReport> checkNewIds(Database &database, const Actor &actor, NotedIds which);

/// The accounts that were found unusable; reads only, also a book that migrate() hasn't seen.
[[nodiscard]] Result<QList<UnusableId>> unusableIds(Database &database);

/// Gives such an account an id; its history goes with it. AlreadyExists when another account has that one.
[[nodiscard]] Result<> renameUnusable(Database &database, const AccountId &stored, const AccountId &to,
                                      const Actor &actor);

} // namespace accountdesk::storage
