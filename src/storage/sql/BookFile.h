// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "platform/FileId.h"

#include <memory>
#include <mutex>
#include <optional>

class QSqlDatabase;

namespace accountdesk::storage {

class PrivateCopy;

/// The file of an SQLite book while this process has it open.
///
/// All connections of the process to one name share it, so that they have the same file open: one that was
/// put under the name meanwhile is refused, and so is every statement on the old one. SQLite would go on
/// writing into a file that nobody finds any more, and mix its log into the new one. May be used from any thread.
class BookFile
{
public:
    enum class Use { Write, Read };

    /// Before SQLite opens the file: looks at what is there and leaves it as it is. An error says why it is no
    /// book's file, or can't be used so. Where there is no file, SQLite may make one with Use::Write.
    [[nodiscard]] static Result<std::shared_ptr<BookFile>> claim(const QString &path, Use use);
    /// Whether this process has the file open that is under this name now.
    [[nodiscard]] static bool isOpen(const QString &path);
    /// Whether the file under this name is still the one that this process has open, if it has.
    [[nodiscard]] static Result<> requireInPlace(const QString &path);

    BookFile(QString path, QString target, std::optional<platform::FileId> id);
    ~BookFile();
    BookFile(const BookFile &) = delete;
    BookFile &operator=(const BookFile &) = delete;

    /// Says to the driver what to open, and how.
    [[nodiscard]] Result<> configure(QSqlDatabase &handle, Use use);
    /// Once SQLite has read the file: which it is, and that those who may use it may use what is beside it.
    [[nodiscard]] Result<> opened();
    /// Empty: it is being made.
    [[nodiscard]] std::optional<platform::FileId> id() const;
    /// Once something else was found in it: for all connections it is a file that was replaced.
    void giveUp();
    /// Whether the file is still under its name.
    [[nodiscard]] Result<> requireInPlace() const;
    /// Once it isn't: whether nobody has the file open that is there now. Then the log is still the old one's.
    [[nodiscard]] bool isNameUnused() const;

private:
    [[nodiscard]] Result<QString> uri(Use use);
    [[nodiscard]] bool isGivenUp() const;

    const QString m_path;       ///< absolute
    const QString m_target;     ///< where symbolic links lead, and SQLite's other files are
    mutable std::mutex m_mutex; ///< of what follows
    std::optional<platform::FileId> m_id;
    bool m_isGivenUp = false;
    std::optional<bool> m_usesLog;
    std::unique_ptr<PrivateCopy> m_copy; ///< that is read instead, where nothing can be written beside the file
};

/// Says to the driver to open a book in memory.
void configureMemory(QSqlDatabase &handle, const QString &name, BookFile::Use use);

/// That the log beside a file isn't its own.
[[nodiscard]] Error logOfAnotherFile(const QString &path);

} // namespace accountdesk::storage
