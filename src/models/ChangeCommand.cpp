// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ChangeCommand.h"

#include <QHash>

#include <algorithm>

namespace accountdesk {

QList<Change> turned(const Step &step)
{
    QList<Change> changes;
    QHash<AccountId, std::int64_t> revisions; // of accounts that an earlier change of these turns already
    std::for_each(step.applied.crbegin(), step.applied.crend(), [&](const Applied &applied) {
        Change change = applied.inverse();
        const auto known = revisions.constFind(change.id);
        const std::int64_t found = known != revisions.constEnd() ? *known
                                   : applied.after               ? applied.after->revision
                                                                 : 0;
        if (change.baseRevision != 0)
            change.baseRevision = found;
        revisions.insert(change.id, found + 1);
        changes.append(change);
    });
    return changes;
}

ChangeCommand::ChangeCommand(std::shared_ptr<Step> step, Turn turn)
    : QUndoCommand(step->text), m_step(std::move(step)), m_turn(std::move(turn))
{
}

void ChangeCommand::undo()
{
    move(Direction::Back);
}

void ChangeCommand::redo()
{
    move(Direction::Forth);
}

void ChangeCommand::move(Direction direction)
{
    setObsolete(m_step->isDropped);
    if (!isObsolete())
        m_turn(m_step, direction);
}

} // namespace accountdesk
