// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/OtherProgram.h"
#include "support/Window.h"
#include "widgets/accounts/AccountIdsDialog.h"
#include "widgets/controls/FieldMessage.h"

using namespace accountdesk;
using namespace accountdesk::book;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

namespace {

/// A row that another program writes.
QString insertion(const QString &text)
{
    return u"INSERT INTO account(acctid, paid, due) VALUES('%1', 60.0, 100.0)"_s.arg(text);
}

QStringList rows(const QObject *dialog, const char *list)
{
    QStringList texts;
    const auto *tree = child<QTreeWidget>(dialog, list);
    for (int row = 0; row < tree->topLevelItemCount(); ++row)
        texts << tree->topLevelItem(row)->text(0);
    return texts;
}

} // namespace

class tst_AccountIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { useFreshSettings(m_folder); }

    void tellsWhichIdsWereChangedWhenABookIsOpened()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        (void)database.openBook();
        OtherProgram(database).run(insertion(u"müller"_s));
        Window window(database);
        QTRY_VERIFY(window.findChild<AccountIdsDialog *>());
        auto *dialog = window.findChild<AccountIdsDialog *>();
        QCOMPARE(rows(dialog, "renamedIds"), QStringList{u"müller"_s});
        QCOMPARE(child<QTreeWidget>(dialog, "renamedIds")->topLevelItem(0)->text(1), u"MÜLLER"_s);
        QVERIFY(!child<QTreeWidget>(dialog, "unusableIds")->isVisible());
        QVERIFY(!window.action("unusableIds")->isEnabled());
        QTRY_COMPARE(window.ids(), QStringList{u"MÜLLER"_s});
        QCOMPARE(accessibilityProblems(dialog), QStringList());
    }

    void noticesIdsThatAreWrittenWhileTheBookIsOpen()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        fill(database, sampleAccounts());
        Window window(database);
        OtherProgram(database).run(insertion(u"ｘ１"_s));
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<AccountIdsDialog *>(), 20000);
        QTRY_VERIFY(window.ids().contains(u"X1"_s));
    }

    void renamesAnAccountWhoseIdCantBeUsed()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        (void)database.openBook();
        const OtherProgram crm(database);
        crm.run(insertion(u"MÜLLER"_s));
        crm.run(insertion(u"müller"_s));
        crm.run(insertion(u"A\u200BB"_s));
        {
            Window window(database);
            QTRY_VERIFY(window.findChild<AccountIdsDialog *>());
            QCOMPARE(window.findChild<AccountIdsDialog *>()->isVisible(), true);
        }
        Window window(database); // it is known by now: the list comes first, and the menu has the rest
        QTRY_VERIFY(window.action("unusableIds")->isEnabled());
        QVERIFY(!window.findChild<AccountIdsDialog *>());
        window.trigger("unusableIds");
        QTRY_VERIFY(window.findChild<AccountIdsDialog *>());
        auto *dialog = window.findChild<AccountIdsDialog *>();
        QCOMPARE(rows(dialog, "unusableIds"), QStringList({u"A[U+200B]B"_s, u"müller"_s}));
        QCOMPARE(accessibilityProblems(dialog), QStringList());

        auto *list = child<QTreeWidget>(dialog, "unusableIds");
        list->setCurrentItem(list->topLevelItem(1));
        auto *field = child<QLineEdit>(dialog, "newId");
        field->setText(u"müller"_s); // another account's
        click(child<QPushButton>(dialog, "rename"));
        auto *message = dialog->findChild<FieldMessage *>();
        QTRY_VERIFY(message->sentence().contains(u"MÜLLER"_s));
        field->setText(u"müller 2"_s);
        click(child<QPushButton>(dialog, "rename"));
        QTRY_COMPARE(rows(dialog, "unusableIds"), QStringList{u"A[U+200B]B"_s});
        field->setText(u"ab"_s);
        click(child<QPushButton>(dialog, "rename"));
        QTRY_VERIFY(!list->isVisible());
        QTRY_COMPARE(window.ids(), QStringList({u"AB"_s, u"MÜLLER"_s, u"MÜLLER 2"_s}));
        QCOMPARE(stored(database, u"MÜLLER 2"_s)->due.cents(), 10000);
    }

    void saysNotThatSomeoneElseRenamedWhatTheClerkDid()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        (void)database.openBook();
        OtherProgram(database).run(insertion(u"A\u200BB"_s));
        Window window(database);
        QTRY_VERIFY(window.findChild<AccountIdsDialog *>());
        auto *dialog = window.findChild<AccountIdsDialog *>();
        const Book *book = window.book();
        const QSignalSpy replaced(book, &Book::changedElsewhere);
        const QSignalSpy byOthers(book, &Book::changedByOthers);
        child<QLineEdit>(dialog, "newId")->setText(u"ab"_s);
        click(child<QPushButton>(dialog, "rename"));
        QTRY_COMPARE(window.ids(), QStringList{u"AB"_s});
        QVERIFY(!replaced.isEmpty());
        QCOMPARE(byOthers.size(), 0);
        QVERIFY(!window.status().contains(u"someone else"_s));
        OtherProgram(database).run(insertion(u"ACCT9"_s));
        QTRY_VERIFY_WITH_TIMEOUT(window.status().contains(u"someone else"_s), 20000);
    }

private:
    QTemporaryDir m_folder;
};

namespace tst_accountids {
QTEST_MAIN(tst_AccountIds)
}
#include "tst_accountids.moc"
