// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"
#include "storage/staging/StagingOptions.h"

#include <memory>

namespace accountdesk::storage {

/// Whether the parents that staged rows give to accounts can be taken in: as ChangeBatch looks at a
/// clerk's. There has to be such an account, in the book or among the rows that are taken in, and none
/// may come to belong to itself, over however many others. A parent that an account has already isn't
/// looked at.
class ParentCheck
{
public:
    /// The table `staged` has to outlive it.
    [[nodiscard]] static Result<std::unique_ptr<ParentCheck>> make(Database &database, const QString &staged,
                                                                   ExistingPolicy existing);
    ~ParentCheck();
    ParentCheck(const ParentCheck &) = delete;

    /// Looks at all rows, with the book as it is now.
    [[nodiscard]] Result<> check();
    /// SQL: whether a row `s` names a parent that it can't have, by the last check().
    [[nodiscard]] QString orphaned() const;
    /// For SQL: has `fault` and `parent` of each row that is orphaned, by acctid.
    [[nodiscard]] const QString &name() const { return m_name; }
    /// Why it is, in words.
    [[nodiscard]] static QString reason(int fault, const QString &acctid, const QString &parent);

private:
    enum Fault { None, Unknown, Circle };

    ParentCheck(Database &database, const QString &staged, ExistingPolicy existing);
    [[nodiscard]] Result<> fill();
    [[nodiscard]] Result<> findCircles();
    [[nodiscard]] Result<> runWhileItChanges(const QString &statement);

    Database &m_database;
    QString m_staged;
    QString m_name;
    ExistingPolicy m_existing;
};

} // namespace accountdesk::storage
