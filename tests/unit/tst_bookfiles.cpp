// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Import.h"
#include "platform/ScratchFolder.h"
#include "storage/accounts/AccountReader.h"
#include "storage/accounts/AccountStore.h"
#include "storage/schema/Maintenance.h"
#include "storage/schema/Migrations.h"
#include "storage/sql/FileReplacement.h"
#include "storage/sql/SqliteFiles.h"
#include "support/Accounts.h"
#include "support/Environment.h"
#include "support/Files.h"
#include "support/OtherProgram.h"
#include "support/ValueOf.h"

#include <QtTest>

#include <array>

#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace accountdesk;
using namespace accountdesk::exchange;
using namespace accountdesk::platform;
using namespace accountdesk::storage;
using namespace accountdesk::url;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;
using Kind = TestDatabase::Kind;

namespace {

enum class Mishap { Failure, Kill };
int callsToMishap = 0; ///< of the calls below; 0: none
Mishap mishap = Mishap::Failure;
constexpr int killed = 77;

bool fails()
{
    if (callsToMishap == 0 || --callsToMishap > 0)
        return false;
    if (mishap == Mishap::Kill)
        _exit(killed);
    errno = EIO;
    return true;
}

} // namespace

// The system's own, which go wrong on request. The program calls these.
extern "C" int rename(const char *from, const char *to) noexcept
{
    return fails() ? -1 : renameat(AT_FDCWD, from, AT_FDCWD, to);
}

extern "C" int link(const char *from, const char *to) noexcept
{
    return fails() ? -1 : linkat(AT_FDCWD, from, AT_FDCWD, to, 0);
}

extern "C" int unlink(const char *name) noexcept
{
    return fails() ? -1 : unlinkat(AT_FDCWD, name, 0);
}

namespace {

/// The calls that replacing a book makes: three files kept, two cleared, one put in place.
constexpr int callsToReplace = 6;

DatabaseUrl urlOf(const QString &file)
{
    return {.backend = Backend::Sqlite, .path = file};
}

Result<ChangeResult> pay(Database &database, const QString &id)
{
    return AccountStore(database, Actor(u"clerk"_s)).apply({Change::payment(idOf(id), Money::fromCents(100))});
}

/// A book with one account, in one file.
void makeBook(const QString &file, const QString &account)
{
    Database database = valueOf(Database::open(urlOf(file)));
    valueOf(migrate(database));
    valueOf(AccountStore(database, Actor(u"clerk"_s)).apply({Change::open(accountOf(account, u"Jane"_s, 0, 500))}));
}

/// Payments of a program that is killed then.
void payAndCrash(const QString &file, const QString &account, int payments)
{
    const pid_t child = fork();
    if (child == 0) {
        Database database = valueOf(Database::open(urlOf(file)));
        valueOf(migrate(database));
        for (int i = 0; i < payments; ++i)
            valueOf(pay(database, account));
        _exit(killed);
    }
    int status = 0;
    waitpid(child, &status, 0);
    QCOMPARE(WEXITSTATUS(status), killed);
    QVERIFY(QFileInfo(file + u"-wal"_s).size() > 0);
}

Money paidTo(const QString &file, const QString &account)
{
    Database database = valueOf(Database::open(urlOf(file)));
    return valueOf(AccountReader(database).find(idOf(account)))->paid;
}

void copyOver(const QString &from, const QString &to)
{
    QCOMPARE(QProcess::execute(u"cp"_s, {from, to}), 0); // QFile's way would end SQLite's locks
}

QStringList accountsOf(const QString &file)
{
    Database database = valueOf(Database::open(urlOf(file), {}, Database::Access::ReadOnly));
    QStringList ids;
    valueOf(AccountReader(database).forEach({}, [&ids](const Account &account) {
        ids << account.id.text();
        return true;
    }));
    return ids;
}

/// A folder's files and what they hold.
QMap<QString, QByteArray> contentsOf(const QString &folder)
{
    QMap<QString, QByteArray> contents;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files)
        contents.insert(file.fileName(), readFile(file.filePath()));
    return contents;
}

