// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Log.h"
#include "support/Files.h"

#include <QTemporaryFile>
#include <QtTest>

#include <cstdio>
#include <stdexcept>

#include <unistd.h>

using namespace accountdesk;
using namespace accountdesk::test;

namespace {

/// What is written to standard error meanwhile.
template<typename Work>
QByteArray saidDuring(const Work &work)
{
    QTemporaryFile file;
    if (!file.open())
        qFatal("no temporary file");
    const int before = dup(STDERR_FILENO);
    dup2(file.handle(), STDERR_FILENO);
    work();
    std::fflush(stderr);
    dup2(before, STDERR_FILENO);
    ::close(before);
    return readFile(file.fileName());
}

} // namespace

class tst_ServerLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatACoroutineEndedWith()
    {
        const auto said = [](const std::exception_ptr &exception) {
            return saidDuring([&] { server::logException("connection", exception); });
        };
        QVERIFY(said(std::make_exception_ptr(std::runtime_error("no memory\nleft")))
                    .endsWith(" event=exception in=connection what=\"no memory left\"\n"));
        QVERIFY(said(std::make_exception_ptr(42)).endsWith(" event=exception in=connection what=unknown\n"));
        QCOMPARE(said({}), QByteArray());
    }
};

namespace tst_serverlog {
QTEST_GUILESS_MAIN(tst_ServerLog)
}
#include "tst_serverlog.moc"
