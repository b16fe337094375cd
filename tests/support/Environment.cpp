// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Environment.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace accountdesk::test {

QString environment(const char *name)
{
    if (!qEnvironmentVariableIsSet(name))
        qFatal("%s isn't set: this test needs what ./dev test starts", name);
    return qEnvironmentVariable(name);
}

QString program(const QString &name)
{
    // Tests and programs are built into one folder, so a test that is run by hand finds them, too.
    const QString folder = qEnvironmentVariable("ACCOUNTDESK_TEST_BIN", QCoreApplication::applicationDirPath());
    const QString path = QDir(folder).absoluteFilePath(name);
    if (!QFileInfo(path).isExecutable())
        qFatal("%s isn't built: ./dev test builds all programs", qPrintable(path));
    return path;
}

} // namespace accountdesk::test
