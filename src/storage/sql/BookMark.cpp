// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/BookMark.h"

#include <QFile>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>
#include <memory>
#include <optional>

#include <sqlite3.h>

namespace accountdesk::storage {

namespace {

// Of the file format: where the header says whether there may be a log, and where user_version is.
constexpr size_t readVersionAt = 19;
constexpr size_t userVersionAt = 60;
constexpr unsigned char withoutLog = 1;

/// Two marks as user_version holds them.
struct Mark
{
    explicit Mark(quint32 value) : current(static_cast<quint16>(value >> 16)), previous(static_cast<quint16>(value)) {}
    Mark(quint16 now, quint16 before) : current(now), previous(before) {}

    [[nodiscard]] qint32 value() const { return static_cast<qint32>(quint32(current) << 16 | previous); }
    /// Never 0, which is what a book has that was never marked.
    [[nodiscard]] Mark renewed() const
    {
        const auto random = static_cast<quint16>(QRandomGenerator::global()->bounded(1, 0xffff));
        return {random == current ? static_cast<quint16>(0xffff) : random, current};
    }

    quint16 current;
    quint16 previous;
};

struct Header
{
    bool hasLog = false;
    Mark mark{0};
};

/// What the file says itself. Through SQLite's own descriptor: closing another one would end its locks.
bool readFromFile(sqlite3 *connection, Header &header)
{
    sqlite3_file *file = nullptr;
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file
        || !file->pMethods)
        return false;
    std::array<unsigned char, 100> bytes{};
    const int read = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0);
    header = {.hasLog = bytes[readVersionAt] != withoutLog,
              .mark = Mark(qFromBigEndian<quint32>(bytes.data() + userVersionAt))};
    return read == SQLITE_OK || read == SQLITE_IOERR_SHORT_READ; // a shorter one is filled with zeros
}

std::optional<QByteArray> valueOf(sqlite3 *connection, const char *sql)
{
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_prepare_v2(connection, sql, -1, &prepared, nullptr) != SQLITE_OK)
        return {};
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared, &sqlite3_finalize);
    if (sqlite3_step(prepared) != SQLITE_ROW)
        return {};
    return QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(prepared, 0)));
}

/// What SQLite sees, through the log.
bool readThroughLog(sqlite3 *connection, Header &header)
{
    const auto version = valueOf(connection, "PRAGMA user_version");
    const auto mode = version ? valueOf(connection, "PRAGMA journal_mode") : std::nullopt;
    if (!mode)
        return false;
    header = {.hasLog = *mode == "wal", .mark = Mark(static_cast<quint32>(version->toInt()))};
    return true;
}

} // namespace

bool isLogOfAnotherFile(sqlite3 *connection)
{
    // One state of the file for all that is read.
    const bool isInTransaction = sqlite3_get_autocommit(connection) == 0;
    if (!isInTransaction && sqlite3_exec(connection, "BEGIN", nullptr, nullptr, nullptr) != SQLITE_OK)
        return false;
    Header seen;
    Header inFile;
    const bool areRead = readThroughLog(connection, seen) && readFromFile(connection, inFile);
    if (!isInTransaction)
        sqlite3_exec(connection, "COMMIT", nullptr, nullptr, nullptr);
    if (!areRead)
        return false;
    const quint16 mark = inFile.mark.current;
    return (mark != seen.mark.current && mark != seen.mark.previous) || (seen.hasLog && !inFile.hasLog);
}

QString writeMark(sqlite3 *connection)
{
    Header seen;
    Header inFile;
    if (!readThroughLog(connection, seen) || !readFromFile(connection, inFile))
        return {};
    const Mark mark = inFile.mark.current == seen.mark.current ? seen.mark.renewed() : seen.mark;
    return QStringLiteral("PRAGMA user_version = %1").arg(mark.value());
}

void keepLog(sqlite3 *connection)
{
    sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void giveOwnMark(const QString &copy)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(copy).constData(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> connection(opened, &sqlite3_close);
    if (code != SQLITE_OK)
        return;
    const Mark mark = Mark(0).renewed();
    const QByteArray sql = "PRAGMA journal_mode = MEMORY; PRAGMA user_version = "
                           + QByteArray::number(Mark(mark.current, mark.current).value());
    sqlite3_exec(opened, sql.constData(), nullptr, nullptr, nullptr);
}

} // namespace accountdesk::storage
