// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/dialect/Dialect.h"

namespace accountdesk {

/// Besides plain SQL it uses two functions that Database registers with each connection:
/// `contains_folded(text, part)` for letters beyond ASCII, and the aggregate `book_totals(paid, due)`
/// with 128-bit sums. Triggers use neither: other programs run them, too.
class SqliteDialect final : public Dialect
{
public:
    QStringList connectionSetup() const override;
    QStringList readOnlySetup() const override;
    QStringList bookSetup() const override;
    QStringList beginWrite() const override;
    QStringList beginSnapshot() const override;
    QString serverVersion() const override;
    QString cents(const QString &column) const override;
    QString amount(const QString &cents) const override;
    QString now() const override;
    QString timeText(const QString &column) const override;
    QString timeValue(const QString &text) const override;
    QString amountOrder(const QString &column) const override;
    QString differenceOrder(const QString &column, const QString &minus) const override;
    QString nameOrder(const QString &column) const override;
    QString contains(const QString &column, QStringView needle) const override;
    QString containsValue(QStringView needle) const override;
    QString differ(const QString &a, const QString &b) const override;
    QString totals(const QString &paid, const QString &due) const override;
    QString changeMark() const override;
    QString columnNames() const override;
    QString actors() const override;
    QString forUpdate() const override;
    QString longText() const override;
    QString updateFrom(const QString &table, const QString &source, const QStringList &set,
                       const QString &condition) const override;
    QString deleteFrom(const QString &table, const QString &source, const QString &condition) const override;
    QString selectJson(const QList<JsonColumn> &columns) const override;
    QString collatedIds() const override;
    QStringList compareIdsByBytes() const override;
    QString isBeyondAscii(const QString &column) const override;
    QString normalisedId(const QString &column) const override;
    QString lockSchema() const override;
    QStringList unlockSchema() const override;
    QStringList lockAccounts(const QString &source) const override;
    [[nodiscard]] QString detailBefore(const QString &details, const QString &field) const override;
    [[nodiscard]] QString detailNumber(const QString &details, const QString &member) const override;
    QString jsonPair(const QString &before, const QString &after) const override;
    QString isSinglePrecision() const override;
    QString inFull(const QString &column) const override;
    QStringList lockCrmTable() const override;
    QStringList replaceAccountTable(const QString &with, const QString &keepAs) const override;
    QString createAccountTable(const QString &name) const override;
    QString sequence() const override;
    QStringList addSequence() const override;
    QStringList createTriggers() const override;

private:
    QString timeStamp() const override;
    QString byDefaultNow() const override;
    QString tableEnd() const override;
    QString keyedTableEnd() const override;
    QStringList createHistory() const override;
};

} // namespace accountdesk
