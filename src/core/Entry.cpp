// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Entry.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace accountdesk {

namespace {

struct KindName
{
    Entry::Kind kind;
    QLatin1StringView token;
    const char *name;
};

constexpr std::array<KindName, 8> kindNames{{
    {Entry::Kind::Opened, QLatin1StringView("opened"), QT_TRANSLATE_NOOP("Entry", "Opened")},
    {Entry::Kind::Payment, QLatin1StringView("payment"), QT_TRANSLATE_NOOP("Entry", "Payment")},
    {Entry::Kind::Charge, QLatin1StringView("charge"), QT_TRANSLATE_NOOP("Entry", "Charge")},
    {Entry::Kind::Correction, QLatin1StringView("correction"), QT_TRANSLATE_NOOP("Entry", "Correction")},
    {Entry::Kind::Closed, QLatin1StringView("closed"), QT_TRANSLATE_NOOP("Entry", "Closed")},
    {Entry::Kind::Import, QLatin1StringView("import"), QT_TRANSLATE_NOOP("Entry", "Import")},
    {Entry::Kind::Sync, QLatin1StringView("sync"), QT_TRANSLATE_NOOP("Entry", "Sync")},
    {Entry::Kind::External, QLatin1StringView("external"), QT_TRANSLATE_NOOP("Entry", "Another program")},
}};

const KindName &row(Entry::Kind kind)
{
    return *std::find_if(kindNames.begin(), kindNames.end(), [kind](const KindName &row) { return row.kind == kind; });
}

} // namespace

QString Entry::kindToken(Kind kind)
{
    return row(kind).token;
}

std::optional<Entry::Kind> Entry::kindFromToken(QStringView token)
{
    const auto found = std::find_if(kindNames.begin(), kindNames.end(),
                                    [token](const KindName &row) { return row.token == token; });
    if (found == kindNames.end())
        return {};
    return found->kind;
}

QString Entry::kindName(Kind kind)
{
    return QCoreApplication::translate("Entry", row(kind).name);
}

QString Entry::undoDetail(Change::UndoRole undoRole)
{
    switch (undoRole) {
    case Change::UndoRole::Undo:
        return QStringLiteral("undo");
    case Change::UndoRole::Redo:
        return QStringLiteral("redo");
    case Change::UndoRole::None:
        break;
    }
    return {};
}

Change::UndoRole Entry::undoRole() const
{
    for (const Change::UndoRole undoRole : {Change::UndoRole::Undo, Change::UndoRole::Redo}) {
        if (details.contains(undoDetail(undoRole)))
            return undoRole;
    }
    return Change::UndoRole::None;
}

} // namespace accountdesk
