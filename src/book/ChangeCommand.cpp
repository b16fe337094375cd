// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/ChangeCommand.h"

#include "core/VisibleText.h"

#include <algorithm>
#include <iterator>

namespace accountdesk::book {

namespace {

/// In a menu, a single & would only underline what follows it.
QString forAction(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace

QList<Change> inverted(const Step &step)
{
    QList<Change> changes;
    std::transform(step.applied.crbegin(), step.applied.crend(), std::back_inserter(changes),
                   [](const Applied &applied) { return applied.inverse(); });
    return changes;
}

Revisions restoredRevisions(const QList<Applied> &lastRun, const QList<Applied> &run)
{
    Revisions restored;
    for (qsizetype i = 0; i < run.size(); ++i) {
        const Applied &was = lastRun.at(lastRun.size() - 1 - i); // which this one turned
        const Applied &is = run.at(i);
        const AccountId &id = is.change.id;
        if (restored.value({id, was.revisionAfter()}, was.revisionAfter()) == is.revisionBefore())
            restored.insert({id, was.revisionBefore()}, is.revisionAfter());
    }
    return restored;
}

void follow(Step &step, const Revisions &restored)
{
    for (Applied &applied : step.applied) {
        const auto now = [&](std::int64_t revision) { return restored.value({applied.change.id, revision}, revision); };
        for (std::optional<Account> *account : {&applied.before, &applied.after}) {
            if (*account)
                (*account)->revision = now((*account)->revision);
        }
        applied.absent = now(applied.absent);
    }
}

ChangeCommand::ChangeCommand(std::shared_ptr<Step> step, Action action)
    : QUndoCommand(visibleText(step->text) + u'\n' + forAction(visibleText(step->text))), m_step(std::move(step)),
      m_action(std::move(action))
{}

void ChangeCommand::undo()
{
    move(Direction::Undo);
}

void ChangeCommand::redo()
{
    move(Direction::Redo);
}

void ChangeCommand::move(Direction direction)
{
    setObsolete(m_step->isDropped);
    if (!isObsolete())
        m_action(m_step, direction);
}

bool isNewest(const QUndoStack &stack, const storage::EntryBatch &run)
{
    const auto *command = static_cast<const ChangeCommand *>(stack.command(stack.index() - 1));
    return command && command->step()->entries == run;
}

bool isNewest(const QUndoStack &stack, const QList<Applied> &run)
{
    const auto *command = static_cast<const ChangeCommand *>(stack.command(stack.index() - 1));
    if (!command || run.isEmpty() || command->step()->applied.isEmpty())
        return false;
    const Applied &newest = command->step()->applied.first();
    return newest.change.id == run.first().change.id && newest.before == run.first().before
           && newest.after == run.first().after;
}

} // namespace accountdesk::book
