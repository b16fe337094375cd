// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace accountdesk::platform {

// What Qt doesn't ask the system, or not in one step. They return whether it was done; else errno says why.

/// Writes a file to the disk, so that it is there after a power failure …
[[nodiscard]] bool syncFile(const QString &file);
/// … and the names in its folder.
bool syncFolderOf(const QString &file);
/// Unlike QFile's, replaces an older file in one step.
bool renameFile(const QString &from, const QString &to);
bool removeFile(const QString &file);
/// Gives a file a second name; a copy where the disk knows no second names.
[[nodiscard]] bool giveSecondName(const QString &file, const QString &name);

/// Whether this process may write there, by its effective rights.
[[nodiscard]] bool isWritable(const QString &path);
/// On a CD or a disk that is mounted read-only.
[[nodiscard]] bool isOnReadOnlyMedium(const QString &file);

/// A file's size and when it was written; two of them are equal where nobody wrote between.
struct FileState
{
    qint64 size = -1; ///< -1: there is none
    qint64 seconds = 0;
    qint64 nanoseconds = 0;

    [[nodiscard]] static FileState of(const QString &file);

    bool operator==(const FileState &) const = default;
};

/// Gives a file of this user's the group that another file has, where that is allowed.
void shareGroup(const QString &file, const QString &with);

} // namespace accountdesk::platform
