// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AccountTableModel.h"
#include "platform/UserName.h"
#include "support/Accounts.h"
#include "support/Dialogs.h"
#include "support/TestDatabases.h"
#include "widgets/accounts/AccountView.h"
#include "widgets/controls/Banner.h"
#include "widgets/controls/StatusMessage.h"
#include "widgets/exchange/ImportWizard.h"
#include "widgets/window/MainWindow.h"

namespace accountdesk::test {

inline AccountId id(const QString &text)
{
    return AccountId::fromDatabase(text);
}

inline Account account(const QString &text, const QString &name, std::int64_t paid, std::int64_t due)
{
    return {.id = id(text), .name = name, .paid = Money::fromCents(paid), .due = Money::fromCents(due)};
}

/// The accounts of the sample, with a third customer who owes something.
inline QList<Account> sampleAccounts()
{
    return {account(QStringLiteral("ACCT100"), QStringLiteral("Jane Miller"), 6000, 10000),
            account(QStringLiteral("ACCT200"), QStringLiteral("John Smith"), 7000, 6000),
            account(QStringLiteral("ACCT300"), QStringLiteral("Maria Garcia"), 0, 50000)};
}

inline std::optional<Account> find(const TestDatabase &database, const QString &text)
{
    storage::Database connection = database.open();
    return storage::AccountReader(connection).find(id(text)).value_or(std::nullopt);
}

inline void fill(const TestDatabase &database, const QList<Account> &accounts)
{
    (void)database.openBook();
    QList<Change> changes;
    for (const Account &one : accounts)
        changes << Change::open(one);
    changeElsewhere(database, changes);
}

inline QString urlWithPassword(const TestDatabase &database)
{
    return withPassword(database.url(), database.password());
}

/// The window that a clerk works in, and the clerk's hands.
class Window : public widgets::MainWindow
{
public:
    explicit Window(const QString &place = {}) : widgets::MainWindow(Actor(platform::currentUser()))
    {
        resize(1200, 700);
        show();
        activateWindow();
        if (!QTest::qWaitForWindowActive(this))
            qFatal("the window doesn't come up");
        start(place);
    }
    explicit Window(const TestDatabase &database) : Window(urlWithPassword(database))
    {
        if (!QTest::qWaitFor([this] { return isRead(); }, 20000))
            qFatal("the book doesn't open");
    }

    widgets::AccountView *list() { return findChild<widgets::AccountView *>(); }
    models::AccountTableModel *model() { return list()->accounts(); }
    QWidget *empty() { return findChild<QWidget *>(QStringLiteral("emptyState")); }
    /// The book is open, and what the list shows is there.
    bool isRead()
    {
        if (!book())
            return false;
        const int rows = model()->rowCount();
        return rows == 0 ? empty()->isVisible()
                         : model()->data(model()->index(0, 0), models::AccountTableModel::LoadedRole).toBool();
    }
    /// The first and the last row in sight; none: {-1, -1}.
    std::pair<int, int> rowsInSight()
    {
        const int below = list()->rowAt(list()->viewport()->height() - 1);
        return {list()->rowAt(0), below < 0 ? model()->rowCount() - 1 : below};
    }
    /// All rows in sight are loaded.
    bool isShown()
    {
        const auto [first, last] = rowsInSight();
        for (int row = first; row >= 0 && row <= last; ++row) {
            if (!model()->account(row))
                return false;
        }
        return first >= 0;
    }
    QString cell(int row, models::AccountTableModel::Column column)
    {
        return model()->index(row, column).data().toString();
    }
    QStringList ids()
    {
        QStringList texts;
        for (int row = 0; row < model()->rowCount(); ++row)
            texts << cell(row, models::AccountTableModel::Id);
        return texts;
    }
    void go(int row, models::AccountTableModel::Column column) { list()->setCurrentIndex(model()->index(row, column)); }

