// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/HistoryModel.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::models;
using namespace Qt::StringLiterals;

namespace {

Entry payment()
{
    return {.id = AccountId::fromDatabase(u"ACCT100"_s),
            .revision = 2,
            .kind = Entry::Kind::Payment,
            .paidBefore = Money::fromCents(100'000),
            .dueBefore = Money::fromCents(250'000),
            .paidAfter = Money::fromCents(223'456),
            .dueAfter = Money::fromCents(250'000),
            .who = u"sam"_s,
            .at = QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC),
            .memo = u"in cash"_s,
            .details = {}};
}

Entry opening()
{
    return {.id = AccountId::fromDatabase(u"ACCT100"_s),
            .revision = 1,
            .kind = Entry::Kind::Opened,
            .paidBefore = {},
            .dueBefore = {},
            .paidAfter = Money::fromCents(100'000),
            .dueAfter = Money::fromCents(250'000),
            .who = u"jane"_s,
            .at = QDateTime(QDate(2026, 1, 30), QTime(12, 0), Qt::UTC),
            .memo = {},
            .details = {}};
}

} // namespace

class tst_HistoryModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<HistoryModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_model->setLocale(QLocale(QLocale::German, QLocale::Germany));
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void showsEntriesInTheOrderGiven()
    {
        m_model->setEntries({payment(), opening()});
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(text(0, HistoryModel::Kind), Entry::kindName(Entry::Kind::Payment));
        QCOMPARE(text(0, HistoryModel::Who), u"sam"_s);
        QCOMPARE(text(0, HistoryModel::Memo), u"in cash"_s);
        QCOMPARE(text(1, HistoryModel::Who), u"jane"_s);
        QVERIFY(!text(0, HistoryModel::At).isEmpty());
    }

    void showsWhatChangedWithItsSign()
    {
        Entry refund = payment();
        std::swap(refund.paidBefore, refund.paidAfter);
        m_model->setEntries({payment(), opening(), refund});
        QCOMPARE(text(0, HistoryModel::PaidChange), u"+1.234,56"_s);
        QCOMPARE(text(0, HistoryModel::DueChange), QString());
        QCOMPARE(text(0, HistoryModel::Balance), u"265,44"_s);
        QCOMPARE(text(1, HistoryModel::DueChange), u"+2.500,00"_s);
        QCOMPARE(text(2, HistoryModel::PaidChange), u"-1.234,56"_s);
    }

    void aClosedAccountHasNoBalance()
    {
        Entry closed = payment();
        closed.kind = Entry::Kind::Closed;
        closed.paidAfter.reset();
        closed.dueAfter.reset();
        m_model->setEntries({closed});
        QCOMPARE(text(0, HistoryModel::Balance), QString());
        QCOMPARE(text(0, HistoryModel::DueChange), u"-2.500,00"_s);
    }

    void tellsOfOtherFields()
    {
        Entry entry = payment();
        entry.details = {{u"name"_s, QJsonArray{u"Smith"_s, u"Smyth"_s}}, {u"phone"_s, QJsonArray{QJsonValue(), 7}}};
        m_model->setEntries({entry});
        QCOMPARE(text(0, HistoryModel::Memo), u"in cash; Name: “Smith” → “Smyth”; phone changed"_s);
    }

    void tellsAnUndoAndARedoFromAPayment()
    {
        Entry undone = payment();
        undone.details = {{u"undo"_s, 1}};
        Entry redone = payment();
        redone.details = {{u"redo"_s, 2}};
        m_model->setEntries({redone, undone, payment()});
        const QString name = Entry::kindName(Entry::Kind::Payment);
        QCOMPARE(text(0, HistoryModel::Kind), name + u" (redo)"_s);
        QCOMPARE(text(1, HistoryModel::Kind), name + u" (undo)"_s);
        QCOMPARE(text(2, HistoryModel::Kind), name);
        QCOMPARE(text(1, HistoryModel::Memo), u"in cash"_s); // which revision it took back is no clerk's matter
    }

    void forgetsTheEntriesBefore()
    {
        m_model->setEntries({payment(), opening()});
        m_model->setEntries({});
        QCOMPARE(m_model->rowCount(), 0);
        for (int column = 0; column < HistoryModel::ColumnCount; ++column)
            QVERIFY(!m_model->headerData(column, Qt::Horizontal).toString().isEmpty());
    }

    void amountsStandOnTheRight()
    {
        m_model->setEntries({payment()});
        QVERIFY(m_model->index(0, HistoryModel::PaidChange).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QVERIFY(m_model->index(0, HistoryModel::Memo).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
    }

private:
    QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }

    std::unique_ptr<HistoryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

namespace tst_historymodel {
QTEST_GUILESS_MAIN(tst_HistoryModel)
}
#include "tst_historymodel.moc"
