// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dialect/Sql.h"

#include <QTest>

using namespace accountdesk;
using namespace accountdesk::storage;
using namespace Qt::StringLiterals;

class TestOfSql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsEachSlot()
    {
        const QString sql = Sql(u"SELECT {columns} FROM {table} AS a WHERE a.{key} = ? LIMIT {limit} -- {table}"_s)
                                .with("table", u"account"_s)
                                .with("columns", u"paid, due"_s)
                                .with("key", u"acctid"_s)
                                .with("limit", 20);
        QCOMPARE(sql, u"SELECT paid, due FROM account AS a WHERE a.acctid = ? LIMIT 20 -- account"_s);
    }

    void takesATextAsItIs()
    {
        const QString sql = Sql(u"name LIKE {pattern} AND {condition}"_s)
                                .with("pattern", u"'%1{condition}%2'"_s)
                                .with("condition", u"at > STR_TO_DATE(?, '%Y')"_s);
        QCOMPARE(sql, u"name LIKE '%1{condition}%2' AND at > STR_TO_DATE(?, '%Y')"_s);
    }

    void leavesOtherBraces()
    {
        const QString sql = Sql(u"'{' || '{{member}}' || '{}' || '{2}' || '{a b}' || '{"_s).with("member", u"m"_s);
        QCOMPARE(sql, u"'{' || '{m}' || '{}' || '{2}' || '{a b}' || '{"_s);
    }
};

namespace tst_sql {
QTEST_GUILESS_MAIN(TestOfSql)
}
#include "tst_sql.moc"
