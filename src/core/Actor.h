// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Entry.h"

#include <QString>

namespace accountdesk {

/// Who changes a book, as its history names them: a clerk, a token of the server's, or a server that is synced with.
class Actor
{
public:
    /// Nobody: for what only reads.
    Actor() = default;
    /// The name is shortened to what an entry holds.
    explicit Actor(const QString &name) : m_name(name.left(Entry::maxWhoLength)) {}

    [[nodiscard]] const QString &name() const { return m_name; }

private:
    QString m_name;
};

} // namespace accountdesk