/// Another process that has a database open, until the object ends.
class OtherProcess
{
public:
    explicit OtherProcess(const QString &file)
    {
        int ready[2] = {};
        if (pipe(ready) != 0)
            qFatal("no pipe");
        m_process = fork();
        if (m_process == 0) {
            sqlite3 *connection = nullptr;
            const bool isOpen = sqlite3_open(file.toUtf8().constData(), &connection) == SQLITE_OK
                                && sqlite3_exec(connection, "SELECT COUNT(*) FROM account", nullptr, nullptr, nullptr)
                                       == SQLITE_OK;
            (void)!write(ready[1], isOpen ? "y" : "n", 1);
            pause();
            _exit(0);
        }
        char answer = 0;
        if (read(ready[0], &answer, 1) != 1 || answer != 'y')
            qFatal("the other process can't open %s", qPrintable(file));
        close(ready[0]);
        close(ready[1]);
    }
    ~OtherProcess()
    {
        kill(m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
    }
    OtherProcess(const OtherProcess &) = delete;
    OtherProcess &operator=(const OtherProcess &) = delete;

private:
    pid_t m_process = 0;
};

/// Someone who may read what is there, as long as the object lives; the tests may be root's.
class Stranger
{
public:
    Stranger()
    {
        qputenv("TMPDIR", "/tmp"); // where a stranger may make files
        if (geteuid() == 0 && (setegid(65534) != 0 || seteuid(65534) != 0))
            qFatal("can't become another user");
    }
    ~Stranger()
    {
        if (getuid() == 0 && (seteuid(0) != 0 || setegid(0) != 0))
            qFatal("can't become root again");
        qputenv("TMPDIR", m_temporary);
    }
    Stranger(const Stranger &) = delete;
    Stranger &operator=(const Stranger &) = delete;

private:
    const QByteArray m_temporary = qgetenv("TMPDIR");
};

} // namespace

class tst_BookFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { callsToMishap = 0; }

    void leavesAFileThatIsNoBookAsItIs_data();
    void leavesAFileThatIsNoBookAsItIs();
    void looksIntoTheLogOfAnotherProgramsDatabase();

    void writesNothingIntoAFileThatWasReplaced();
    void writesNothingIntoAFileThatWasDeleted();
    void noticesAFileThatWasReplacedDuringATransaction();
    void goesOnWhenTheFileIsBack();
    void leavesItsLogWhereItBelongs();
    void leavesNoLogToAnotherFileWhenItIsClosed();
    void opensNoFileWhoseNameAnotherProgramUsesForTheOldOne();
    void appliesTheLogThatACrashLeft();
    void appliesNoLogOfAnotherFile_data();
    void appliesNoLogOfAnotherFile();
    void writesNothingIntoAFileThatAnotherWasCopiedOver_data();
    void writesNothingIntoAFileThatAnotherWasCopiedOver();

    void takesNoBookForAFileToImport();

    void refusesToBackUpBesideALog_data();
    void refusesToBackUpBesideALog();
    void refusesToBackUpOverABookThatIsOpen_data();
    void refusesToBackUpOverABookThatIsOpen();
    void removesWhatAKilledBackupLeft();
    void removesWhatAKilledBackupLeftWhenItStarts();

    void restoresABackupAndKeepsAllOfTheOldBook();
    void followsASymbolicLink();
    void restoresNothingDamaged();
    void restoresNothingOverABookThatIsOpenElsewhere();
    void replacesAllFilesOrNone_data();
    void replacesAllFilesOrNone();

    void readsWhereNothingCanBeWritten_data();
    void readsWhereNothingCanBeWritten();
    void readsFromAReadOnlyMedium_data();
    void readsFromAReadOnlyMedium();
    void givesItsLogTheGroupOfTheBook();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_BookFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>(u"/tmp/tst_bookfiles-XXXXXX"_s);
    QVERIFY(m_folder->isValid());
}

void tst_BookFiles::leavesAFileThatIsNoBookAsItIs_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("another program's") << u"CREATE TABLE foo(a)"_s << QByteArray() << u"foo"_s;
    QTest::newRow("another program's, with a log")
        << u"PRAGMA journal_mode = WAL; CREATE TABLE foo(a)"_s << QByteArray() << u"foo"_s;
    QTest::newRow("other accounts") << u"CREATE TABLE account(id, name)"_s << QByteArray() << u"account"_s;
    QTest::newRow("a view of another program's")
        << u"CREATE VIEW account AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"_s
        << QByteArray() << u"account"_s;
    QTest::newRow("empty") << QString() << QByteArray() << u"empty"_s;
    QTest::newRow("text") << QString() << QByteArray("acctid;paid\r\nM\xfcller;1,00\r\n") << u"text file"_s;
    QTest::newRow("UTF-16") << QString() << QByteArray("\xff\xfe\x61\x00", 4) << u"text file"_s;
    QTest::newRow("a picture") << QString() << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << u"isn't an SQLite database"_s;
}

