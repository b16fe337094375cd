// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Commands.h"

#include "core/Version.h"
#include "platform/ScratchFolder.h"
#include "platform/StandardStreams.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    accountdesk::platform::keepStandardNumbers();
    accountdesk::platform::ignoreBrokenPipes();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("AccountDesk"));
    QCoreApplication::setApplicationName(QStringLiteral("accountdesk-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ACCOUNTDESK_VERSION));
    accountdesk::platform::ScratchFolder::removeAbandoned();
    return accountdesk::server::runCommand(QCoreApplication::arguments());
}
