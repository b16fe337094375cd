// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "url/DatabaseUrl.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace accountdesk::platform {

/// What the administrator set for everyone on this computer: `accountdesk/accountdesk.conf` in one of
/// the system's folders for configuration (/etc/xdg; XDG_CONFIG_DIRS names them). Never a clerk's own
/// file. accountdesk(1) documents the keys.
struct SystemPresets
{
    Q_DECLARE_TR_FUNCTIONS(accountdesk::platform::SystemPresets)
public:
    QString file = {};                         ///< where it stands; empty: nothing is set
    std::optional<url::DatabaseUrl> book = {}; ///< on a server it may lack the user
    bool isBookLocked = false;                 ///< no other book is opened
    QString syncServer = {};                   ///< as it stands there: SyncPresets understands it
    QStringList syncPins = {};                 ///< the same
    bool isSyncLocked = false;                 ///< neither server nor pins are the clerk's to choose

    /// What holds now; a small file is read each time. That there is none is no error, but one that
    /// can't be understood is: a lock must not be lost with it.
    [[nodiscard]] static Result<SystemPresets> read();

    /// That the file can't be understood; `detail` says what of it.
    [[nodiscard]] Error wrong(const QString &detail) const;
    /// Whether the book is on a server and anyone may be its user: then who opens it is asked.
    [[nodiscard]] bool lacksUser() const
    {
        return book && book->backend != url::Backend::Sqlite && book->user.isEmpty();
    }
    /// Whether a clerk may open this book: any, or the locked one, as whichever user.
    [[nodiscard]] bool allows(const url::DatabaseUrl &url) const;
    /// The same, with what a clerk is told.
    [[nodiscard]] Result<> require(const url::DatabaseUrl &url) const;
};

} // namespace accountdesk::platform