void tst_BookFiles::leavesAFileThatIsNoBookAsItIs()
{
    QFETCH(QString, sql);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const QString file = path(u"file"_s);
    if (sql.isEmpty()) {
        writeFile(file, bytes);
    } else {
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(file.toUtf8().constData(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, sql.toUtf8().constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(other);
    }
    const auto before = contentsOf(m_folder->path());
    for (const auto access : {Database::Access::ReadWrite, Database::Access::ReadOnly}) {
        const auto database = Database::open(urlOf(file), {}, access);
        QVERIFY(!database);
        QVERIFY2(database.error().happened.contains(words), qPrintable(database.error().text()));
        QVERIFY(!database.error().advice.isEmpty());
        QCOMPARE(contentsOf(m_folder->path()), before);
    }
}

void tst_BookFiles::looksIntoTheLogOfAnotherProgramsDatabase()
{
    const QString file = path(u"other.db"_s);
    sqlite3 *other = nullptr;
    QCOMPARE(sqlite3_open(file.toUtf8().constData(), &other), SQLITE_OK);
    const auto close = qScopeGuard([&other] { sqlite3_close(other); });
    // A table that is in the log alone.
    QCOMPARE(sqlite3_exec(other, "CREATE TABLE t(a); DROP TABLE t; PRAGMA journal_mode = WAL; CREATE TABLE foo(a)",
                          nullptr, nullptr, nullptr),
             SQLITE_OK);
    const QByteArray before = readFile(file);
    const QByteArray log = readFile(file + u"-wal"_s);
    QVERIFY(!log.isEmpty());
    const auto database = Database::open(urlOf(file));
    QVERIFY(!database);
    QVERIFY2(database.error().happened.contains(u"foo"_s), qPrintable(database.error().text()));
    QCOMPARE(readFile(file), before);
    QCOMPARE(readFile(file + u"-wal"_s), log);
}

void tst_BookFiles::writesNothingIntoAFileThatWasReplaced()
{
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"OLD"_s);
    makeBook(path(u"other"_s), u"NEW"_s);
    {
        Database database = valueOf(Database::open(urlOf(file)));
        valueOf(pay(database, u"OLD"_s));
        QCOMPARE(::rename(QFile::encodeName(path(u"other"_s)).constData(), QFile::encodeName(file).constData()), 0);
        const QByteArray replaced = readFile(file);
        for (int attempt = 0; attempt < 3; ++attempt) {
            const auto paid = pay(database, u"OLD"_s);
            QVERIFY(!paid);
            QCOMPARE(paid.error().kind, Error::Kind::Storage);
            QVERIFY2(paid.error().happened.contains(u"replaced"_s), qPrintable(paid.error().text()));
            QVERIFY(!database.serverVersion());
        }
        QVERIFY(!database.reconnect());
        QVERIFY(!Database::open(urlOf(file))); // nor by another connection of the same program
        QCOMPARE(readFile(file), replaced);
    }
    // The old one's log doesn't become the new one's.
    QCOMPARE(accountsOf(file), QStringList{u"NEW"_s});
    Database database = valueOf(Database::open(urlOf(file)));
    QCOMPARE(valueOf(check(database, CheckDepth::Full)), QStringList());
}

void tst_BookFiles::writesNothingIntoAFileThatWasDeleted()
{
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"A"_s);
    Database database = valueOf(Database::open(urlOf(file)));
    Database reader = valueOf(Database::open(urlOf(file), {}, Database::Access::ReadOnly));
    QVERIFY(QFile::remove(file));
    const auto paid = pay(database, u"A"_s);
    QVERIFY(!paid);
    QCOMPARE(paid.error().kind, Error::Kind::Storage);
    QVERIFY(!AccountReader(reader).totals({}));
    QVERIFY(!QFile::exists(file));
}

void tst_BookFiles::noticesAFileThatWasReplacedDuringATransaction()
{
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"A"_s);
    Database database = valueOf(Database::open(urlOf(file)));
    auto transaction = valueOf(Transaction::begin(database));
    valueOf(database.run(u"UPDATE account SET due = due + 1"_s));
    QVERIFY(QFile::rename(file, path(u"moved"_s)));
    const auto committed = transaction.commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, Error::Kind::Storage);
}

void tst_BookFiles::goesOnWhenTheFileIsBack()
{
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"A"_s);
    Database database = valueOf(Database::open(urlOf(file)));
    QVERIFY(QFile::rename(file, path(u"moved"_s)));
    QVERIFY(!pay(database, u"A"_s));
    QVERIFY(QFile::rename(path(u"moved"_s), file));
    QVERIFY(database.isAbandoned());
    valueOf(database.reconnect());
    valueOf(pay(database, u"A"_s));
}

