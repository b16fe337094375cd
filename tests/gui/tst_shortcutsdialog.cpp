// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Dialogs.h"
#include "widgets/controls/FieldMessage.h"
#include "widgets/window/AboutDialog.h"
#include "widgets/window/ShortcutsDialog.h"

using namespace accountdesk;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

class tst_ShortcutsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useFreshSettings(m_folder);
        m_window = std::make_unique<QMainWindow>();
        QMenu *file = m_window->menuBar()->addMenu(u"&File"_s);
        QMenu *edit = m_window->menuBar()->addMenu(u"&Edit"_s);
        file->addAction(u"&Open…"_s, Qt::CTRL | Qt::Key_O, [] {});
        file->addAction(u"No &key"_s, [] {});
        QAction *copy = edit->addAction(u"&Copy"_s);
        copy->setShortcuts({Qt::CTRL | Qt::Key_C, Qt::CTRL | Qt::Key_Insert});
        m_actions = m_window->findChildren<QAction *>();
    }

    void groupsTheKeysByMenu()
    {
        ShortcutsDialog dialog(m_actions);
        auto *keys = child<QTreeWidget>(&dialog, "keys");
        QStringList lines;
        for (QTreeWidgetItemIterator item(keys); *item; ++item)
            lines << (*item)->text(0) + u'|' + (*item)->text(1);
        QCOMPARE(lines, (QStringList{u"File|"_s, u"Open|Ctrl+O"_s, u"Edit|"_s, u"Copy|Ctrl+C   Ctrl+Ins"_s}));
    }

    void findsACommandByItsNameOrKey()
    {
        ShortcutsDialog dialog(m_actions);
        dialog.open();
        QTest::keyClicks(child<QLineEdit>(&dialog, "search"), u"cop"_s);
        QCOMPARE(visibleCommands(dialog), QStringList{u"Copy"_s});
        child<QLineEdit>(&dialog, "search")->setText(u"ctrl+o"_s);
        QCOMPARE(visibleCommands(dialog), QStringList{u"Open"_s});
        child<QLineEdit>(&dialog, "search")->clear();
        QCOMPARE(visibleCommands(dialog).size(), 2);
    }

    void canBeUsedByKeyboardAndScreenReader()
    {
        ShortcutsDialog dialog(m_actions);
        dialog.open();
        QCOMPARE(accessibilityProblems(&dialog), QStringList());
        AboutDialog about;
        about.open();
        QCOMPARE(accessibilityProblems(&about), QStringList());
    }

    void copiesTheVersionsForAReport()
    {
        AboutDialog about;
        about.setServerVersion(u"MariaDB 10.11.19"_s);
        about.open();
        click(child<QPushButton>(&about, "copyVersions"));
        const QString text = QGuiApplication::clipboard()->text();
        for (const QString &part :
             {u"AccountDesk"_s, u"Qt "_s + QLatin1StringView(qVersion()), u"SQLite 3."_s, u"MariaDB 10.11.19"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
        QVERIFY(!about.findChild<FieldMessage *>()->sentence().isEmpty());
    }

private:
    static QStringList visibleCommands(const ShortcutsDialog &dialog)
    {
        QStringList commands;
        auto *keys = child<QTreeWidget>(&dialog, "keys");
        for (QTreeWidgetItemIterator item(keys, QTreeWidgetItemIterator::NotHidden); *item; ++item) {
            if ((*item)->parent())
                commands << (*item)->text(0);
        }
        return commands;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QMainWindow> m_window;
    QList<QAction *> m_actions;
};

namespace tst_shortcutsdialog {
QTEST_MAIN(tst_ShortcutsDialog)
}
#include "tst_shortcutsdialog.moc"
