// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/SilentTerminal.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace accountdesk::platform {

namespace {

constexpr qsizetype maxLine = 4096;
constexpr char interruptKey = 3; // Ctrl-C

} // namespace

class SilentTerminal::Private
{
public:
    Private() : file(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (file < 0 || tcgetattr(file, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
        silent.c_cc[VEOL] = interruptKey;
        isSilent = tcsetattr(file, TCSAFLUSH, &silent) == 0;
    }
    ~Private()
    {
        if (isSilent)
            tcsetattr(file, TCSAFLUSH, &m_before);
        if (file >= 0)
            close(file);
    }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    const int file;
    bool isSilent = false;

private:
    termios m_before = {};
};

SilentTerminal::SilentTerminal() : d(std::make_unique<Private>()) {}

SilentTerminal::~SilentTerminal() = default;

bool SilentTerminal::isSilent() const
{
    return d->isSilent;
}

void SilentTerminal::write(const QByteArray &text) const
{
    [[maybe_unused]] const auto written = ::write(d->file, text.constData(), static_cast<size_t>(text.size()));
}

Result<QString> SilentTerminal::readLine() const
{
    QByteArray line;
    for (char c = 0; read(d->file, &c, 1) == 1 && c != '\n' && line.size() < maxLine;) {
        if (c == interruptKey)
            return failure(Error::cancelled());
        line.append(c);
    }
    return QString::fromUtf8(line);
}

} // namespace accountdesk::platform
