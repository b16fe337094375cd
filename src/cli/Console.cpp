// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Console.h"

#include "cli/Words.h"
#include "core/VisibleText.h"
#include "platform/StandardStreams.h"

#include <cstdio>

namespace accountdesk::cli {

Console::Console()
{
    if (m_device.open(stdout, QIODevice::WriteOnly))
        m_out.setDevice(&m_device);
}

Result<> Console::finish()
{
    m_out.flush();
    if (m_device.flush() && isGood())
        return {};
    return failure({.kind = Error::Kind::Storage,
                    .happened = Words::tr("The output couldn't be written."),
                    .detail = m_device.errorString()});
}

void Console::say(const QString &text)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
}

void Console::say(const Error &error)
{
    say(printable(error.text()));
    if (!error.detail.isEmpty() && error.kind != Error::Kind::Cancelled)
        say(QStringLiteral("(%1)").arg(printable(error.detail)));
}

bool Console::isWatched()
{
    return platform::isTerminal(platform::StandardStream::Error);
}

QString printable(const QString &text)
{
    return visibleText(text);
}

} // namespace accountdesk::cli
