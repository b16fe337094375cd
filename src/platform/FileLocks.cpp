// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/FileLocks.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace accountdesk::platform {

namespace {

int opened(const QString &file, int flags)
{
    return open(QFile::encodeName(file).constData(), flags | O_CLOEXEC | O_NONBLOCK);
}

struct flock writeLock(LockRange range)
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = range.begin;
    lock.l_len = range.count;
    return lock;
}

} // namespace

FileLock::FileLock(const QString &file, LockRange range) : m_descriptor(opened(file, O_RDWR))
{
    struct flock lock = writeLock(range);
    m_isFree = m_descriptor < 0 || fcntl(m_descriptor, F_OFD_SETLK, &lock) == 0 || (errno != EACCES && errno != EAGAIN);
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

LockProbe::LockProbe(const QString &file) : m_descriptor(opened(file, O_RDONLY)) {}

LockProbe::~LockProbe()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

bool LockProbe::findsLock(LockRange range) const
{
    struct flock lock = writeLock(range);
    return m_descriptor >= 0 && fcntl(m_descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

} // namespace accountdesk::platform
