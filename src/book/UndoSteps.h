// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/ChangeCommand.h"

#include <QSet>
#include <QUndoStack>

namespace accountdesk {

/// The clerk's steps that can be undone and redone.
///
/// Its QUndoStack moves at once, the book only when the worker has written: what a command asks for is handed
/// to whoever writes, who calls moveBack() where that fails.
class UndoSteps
{
public:
    using Direction = ChangeCommand::Direction;
    enum class Retry { Possible, Impossible };

    explicit UndoSteps(ChangeCommand::Action action);

    [[nodiscard]] QUndoStack *stack() { return &m_stack; }
    /// A step that was carried out.
    void push(const std::shared_ptr<Step> &step);
    void clear() { m_stack.clear(); }
    /// Lets all steps follow on accounts that one of them restored.
    void follow(const Revisions &restored);
    /// The stack goes back to where the book is, as the step couldn't be undone or redone. One for which
    /// another attempt is impossible leaves it.
    void moveBack(Step &step, Direction direction, Retry retry);
    /// Whose changes stand in the steps.
    [[nodiscard]] QSet<AccountId> accounts() const;

private:
    [[nodiscard]] Step &stepAt(int index) const;
    void announce();

    ChangeCommand::Action m_action;
    QUndoStack m_stack;
    bool m_isMoving = false; ///< by itself: what commands ask for meanwhile is done already
};

} // namespace accountdesk
