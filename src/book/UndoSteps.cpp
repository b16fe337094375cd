// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/UndoSteps.h"

#include <QScopedValueRollback>

namespace accountdesk::book {

namespace {

constexpr int undoLimit = 200;

} // namespace

UndoSteps::UndoSteps(ChangeCommand::Action action) : m_action(std::move(action))
{
    m_stack.setUndoLimit(undoLimit);
}

void UndoSteps::push(const std::shared_ptr<Step> &step)
{
    const QScopedValueRollback moving(m_isMoving, true); // push() carries a command out, which was done
    m_stack.push(new ChangeCommand(step, [this](const std::shared_ptr<Step> &which, Direction direction) {
        if (!m_isMoving)
            m_action(which, direction);
    }));
}

void UndoSteps::follow(const Revisions &restored)
{
    for (int i = 0; i < m_stack.count(); ++i)
        book::follow(stepAt(i), restored);
}

void UndoSteps::moveBack(Step &step, Direction direction, Retry retry)
{
    const QScopedValueRollback moving(m_isMoving, true);
    for (int i = 0; i < m_stack.count(); ++i) {
        if (&stepAt(i) != &step)
            continue;
        const bool isStillDone = direction == Direction::Undo;
        m_stack.setIndex(retry == Retry::Possible && isStillDone ? i + 1 : i);
        step.isDropped = retry == Retry::Impossible;
        if (step.isDropped) {
            m_stack.redo(); // a command that is obsolete leaves the stack
            announce();
        }
        return;
    }
}

QSet<AccountId> UndoSteps::accounts() const
{
    QSet<AccountId> ids;
    for (int i = 0; i < m_stack.count(); ++i) {
        for (const Applied &applied : stepAt(i).applied)
            ids.insert(applied.change.id);
    }
    return ids;
}

Step &UndoSteps::stepAt(int index) const
{
    return *static_cast<const ChangeCommand *>(m_stack.command(index))->step();
}

/// A QUndoStack doesn't when a command leaves it, and Undo and Redo would go on naming that one.
void UndoSteps::announce()
{
    Q_EMIT m_stack.indexChanged(m_stack.index());
    Q_EMIT m_stack.undoTextChanged(m_stack.undoText());
    Q_EMIT m_stack.redoTextChanged(m_stack.redoText());
    Q_EMIT m_stack.canUndoChanged(m_stack.canUndo());
    Q_EMIT m_stack.canRedoChanged(m_stack.canRedo());
}

} // namespace accountdesk::book
