// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ScratchFolder.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace accountdesk {

namespace {

const QString scratchPrefix = QStringLiteral(".accountdesk-");
constexpr int scratchAttempts = 8;

int openScratchFolder(const QString &path)
{
    return open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/// Removes the folders of this user's that no living process holds.
void removeAbandonedFolders(const QString &parent)
{
    const QDir folder(parent);
    const auto names = folder.entryList({scratchPrefix + QStringLiteral("??????")},
                                        QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        const int descriptor = openScratchFolder(path);
        if (descriptor < 0)
            continue;
        struct stat status = {};
        if (fstat(descriptor, &status) == 0 && status.st_uid == geteuid() && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            QDir(path).removeRecursively();
        close(descriptor);
    }
}

} // namespace

ScratchFolder::ScratchFolder(const QString &parent)
{
    removeAbandonedFolders(parent);
    for (int attempt = 0; attempt < scratchAttempts; ++attempt) {
        m_folder = std::make_unique<QTemporaryDir>(QDir(parent).filePath(scratchPrefix + QStringLiteral("XXXXXX")));
        m_lock = m_folder->isValid() ? openScratchFolder(m_folder->path()) : -1;
        struct stat status = {};
        if (m_lock < 0 || flock(m_lock, LOCK_EX) != 0 || fstat(m_lock, &status) != 0 || status.st_nlink > 0)
            return;
        close(m_lock); // another program took it for abandoned before it was locked
    }
}

ScratchFolder::~ScratchFolder()
{
    m_folder.reset();
    if (m_lock >= 0)
        close(m_lock);
}

} // namespace accountdesk
