// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/Migrations.h"
#include "support/Accounts.h"
#include "support/Dialogs.h"
#include "support/Files.h"
#include "widgets/connection/DamagedBookDialog.h"
#include "widgets/controls/FieldMessage.h"

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace accountdesk::url;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int accountCount = 3000;
constexpr int lost = 1510;

QString idAt(int row)
{
    return u"A%1"_s.arg(row, 5, 10, QLatin1Char('0'));
}

QString messageOf(const DamagedBookDialog &dialog)
{
    return child<FieldMessage>(&dialog, "message")->sentence();
}

/// Makes the leaf of the account table that holds this account unreadable, and its neighbours there.
void breakPageOf(const TestDatabase &database, const QString &id)
{
    const QString path = database.url().path;
    QByteArray bytes = read(path);
    const qsizetype pageSize = sqlitePageSize(bytes);
    constexpr char leaf = 10; // of a table WITHOUT ROWID, in SQLite's file format
    int broken = 0;
    for (qsizetype page = 0; page + pageSize <= bytes.size(); page += pageSize) {
        const QByteArrayView content(bytes.constData() + page, pageSize);
        if (content.front() != leaf || !content.contains("name of " + id.toUtf8()))
            continue;
        bytes.replace(page, pageSize, QByteArray(pageSize, '\xff'));
        ++broken;
    }
    QCOMPARE(broken, 1);
    write(path, bytes);
}

} // namespace