void tst_BookFiles::leavesItsLogWhereItBelongs()
{
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"A"_s);
    Database database = valueOf(Database::open(urlOf(file)));
    valueOf(pay(database, u"A"_s)); // into the log
    QVERIFY(QFile::rename(file, path(u"moved"_s)));
    QVERIFY(!pay(database, u"A"_s));
    Database moved = valueOf(Database::open(urlOf(path(u"moved"_s))));
    QCOMPARE(valueOf(AccountReader(moved).find(idOf(u"A"_s)))->paid.cents(), 100); // nothing was lost
    QCOMPARE(QFileInfo(file + u"-wal"_s).size(), 0);
}

void tst_BookFiles::leavesNoLogToAnotherFileWhenItIsClosed()
{
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"OLD"_s);
    makeBook(path(u"other"_s), u"NEW"_s);
    {
        Database writer = valueOf(Database::open(urlOf(file)));
        const Database idle = valueOf(Database::open(urlOf(file)));
        valueOf(pay(writer, u"OLD"_s));
        QCOMPARE(::rename(QFile::encodeName(path(u"other"_s)).constData(), QFile::encodeName(file).constData()), 0);
        QVERIFY(QFileInfo(file + u"-wal"_s).size() > 0);
    } // nobody has looked
    QCOMPARE(accountsOf(file), QStringList{u"NEW"_s});
    Database database = valueOf(Database::open(urlOf(file)));
    QCOMPARE(valueOf(check(database, CheckDepth::Full)), QStringList());
}

void tst_BookFiles::opensNoFileWhoseNameAnotherProgramUsesForTheOldOne()
{
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"OLD"_s);
    makeBook(path(u"other"_s), u"NEW"_s);
    {
        const OtherProcess other(file);
        QCOMPARE(accountsOf(file), QStringList{u"OLD"_s});
        QCOMPARE(::rename(QFile::encodeName(path(u"other"_s)).constData(), QFile::encodeName(file).constData()), 0);
        const auto database = Database::open(urlOf(file));
        QVERIFY(!database);
        QCOMPARE(database.error().kind, Error::Kind::Unavailable);
        QVERIFY2(database.error().happened.contains(u"another program"_s), qPrintable(database.error().text()));
    }
    QVERIFY(Database::open(urlOf(file)));
}

void tst_BookFiles::appliesTheLogThatACrashLeft()
{
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"A"_s);
    payAndCrash(file, u"A"_s, 2);
    payAndCrash(file, u"A"_s, 1); // into the same log
    QCOMPARE(paidTo(file, u"A"_s), Money::fromCents(300));
    payAndCrash(file, u"A"_s, 1);
    QCOMPARE(accountsOf(file), QStringList{u"A"_s}); // by a reader, too
    QCOMPARE(paidTo(file, u"A"_s), Money::fromCents(400));
}

void tst_BookFiles::appliesNoLogOfAnotherFile_data()
{
    QTest::addColumn<QString>("copy");
    for (const QString &copy :
         {u"a backup"_s, u"a backup that was opened"_s, u"an older copy of the file"_s, u"another book"_s})
        QTest::newRow(qPrintable(copy)) << copy;
}

/// A crash leaves a log, and somebody moves a backup to the place of the file beside it.
void tst_BookFiles::appliesNoLogOfAnotherFile()
{
    QFETCH(QString, copy);
    const QString file = path(u"book.accountdesk"_s);
    const QString moved = path(u"backup.accountdesk"_s);
    makeBook(file, u"A"_s);
    if (copy == u"another book"_s) {
        makeBook(moved, u"A"_s);
    } else if (copy == u"an older copy of the file"_s) {
        QVERIFY(QFile::copy(file, moved));
    } else {
        Database database = valueOf(Database::open(urlOf(file)));
        valueOf(backup(database, moved));
    }
    if (copy == u"a backup that was opened"_s) {
        Database database = valueOf(Database::open(urlOf(moved)));
        valueOf(migrate(database));
    }
    {
        Database database = valueOf(Database::open(urlOf(file)));
        valueOf(migrate(database));
        valueOf(pay(database, u"A"_s)); // and into the file, when it is closed
    }
    payAndCrash(file, u"A"_s, 2);
    QCOMPARE(::rename(QFile::encodeName(moved).constData(), QFile::encodeName(file).constData()), 0);
    const QString log = file + u"-wal"_s;
    const QByteArray before = readFile(file);
    const QByteArray logBefore = readFile(log);
    for (const auto access : {Database::Access::ReadWrite, Database::Access::ReadOnly}) {
        const auto opened = Database::open(urlOf(file), {}, access);
        QVERIFY(!opened);
        QVERIFY2(opened.error().happened.contains(log), qPrintable(opened.error().text()));
        QVERIFY2(opened.error().advice.contains(u"move"_s), qPrintable(opened.error().text()));
        QCOMPARE(readFile(file), before);
        QCOMPARE(readFile(log), logBefore);
    }
    QVERIFY(QFile::rename(log, path(u"log"_s)));
    QCOMPARE(paidTo(file, u"A"_s), Money());
    Database database = valueOf(Database::open(urlOf(file)));
    QCOMPARE(valueOf(check(database, CheckDepth::Full)), QStringList());
}

