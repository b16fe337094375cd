// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Command.h"
#include "core/Translations.h"
#include "platform/ScratchFolder.h"
#include "platform/StandardStreams.h"

#include <QCoreApplication>
#include <QNetworkProxy>

int main(int argc, char *argv[])
{
    accountdesk::platform::keepStandardNumbers();
    accountdesk::platform::ignoreBrokenPipes(); // a driver would decide otherwise
    const QCoreApplication application(argc, argv);
    // As the window has it, so that both find the same passwords and trust the same servers.
    QCoreApplication::setOrganizationName(QStringLiteral("AccountDesk"));
    QCoreApplication::setApplicationName(QStringLiteral("accountdesk"));
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    accountdesk::installTranslations(QLocale::system());
    accountdesk::platform::ScratchFolder::removeAbandoned();
    return static_cast<int>(accountdesk::cli::runCommandLine(QCoreApplication::arguments()));
}
