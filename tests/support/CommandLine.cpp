// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CommandLine.h"

#include "support/Environment.h"

#include <QElapsedTimer>

#include <array>
#include <vector>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace accountdesk::test {

namespace {

constexpr int longest = 120'000; // ms

/// Strings as execve() takes them; made before the fork, after which nothing may be allocated.
class StringList
{
public:
    explicit StringList(const QStringList &strings)
    {
        for (const QString &string : strings)
            m_bytes.push_back(string.toLocal8Bit());
        for (QByteArray &bytes : m_bytes)
            m_pointers.push_back(bytes.data());
        m_pointers.push_back(nullptr);
    }
    [[nodiscard]] char *const *data() { return m_pointers.data(); }

private:
    std::vector<QByteArray> m_bytes;
    std::vector<char *> m_pointers;
};

} // namespace

QByteArray CommandLine::Finished::line(const QByteArray &name) const
{
    for (const QByteArray &one : out.split('\n')) {
        if (one.startsWith(name + ' '))
            return one.mid(name.size()).trimmed();
    }
    return {};
}

CommandLine::CommandLine(const TestDatabase &database) : m_environment(QProcessEnvironment::systemEnvironment())
{
    set(QStringLiteral("ACCOUNTDESK_DB"), database.url().toString());
    set(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    set(QStringLiteral("LANGUAGE"), QString());
    if (database.url().backend != url::Backend::Sqlite)
        set(QStringLiteral("ACCOUNTDESK_PASSWORD"), database.password());
}

CommandLine::Finished CommandLine::run(const QStringList &arguments, const QByteArray &input) const
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    return finish(*process);
}

std::unique_ptr<QProcess> CommandLine::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->start(program(QStringLiteral("accountdesk-cli")), arguments);
    if (!process->waitForStarted(longest))
        qFatal("accountdesk-cli doesn't start: %s", qPrintable(process->errorString()));
    return process;
}

CommandLine::Finished finish(QProcess &process)
{
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(longest)) {
        process.kill();
        process.waitForFinished();
    }
    return {.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .words = process.readAllStandardError()};
}

CommandLine::Finished CommandLine::runAtTerminal(const QStringList &arguments, const QByteArray &typed) const
{
    const QString path = program(QStringLiteral("accountdesk-cli"));
    StringList words(QStringList(path) + arguments);
    StringList variables(m_environment.toStringList());
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        execve(words.data()[0], words.data(), variables.data());
        _exit(127);
    }
    Finished finished;
    bool isTyped = typed.isEmpty();
    QElapsedTimer clock;
    clock.start();
    for (pollfd output{.fd = terminal, .events = POLLIN, .revents = 0}; clock.elapsed() < longest;) {
        if (poll(&output, 1, 100) <= 0)
            continue;
        std::array<char, 4096> buffer;
        const ssize_t count = read(terminal, buffer.data(), buffer.size());
        if (count <= 0) // the program has ended
            break;
        finished.out.append(buffer.data(), count);
        if (!isTyped && finished.out.endsWith(": ")) {
            isTyped = true;
            [[maybe_unused]] const auto written = write(terminal, typed.constData(), static_cast<size_t>(typed.size()));
        }
    }
    close(terminal); // hangs up, if it should still run
    int status = 0;
    waitpid(child, &status, 0);
    finished.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return finished;
}

} // namespace accountdesk::test