void tst_BookFiles::writesNothingIntoAFileThatAnotherWasCopiedOver_data()
{
    QTest::addColumn<bool>("isBackup");
    QTest::newRow("a backup of it") << true;
    QTest::newRow("another book") << false;
}

/// Over the very same file, whose name and number don't tell.
void tst_BookFiles::writesNothingIntoAFileThatAnotherWasCopiedOver()
{
    QFETCH(bool, isBackup);
    const QString file = path(u"book.accountdesk"_s);
    const QString other = path(u"other"_s);
    makeBook(file, u"A"_s);
    makeBook(other, u"B"_s);
    {
        Database database = valueOf(Database::open(urlOf(file)));
        Database second = valueOf(Database::open(urlOf(file)));
        valueOf(pay(second, u"A"_s));
        if (isBackup) {
            QVERIFY(QFile::remove(other));
            valueOf(backup(database, other));
        }
        valueOf(pay(database, u"A"_s));
        copyOver(other, file);
        for (Database *connection : {&database, &second, &database}) {
            const auto paid = pay(*connection, u"A"_s);
            QVERIFY(!paid);
            QCOMPARE(paid.error().kind, Error::Kind::Storage);
            QVERIFY2(paid.error().happened.contains(u"replaced"_s), qPrintable(paid.error().text()));
            QVERIFY(!connection->serverVersion());
        }
    }
    QCOMPARE(readFile(file), readFile(other)); // also when it was closed
    QVERIFY(!Database::open(urlOf(file)));     // the log of the old one is still there
    QVERIFY(QFile::remove(file + u"-wal"_s));
    QCOMPARE(accountsOf(file), QStringList{isBackup ? u"A"_s : u"B"_s});
    QCOMPARE(paidTo(file, isBackup ? u"A"_s : u"B"_s), Money::fromCents(isBackup ? 100 : 0));
}

void tst_BookFiles::takesNoBookForAFileToImport()
{
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"A"_s);
    QVERIFY(!fileKind(file));
    QVERIFY(QFile::rename(file, path(u"book.csv"_s)));
    const Database database = valueOf(Database::open(urlOf(path(u"book.csv"_s))));
    const auto kind = fileKind(path(u"book.csv"_s));
    QVERIFY(!kind);
    QVERIFY2(kind.error().happened.contains(u"is a book"_s), qPrintable(kind.error().text()));
}

void tst_BookFiles::refusesToBackUpBesideALog_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"-wal", "-shm", "-journal"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void tst_BookFiles::refusesToBackUpBesideALog()
{
    QFETCH(QString, suffix);
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"A"_s);
    Database database = valueOf(Database::open(urlOf(file)));
    const QString copy = path(u"copy.accountdesk"_s);
    writeFile(copy + suffix, "of a book that crashed");
    const auto copied = backup(database, copy);
    QVERIFY(!copied);
    QCOMPARE(copied.error().kind, Error::Kind::Refused);
    QVERIFY2(copied.error().happened.contains(copy + suffix), qPrintable(copied.error().text()));
    QVERIFY(!QFile::exists(copy));
    QCOMPARE(readFile(copy + suffix), QByteArray("of a book that crashed"));
    QVERIFY(QFile::remove(copy + suffix));
    valueOf(backup(database, copy));
}

void tst_BookFiles::refusesToBackUpOverABookThatIsOpen_data()
{
    QTest::addColumn<bool>("isHere");
    QTest::newRow("in this program") << true;
    QTest::newRow("in another program") << false;
}

