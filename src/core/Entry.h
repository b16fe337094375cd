// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"

#include <QJsonObject>

#include <optional>

namespace accountdesk {

/// One dated entry of an account's history. The history is append-only: entries are never changed. An entry is
/// identified by the account's revision after the change.
struct Entry
{
    enum class Kind { Opened, Payment, Charge, Correction, Closed, Import, Sync, External };

    static constexpr int maxWhoLength = 100; ///< as wide as the columns
    static constexpr int maxMemoLength = 500;

    AccountId id;
    std::int64_t revision = 0;
    Kind kind = Kind::Correction;
    std::optional<Money> paidBefore; ///< empty: there was no account
    std::optional<Money> dueBefore;
    std::optional<Money> paidAfter; ///< empty: there is no account any more
    std::optional<Money> dueAfter;
    QString who;
    QDateTime at; ///< UTC, by the database's clock
    QString memo;
    QJsonObject details; ///< other fields that changed: {"name":["before","after"]}; see undoDetail()

    /// Returns the name in the database and in files: "opened", "payment", …
    [[nodiscard]] static QString kindToken(Kind kind);
    [[nodiscard]] static std::optional<Kind> kindFromToken(QStringView token);
    /// Returns the translated name.
    [[nodiscard]] static QString kindName(Kind kind);
    /// The member of `details` that says of an undo or redo the revision of which entry it takes back:
    /// {"undo":5}. The account is as it was before that entry then, unless there is mixedDetail() as well.
    /// Empty for UndoRole::None.
    [[nodiscard]] static QString undoDetail(Change::UndoRole undoRole);
    /// The member of `details` for a payment or charge that was undone after other changes.
    [[nodiscard]] static QString mixedDetail() { return QStringLiteral("mixed"); }
    [[nodiscard]] Change::UndoRole undoRole() const;
};

} // namespace accountdesk
