// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Window.h"
#include "widgets/controls/DroppedFile.h"
#include "widgets/controls/FileDialog.h"

#include <QFileSystemModel>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace accountdesk;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

/// SQLite's lock on the database itself, as another program sees it: without it, that one takes the log away.
bool isLocked(const QString &file)
{
    const pid_t other = fork();
    if (other == 0) {
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000002;
        lock.l_len = 510;
        const int descriptor = open(QFile::encodeName(file).constData(), O_RDONLY);
        _exit(fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    waitpid(other, &status, 0);
    return WEXITSTATUS(status) == 1;
}

} // namespace

/// Whoever closes a second descriptor of an open book's file ends SQLite's locks on it.
class tst_BookLocks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useFreshSettings(m_folder);
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        fill(database, sampleAccounts());
        m_file = m_folder.filePath(u"book.db"_s); // a name that doesn't tell what it is
        QFile::remove(m_file);
        QVERIFY(QFile::copy(database.url().path, m_file));
    }

    void areKeptWhenTheBookIsDropped()
    {
        Window window(m_file);
        QTRY_VERIFY(window.isRead());
        QVERIFY(isLocked(m_file));
        QCOMPARE(DroppedFile::at(m_file)->kind, DroppedFile::Kind::Book);
        QVERIFY(isLocked(m_file));
    }

    void areKeptWhenAFileDialogShowsTheBook()
    {
        Window window(m_file);
        QTRY_VERIFY(window.isRead());
        FileDialog dialog(&window, u"Files"_s, m_folder.path());
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setViewMode(QFileDialog::Detail); // with the files' types
        dialog.open();
        const auto *files = dialog.findChild<QFileSystemModel *>();
        QVERIFY(files);
        QTRY_VERIFY(files->index(m_file).isValid());
        QVERIFY(!files->type(files->index(m_file)).isEmpty());
        QTRY_VERIFY(!files->fileIcon(files->index(m_file)).isNull());
        QVERIFY(isLocked(m_file));
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
};

namespace tst_booklocks {
QTEST_MAIN(tst_BookLocks)
}
#include "tst_booklocks.moc"
