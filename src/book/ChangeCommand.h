// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/LongStep.h"
#include "core/Change.h"

#include <QUndoStack>

#include <functional>
#include <memory>

namespace accountdesk::book {

/// A step of the user that was applied, and what its last run left in the book.
struct Step
{
    QString text = {};
    QList<Applied> applied = {};
    std::optional<storage::EntryBatch> entries = {}; ///< instead of `applied`, if there are too many
    bool isDropped = false;                          ///< can't be undone or redone any more: leaves the undo stack
};

/// Returns the changes that undo or redo a step with its changes in `applied`. They have the revisions that the
/// step left.
[[nodiscard]] QList<Change> inverted(const Step &step);

/// A step that was turned leaves an account as it was once, under a new revision. An account that somebody
/// else changed in between isn't among them.
[[nodiscard]] Revisions restoredRevisions(const QList<Applied> &lastRun, const QList<Applied> &run);
/// Updates a step after another one has restored its accounts.
void follow(Step &step, const Revisions &restored);

/// A step on the undo stack.
///
/// It applies nothing itself, but asks its owner; see UndoSteps.
class ChangeCommand : public QUndoCommand
{
public:
    enum class Direction { Undo, Redo };
    using Action = std::function<void(const std::shared_ptr<Step> &, Direction)>;

    ChangeCommand(std::shared_ptr<Step> step, Action action);

    [[nodiscard]] const std::shared_ptr<Step> &step() const { return m_step; }
    void undo() override;
    void redo() override;

private:
    void move(Direction direction);

    std::shared_ptr<Step> m_step;
    Action m_action;
};

/// Whether Undo would take back this very run of a step: by the revisions that it left, each of which
/// only one change of an account has. `stack` is a Book's.
[[nodiscard]] bool isNewest(const QUndoStack &stack, const QList<Applied> &run);
/// The same of a step with so many accounts that only its entries are known.
[[nodiscard]] bool isNewest(const QUndoStack &stack, const storage::EntryBatch &run);

} // namespace accountdesk::book
