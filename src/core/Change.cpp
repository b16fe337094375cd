// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Change.h"

namespace accountdesk {

Change Change::open(const Account &account, const QString &memo)
{
    return {.kind = Kind::Open, .id = account.id, .values = account, .memo = memo};
}

Change Change::edit(const Account &seen, Fields fields, const Account &values, const QString &memo)
{
    return {.kind = Kind::Edit,
            .id = seen.id,
            .baseRevision = seen.revision,
            .fields = fields,
            .values = values,
            .memo = memo};
}

Change Change::payment(const AccountId &id, Money amount, const QString &memo)
{
    return {.kind = Kind::Payment, .id = id, .amount = amount, .memo = memo};
}

Change Change::charge(const AccountId &id, Money amount, const QString &memo)
{
    return {.kind = Kind::Charge, .id = id, .amount = amount, .memo = memo};
}

Change Change::close(const Account &seen, const QString &memo)
{
    return {.kind = Kind::Close, .id = seen.id, .baseRevision = seen.revision, .values = seen, .memo = memo};
}

Change Change::reopen(const Account &closed, const QString &memo)
{
    return {.kind = Kind::Open, .id = closed.id, .baseRevision = closed.revision, .values = closed, .memo = memo};
}

namespace {

Change turnedRound(const Applied &applied)
{
    const Change &change = applied.change;
    switch (change.kind) {
    case Change::Kind::Open:
        return Change::close(*applied.after, change.memo);
    case Change::Kind::Edit:
        return Change::edit(*applied.after, change.fields, *applied.before, change.memo);
    case Change::Kind::Payment:
        return Change::payment(change.id, -change.amount, change.memo);
    case Change::Kind::Charge:
        return Change::charge(change.id, -change.amount, change.memo);
    case Change::Kind::Close:
        break;
    }
    Account closed = *applied.before;
    closed.revision = applied.absent;
    return Change::reopen(closed, change.memo);
}

} // namespace

Change Applied::inverse() const
{
    Change back = turnedRound(*this);
    back.undoRole = change.undoRole == Change::UndoRole::Undo ? Change::UndoRole::Redo : Change::UndoRole::Undo;
    back.undoneRevision = entry;
    if (back.baseRevision == 0)
        back.baseRevision = revisionAfter();
    return back;
}

Change Conflict::rebased() const
{
    Change again = change;
    if (current) {
        again.baseRevision = current->revision;
    } else if (change.kind == Change::Kind::Edit) {
        again.kind = Change::Kind::Open;
        again.baseRevision = 0;
    }
    return again;
}

} // namespace accountdesk
