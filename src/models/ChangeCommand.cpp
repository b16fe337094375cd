// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ChangeCommand.h"

#include <algorithm>
#include <iterator>

namespace accountdesk {

QList<Change> turned(const Step &step)
{
    QList<Change> changes;
    std::transform(step.applied.crbegin(), step.applied.crend(), std::back_inserter(changes),
                   [](const Applied &applied) { return applied.inverse(); });
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
