// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/BookFile.h"

#include "platform/FileSystem.h"
#include "storage/sql/ConnectionOptions.h"
#include "storage/sql/SqliteFiles.h"
#include "storage/sql/Words.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSqlDatabase>

#include <algorithm>

#include <cerrno>

namespace accountdesk::storage {

namespace {

/// What this process has open, by name.
struct OpenBookFiles
{
    std::mutex mutex;
    QHash<QString, std::weak_ptr<BookFile>> files;

    [[nodiscard]] bool has(const platform::FileId &id) const // with the mutex held
    {
        return std::any_of(files.cbegin(), files.cend(), [&id](const std::weak_ptr<BookFile> &file) {
            const auto open = file.lock();
            return open && open->id() == id;
        });
    }
};

OpenBookFiles &openBookFiles()
{
    static OpenBookFiles open;
    return open;
}

/// Says what SQLite has no words for, before it makes a file in the wrong place.
Result<> requireFileName(const QString &path, BookFile::Use use)
{
    const QFileInfo file(path);
    if (path.isEmpty())
        return failure(Error::invalid(Words::tr("No file was given."), Words::tr("Choose the book's file.")));
    if (file.isDir())
        return failure(Error::invalid(Words::tr("“%1” is a folder.").arg(path), Words::tr("Choose a file.")));
    if (use == BookFile::Use::Read && !file.exists())
        return failure({.kind = Error::Kind::NotFound,
                        .happened = Words::tr("There is no file “%1”.").arg(path),
                        .safe = Words::tr("Nothing was changed."),
                        .advice = Words::tr("Check the name, or choose another file.")});
    return {};
}

Error movedAway(const QString &path)
{
    return {
        .kind = Error::Kind::Storage,
        .happened = Words::tr("The file “%1” was moved, replaced or deleted while it was open.")
                        .arg(QDir::toNativeSeparators(path)),
        .safe = Words::tr(
            "Nothing more is written to it. A change that was being saved isn't in the file that has this name now."),
        .advice = Words::tr("Check which file is the right one, then open the book again.")};
}

Error usedUnderThisName(const QString &path)
{
    return {.kind = Error::Kind::Unavailable,
            .happened = Words::tr("“%1” was moved, replaced or deleted while another program had it open, and "
                                  "that program hasn't closed it yet.")
                            .arg(QDir::toNativeSeparators(path)),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Close the book in the other program, or stop the server that has it open. Then "
                                "try again.")};
}

Error onlyReadable(const QString &path)
{
    return {.kind = Error::Kind::Refused,
            .happened = Words::tr(
                            "The book “%1” is read-only: you don't have permission to write to the file or its folder.")
                            .arg(QDir::toNativeSeparators(path)),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Ask your administrator for permission to write to both.")};
}

/// The driver's.
QString sqliteOptions(BookFile::Use use)
{
    return QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(connectTimeout * 1000)
           + (use == BookFile::Use::Read ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString());
}

} // namespace

void configureMemory(QSqlDatabase &handle, const QString &name, BookFile::Use use)
{
    handle.setDatabaseName(name);
    handle.setConnectOptions(sqliteOptions(use));
}

Error logOfAnotherFile(const QString &path)
{
    const QString file = QDir::toNativeSeparators(path);
    return {.kind = Error::Kind::Refused,
            .happened = Words::tr("“%1-wal” belongs to another file that was here as “%1”: SQLite would mix the "
                                  "two.")
                            .arg(file),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("If “%1” is the right file, such as a backup that you put here, move “%1-wal” to "
                                "another folder. If not, put the former file back. Then open the book again.")
                          .arg(file)};
}

BookFile::BookFile(QString path, QString target, std::optional<platform::FileId> id)
    : m_path(std::move(path)), m_target(std::move(target)), m_id(id)
{}

BookFile::~BookFile() = default;

Result<std::shared_ptr<BookFile>> BookFile::claim(const QString &path, Use use)
{
    RETURN_IF_ERROR(requireFileName(path, use));
    const QString name = QFileInfo(path).absoluteFilePath();
    OpenBookFiles &open = openBookFiles();
    const std::lock_guard lock(open.mutex);
    if (auto known = open.files.value(name).lock()) {
        RETURN_IF_ERROR(known->requireInPlace());
        return known;
    }
    const auto id = platform::FileId::of(name);
    const QString target = targetOf(name);
    const bool isOpenHere = id && open.has(*id); // under another name
    if (!isOpenHere && isReplacedElsewhere(target))
        return failure(usedUnderThisName(path));
    if (id && !isOpenHere) {
        RETURN_IF_ERROR(requireBookFile(target));
    }
    if (id && use == Use::Write && !canBeWritten(target))
        return failure(onlyReadable(path));
    auto file = std::make_shared<BookFile>(name, target, id);
    open.files.removeIf([](QHash<QString, std::weak_ptr<BookFile>>::iterator entry) { return entry->expired(); });
    open.files.insert(name, file);
    return file;
}

bool BookFile::isOpen(const QString &path)
{
    const auto id = platform::FileId::of(path);
    OpenBookFiles &open = openBookFiles();
    const std::lock_guard lock(open.mutex);
    return id && open.has(*id);
}

Result<> BookFile::requireInPlace(const QString &path)
{
    std::shared_ptr<BookFile> file;
    {
        OpenBookFiles &open = openBookFiles();
        const std::lock_guard lock(open.mutex);
        file = open.files.value(QFileInfo(path).absoluteFilePath()).lock();
    }
    return file ? file->requireInPlace() : Result<>();
}

Result<QString> BookFile::uri(Use use)
{
    if (use == Use::Write)
        return sqliteUri(m_target,
                         QFileInfo::exists(m_target) ? QStringLiteral("mode=rw") : QStringLiteral("mode=rwc"));
    // Who may write puts right what a program that was cut off left behind, and leaves nothing behind.
    if (canBeWritten(m_target))
        return sqliteUri(m_target, QStringLiteral("mode=rw"));
    const std::lock_guard lock(m_mutex);
    if (m_copy)
        return sqliteUri(m_copy->file(), QStringLiteral("mode=rw"));
    // Whoever may not write makes no file beside it, which would be in the way of those who may.
    const QStringList sidecars = existingSidecarsOf(m_target);
    if (QFileInfo::exists(m_target + QLatin1String("-wal")) && QFileInfo::exists(m_target + QLatin1String("-shm")))
        return sqliteUri(m_target, QStringLiteral("mode=ro&readonly_shm=1"));
    if (!m_usesLog)
        m_usesLog = usesLog(m_target); // once: another connection may have it open by then
    if (!*m_usesLog && sidecars.isEmpty())
        return sqliteUri(m_target, QStringLiteral("mode=ro"));
    if (platform::isOnReadOnlyMedium(m_target) && sidecars.isEmpty())
        return sqliteUri(m_target, QStringLiteral("mode=ro&immutable=1"));
    ASSIGN_OR_RETURN(m_copy, PrivateCopy::make(m_target));
    return sqliteUri(m_copy->file(), QStringLiteral("mode=rw"));
}

Result<> BookFile::configure(QSqlDatabase &handle, Use use)
{
    ASSIGN_OR_RETURN(const auto name, uri(use));
    const Use used = name.contains(QLatin1String("?mode=ro")) ? Use::Read : Use::Write;
    handle.setDatabaseName(name);
    handle.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;") + sqliteOptions(used));
    return {};
}

Result<> BookFile::opened()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_id)
            m_id = platform::FileId::of(m_path);
    }
    for (const QString &sidecar : existingSidecarsOf(m_target)) // SQLite gives them the book's rights, not its group
        platform::shareGroup(sidecar, m_target);
    return requireInPlace();
}

Result<> BookFile::requireInPlace() const
{
    const auto expected = id();
    if (!expected)
        return {}; // it is being made
    if (isGivenUp())
        return failure(movedAway(m_path));
    const auto found = platform::FileId::of(m_path);
    const bool isGone = !found && (errno == ENOENT || errno == ENOTDIR);
    return isGone || (found && found != expected) ? failure(movedAway(m_path)) : Result<>();
}

void BookFile::giveUp()
{
    const std::lock_guard lock(m_mutex);
    m_isGivenUp = true;
}

bool BookFile::isNameUnused() const
{
    return !isOpenElsewhere(m_target);
}

bool BookFile::isGivenUp() const
{
    const std::lock_guard lock(m_mutex);
    return m_isGivenUp;
}

std::optional<platform::FileId> BookFile::id() const
{
    const std::lock_guard lock(m_mutex);
    return m_id;
}

} // namespace accountdesk::storage
