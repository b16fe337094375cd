// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AccountTableModel.h"
#include "support/Accounts.h"
#include "support/Books.h"

#include <QAbstractItemModelTester>

namespace accountdesk::test {

/// A book of its own with these accounts, and a table over it that Qt's model tester watches.
class TableTester
{
public:
    using Model = models::AccountTableModel;

    explicit TableTester(TestDatabase::Kind kind, const QList<Account> &accounts = usualAccounts())
        : database(kind), book(openBook(database.url(), database.password())),
          tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal),
          finished(&model, &Model::selectFinished), conflicted(book.get(), &book::Book::conflicted),
          failed(book.get(), &book::Book::failed)
    {
        QList<Change> changes;
        for (const Account &account : accounts)
            changes.append(Change::open(account));
        another(changes);
        book->accountsReplaced();
        model.setLocale(QLocale::c());
        model.setBook(book.get());
        waitForReading();
    }

    static QList<Account> usualAccounts()
    {
        return {accountOf(QStringLiteral("ACCT100"), QStringLiteral("Sam Smith"), 6000, 10000),
                accountOf(QStringLiteral("ACCT200"), QStringLiteral("Jane Doe"), 7000, 6000),
                accountOf(QStringLiteral("ACCT300"), QStringLiteral("Ann Lee"), 500, 500)};
    }

    /// Changes the book as another clerk would: over another connection, where there can be one.
    void another(const QList<Change> &changes) const
    {
        const auto result = awaitValue(book->longWork().run([changes](storage::Database &connection) {
            return storage::AccountStore(connection, Actor(QStringLiteral("maria"))).apply(changes);
        }));
        QVERIFY(result.conflicts.isEmpty());
    }
    /// The same, and the table reads again.
    void changeElsewhere(const QList<Change> &changes)
    {
        another(changes);
        Q_EMIT book->changedElsewhere();
        waitForReading();
    }
    [[nodiscard]] Account account(const QString &id) const
    {
        return awaitValue(book->find(idOf(id))).value_or(Account());
    }

    /// Until the table shows what the book holds: nothing is written and nothing read any more.
    void waitForReading()
    {
        finishChanges(*book);
        if (finished.isEmpty() && !finished.wait(20000))
            qFatal("the table isn't read");
        do {
            finished.clear();
        } while (finished.wait(20)); // another reading follows at once, if any
    }

    /// The rows, loaded.
    void load(int first, int last)
    {
        QTRY_VERIFY_WITH_TIMEOUT(model.index(first, 0).data(Model::LoadedRole).toBool(), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(model.index(last, 0).data(Model::LoadedRole).toBool(), 20000);
    }
    [[nodiscard]] QString text(int row, int column)
    {
        load(row, row);
        return model.index(row, column).data().toString();
    }
    [[nodiscard]] QStringList column(int column)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(text(row, column));
        return texts;
    }
    [[nodiscard]] QString ids() { return column(Model::Id).join(u' '); }
    [[nodiscard]] int rowOf(const QString &id) { return static_cast<int>(column(Model::Id).indexOf(id)); }
    [[nodiscard]] QModelIndex cell(const QString &id, int column) { return model.index(rowOf(id), column); }

    TestDatabase database;
    std::unique_ptr<book::Book> book;
    Model model;
    QAbstractItemModelTester tester;
    QSignalSpy finished;
    QSignalSpy conflicted;
    QSignalSpy failed;
};

} // namespace accountdesk::test