void tst_BookFiles::refusesToBackUpOverABookThatIsOpen()
{
    QFETCH(bool, isHere);
    const QString file = path(u"book.accountdesk"_s);
    const QString open = path(u"open.accountdesk"_s);
    makeBook(file, u"A"_s);
    makeBook(open, u"B"_s);
    std::optional<Database> here;
    std::optional<OtherProcess> elsewhere;
    if (isHere)
        here.emplace(valueOf(Database::open(urlOf(open))));
    else
        elsewhere.emplace(open);
    Database database = valueOf(Database::open(urlOf(file)));
    const auto copied = backup(database, open);
    QVERIFY(!copied);
    QCOMPARE(copied.error().kind, Error::Kind::Refused);
    QVERIFY(!requireNoBook(open)); // nor a list of accounts
    here.reset();
    elsewhere.reset();
    QCOMPARE(accountsOf(open), QStringList{u"B"_s});
    QVERIFY(!requireNoBook(open));
}

void tst_BookFiles::removesWhatAKilledBackupLeft()
{
    const auto scratchFolders = [this] {
        return QDir(m_folder->path()).entryList({u".accountdesk-*"_s}, QDir::Dirs | QDir::Hidden);
    };
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"A"_s);
    const pid_t child = fork();
    if (child == 0) {
        const ScratchFolder scratch(m_folder->path());
        writeFile(scratch.filePath(u"copy"_s), "customers");
        _exit(scratch.isValid() ? killed : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    QCOMPARE(WEXITSTATUS(status), killed);
    QCOMPARE(scratchFolders().size(), 1);
    const ScratchFolder alive(m_folder->path()); // and removes the other one
    QCOMPARE(scratchFolders().size(), 1);
    QVERIFY(alive.isValid());
    Database database = valueOf(Database::open(urlOf(file)));
    valueOf(backup(database, path(u"copy"_s)));
    QCOMPARE(scratchFolders().size(), 1); // that of the living
}

/// Where no further backup comes, the next program that starts finds it.
void tst_BookFiles::removesWhatAKilledBackupLeftWhenItStarts()
{
    const auto folders = [this] {
        return QDir(m_folder->path()).entryList({u".accountdesk-*"_s}, QDir::Dirs | QDir::Hidden);
    };
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"A"_s);
    const ScratchFolder alive(m_folder->path());
    const pid_t child = fork();
    if (child == 0) {
        Database database = valueOf(Database::open(urlOf(file)));
        callsToMishap = 1; // the rename of the complete copy
        mishap = Mishap::Kill;
        (void)backup(database, path(u"copy"_s));
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    QCOMPARE(WEXITSTATUS(status), killed);
    QCOMPARE(folders().size(), 2);
    QCOMPARE(QProcess::execute(program(u"accountdesk-cli"_s), {u"--version"_s}), 0);
    QCOMPARE(folders(), QStringList{QFileInfo(alive.filePath(u"x"_s)).dir().dirName()});
    QVERIFY(!QFile::exists(path(u"copy"_s)));
}

void tst_BookFiles::restoresABackupAndKeepsAllOfTheOldBook()
{
    const QString file = path(u"book.accountdesk"_s);
    const QString copy = path(u"backup.accountdesk"_s);
    makeBook(copy, u"A"_s);
    writeFile(file, "damaged");
    writeFile(file + u"-wal"_s, "its log");
    writeFile(file + u"-journal"_s, "its journal");
    const QString kept = valueOf(restore(copy, file));
    QCOMPARE(accountsOf(file), QStringList{u"A"_s});
    QCOMPARE(readFile(kept), QByteArray("damaged"));
    QCOMPARE(readFile(kept + u"-wal"_s), QByteArray("its log"));
    QCOMPARE(readFile(kept + u"-journal"_s), QByteArray("its journal"));
    QCOMPARE(accountsOf(copy), QStringList{u"A"_s});
    QCOMPARE(contentsOf(m_folder->path()).keys().filter(u"book"_s).size(), 4); // the log's own, too, is gone
    QVERIFY(!restore(file, file));
}

void tst_BookFiles::followsASymbolicLink()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"office"_s));
    const QString file = path(u"office/book.accountdesk"_s);
    const QString name = path(u"book.accountdesk"_s);
    makeBook(file, u"A"_s);
    QVERIFY(QFile::link(file, name));
    {
        Database database = valueOf(Database::open(urlOf(name)));
        valueOf(pay(database, u"A"_s));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"book.accountdesk"_s});
        QVERIFY(QFile::remove(name)); // another file is meant by it from now on
        makeBook(path(u"other"_s), u"B"_s);
        QVERIFY(QFile::link(path(u"other"_s), name));
        QVERIFY(!pay(database, u"A"_s));
    }
    QCOMPARE(accountsOf(name), QStringList{u"B"_s});
    writeFile(path(u"other"_s) + u"-wal"_s, "a log");
    valueOf(restore(file, name));
    QVERIFY(QFileInfo(name).isSymLink());
    QCOMPARE(accountsOf(path(u"other"_s)), QStringList{u"A"_s});
}

