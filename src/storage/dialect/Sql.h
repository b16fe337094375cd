// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace accountdesk::storage {

/// The text of a statement, or of a part of one, with named slots for its structure; values are bound.
///
///     Sql(QStringLiteral("SELECT {columns} FROM {table}")).with("columns", columns).with("table", table)
///
/// A text may hold anything, also `%1` and what looks like a slot: each is put in once, as it is. Asserts that each
/// slot is filled, and that each name has a slot. Braces around anything but a name of letters are braces.
class Sql
{
public:
    explicit Sql(QString pattern) : m_pattern(std::move(pattern)) {}

    /// `name` outlives the statement: a literal.
    [[nodiscard]] Sql &&with(const char *name, QString text) &&;
    [[nodiscard]] Sql &&with(const char *name, qlonglong number) &&;

    [[nodiscard]] QString text() const;
    operator QString() const { return text(); } // NOLINT(google-explicit-constructor): it stands for its text

private:
    struct Part
    {
        QLatin1StringView name;
        QString text;
    };
    QString m_pattern;
    QList<Part> m_parts;
};

} // namespace accountdesk::storage
