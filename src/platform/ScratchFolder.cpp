// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/ScratchFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace accountdesk::platform {

namespace {

const QString scratchPrefix = QStringLiteral(".accountdesk-");
constexpr int scratchAttempts = 8;

int openScratchFolder(const QString &path)
{
    return open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/// A folder of this user's that no living process holds.
void removeIfAbandoned(const QString &path)
{
    const int descriptor = openScratchFolder(path);
    if (descriptor < 0)
        return;
    struct stat status = {};
    if (fstat(descriptor, &status) == 0 && status.st_uid == geteuid() && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        QDir(path).removeRecursively();
    close(descriptor);
}

void removeAbandonedFolders(const QString &parent)
{
    const QDir folder(parent);
    const auto names = folder.entryList({scratchPrefix + QStringLiteral("??????")},
                                        QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    for (const QString &name : names)
        removeIfAbandoned(folder.filePath(name));
}

/// Where this user's programs note the folders that they make.
QDir notes()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                + QLatin1String("/accountdesk/unfinished"));
}

/// Empty: it can't be noted, and is found by the next one at the same place only.
QString noted(const QString &path)
{
    const QDir folder = notes();
    QFile note(folder.filePath(QFileInfo(path).fileName() + u'-' + QUuid::createUuid().toString(QUuid::Id128)));
    if (!folder.mkpath(QStringLiteral(".")) || !note.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return {};
    note.write(QFile::encodeName(QFileInfo(path).absoluteFilePath()));
    return note.fileName();
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
            break;
        close(m_lock); // another program took it for abandoned before it was locked
        m_lock = -1;
    }
    if (m_lock >= 0)
        m_note = noted(m_folder->path());
}

ScratchFolder::~ScratchFolder()
{
    m_folder.reset();
    if (!m_note.isEmpty())
        QFile::remove(m_note);
    if (m_lock >= 0)
        close(m_lock);
}

void ScratchFolder::removeAbandoned()
{
    const QFileInfoList all = notes().entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &one : all) {
        QFile note(one.filePath());
        if (!note.open(QIODevice::ReadOnly))
            continue;
        const QFileInfo folder(QFile::decodeName(note.readAll()));
        if (folder.fileName().startsWith(scratchPrefix))
            removeIfAbandoned(folder.filePath());
        if (!folder.exists() && QFileInfo::exists(folder.path())) // else its disk may come back
            note.remove();
    }
}

} // namespace accountdesk::platform