void tst_BookFiles::restoresNothingDamaged()
{
    const QString file = path(u"book.accountdesk"_s);
    writeFile(file, "damaged");
    const auto before = contentsOf(m_folder->path());
    writeFile(path(u"text"_s), "no book");
    QVERIFY(!restore(path(u"text"_s), file));
    makeBook(path(u"backup"_s), u"A"_s);
    QByteArray bytes = readFile(path(u"backup"_s));
    const qsizetype page = sqlitePageSize(bytes);
    writeFile(path(u"backup"_s), bytes.replace(page, bytes.size() - page, QByteArray(bytes.size() - page, '\x5a')));
    const auto restored = restore(path(u"backup"_s), file);
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, Error::Kind::Damaged);
    for (const QString &name : {u"text"_s, u"backup"_s})
        QVERIFY(QFile::remove(path(name)));
    QCOMPARE(contentsOf(m_folder->path()), before);
}

void tst_BookFiles::restoresNothingOverABookThatIsOpenElsewhere()
{
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"OLD"_s);
    makeBook(path(u"backup"_s), u"NEW"_s);
    {
        const OtherProcess other(file);
        const auto restored = restore(path(u"backup"_s), file);
        QVERIFY(!restored);
        QCOMPARE(restored.error().kind, Error::Kind::Unavailable);
    }
    QCOMPARE(accountsOf(file), QStringList{u"OLD"_s});
}

void tst_BookFiles::replacesAllFilesOrNone_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<bool>("isKilled");
    for (int call = 1; call <= callsToReplace; ++call) {
        QTest::addRow("call %d fails", call) << call << false;
        QTest::addRow("killed before call %d", call) << call << true;
    }
}

void tst_BookFiles::replacesAllFilesOrNone()
{
    QFETCH(int, call);
    QFETCH(bool, isKilled);
    const QString file = path(u"book"_s);
    const QString made = path(u"made"_s);
    writeFile(file, "old");
    writeFile(file + u"-wal"_s, "old log");
    writeFile(file + u"-journal"_s, "old journal");
    writeFile(made, "new");
    const auto before = contentsOf(m_folder->path());

    if (!isKilled) {
        callsToMishap = call;
        mishap = Mishap::Failure;
        const auto replaced = replaceBook(made, file);
        QCOMPARE(callsToMishap, 0);
        QVERIFY(!replaced);
        QVERIFY(replaced.error().safe.contains(u"unchanged"_s));
        QCOMPARE(contentsOf(m_folder->path()), before);
        valueOf(replaceBook(made, file));
        return;
    }
    const pid_t child = fork();
    if (child == 0) {
        callsToMishap = call;
        mishap = Mishap::Kill;
        (void)replaceBook(made, file);
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    QCOMPARE(WEXITSTATUS(status), killed);
    // The old book has its name at every moment, and all of its files are there under one name or the other.
    QCOMPARE(readFile(file), QByteArray("old"));
    const QStringList contents = [this] {
        QStringList all;
        for (const QByteArray &bytes : contentsOf(m_folder->path()))
            all << QString::fromLatin1(bytes);
        return all;
    }();
    for (const auto &bytes : {u"old"_s, u"old log"_s, u"old journal"_s, u"new"_s})
        QVERIFY(contents.contains(bytes));
}

void tst_BookFiles::readsWhereNothingCanBeWritten_data()
{
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<bool>("isFolderWritable");
    QTest::newRow("a closed book") << false << false;
    QTest::newRow("a book that its owner has open") << true << false;
    QTest::newRow("a closed book in a folder for everyone") << false << true;
    QTest::newRow("an open book in a folder for everyone") << true << true;
}

void tst_BookFiles::readsWhereNothingCanBeWritten()
{
    QFETCH(bool, isOpen);
    QFETCH(bool, isFolderWritable);
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"A"_s);
    std::optional<OtherProcess> owner;
    if (isOpen)
        owner.emplace(file);
    for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files))
        QCOMPARE(chmod(QFile::encodeName(path(name)).constData(), 0444), 0);
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), isFolderWritable ? 0777 : 0555), 0);
    const auto before = contentsOf(m_folder->path()).keys();
    {
        const Stranger stranger;
        QCOMPARE(accountsOf(file), QStringList{u"A"_s});
        const auto writer = Database::open(urlOf(file));
        QVERIFY(!writer);
        QCOMPARE(writer.error().kind, Error::Kind::Refused);
        QCOMPARE(contentsOf(m_folder->path()).keys(), before); // nothing that would lock the owner out
    }
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
    owner.reset();
    QCOMPARE(chmod(QFile::encodeName(file).constData(), 0644), 0);
    Database database = valueOf(Database::open(urlOf(file)));
    valueOf(pay(database, u"A"_s));
}

