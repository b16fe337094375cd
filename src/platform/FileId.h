// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace accountdesk::platform {

/// Which file it is, whatever its name.
struct FileId
{
    quint64 device = 0;
    quint64 inode = 0;

    /// Empty: there is none, or it can't be told; errno says which.
    [[nodiscard]] static std::optional<FileId> of(const QString &path);

    bool operator==(const FileId &) const = default;
};

} // namespace accountdesk::platform
