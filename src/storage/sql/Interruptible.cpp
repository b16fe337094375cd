// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/Interruptible.h"

#include "storage/sql/Database.h"

namespace accountdesk {

Interruptible::Interruptible(const Database &database, Progress &progress, Means means)
    : m_interruption(database.interruption()),
      m_orderBefore(m_interruption->setOrder({.progress = &progress, .means = means})),
      m_interrupter(progress, database.interrupter())
{}

Interruptible::~Interruptible()
{
    m_interruption->setOrder(m_orderBefore);
}

} // namespace accountdesk
