// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/dialect/ServerDialect.h"

namespace accountdesk {

class PostgreSqlDialect final : public ServerDialect
{
public:
    QStringList connectionSetup() const override;
    QStringList readOnlySetup() const override;
    QStringList beginWrite() const override;
    QStringList beginSnapshot() const override;
    QString serverVersion() const override;
    QString cents(const QString &column) const override;
    QString amount(const QString &cents) const override;
    QString now() const override;
    QString timeText(const QString &column) const override;
    QString timeValue(const QString &text) const override;
    QString nameOrder(const QString &column) const override;
    QString contains(const QString &column, QStringView needle) const override;
    QString differ(const QString &a, const QString &b) const override;
    QString totals(const QString &paid, const QString &due) const override;
    QString columnNames() const override;
    QString actors() const override;
    QString longText() const override;
    QString updateFrom(const QString &table, const QString &source, const QStringList &set,
                       const QString &condition) const override;
    QString deleteFrom(const QString &table, const QString &source, const QString &condition) const override;
    QString selectJson(const QList<JsonColumn> &columns) const override;
    QString idType() const override;
    QString collatedIds() const override;
    QStringList compareIdsByBytes() const override;
    QString isBeyondAscii(const QString &column) const override;
    QString normalisedId(const QString &column) const override;
    QString lockSchema() const override;
    QStringList unlockSchema() const override;
    QStringList gatherStatistics(const QStringList &tables) const override;
    QStringList lockAccounts(const QString &source) const override;
    [[nodiscard]] QString detailBefore(const QString &details, const QString &field) const override;
    [[nodiscard]] QString detailNumber(const QString &details, const QString &member) const override;
    QString jsonPair(const QString &before, const QString &after) const override;
    QString isSinglePrecision() const override;
    QString inFull(const QString &column) const override;
    QStringList lockCrmTable() const override;
    QStringList replaceAccountTable(const QString &with, const QString &keepAs) const override;
    QStringList addSequence() const override;
    QStringList createTriggers() const override;

private:
    QString timeStamp() const override;
    QString byDefaultNow() const override;
    QString tableEnd() const override;
    QString numbered() const override;
};

} // namespace accountdesk
