// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Password.h"

#include "cli/Words.h"
#include "platform/CredentialStore.h"

#include <QEventLoop>
#include <QFutureWatcher>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace accountdesk::cli {

namespace {

constexpr qsizetype maxLength = 4096;

/// The first line of a file.
Result<QString> fromFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure({.kind = Error::Kind::NotFound,
                        .happened = Words::tr("The file “%1” can't be read.").arg(name),
                        .advice = Words::tr("Check its name and your permissions."),
                        .detail = file.errorString()});
    QByteArray line = file.readLine(maxLength);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

template<typename T>
T waitFor(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

constexpr char interrupt = 3; // Ctrl-C

/// A terminal that doesn't show what is typed, as long as this lives. Ctrl-C ends the line as a
/// character does, so that the terminal is never left silent.
class SilentTerminal
{
public:
    SilentTerminal() : m_file(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_file < 0 || tcgetattr(m_file, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
        silent.c_cc[VEOL] = interrupt;
        m_isSilent = tcsetattr(m_file, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_isSilent)
            tcsetattr(m_file, TCSAFLUSH, &m_before);
        if (m_file >= 0)
            close(m_file);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

    [[nodiscard]] bool isSilent() const { return m_isSilent; }
    void write(const QByteArray &text) const
    {
        [[maybe_unused]] const auto written = ::write(m_file, text.constData(), static_cast<size_t>(text.size()));
    }
    [[nodiscard]] Result<QString> readLine() const
    {
        QByteArray line;
        for (char c = 0; read(m_file, &c, 1) == 1 && c != '\n' && line.size() < maxLength;) {
            if (c == interrupt)
                return failure(Error::cancelled());
            line.append(c);
        }
        return QString::fromUtf8(line);
    }

private:
    int m_file;
    termios m_before = {};
    bool m_isSilent = false;
};

Result<QString> fromTerminal(const DatabaseUrl &url)
{
    if (isatty(STDIN_FILENO) == 0)
        return QString();
    SilentTerminal terminal;
    if (!terminal.isSilent())
        return QString();
    terminal.write(Words::tr("Password of %1 for %2: ").arg(url.user, url.displayName()).toUtf8());
    auto password = terminal.readLine();
    terminal.write("\n");
    return password;
}

} // namespace

Result<QString> findPassword(const Invocation &invocation, const DatabaseUrl::Parsed &book)
{
    if (!book.password.isEmpty()) {
        if (invocation.has(u"db"_s))
            Console::say(Words::tr("Other users of this computer can see a password on the command line. Use "
                                   "ACCOUNTDESK_PASSWORD, --password-file or the keychain instead."));
        return book.password;
    }
    if (book.url.backend == Backend::Sqlite)
        return QString();
    if (invocation.has(u"password-file"_s))
        return fromFile(invocation.value(u"password-file"_s));
    if (qEnvironmentVariableIsSet("ACCOUNTDESK_PASSWORD"))
        return qEnvironmentVariable("ACCOUNTDESK_PASSWORD");
    if (auto kept = waitFor(CredentialStore::secret(SecretKey::password(book.url))))
        return kept;
    return fromTerminal(book.url);
}

Result<QString> findToken(const Invocation &invocation, const SyncEndpoint &server)
{
    if (invocation.has(u"token-file"_s))
        return fromFile(invocation.value(u"token-file"_s));
    if (qEnvironmentVariableIsSet("ACCOUNTDESK_SYNC_TOKEN"))
        return qEnvironmentVariable("ACCOUNTDESK_SYNC_TOKEN");
    const auto kept = waitFor(CredentialStore::secret(SecretKey::syncToken(server.url())));
    if (kept || kept.error().kind != Error::Kind::NotFound)
        return kept;
    return failure({.kind = Error::Kind::Refused,
                    .happened = Words::tr("There is no token for %1.").arg(server.authority()),
                    .advice = Words::tr("Use --token-file FILE, or set ACCOUNTDESK_SYNC_TOKEN.")});
}

} // namespace accountdesk::cli
