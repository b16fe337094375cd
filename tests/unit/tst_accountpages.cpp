// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AccountPages.h"
#include "support/Accounts.h"
#include "support/Books.h"
#include "support/ManyAccounts.h"

using namespace accountdesk;
using namespace accountdesk::models;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

class tst_AccountPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOfRowsThatWillNeverCome()
    {
        const TestDatabase database(TestDatabase::Kind::SqliteFile);
        fillWithMany(database, 3 * AccountPages::pageSize);
        const auto book = openBook(database.url());
        AccountPages pages;
        connect(&pages, &AccountPages::outlineRead, &pages, &AccountPages::install);
        pages.setBook(book.get());
        QSignalSpy outlined(&pages, &AccountPages::outlineRead);
        pages.read({}, {0}, {});
        QVERIFY(outlined.wait());

        const int last = 2 * AccountPages::pageSize - 1;
        changeElsewhere(database, {Change::close(*stored(database, u"ACCT000200"_s))});
        QSignalSpy missed(&pages, &AccountPages::rowsMissed);
        QSignalSpy arrived(&pages, &AccountPages::pageRead);
        QVERIFY(!pages.fetch(last));
        QVERIFY(missed.wait());
        QVERIFY(!pages.loaded(last));
        QTRY_COMPARE(arrived.size(), 2); // the page beside it, which is whole
        QVERIFY(pages.loaded(last + 1));
        QCOMPARE(missed.size(), 1);
    }
};

namespace tst_accountpages {
QTEST_GUILESS_MAIN(tst_AccountPages)
}
#include "tst_accountpages.moc"
