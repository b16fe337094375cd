// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Accounts.h"
#include "support/Dialogs.h"
#include "widgets/controls/FieldMessage.h"
#include "widgets/exchange/ExportDialog.h"

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::storage;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

QPushButton *exportButton(const ExportDialog &dialog)
{
    return child<QPushButton>(&dialog, "exportButton");
}

QString resultOf(const ExportDialog &dialog)
{
    return child<FieldMessage>(&dialog, "result")->sentence();
}

} // namespace

class tst_ExportDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useFreshSettings(m_folder);
        m_database = std::make_unique<TestDatabase>(TestDatabase::Kind::SqliteFile);
        changeElsewhere(*m_database, {Change::open(accountOf(u"ACCT100"_s, u"Müller"_s, 6000, 10000)),
                                      Change::open(accountOf(u"ACCT200"_s, u"=cmd()"_s, 7000, 6000)),
                                      Change::open(accountOf(u"ACCT300"_s, u"Smith"_s, 100, 100))});
        m_book = openBook(m_database->url());
        m_file = m_files.filePath(u"out.csv"_s);
        QFile::remove(m_file);
    }
    void cleanup()
    {
        m_book.reset();
        m_database.reset();
    }

    void writesTheSelectedAccounts()
    {
        ExportDialog dialog(m_book.get(), {}, {idOf(u"ACCT300"_s), idOf(u"ACCT100"_s)});
        dialog.open();
        QVERIFY(child<QRadioButton>(&dialog, "selected")->isChecked());
        child<QLineEdit>(&dialog, "file")->setText(m_file);
        click(exportButton(dialog));
        QTRY_VERIFY(resultOf(dialog).contains(u"2"_s));
        const QByteArray written = read(m_file);
        QVERIFY2(written.contains("ACCT300") && written.contains("ACCT100"), written.constData());
        QVERIFY(!written.contains("ACCT200"));
        QVERIFY(written.contains("Müller"));
    }

    void writesWhatTheListShows()
    {
        ExportDialog dialog(m_book.get(), {.filter = AccountQuery::Filter::Overpaid}, {});
        dialog.open();
        QVERIFY(child<QRadioButton>(&dialog, "filtered")->isChecked());
        QVERIFY(!child<QRadioButton>(&dialog, "selected")->isEnabled());
        child<QLineEdit>(&dialog, "file")->setText(m_file);
        click(exportButton(dialog));
        QTRY_VERIFY(!resultOf(dialog).isEmpty());
        const QByteArray written = read(m_file);
        QVERIFY(written.contains("ACCT200") && !written.contains("ACCT100"));
        QVERIFY(written.contains("'=cmd()")); // no formula in a spreadsheet
    }

    void writesDecimalCommasBetweenSemicolons()
    {
        ExportDialog dialog(m_book.get(), {}, {});
        dialog.open();
        auto *decimal = child<QComboBox>(&dialog, "decimal");
        decimal->setCurrentIndex(1);
        Q_EMIT decimal->activated(1);
        child<QLineEdit>(&dialog, "file")->setText(m_file);
        click(exportButton(dialog));
        QTRY_VERIFY(!resultOf(dialog).isEmpty());
        QVERIFY2(read(m_file).contains(";60,00;100,00;"), read(m_file).constData());
    }

    void writesJson()
    {
        const QString file = m_files.filePath(u"out.json"_s);
        ExportDialog dialog(m_book.get(), {}, {});
        dialog.open();
        child<QLineEdit>(&dialog, "file")->setText(m_file);
        child<QComboBox>(&dialog, "kind")->setCurrentIndex(1);
        QCOMPARE(child<QLineEdit>(&dialog, "file")->text(), file);
        QVERIFY(!child<QComboBox>(&dialog, "delimiter")->isEnabled());
        click(exportButton(dialog));
        QTRY_VERIFY(!resultOf(dialog).isEmpty());
        QCOMPARE(QJsonDocument::fromJson(read(file)).array().size(), 3);
    }

    void asksBeforeReplacingAFile()
    {
        write(m_file, "old");
        ExportDialog dialog(m_book.get(), {}, {});
        dialog.open();
        child<QLineEdit>(&dialog, "file")->setText(m_file);

        click(exportButton(dialog));
        auto *question = child<QMessageBox>(&dialog, "confirmOverwrite");
        click(question->button(QMessageBox::Cancel));
        QTRY_VERIFY(!dialog.findChild<QMessageBox *>());
        QCOMPARE(read(m_file), QByteArray("old"));

        click(exportButton(dialog));
        question = child<QMessageBox>(&dialog, "confirmOverwrite");
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                click(button);
        }
        QTRY_VERIFY(resultOf(dialog).contains(u"3"_s));
        QVERIFY(read(m_file).contains("ACCT100"));
    }

    void leavesAnOldFileAsItWasWhenStopped()
    {
        write(m_file, "old");
        ExportDialog dialog(m_book.get(), {}, {});
        dialog.open();
        child<QLineEdit>(&dialog, "file")->setText(m_file);
        QSemaphore busy;
        const auto before = m_book->longWork().run([&busy](Database &) -> Result<> {
            busy.acquire();
            return {};
        });
        click(exportButton(dialog));
        auto *question = child<QMessageBox>(&dialog, "confirmOverwrite");
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                click(button);
        }
        auto *stop = child<QPushButton>(&dialog, "taskCancel");
        QTRY_VERIFY(stop->isVisible());
        QVERIFY(!exportButton(dialog)->isEnabled());
        click(stop);
        busy.release();
        QTRY_VERIFY2(resultOf(dialog).contains(u"Stopped"_s), qPrintable(resultOf(dialog)));
        QCOMPARE(read(m_file), QByteArray("old"));
        QVERIFY(dialog.isVisible());
    }

    void saysBesideTheFieldThatAFolderIsMissing()
    {
        ExportDialog dialog(m_book.get(), {}, {});
        dialog.open();
        child<QLineEdit>(&dialog, "file")->setText(m_files.filePath(u"none/out.csv"_s));
        QVERIFY(child<FieldMessage>(&dialog, "fileMessage")->sentence().contains(u"no folder"_s));
        QVERIFY(!exportButton(dialog)->isEnabled());
    }

    void canBeUsedByKeyboardAndScreenReader()
    {
        ExportDialog dialog(m_book.get(), {}, {});
        dialog.open();
        QCOMPARE(accessibilityProblems(&dialog), QStringList());
    }

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_files;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Book> m_book;
    QString m_file;
};

namespace tst_exportdialog {
QTEST_MAIN(tst_ExportDialog)
}
#include "tst_exportdialog.moc"