    QAction *action(const char *name) { return child<QAction>(this, name); }
    void trigger(const char *name)
    {
        if (!action(name)->isEnabled())
            qFatal("%s can't be chosen", name);
        action(name)->trigger();
    }
    /// Into whatever has the focus, or as the window's shortcut.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        activateWindow(); // no window manager does it after a dialog
        if (!QTest::qWaitForWindowActive(this))
            qFatal("the window isn't active");
        QTest::keyClick(focusWidget() ? focusWidget() : this, key, modifiers);
    }
    /// Takes the last step back, or with Shift carries it out again, once it is written.
    void pressUndo(Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        if (!QTest::qWaitFor([this] { return !book()->isBusy(); }, 20000))
            qFatal("the change isn't written");
        press(Qt::Key_Z, Qt::ControlModifier | modifiers);
    }
    /// Closes the selected accounts, of which some have an open balance: says yes when that is asked.
    void closeSelected()
    {
        trigger("delete");
        QMessageBox *box = nullptr;
        if (!QTest::qWaitFor(
                [&] { return (box = findChild<QMessageBox *>(QStringLiteral("confirmClose"))) != nullptr; }))
            qFatal("nothing is asked");
        const QList<QAbstractButton *> buttons = box->buttons();
        for (QAbstractButton *button : buttons) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
    }
    QString status() { return child<widgets::StatusMessage>(this, "statusMessage")->text(); }
    QString text(const char *label) { return child<QLabel>(this, label)->text(); }
    widgets::Banner *banner(const char *name) { return child<widgets::Banner>(this, name); }

    QLineEdit *editor() { return list()->findChild<QLineEdit *>(QStringLiteral("cellEditor")); }
    QString cellMessage()
    {
        const auto *message = list()->findChild<QLabel *>(QStringLiteral("cellMessage"));
        return message && message->isVisible() ? message->text() : QString();
    }
    /// Types over a cell; `end` is the key that ends it.
    void type(int row, models::AccountTableModel::Column column, const QString &text, Qt::Key end = Qt::Key_Return)
    {
        // Another list may come in between, as after a step that took a row away: then the key was for a row that is
        // gone. It waits while a dialog before it gives the keyboard back.
        const auto edits = [this, row, column] {
            if (!editor() && isRead()) {
                go(row, column);
                list()->setFocus();
                press(Qt::Key_F2);
            }
            return editor() != nullptr;
        };
        if (!QTest::qWaitFor(edits, 20'000))
            qFatal("the cell can't be edited");
        editor()->selectAll();
        QTest::keyClicks(editor(), text);
        QTest::keyClick(editor(), end);
    }
    void search(const QString &text)
    {
        auto *field = child<QLineEdit>(this, "search");
        field->clear();
        QTest::keyClicks(field, text);
    }
    /// Through all pages of the import wizard, as they are, to the result.
    void importFile(const QString &file)
    {
        trigger("import");
        auto *wizard = findChild<widgets::ImportWizard *>();
        child<QLineEdit>(wizard->currentPage(), "file")->setText(file);
        while (wizard->currentId() != widgets::ImportWizard::ResultPage) {
            const int page = wizard->currentId();
            QAbstractButton *next = wizard->button(wizard->currentPage()->isCommitPage() ? QWizard::CommitButton
                                                                                         : QWizard::NextButton);
            if (!QTest::qWaitFor([&] { return wizard->currentId() != page || next->isEnabled(); }, 60000))
                qFatal("the wizard doesn't go on");
            if (wizard->currentId() == page)
                next->click();
        }
        wizard->accept();
    }
    /// The answer of the balance lookup.
    QString lookUp(const QString &text)
    {
        auto *field = child<QLineEdit>(this, "lookupField");
        field->clear();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
        if (!QTest::qWaitFor([this] { return !this->text("lookupAnswer").isEmpty(); }))
            qFatal("no answer");
        return this->text("lookupAnswer");
    }
};

} // namespace accountdesk::test
