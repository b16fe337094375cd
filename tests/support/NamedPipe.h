// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <array>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace accountdesk::test {

/// A pipe with a name, as `mkfifo` makes it, and a reader that waits at its other end.
class NamedPipe
{
public:
    explicit NamedPipe(const QString &path) : m_path(QFile::encodeName(path))
    {
        if (mkfifo(m_path.constData(), 0600) != 0)
            qFatal("no pipe can be made");
        // For both, so that neither this nor a writer has to wait for the other.
        m_end = ::open(m_path.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
        if (m_end < 0)
            qFatal("the pipe can't be opened");
    }
    ~NamedPipe() { ::close(m_end); }
    NamedPipe(const NamedPipe &) = delete;
    NamedPipe &operator=(const NamedPipe &) = delete;

    /// Nothing else has taken its place.
    [[nodiscard]] bool isThere() const
    {
        struct stat found = {};
        return ::stat(m_path.constData(), &found) == 0 && S_ISFIFO(found.st_mode);
    }
    /// What was written into it; it holds 64 KiB.
    [[nodiscard]] QByteArray read() const
    {
        std::array<char, 64 * 1024> bytes = {};
        const ssize_t count = ::read(m_end, bytes.data(), bytes.size());
        return {bytes.data(), std::max<ssize_t>(count, 0)};
    }

private:
    QByteArray m_path;
    int m_end = -1;
};

} // namespace accountdesk::test
