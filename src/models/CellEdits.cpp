// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CellEdits.h"

#include "core/AccountField.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace accountdesk::models {

Account CellEdits::shown(const Account &account) const
{
    Account shown = account;
    for (const Unsaved &edit : m_unsaved.value(account.id))
        setFields(shown, edit.change.fields, edit.change.values);
    for (const Change &change : m_pending.value(account.id))
        setFields(shown, change.fields, change.values);
    return shown;
}

void CellEdits::clear()
{
    m_pending.clear();
    m_unsaved.clear();
}

void CellEdits::addPending(const QList<Change> &changes)
{
    for (const Change &change : changes)
        m_pending[change.id].append(change);
}

void CellEdits::removePending(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        QList<Change> &waiting = m_pending[change.id];
        waiting.removeFirst();
        if (waiting.isEmpty())
            m_pending.remove(change.id);
    }
}

bool CellEdits::isPending(const AccountId &id, Change::Fields fields, int atLeast) const
{
    const QList<Change> changes = m_pending.value(id);
    return std::count_if(changes.begin(), changes.end(),
                         [fields](const Change &change) { return change.fields.testAnyFlags(fields); })
           >= atLeast;
}

void CellEdits::keep(const Unsaved &edit)
{
    take(edit.change.id, edit.change.fields);
    m_unsaved[edit.change.id].append(edit);
}

const CellEdits::Unsaved *CellEdits::unsaved(const AccountId &id, Change::Fields fields) const
{
    const auto edits = m_unsaved.constFind(id);
    if (edits == m_unsaved.constEnd())
        return nullptr;
    const auto edit = std::find_if(edits->cbegin(), edits->cend(),
                                   [fields](const Unsaved &one) { return one.change.fields.testAnyFlags(fields); });
    return edit == edits->cend() ? nullptr : &*edit;
}

std::optional<CellEdits::Unsaved> CellEdits::take(const AccountId &id, Change::Fields fields)
{
    const Unsaved *found = unsaved(id, fields);
    if (!found)
        return {};
    const Unsaved edit = *found;
    QList<Unsaved> &edits = m_unsaved[id];
    edits.removeIf([fields](const Unsaved &one) { return one.change.fields.testAnyFlags(fields); });
    if (edits.isEmpty())
        m_unsaved.remove(id);
    return edit;
}

QList<CellEdits::Unsaved> CellEdits::takeAll()
{
    QList<Unsaved> all;
    for (const QList<Unsaved> &edits : std::exchange(m_unsaved, {}))
        all += edits;
    return all;
}

qsizetype CellEdits::unsavedCount() const
{
    return std::accumulate(m_unsaved.cbegin(), m_unsaved.cend(), qsizetype(0),
                           [](qsizetype sum, const QList<Unsaved> &edits) { return sum + edits.size(); });
}

void CellEdits::rebase(const AccountId &id, std::int64_t seen, std::int64_t left)
{
    const auto edits = m_unsaved.find(id);
    if (edits == m_unsaved.end())
        return;
    for (Unsaved &edit : *edits) {
        if (edit.change.baseRevision == seen)
            edit.change.baseRevision = left;
    }
}

} // namespace accountdesk::models