void tst_BookFiles::readsFromAReadOnlyMedium_data()
{
    QTest::addColumn<bool>("hasLog");
    QTest::newRow("a closed book") << false;
    QTest::newRow("a book whose program was killed") << true;
}

/// A real one, which root can't write to either: mounted in a process that sees its own mounts.
void tst_BookFiles::readsFromAReadOnlyMedium()
{
    QFETCH(bool, hasLog);
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"A"_s);
    if (hasLog)
        payAndCrash(file, u"A"_s, 2);
    const auto before = contentsOf(m_folder->path());
    const QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(u"copy"_s);
    enum Answer { Good, NoMount, Written, NotRead, NotCopied };
    const pid_t child = fork();
    if (child == 0) {
        const QByteArray folder = QFile::encodeName(m_folder->path());
        const char *place = folder.constData();
        if (unshare(geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0
            || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || mount(place, place, nullptr, MS_BIND, nullptr) != 0
            || mount(place, place, nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0)
            _exit(NoMount);
        if (const auto writer = Database::open(urlOf(file)); writer || writer.error().kind != Error::Kind::Refused)
            _exit(Written);
        auto reader = Database::open(urlOf(file), {}, Database::Access::ReadOnly);
        const auto account = reader ? AccountReader(*reader).find(idOf(u"A"_s)) : failure(reader.error());
        if (!account || !*account || (*account)->paid != Money::fromCents(hasLog ? 200 : 0))
            _exit(NotRead);
        _exit(backup(*reader, copy) ? Good : NotCopied);
    }
    int status = 0;
    waitpid(child, &status, 0);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(Answer(WEXITSTATUS(status)), Good);
    QCOMPARE(contentsOf(m_folder->path()), before);
    QCOMPARE(paidTo(copy, u"A"_s), Money::fromCents(hasLog ? 200 : 0));
}

/// Clerks who share a book by a group may use what is beside it, too. SQLite sees to that for root only.
void tst_BookFiles::givesItsLogTheGroupOfTheBook()
{
    const bool isRoot = geteuid() == 0;
    std::array<gid_t, 64> groups{54321};
    const int count = isRoot ? 1 : getgroups(static_cast<int>(groups.size()), groups.data());
    QVERIFY(count > 0);
    const gid_t group = groups.at(static_cast<size_t>(count - 1));
    const uid_t clerk = isRoot ? 65534 : geteuid();
    const QString file = path(u"book.accountdesk"_s);
    makeBook(file, u"A"_s);
    QCOMPARE(chown(QFile::encodeName(m_folder->path()).constData(), clerk, static_cast<gid_t>(-1)), 0);
    QCOMPARE(chown(QFile::encodeName(file).constData(), clerk, group), 0);
    QCOMPARE(chmod(QFile::encodeName(file).constData(), 0660), 0);
    const pid_t child = fork();
    if (child == 0) {
        if (isRoot && (setgroups(1, &group) != 0 || setgid(clerk) != 0 || setuid(clerk) != 0))
            _exit(1);
        Database database = valueOf(Database::open(urlOf(file)));
        valueOf(pay(database, u"A"_s));
        _exit(killed); // the log stays
    }
    int status = 0;
    waitpid(child, &status, 0);
    QCOMPARE(WEXITSTATUS(status), killed);
    for (const QString &name : {u"-wal"_s, u"-shm"_s}) {
        struct stat found = {};
        QCOMPARE(stat(QFile::encodeName(file + name).constData(), &found), 0);
        QCOMPARE(found.st_gid, group);
        QCOMPARE(found.st_mode & 0777, mode_t(0660));
    }
}

namespace tst_bookfiles {
QTEST_GUILESS_MAIN(tst_BookFiles)
}
#include "tst_bookfiles.moc"
