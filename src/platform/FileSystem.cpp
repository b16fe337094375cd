// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/FileSystem.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace accountdesk::platform {

namespace {

bool synced(const QString &path, int flags)
{
    const int descriptor = open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isDone = fsync(descriptor) == 0 || errno == EINVAL; // a file system that can't tell
    const int problem = errno;
    close(descriptor);
    errno = problem;
    return isDone;
}

} // namespace

bool syncFile(const QString &file)
{
    return synced(file, O_RDWR);
}

bool syncFolderOf(const QString &file)
{
    return synced(QFileInfo(file).absolutePath(), O_RDONLY | O_DIRECTORY);
}

bool renameFile(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

bool removeFile(const QString &file)
{
    return unlink(QFile::encodeName(file).constData()) == 0;
}

bool giveSecondName(const QString &file, const QString &name)
{
    if (link(QFile::encodeName(file).constData(), QFile::encodeName(name).constData()) == 0)
        return true;
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
        return false;
    if (QFile::copy(file, name) && synced(name, O_RDONLY))
        return true;
    const int reason = errno;
    removeFile(name);
    errno = reason;
    return false;
}

bool isWritable(const QString &path)
{
    return faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0;
}

bool isOnReadOnlyMedium(const QString &file)
{
    struct statvfs status = {};
    return statvfs(QFile::encodeName(file).constData(), &status) == 0 && (status.f_flag & ST_RDONLY) != 0;
}

FileState FileState::of(const QString &file)
{
    struct stat status = {};
    return stat(QFile::encodeName(file).constData(), &status) == 0
               ? FileState{status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec}
               : FileState();
}

void shareGroup(const QString &file, const QString &with)
{
    const QByteArray name = QFile::encodeName(file);
    struct stat other = {};
    struct stat status = {};
    if (stat(QFile::encodeName(with).constData(), &other) == 0 && stat(name.constData(), &status) == 0
        && status.st_uid == geteuid() && status.st_gid != other.st_gid)
        (void)!chown(name.constData(), static_cast<uid_t>(-1), other.st_gid);
}

} // namespace accountdesk::platform
