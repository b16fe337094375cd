// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "url/DatabaseUrl.h"

#include <QSqlError>

namespace accountdesk::storage {

/// What the databases' many codes come to for a clerk.
enum class SqlCause {
    Other,
    NoDriver,
    UnknownHost,
    NoAnswer,
    ConnectionLost,
    Encryption,
    NoTls,
    UnknownSigner,
    WrongFingerprint,
    RevealsPassword,
    NoPlugin,
    WrongPassword,
    HostNotAllowed,
    NoDatabase,
    NoPermission,
    TriggersNotAllowed,
    TooBusy,
    Locked,
    Deadlock,
    Interrupted,
    DiskFull,
    OutOfMemory,
    ReadOnly,
    CantOpenFile,
    DiskFailure,
    Damaged,
    NotADatabase,
    Exists,
    BadValue,
    TooLong,
    NoTable,
};

[[nodiscard]] SqlCause causeOf(const QSqlError &error, url::Backend backend);

} // namespace accountdesk::storage
