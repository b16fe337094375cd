// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staging/StagedTable.h"

#include <atomic>

namespace accountdesk::storage {

namespace {

std::atomic<unsigned> tables = 0;

} // namespace

StagedTable::StagedTable() : m_name(QStringLiteral("accountdesk_staged_%1").arg(++tables)) {}

} // namespace accountdesk::storage
