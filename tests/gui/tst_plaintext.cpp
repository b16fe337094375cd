// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Window.h"
#include "widgets/accounts/AmountDialog.h"
#include "widgets/accounts/ConflictDialog.h"
#include "widgets/accounts/PasteDialog.h"
#include "widgets/controls/ErrorMessage.h"
#include "widgets/controls/PlainText.h"

using namespace accountdesk;
using namespace accountdesk::models;
using namespace accountdesk::url;
using namespace accountdesk::widgets;
using namespace accountdesk::test;
using namespace Qt::StringLiterals;

using Model = AccountTableModel;

namespace {

/// Labels, tool tips included, that show markup which the program didn't ask for.
QStringList rendered(const QWidget *window)
{
    QStringList found;
    QList<QLabel *> labels = window->findChildren<QLabel *>();
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (auto *tip = qobject_cast<QLabel *>(top))
            labels << tip;
    }
    for (QLabel *label : labels) {
        label->ensurePolished();
        if (label->textFormat() != Qt::PlainText && !label->text().isEmpty())
            found << label->objectName() + u": "_s + label->text();
    }
    return found;
}

/// The tool tip that a cell shows when the pointer rests on it; empty: none.
QString toolTipOf(QAbstractItemView *view, const QModelIndex &index)
{
    QToolTip::hideText();
    if (!QTest::qWaitFor([] { return !QToolTip::isVisible(); }))
        qFatal("a tool tip stays");
    const QPoint place = view->visualRect(index).center();
    QHelpEvent event(QEvent::ToolTip, place, view->viewport()->mapToGlobal(place));
    QApplication::sendEvent(view->viewport(), &event);
    return QToolTip::isVisible() ? QToolTip::text() : QString();
}

} // namespace

