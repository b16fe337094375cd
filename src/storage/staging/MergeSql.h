// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/AccountField.h"
#include "storage/dialect/DetailsSql.h"
#include "storage/staging/StagingOptions.h"

namespace accountdesk::storage {

/// The statements that merge a StagedTable into the book: what is the same on each database.
class MergeSql
{
public:
    /// `staged`: the StagedTable's name.
    MergeSql(const Dialect &dialect, const QString &staged, const StagingOptions &options)
        : m_dialect(dialect), m_staged(staged), m_options(options)
    {}

    /// The state of a row `s` whose account `a` is in the book …
    [[nodiscard]] QString knownState() const;
    /// … or isn't.
    [[nodiscard]] QString unknownState() const;
    /// Into the table of this name. An id that was closed before goes on counting where its history ends.
    /// A placeholder: timeNow(), which SQL would make anew or copy for each row.
    [[nodiscard]] QString insertAccounts(const QString &table = QStringLiteral("account")) const;
    /// The history of New rows, which nothing has to be looked up for. Placeholders: who, timeNow() and memo.
    [[nodiscard]] QString insertFirstEntries() const;
    /// That of the others. Between insertAccounts() and updateAccounts(): reopened accounts have their
    /// revision and amounts already, changed ones get the next. Placeholders: who, timeNow() and memo.
    [[nodiscard]] QString insertFurtherEntries(const QString &table = QStringLiteral("account")) const;
    /// A placeholder: timeNow().
    [[nodiscard]] QString updateAccounts() const;

private:
    [[nodiscard]] bool isInFile(const AccountField &field) const { return m_options.fields & field.flag; }
    /// What the file has besides amounts: a known account `a` and its row `s`.
    [[nodiscard]] QList<ChangedField> details() const;
    [[nodiscard]] QString now() const { return m_dialect.timeValue(QStringLiteral("?")); }
    [[nodiscard]] bool adds() const { return m_options.existing == ExistingPolicy::Add; }
    /// A known account's amount after the merge.
    [[nodiscard]] QString merged(const QString &account, const AccountField &amount) const;

    const Dialect &m_dialect;
    QString m_staged;
    StagingOptions m_options;
};

} // namespace accountdesk::storage
