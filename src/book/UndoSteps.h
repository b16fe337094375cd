// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/ChangeCommand.h"

#include <QSet>
#include <QUndoStack>

namespace accountdesk::book {

/// The user's steps that can be undone and redone.
///
/// Its QUndoStack moves at once, the book only after the worker has written: a command's request is passed to the
/// owner, who calls moveBack() if it fails.
class UndoSteps
{
public:
    using Direction = ChangeCommand::Direction;
    enum class Retry { Possible, Impossible };

    explicit UndoSteps(ChangeCommand::Action action);

    [[nodiscard]] QUndoStack *stack() { return &m_stack; }
    /// Adds an applied step.
    void push(const std::shared_ptr<Step> &step);
    void clear() { m_stack.clear(); }
    /// Updates all steps after one of them has restored accounts.
    void follow(const Revisions &restored);
    /// Moves the stack back to the state of the book, because the step couldn't be undone or redone. A step that
    /// can't be retried is removed.
    void moveBack(Step &step, Direction direction, Retry retry);
    /// Whose changes stand in the steps.
    [[nodiscard]] QSet<AccountId> accounts() const;

private:
    [[nodiscard]] Step &stepAt(int index) const;
    void announce();

    ChangeCommand::Action m_action;
    QUndoStack m_stack;
    bool m_isMoving = false; ///< automatically: ignore the commands' requests meanwhile
};

} // namespace accountdesk::book
