// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "core/Error.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

namespace accountdesk::sync {

/// Reads members of a JSON object that a stranger sent, each with the type it has to have.
///
/// The first one that is wrong is kept as the fault, with its place, for a technician; what is read
/// after it doesn't count. The readers of several objects may share a fault.
class JsonMembers
{
public:
    /// Numbers are exact for every JSON reader up to here (RFC 7493).
    static constexpr std::int64_t maxNumber = (std::int64_t{1} << 53) - 1;

    /// Parses a whole body: one object (RFC 8259) in UTF-8, no member twice, no text that a database
    /// couldn't take. The Error's text is for a technician.
    [[nodiscard]] static Result<QJsonObject> parse(const QByteArray &json);

    /// `place` goes before the names in the fault, such as "changes[3].". The fault has to outlive it.
    JsonMembers(const QJsonObject &object, const QString &place, QString &fault)
        : m_object(object), m_place(place), m_fault(fault)
    {}

    [[nodiscard]] bool isOk() const { return m_fault.isEmpty(); }
    [[nodiscard]] const QString &place() const { return m_place; }
    void fail(QLatin1StringView name, const QString &what);

    [[nodiscard]] bool has(QLatin1StringView name) const { return m_object.contains(name); }
    [[nodiscard]] QString text(QLatin1StringView name);
    [[nodiscard]] bool flag(QLatin1StringView name);
    [[nodiscard]] std::int64_t number(QLatin1StringView name, std::int64_t least = 0);
    [[nodiscard]] AccountId id(QLatin1StringView name);
    /// The same of a text that may not be one: then as it is, and not normalised.
    [[nodiscard]] AccountId idAsWritten(QLatin1StringView name);
    /// As a server has it: two ids that differ by more than the case of ASCII letters may be two accounts there,
    /// so one that isn't in its form stays as it is, and not normalised.
    [[nodiscard]] AccountId idAsStored(QLatin1StringView name);
    [[nodiscard]] QUuid uuid(QLatin1StringView name);
    [[nodiscard]] QDateTime utc(QLatin1StringView name);
    /// The member's object, for a reader of its own.
    [[nodiscard]] JsonMembers object(QLatin1StringView name);
    [[nodiscard]] QJsonArray array(QLatin1StringView name, qsizetype most);
    /// What an account's owner may change: name, paid, due, parent (as it is written) and extra.
    void readValues(Account &account);

private:
    [[nodiscard]] Money amount(QLatin1StringView name);

    const QJsonObject m_object;
    const QString m_place;
    QString &m_fault;
};

/// Writes what readValues() reads.
void insertValues(QJsonObject &object, const Account &account);

} // namespace accountdesk::sync
