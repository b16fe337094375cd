// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/OutputFile.h"

#include "exchange/ExchangeWords.h"

#include "storage/FileReplacement.h"
#include "storage/SqliteFiles.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace accountdesk {

Result<OutputFile> OutputFile::open(const QString &name)
{
    const QFileInfo there(name);
    if (there.exists() && !there.isFile() && !there.isDir()) {
        // Not to be made: the system refuses that for a pipe of somebody else's in a folder for everyone.
        OutputFile straight(name, Way::Straight, std::make_unique<QFile>(name));
        if (!straight.m_file->open(QIODevice::WriteOnly | QIODevice::ExistingOnly))
            return failure(straight.error());
        return straight;
    }
    if (there.isFile()) {
        if (const auto replaceable = requireNoBook(name); !replaceable)
            return failure(replaceable.error());
    }
    if (auto file = openUnnamed(targetOf(name)))
        return OutputFile(name, Way::Unnamed, std::move(file));
    OutputFile beside(name, Way::Named, std::make_unique<QSaveFile>(name));
    if (!beside.m_file->open(QIODevice::WriteOnly))
        return failure(beside.error());
    return beside;
}

/// Null: this disk or system has no files without a name, or none can be made there.
std::unique_ptr<QFile> OutputFile::openUnnamed(const QString &target)
{
#ifdef O_TMPFILE
    const QFileInfo there(target);
    if (there.isDir() || (there.exists() && !there.isWritable()))
        return {};
    const QByteArray folder = QFile::encodeName(there.absolutePath());
    constexpr mode_t forAll = 0666; // but whom the user excludes
    const int descriptor = ::open(folder.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, forAll);
    if (descriptor < 0)
        return {};
    struct stat older = {};
    if (stat(QFile::encodeName(target).constData(), &older) == 0)
        (void)fchmod(descriptor, older.st_mode & 0777);
    auto file = std::make_unique<QFile>();
    if (file->open(descriptor, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle))
        return file;
    close(descriptor);
#else
    Q_UNUSED(target)
#endif
    return {};
}

bool OutputFile::putInPlace()
{
    if (!m_file->flush() || fsync(m_file->handle()) != 0)
        return false;
    const QString target = targetOf(m_name);
    const QString made = QStringLiteral("%1/.accountdesk-%2")
                             .arg(QFileInfo(target).absolutePath(), QUuid::createUuid().toString(QUuid::Id128));
    const QByteArray unnamed = "/proc/self/fd/" + QByteArray::number(m_file->handle());
    if (linkat(AT_FDCWD, unnamed.constData(), AT_FDCWD, QFile::encodeName(made).constData(), AT_SYMLINK_FOLLOW) != 0)
        return false;
    if (accountdesk::putInPlace(made, target))
        return true;
    const int problem = errno;
    QFile::remove(made);
    errno = problem;
    return false;
}

Result<> OutputFile::commit()
{
    switch (m_way) {
    case Way::Straight:
        return m_file->flush() ? Result<>() : failure(error());
    case Way::Named:
        return static_cast<QSaveFile &>(*m_file).commit() ? Result<>() : failure(error());
    case Way::Unnamed:
        break;
    }
    if (putInPlace())
        return {};
    Error wrong = error();
    if (m_file->error() == QFileDevice::NoError)
        wrong.detail = qt_error_string();
    return failure(std::move(wrong));
}

Error OutputFile::error() const
{
    return {.kind = Error::Kind::Storage,
            .happened = ExchangeWords::tr("“%1” can't be written.").arg(m_name),
            .safe = remains(),
            .advice = ExchangeWords::tr(
                "Check the folder, your rights in it and the room on the disk, or choose another one."),
            .detail = m_file->errorString()};
}

Error OutputFile::unfinished(Error error) const
{
    if (m_file->error() != QFileDevice::NoError)
        return this->error();
    error.safe = (error.safe + u' ' + remains()).trimmed();
    return error;
}

QString OutputFile::remains() const
{
    return m_way == Way::Straight ? ExchangeWords::tr("A part may have gone into it.")
                                  : ExchangeWords::tr("An older file of that name is unchanged.");
}

} // namespace accountdesk