class tst_PlainText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::newRow("picture") << u"<img src=file:///etc/hostname>"_s;
        QTest::newRow("bold") << u"<b>x</b>"_s;
        QTest::newRow("link") << u"<a href=\"https://example.com\">log in again</a>"_s;
        QTest::newRow("document") << u"<html><body>&amp;<table><tr><td>1"_s;
    }
    void init()
    {
        QFETCH_GLOBAL(const QString, hostile);
        m_hostile = hostile;
        useFreshSettings(m_folder);
        // A book whose file, currency, names and memos are hostile; what a file's name can't hold, a host can.
        m_file = m_files.filePath(QString(hostile).remove(u'/') + u".accountdesk"_s);
        QFile::remove(m_file);
        auto book = openBook({.backend = Backend::Sqlite, .path = m_file});
        book->setCurrency(u"<b>E"_s);
        (void)awaitValue(book->apply({Change::open(account(u"ACCT100"_s, hostile, 6000, 10000)),
                                      Change::open(account(u"<B>2"_s, hostile.repeated(190 / hostile.size()), 0, 100))},
                                     u"Add"_s));
        (void)awaitValue(book->apply({Change::payment(id(u"ACCT100"_s), Money::fromCents(100), hostile)}, u"Pay"_s));
    }

    void showsTheBooksTextsAsTheyAre()
    {
        Window window(m_file);
        QTRY_VERIFY(window.isRead());
        window.trigger("showHistory");
        window.go(1, Model::Id); // the order of "<B>2" and "ACCT100" doesn't matter
        auto *history = child<QTableView>(&window, "history");
        QTRY_VERIFY(history->model()->rowCount() > 0);
        window.lookUp(u"acct100"_s);
        child<StatusMessage>(&window, "statusMessage")->say(m_hostile);
        QCOMPARE(rendered(&window), QStringList());
    }

    void showsToolTipsAsTheyAre()
    {
        Window window(m_file);
        QTRY_VERIFY(window.isRead());
        window.setMinimumSize(0, 0);
        window.resize(600, 400);
        QTRY_VERIFY(window.list()->columnWidth(Model::Name) < 400); // and the name is cut off
        const QString tip = toolTipOf(window.list(), window.model()->index(0, Model::Name));
        QVERIFY2(tip.contains(m_hostile), qPrintable(tip));
        QCOMPARE(rendered(&window), QStringList());
        // Whatever widget shows it, and however it came there.
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            widget->setToolTip(m_hostile);
            QToolTip::showText(window.mapToGlobal(QPoint(9, 9)), widget->toolTip(), widget);
            QCOMPARE(rendered(&window), QStringList());
        }
    }

    void showsErrorsAndQuestionsAsTheyAre()
    {
        Window window(m_file);
        QTRY_VERIFY(window.isRead());
        Error error = Error::invalid(m_hostile, m_hostile);
        error.safe = m_hostile;
        error.detail = m_hostile;
        showError(&window, error);
        QTRY_VERIFY(window.findChild<QMessageBox *>(u"errorMessage"_s));
        QCOMPARE(rendered(&window), QStringList());
        QMessageBox plainBox(QMessageBox::Question, m_hostile, m_hostile, QMessageBox::Ok, &window);
        plainBox.setInformativeText(m_hostile);
        plainBox.open();
        QWizard wizard(&window);
        auto *page = new QWizardPage;
        page->setTitle(m_hostile);
        page->setSubTitle(m_hostile);
        wizard.addPage(page);
        wizard.open();
        QCOMPARE(rendered(&window), QStringList());
    }

    void showsAccountsInDialogsAsTheyAre()
    {
        Window window(m_file);
        QTRY_VERIFY(window.isRead());
        const Account seen = awaitValue(window.book()->find(id(u"ACCT100"_s))).value();
        AmountDialog amount(window.book(), seen, AmountDialog::Kind::Payment, &window);
        amount.open();
        QVERIFY(child<QLabel>(&amount, "account")->text().contains(m_hostile));
        const Conflict conflict{.change = Change::edit(seen, Change::Name, {.name = m_hostile}),
                                .current = seen,
                                .who = m_hostile};
        ConflictDialog decision(window.book(), {conflict}, m_hostile, {}, &window);
        decision.open();
        PastePlan plan{.items = {{.change = Change::edit(seen, Change::Name, seen), .before = seen, .after = seen}},
                       .cells = {{}},
                       .bad = {{.number = 1, .reason = m_hostile, .cells = {m_hostile}}}};
        PasteDialog paste(plan, {.locale = QLocale(), .currency = m_hostile}, &window);
        paste.open();
        auto *bad = child<QTableView>(&paste, "badRows");
        bad->setColumnWidth(1, 10);
        QCOMPARE(toolTipOf(bad, bad->model()->index(0, 1)), m_hostile);
        QCOMPARE(rendered(&window), QStringList());
    }

    void takesTheMarkupOutOfANotification()
    {
        const QString shown = PlainText::withoutMarkup(m_hostile);
        QVERIFY(!Qt::mightBeRichText(shown));
        QVERIFY(!shown.contains(u'<'));
        QCOMPARE(shown.size(), m_hostile.size()); // nothing is left out
    }

    void showsAToolTipOnlyWhereTheCellIsCutOff()
    {
        Window window(m_file);
        QTRY_VERIFY(window.isRead());
        for (const Model::Column column : {Model::Id, Model::Paid, Model::Due, Model::Balance})
            QCOMPARE(toolTipOf(window.list(), window.model()->index(0, column)), QString());
        window.list()->setColumnWidth(Model::Balance, 30);
        QVERIFY(!toolTipOf(window.list(), window.model()->index(0, Model::Balance)).isEmpty());
        window.trigger("showHistory");
        window.go(0, Model::Id);
        auto *history = child<QTableView>(&window, "history");
        QTRY_VERIFY(history->model()->rowCount() > 0);
        history->setColumnWidth(1, 300);
        QCOMPARE(toolTipOf(history, history->model()->index(0, 1)), QString());
    }

    void writesOutABidiOverrideWhereverANameIsShown()
    {
        const QString name = u"Jane\u202Ereild"_s;
        const QString shown = u"Jane[U+202E]reild"_s;
        {
            auto book = openBook({.backend = Backend::Sqlite, .path = m_file});
            (void)awaitValue(book->apply({Change::open(account(u"ACCT900"_s, name, 0, 100))}, u"Add"_s));
        }
        Window window(m_file);
        QTRY_VERIFY(window.isRead());
        window.search(u"ACCT900"_s);
        QTRY_COMPARE(window.model()->rowCount(), 1);
        QTRY_COMPARE(window.cell(0, Model::Name), shown);
        QCOMPARE(window.model()->index(0, Model::Name).data(Qt::EditRole).toString(), name); // what is edited
        const Account seen = awaitValue(window.book()->find(id(u"ACCT900"_s))).value();
        AmountDialog amount(window.book(), seen, AmountDialog::Kind::Payment, &window);
        QVERIFY(child<QLabel>(&amount, "account")->text().contains(shown));
        window.trigger("showHistory");
        window.go(0, Model::Id);
        QTRY_VERIFY(window.text("historyTitle").contains(shown));
    }

private:
    QString m_hostile;
    QString m_file;
    QTemporaryDir m_folder;
    QTemporaryDir m_files;
};

namespace tst_plaintext {
QTEST_MAIN(tst_PlainText)
}
#include "tst_plaintext.moc"
