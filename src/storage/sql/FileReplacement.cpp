// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/FileReplacement.h"

#include "platform/FileLocks.h"
#include "platform/FileSystem.h"
#include "storage/sql/BookFile.h"
#include "storage/sql/SqliteFiles.h"
#include "storage/sql/Words.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <cerrno>

namespace accountdesk::storage {

namespace {

constexpr platform::LockRange sqliteLocks{.begin = 0x40000000, .count = 512}; // where SQLite locks

QString shown(const QString &file)
{
    return QDir::toNativeSeparators(file);
}

Error inUse(const QString &book)
{
    return {.kind = Error::Kind::Unavailable,
            .happened = Words::tr("The book “%1” is open in another program.").arg(shown(book)),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Close it there, or stop the server that has it open. Then try again.")};
}

Error notReplaced(const QString &book, int problem)
{
    return {.kind = Error::Kind::Storage,
            .happened = Words::tr("“%1” can't be replaced by the backup.").arg(shown(book)),
            .safe = Words::tr("The book's files are unchanged."),
            .advice = Words::tr(
                "Check whether the disk is full and whether you have permission to write to the folder."),
            .detail = qt_error_string(problem)};
}

/// The files of a book, and the names that they are kept under.
class KeptBook
{
public:
    explicit KeptBook(const QString &book) : m_book(book)
    {
        const QString stem = book + QLatin1String(".replaced-")
                             + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
        m_name = stem;
        for (int count = 2; QFileInfo::exists(m_name) || !existingSidecarsOf(m_name).isEmpty(); ++count)
            m_name = QStringLiteral("%1-%2").arg(stem).arg(count);
        for (const QString &sidecar : existingSidecarsOf(book))
            m_suffixes << sidecar.mid(book.size());
    }

    /// Empty: there was nothing to keep.
    [[nodiscard]] QString name() const { return m_kept.isEmpty() ? QString() : m_name; }

    /// All of them have both names then.
    [[nodiscard]] bool keep()
    {
        const QStringList own = QFileInfo::exists(m_book) ? QStringList{QString()} : QStringList();
        for (const QString &suffix : own + m_suffixes) {
            if (!platform::giveSecondName(m_book + suffix, m_name + suffix))
                return false;
            m_kept << suffix;
        }
        return platform::syncFolderOf(m_book);
    }

    /// What is beside the book has the new name only then.
    [[nodiscard]] bool clear()
    {
        for (const QString &suffix : std::as_const(m_suffixes)) {
            if (!platform::removeFile(m_book + suffix))
                return false;
            m_cleared << suffix;
        }
        return true;
    }

    /// Makes it as it was, whatever keep() and clear() came to.
    void restore()
    {
        for (const QString &suffix : std::as_const(m_kept)) {
            if (m_cleared.contains(suffix))
                platform::renameFile(m_name + suffix, m_book + suffix);
            else
                platform::removeFile(m_name + suffix);
        }
        platform::syncFolderOf(m_book);
    }

private:
    const QString m_book;
    QString m_name;
    QStringList m_suffixes; ///< of what is beside it
    QStringList m_kept;
    QStringList m_cleared;
};

} // namespace

Result<> requireReplaceable(const QString &file)
{
    const QString advice = Words::tr("Choose another name.");
    const QFileInfo target(file);
    if (target.exists() && !target.isFile())
        return failure(Error::invalid(
            Words::tr("“%1” is a folder, a pipe or a device: a file can't replace it.").arg(shown(file)), advice));
    const auto refused = [&advice](const QString &happened) {
        return failure(Error{.kind = Error::Kind::Refused,
                             .happened = happened,
                             .safe = Words::tr("Nothing was changed."),
                             .advice = advice});
    };
    if (BookFile::isOpen(file) || isOpenElsewhere(file))
        return refused(Words::tr("“%1” is a book that is open: its users would lose changes.").arg(shown(file)));
    const QStringList sidecars = existingSidecarsOf(file);
    if (sidecars.isEmpty())
        return {};
    return refused(Words::tr("“%1” exists. It belongs to a book that had this name, and would destroy the new file.")
                       .arg(shown(sidecars.first())));
}

Result<> requireNoBook(const QString &file)
{
    RETURN_IF_ERROR(requireReplaceable(file));
    if (!isSqliteFile(file))
        return {};
    return failure({.kind = Error::Kind::Refused,
                    .happened = Words::tr("“%1” is a book or another database, which would be lost.").arg(shown(file)),
                    .safe = Words::tr("Nothing was changed."),
                    .advice = Words::tr("Choose another name.")});
}

bool putInPlace(const QString &made, const QString &file)
{
    return platform::syncFile(made) && platform::renameFile(made, file) && platform::syncFolderOf(file);
}

Result<QString> replaceBook(const QString &made, const QString &book)
{
    if (BookFile::isOpen(book))
        return failure(inUse(book));
    const platform::FileLock lock(book, sqliteLocks);
    if (!lock.isFree() || (!QFileInfo::exists(book) && isReplacedElsewhere(book)))
        return failure(inUse(book));
    KeptBook old(book);
    if (platform::syncFile(made) && old.keep() && old.clear() && platform::renameFile(made, book)) {
        platform::syncFolderOf(book);
        return old.name();
    }
    const int problem = errno;
    old.restore();
    return failure(notReplaced(book, problem));
}

} // namespace accountdesk::storage
