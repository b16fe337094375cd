// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"

#include <QJsonObject>

#include <optional>

namespace accountdesk {

/// One dated line of an account's history. The history is append-only: an entry is never changed.
/// An account's entry is identified by the revision that the change led to.
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
    std::optional<Money> paidAfter; ///< empty: there is none any more
    std::optional<Money> dueAfter;
    QString who;
    QDateTime at; ///< UTC, by the database's clock
    QString memo;
    QJsonObject details; ///< other fields that changed: {"name":["before","after"]}; see undoDetail()

    /// The word in the database and in files: "opened", "payment", …
    [[nodiscard]] static QString kindToken(Kind kind);
    [[nodiscard]] static std::optional<Kind> kindFromToken(QStringView token);
    /// The word for a clerk, translated.
    [[nodiscard]] static QString kindName(Kind kind);
    /// The member of `details` that says of an undo or redo the revision of which entry it takes back:
    /// {"undo":5}. The account is as it was before that entry then, unless there is mixedDetail() as well.
    /// Empty for UndoRole::None.
    [[nodiscard]] static QString undoDetail(Change::UndoRole undoRole);
    /// The member of `details` that says: a payment or charge was taken back after other changes.
    [[nodiscard]] static QString mixedDetail() { return QStringLiteral("mixed"); }
    [[nodiscard]] Change::UndoRole undoRole() const;
};

} // namespace accountdesk
