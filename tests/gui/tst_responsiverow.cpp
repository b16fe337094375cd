// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/ResponsiveRow.h"

#include <QLabel>
#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::widgets;
using namespace Qt::StringLiterals;

class tst_FoldingRow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foldsWhereTheWindowIsTooNarrow()
    {
        Row row;
        row.both.resize(row.widthOfBoth() + 100, 50);
        QTRY_VERIFY(!row.isFolded());
        row.both.resize(row.widthOfBoth() - 20, 50);
        QTRY_VERIFY(row.isFolded());
    }

    void foldsWhenOneOfThemGrows()
    {
        Row row;
        row.both.resize(row.widthOfBoth() + 100, 50);
        QTRY_VERIFY(!row.isFolded());
        row.first->setText(u"Many more words than there were before, as when counts of a million rows arrive"_s);
        QTRY_VERIFY(row.isFolded());
        row.first->setText(u"Few words"_s);
        QTRY_VERIFY(!row.isFolded());
    }

private:
    struct Row
    {
        Row()
        {
            both.show();
            (void)QTest::qWaitForWindowExposed(&both);
        }
        [[nodiscard]] int widthOfBoth() const
        {
            return first->minimumSizeHint().width() + second->minimumSizeHint().width() + 40;
        }
        [[nodiscard]] bool isFolded() const { return second->y() >= first->geometry().bottom(); }

        QLabel *first = new QLabel(u"Few words"_s);
        QLabel *second = new QLabel(u"Others"_s);
        ResponsiveRow both{first, second};
    };
};

namespace tst_responsiverow {
QTEST_MAIN(tst_FoldingRow)
}
#include "tst_responsiverow.moc"
