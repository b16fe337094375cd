// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace accountdesk::platform {

/// Bytes of a file, as programs lock them for each other.
struct LockRange
{
    qint64 begin = 0;
    qint64 count = 0;
};

/// As long as it lives, no other program can lock these bytes of a file, unless it could before. Of the descriptor,
/// not of the process: other descriptors of the file may be closed meanwhile.
class FileLock
{
public:
    FileLock(const QString &file, LockRange range);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// No other program has any of them locked, as far as can be told; also where there is no such file.
    [[nodiscard]] bool isFree() const { return m_isFree; }

private:
    const int m_descriptor;
    bool m_isFree = false;
};

/// A look at the locks of other processes; finds none where there is no such file.
class LockProbe
{
public:
    explicit LockProbe(const QString &file);
    ~LockProbe();
    LockProbe(const LockProbe &) = delete;
    LockProbe &operator=(const LockProbe &) = delete;

    [[nodiscard]] bool findsLock(LockRange range) const;

private:
    const int m_descriptor;
};

} // namespace accountdesk::platform
