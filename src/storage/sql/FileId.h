// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <optional>

#include <sys/stat.h>

namespace accountdesk {

/// Which file it is, whatever its name.
struct FileId
{
    dev_t device = 0;
    ino_t inode = 0;

    /// Empty: there is none, or it can't be told; errno says which.
    [[nodiscard]] static std::optional<FileId> of(const QString &path)
    {
        struct stat status = {};
        if (stat(QFile::encodeName(path).constData(), &status) != 0)
            return {};
        return FileId{.device = status.st_dev, .inode = status.st_ino};
    }

    bool operator==(const FileId &) const = default;
};

} // namespace accountdesk
