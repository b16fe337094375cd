// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/CancelScope.h"

#include "storage/sql/Database.h"

namespace accountdesk::storage {

CancelScope::CancelScope(const Database &database, Progress &progress, Means means)
    : m_canceller(database.canceller()), m_orderBefore(m_canceller->setOrder({.progress = &progress, .means = means})),
      m_hook(progress, database.interrupter())
{}

CancelScope::~CancelScope()
{
    m_canceller->setOrder(m_orderBefore);
}

} // namespace accountdesk::storage
