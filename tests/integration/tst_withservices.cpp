// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Files.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 120'000; // ms

/// tests/support/with-services, running a shell's command.
class Services
{
public:
    explicit Services(const QString &command, const QStringList &options = {})
    {
        // Not QFINDTESTDATA(): with ccache's base_dir the compiler knows no absolute path.
        m_process.start(QStringLiteral(ACCOUNTDESK_SOURCE_DIR "/tests/support/with-services"),
                        options + QStringList{u"sh"_s, u"-c"_s, command});
    }
    ~Services()
    {
        m_process.terminate();
        m_process.waitForFinished(longest);
    }
    Services(const Services &) = delete;

    [[nodiscard]] QProcess &process() { return m_process; }
    /// What the command writes next, when it comes to that.
    [[nodiscard]] QString readLine()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(longest))
                qFatal("with-services says nothing: %s", m_process.readAllStandardError().constData());
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }

private:
    QProcess m_process;
};

/// The processes, except ended ones, whose command lines name a folder.
QStringList processesIn(const QString &folder)
{
    QStringList found;
    for (const QString &process : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        QFile commandLine(u"/proc/%1/cmdline"_s.arg(process));
        if (commandLine.open(QIODevice::ReadOnly) && commandLine.readAll().contains(folder.toUtf8()))
            found << process;
    }
    return found;
}

} // namespace

/// What starts the servers for all the other tests: it has to leave nothing behind, whatever happens.
class TestWithServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAsItsCommandDoes();
    void runsBesideAnother();
    void leavesNothingBehind_data();
    void leavesNothingBehind();
};

void TestWithServices::endsAsItsCommandDoes()
{
    Services services(u"echo $DISPLAY; exit 7"_s, {u"--display-only"_s});
    QVERIFY(services.readLine().startsWith(u':'));
    QVERIFY(services.process().waitForFinished(longest));
    QCOMPARE(services.process().exitCode(), 7);
}

void TestWithServices::runsBesideAnother()
{
    const QString command =
        u"echo $DISPLAY $ACCOUNTDESK_TEST_MARIADB $ACCOUNTDESK_TEST_POSTGRESQL $ACCOUNTDESK_TEST_FOLDER; sleep 600"_s;
    Services first(command);
    Services second(command);
    const QStringList ofFirst = first.readLine().split(u' ');
    const QStringList ofSecond = second.readLine().split(u' ');
    QCOMPARE(ofFirst.size(), 4);
    for (int i = 0; i < 4; ++i)
        QVERIFY2(ofFirst[i] != ofSecond[i], qPrintable(ofFirst[i]));
}

void TestWithServices::leavesNothingBehind_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("terminated") << SIGTERM;
    QTest::newRow("killed") << SIGKILL;
}

void TestWithServices::leavesNothingBehind()
{
    QFETCH(const int, signal);
    // The shell's child is a process of the command that knows nothing of the end.
    Services services(u"sleep 600 & echo $ACCOUNTDESK_TEST_FOLDER $!; wait"_s);
    const QStringList words = services.readLine().split(u' ');
    const QString folder = words.value(0);
    QVERIFY(processesIn(folder).size() >= 2);

    kill(static_cast<pid_t>(services.process().processId()), signal);
    QVERIFY(services.process().waitForFinished(longest));
    QTRY_COMPARE_WITH_TIMEOUT(processesIn(folder), QStringList(), 60000);
    if (signal == SIGKILL) {
        // Nobody was left to clean up: only files remain, and the command.
        QVERIFY(QDir(folder).removeRecursively());
        kill(words.value(1).toInt(), SIGKILL);
        return;
    }
    QVERIFY(!QDir(folder).exists());
    QTRY_VERIFY(!QDir(u"/proc/%1"_s.arg(words.value(1))).exists());
}

namespace tst_withservices {
QTEST_GUILESS_MAIN(TestWithServices)
}
#include "tst_withservices.moc"
