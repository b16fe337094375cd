// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Version.h"
#include "platform/ScratchFolder.h"
#include "platform/StandardStreams.h"
#include "platform/UserName.h"
#include "widgets/controls/Appearance.h"
#include "widgets/controls/Icons.h"
#include "widgets/controls/Language.h"
#include "widgets/window/MainWindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QNetworkProxy>
#include <QProcess>
#include <QSettings>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace {

/// The window is gone afterwards, and its book closed.
int run(const QString &place)
{
    accountdesk::widgets::MainWindow window(accountdesk::Actor(accountdesk::platform::currentUser()));
    window.show();
    window.start(place);
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    accountdesk::platform::keepStandardNumbers();
    accountdesk::platform::ignoreBrokenPipes();
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"AccountDesk"_s);
    QApplication::setApplicationName(u"accountdesk"_s);
    QApplication::setApplicationDisplayName(u"AccountDesk"_s);
    QApplication::setApplicationVersion(QStringLiteral(ACCOUNTDESK_VERSION));
    QApplication::setDesktopFileName(u"accountdesk"_s);
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    accountdesk::widgets::Language::install();
    accountdesk::widgets::Appearance::install();
    QApplication::setWindowIcon(accountdesk::widgets::Icons::application());

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Manages customers' accounts: paid, due, and the balance between them."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"book"_s, QCoreApplication::translate("main", "A book's file or database URL; by default, the last book."),
        u"[book]"_s);
    parser.process(application);

    QThreadPool::globalInstance()->start(&accountdesk::platform::ScratchFolder::removeAbandoned); // disks may be slow
    const int code = run(parser.positionalArguments().value(0));
    if (accountdesk::widgets::Language::isRestartWanted()) {
        QSettings().sync(); // the next one reads it at once
        QProcess::startDetached(QApplication::applicationFilePath(), {});
    }
    return code;
}
