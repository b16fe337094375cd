// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/FileId.h"

#include <QFile>

#include <sys/stat.h>

namespace accountdesk::platform {

std::optional<FileId> FileId::of(const QString &path)
{
    struct stat status = {};
    if (stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return FileId{.device = status.st_dev, .inode = status.st_ino};
}

} // namespace accountdesk::platform