class tst_DamagedBookDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { useFreshSettings(m_folder); }

    void restoresABackupInPlaceOfADamagedFile()
    {
        const TestDatabase good(TestDatabase::Kind::SqliteFile);
        (void)good.openBook();
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"book.accountdesk"_s);
        write(file, "this is no database any more");
        const DatabaseUrl url{.backend = Backend::Sqlite, .path = file};

        DamagedBookDialog dialog(url, QStringList{u"Page 3 can't be read."_s});
        dialog.open();
        QVERIFY(child<QPlainTextEdit>(&dialog, "findings")->toPlainText().contains(u"Page 3"_s));
        QSignalSpy restored(&dialog, &DamagedBookDialog::restored);

        click(child<QPushButton>(&dialog, "restoreButton"));
        const QString wrong = folder.filePath(u"no-backup.txt"_s);
        write(wrong, "neither is this");
        chooseFile(&dialog, "chooseBackup", wrong);
        QTRY_VERIFY(!child<FieldMessage>(&dialog, "message")->sentence().isEmpty());
        QCOMPARE(read(file), QByteArray("this is no database any more"));

        QTRY_VERIFY(!dialog.findChild<QFileDialog *>());
        click(child<QPushButton>(&dialog, "restoreButton"));
        chooseFile(&dialog, "chooseBackup", good.url().path);
        QTRY_COMPARE(restored.size(), 1);
        auto book = Database::open(url);
        QVERIFY(book);
        QCOMPARE(bookState(*book).value_or(BookState::Foreign), BookState::Current);
        const QStringList kept = QDir(folder.path()).entryList({u"*.replaced-*"_s});
        QCOMPARE(kept.size(), 1);
        QCOMPARE(read(folder.filePath(kept.first())), QByteArray("this is no database any more"));
    }

    void savesWhatCanBeReadOnBothSidesOfTheDamage()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        makeLargeBook(database);
        breakPageOf(database, idAt(lost));
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"rest.csv"_s);

        DamagedBookDialog dialog(database.url(), QStringList{u"Page 30 can't be read."_s});
        dialog.open();
        click(child<QPushButton>(&dialog, "rescueButton"));
        chooseFile(&dialog, "chooseRescueFile", file);
        QTRY_VERIFY(!messageOf(dialog).isEmpty());
        QVERIFY2(messageOf(dialog).contains(u"rest.csv"_s), qPrintable(messageOf(dialog)));
        QVERIFY2(messageOf(dialog).contains(u"others"_s), qPrintable(messageOf(dialog)));
        const QByteArray saved = read(file);
        QVERIFY2(saved.contains(idAt(0).toUtf8()), saved.constData());
        QVERIFY(saved.contains(idAt(accountCount - 1).toUtf8()));
        QVERIFY(!saved.contains(idAt(lost).toUtf8()));
        const qsizetype lines = saved.count('\n');
        QVERIFY2(lines > lost && lines < accountCount, qPrintable(QString::number(lines)));
    }

    void saysThatNothingIsMissingWhenAllCanBeRead()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        changeElsewhere(database, {Change::open(accountOf(u"ACCT100"_s, u"John"_s, 6000, 10000))});
        const QTemporaryDir folder;
        DamagedBookDialog dialog(database.url(), QStringList());
        dialog.open();
        click(child<QPushButton>(&dialog, "rescueButton"));
        chooseFile(&dialog, "chooseRescueFile", folder.filePath(u"all.csv"_s));
        QTRY_VERIFY2(messageOf(dialog).contains(u"all of them"_s), qPrintable(messageOf(dialog)));
        QCOMPARE(read(folder.filePath(u"all.csv"_s)),
                 QByteArray("acctid,name,paid,due,balance\r\nACCT100,John,60.00,100.00,40.00\r\n"));
    }

    void opensReadOnlyToLook()
    {
        const DatabaseUrl url{.backend = Backend::Sqlite, .path = u"/somewhere/book.accountdesk"_s};
        DamagedBookDialog dialog(url, Error{.kind = Error::Kind::Damaged, .happened = u"It is damaged."_s});
        QSignalSpy wanted(&dialog, &DamagedBookDialog::readOnlyWanted);
        dialog.open();
        click(child<QPushButton>(&dialog, "readOnlyButton"));
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!dialog.isVisible());
    }

    void offersNoRescueWhereNothingCanBeRead()
    {
        const DatabaseUrl url{.backend = Backend::Sqlite, .path = u"/somewhere/book.accountdesk"_s};
        DamagedBookDialog dialog(url, Error{.kind = Error::Kind::Damaged, .happened = u"It is a text file."_s},
                                 DamagedBookDialog::Rest::Nothing);
        QSignalSpy wanted(&dialog, &DamagedBookDialog::otherWanted);
        dialog.open();
        QVERIFY(!dialog.findChild<QPushButton *>(u"rescueButton"_s));
        QVERIFY(!dialog.findChild<QPushButton *>(u"readOnlyButton"_s));
        QVERIFY(child<QPushButton>(&dialog, "restoreButton")->isEnabled());
        click(child<QPushButton>(&dialog, "otherButton"));
        QCOMPARE(wanted.size(), 1);
    }

    void advisesNoRescueAfterOneThatFailed()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"book.accountdesk"_s);
        write(file, QByteArray("SQLite format 3\0", 16) + QByteArray(4096, '\x5a'));
        DamagedBookDialog dialog({.backend = Backend::Sqlite, .path = file}, QStringList());
        dialog.open();
        click(child<QPushButton>(&dialog, "rescueButton"));
        chooseFile(&dialog, "chooseRescueFile", folder.filePath(u"rest.csv"_s));
        QTRY_VERIFY2(messageOf(dialog).contains(u"Restore a backup"_s), qPrintable(messageOf(dialog)));
        QVERIFY2(!messageOf(dialog).contains(u"rescue"_s), qPrintable(messageOf(dialog)));
    }

    void saysWhyItCantBeOpenedReadOnly()
    {
        DamagedBookDialog dialog({.backend = Backend::Sqlite, .path = u"book.accountdesk"_s},
                                 Error{.kind = Error::Kind::Damaged, .happened = u"It is damaged."_s});
        dialog.explainReadOnlyFailed({.kind = Error::Kind::Damaged, .happened = u"Its first page is gone."_s});
        dialog.open();
        QVERIFY(messageOf(dialog).contains(u"first page"_s));
        QVERIFY(!child<QPushButton>(&dialog, "readOnlyButton")->isEnabled());
    }

    void putsTheDriversWordsBelowWhatCanBeDone()
    {
        DamagedBookDialog dialog({.backend = Backend::Sqlite, .path = u"book.accountdesk"_s},
                                 Error{.kind = Error::Kind::Damaged,
                                       .happened = u"It is damaged."_s,
                                       .detail = u"database disk image is malformed (11)"_s});
        dialog.open();
        QVERIFY(child<QPlainTextEdit>(&dialog, "findings")->y() > child<QPushButton>(&dialog, "readOnlyButton")->y());
    }

    void canBeUsedByKeyboardAndScreenReader()
    {
        DamagedBookDialog dialog({.backend = Backend::Sqlite, .path = u"book.accountdesk"_s},
                                 QStringList{u"Page 3 can't be read."_s});
        dialog.open();
        QCOMPARE(accessibilityProblems(&dialog), QStringList());
    }

private:
    static void makeLargeBook(const TestDatabase &database)
    {
        Database connection = database.openBook();
        QList<Change> changes;
        for (int row = 0; row < accountCount; ++row)
            changes << Change::open(accountOf(idAt(row), u"name of "_s + idAt(row), row, 2 * row));
        const auto done = AccountStore(connection, Actor(u"clerk"_s)).apply(changes);
        QVERIFY(done);
    }

    QTemporaryDir m_folder;
};

namespace tst_damagedbookdialog {
QTEST_MAIN(tst_DamagedBookDialog)
}
#include "tst_damagedbookdialog.moc"
