// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/JsonObject.h"
#include "exchange/Export.h"

#include "support/Accounts.h"
#include "support/Canceller.h"
#include "support/Files.h"
#include "support/GeneratedFile.h"
#include "support/Memory.h"
#include "support/NamedPipe.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace accountdesk;
using namespace accountdesk::exchange;
using namespace accountdesk::storage;
using namespace accountdesk::text;
using namespace accountdesk::test;

using Encoding = CsvFormat::Encoding;
using Decimal = CsvFormat::Decimal;

Q_DECLARE_METATYPE(accountdesk::exchange::ExportOptions)

namespace {

const QString who = QStringLiteral("anna");

/// Accounts whose texts are all that a file's format has a meaning for.
QList<Account> nastyAccounts()
{
    QStringList names{QString(),
                      QStringLiteral("Ann"),
                      QStringLiteral("say \"cheese\""),
                      QStringLiteral("\""),
                      QStringLiteral("\"\""),
                      QStringLiteral("two\nlines"),
                      QStringLiteral("two\r\nlines"),
                      QStringLiteral("\rold"),
                      QStringLiteral("ends\n"),
                      QStringLiteral("a,b;c|d\te"),
                      QStringLiteral("=1+1"),
                      QStringLiteral("+49 30"),
                      QStringLiteral("-5.00"),
                      QStringLiteral("@SUM(A1)"),
                      QStringLiteral("\ttab"),
                      QStringLiteral("'tis"),
                      QStringLiteral("'=1"),
                      QStringLiteral("''-x"),
                      QStringLiteral("'"),
                      QStringLiteral("O'Neill"),
                      QStringLiteral("  spaces  "),
                      QStringLiteral("Jürgen Müller"),
                      QStringLiteral("名字 😀"),
                      QStringLiteral("\u00A0no-break\u00A0"),
                      QStringLiteral("a\uFEFFmark"),
                      QStringLiteral("\\n \\ back"),
                      QStringLiteral("1e3"),
                      QStringLiteral("null"),
                      QStringLiteral("\x7F\x1B"),
                      QStringLiteral("e\u0301 decomposed"),
                      QString(200, u'ß')};
    const QStringList ids{QStringLiteral("=CMD"), QStringLiteral("-1"),     QStringLiteral("+A"),
                          QStringLiteral("@B"),   QStringLiteral("'C"),     QStringLiteral("A,B"),
                          QStringLiteral("A\"B"), QStringLiteral("MÜLLER"), QStringLiteral("客户"),
                          QStringLiteral("0815")};
    QList<Account> accounts;
    for (qsizetype i = 0; i < names.size(); ++i)
        accounts << accountOf(QStringLiteral("N%1").arg(i, 3, 10, QLatin1Char('0')), names[i],
                              i % 3 == 0 ? -i * 101 : i * 99, i == 5 ? Money::maxCents : i);
    for (const QString &id : ids)
        accounts << accountOf(id, QStringLiteral("id"), -Money::maxCents, 1677721601);
    return accounts;
}

/// Accounts that belong to others, and further fields with all that JSON has.
QList<Account> familyAccounts()
{
    Account mother = accountOf(QStringLiteral("=M"), QStringLiteral("Mother"), 0, 100);
    mother.extra = R"({"vip":true})";
    Account child = accountOf(QStringLiteral("CHILD"), QStringLiteral("Child"), 1, 2);
    child.parent = mother.id;
    child.extra = jsonText(
        QJsonDocument::fromJson(
            R"({"note":"say \"hi\", ä 😀\n\t'=1","big":9007199254740993,"small":-0.1,"huge":1.5e300,)"
            R"("none":null,"list":[1,[],{"z":{},"a":"\u007f"}],"":"","=x":[true,false],"comma;":"a|b"})")
            .object());
    Account grandchild = accountOf(QStringLiteral("G"), QString(), 0, 0);
    grandchild.parent = child.id;
    return {mother, child, grandchild, accountOf(QStringLiteral("NONE"), QStringLiteral("Nobody's"), 5, 5)};
}

void fill(Database &book, const QList<Account> &accounts)
{
    QList<Change> changes;
    for (const Account &account : accounts)
        changes << Change::open(account);
    const auto applied = AccountStore(book, Actor(who)).apply(changes);
    if (!applied || !applied->conflicts.isEmpty())
        qFatal("%s", applied ? "a conflict" : qPrintable(applied.error().text() + applied.error().detail));
}

QList<Account> sampleAccounts()
{
    return {accountOf(QStringLiteral("ACCT100"), QStringLiteral("Ann"), 6000, 10000),
            accountOf(QStringLiteral("ACCT200"), QStringLiteral("=Bob"), 7000, 6000),
            accountOf(QStringLiteral("ACCT300"), QStringLiteral("Cid, Jr."), 100000, 100000)};
}

/// As a window would read it: found out by itself.
Result<Import::Report> importInto(Database &book, const QString &file, const std::optional<CsvFormat> &format = {})
{
    ImportOptions options{.kind = fileKind(file).value()};
    if (options.kind == FileKind::Csv) {
        QFile device(file);
        device.open(QIODevice::ReadOnly);
        const CsvPreview preview = inspectCsv(device).value();
        options.format = format.value_or(preview.format);
        options.mapping = preview.mapping;
    }
    Progress progress;
    const auto staged = Import::stage(book, file, options, progress);
    if (!staged)
        return failure(staged.error());
    if (const auto done = (*staged)->commit(Actor(who), progress); !done)
        return failure(done.error());
    return (*staged)->report();
}

/// Fills a book with so many accounts `A0000000`, …, quickly.
void fillWith(Database &book, int count)
{
    auto staging = Staging::begin(book, {.fields = Change::Name | Change::Paid | Change::Due});
    for (int i = 0; i < count; ++i) {
        const Staging::Row row{.line = i + 1,
                               .id = idOf(QStringLiteral("A%1").arg(i, 7, 10, QLatin1Char('0'))),
                               .name = QStringLiteral("Customer %1").arg(i),
                               .paid = Money::fromCents(i),
                               .due = Money::fromCents(2 * i)};
        if (!staging->add(row))
            qFatal("no room");
    }
    if (!staging->finish() || !staging->summary() || !staging->merge(Actor(who), {}))
        qFatal("the book can't be filled");
}

QByteArray exported(Database &book, const ExportOptions &options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Progress progress;
    const auto rows = exportAccounts(book, static_cast<QIODevice &>(buffer), options, progress);
    return rows ? buffer.data() : "error: " + rows.error().text().toUtf8();
}

/// A device on which something happens when it is first written to.
class Surprise : public QBuffer
{
public:
    explicit Surprise(std::function<void()> happen) : m_happen(std::move(happen))
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 writeData(const char *bytes, qint64 size) override
    {
        if (const auto happen = std::exchange(m_happen, nullptr))
            happen();
        return QBuffer::writeData(bytes, size);
    }

private:
    std::function<void()> m_happen;
};

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCsv_data() { TestDatabase::addRows(); }
    void writesCsv();
    void writesTheCrmsList_data() { TestDatabase::addRows(); }
    void writesTheCrmsList();
    void isTheSameAfterExportAndImport_data();
    void isTheSameAfterExportAndImport();
    void bringsParentsAndFurtherFieldsAlong_data() { isTheSameAfterExportAndImport_data(); }
    void bringsParentsAndFurtherFieldsAlong();
    void writesColumnsOnlyForWhatIsThere_data() { TestDatabase::addRows(); }
    void writesColumnsOnlyForWhatIsThere();
    void beginsAFileAgainWhenColumnsAreNeededLate();
    void writesEachFormatSoThatItReadsItAgain_data();
    void writesEachFormatSoThatItReadsItAgain();
    void writesWhatWasAskedFor_data() { TestDatabase::addRows(); }
    void writesWhatWasAskedFor();
    void writesAnEmptyBook();
    void guardsTextButNoNumber();
    void writesNoBytesThatAreNoText();
    void namesACharacterThatTheEncodingLacks();
    void refusesSeparatorsThatCantBeToldApart();
    void leavesAnOlderFileAloneUntilItIsComplete();
    void leavesNothingWhenItIsKilled();
    void leavesAnOlderFileWhenTheDiskIsFull();
    void saysWhereItCantWrite();
    void writesIntoAPipeAndLeavesItThere();
    void saysThatADeviceTakesNothing();
    void writesManyAccountsInLittleMemoryAndCanBeCancelled_data();
    void writesManyAccountsInLittleMemoryAndCanBeCancelled();
    void showsOnePictureOfTheBook_data();
    void showsOnePictureOfTheBook();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }

    QTemporaryDir m_folder;
};

void TestExport::writesCsv()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    fill(book, sampleAccounts());
    const QString file = path(QStringLiteral("book.csv"));
    Progress progress;
    QCOMPARE(exportAccounts(book, file, {}, progress), 3);
    QCOMPARE(readFile(file), QByteArray("acctid,name,paid,due,balance\r\n"
                                        "ACCT100,Ann,60.00,100.00,40.00\r\n"
                                        "ACCT200,'=Bob,70.00,60.00,-10.00\r\n"
                                        "ACCT300,\"Cid, Jr.\",1000.00,1000.00,0.00\r\n"));
    QCOMPARE(progress.rows(), 3);
    QVERIFY(QFile::remove(file));
}

void TestExport::writesTheCrmsList()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    fill(book, sampleAccounts());
    QCOMPARE(exported(book, {.kind = FileKind::Json}),
             QByteArray("[\n"
                        R"({"acctid":"ACCT100","name":"Ann","paid":60.00,"due":100.00},)"
                        "\n"
                        R"({"acctid":"ACCT200","name":"=Bob","paid":70.00,"due":60.00},)"
                        "\n"
                        R"({"acctid":"ACCT300","name":"Cid, Jr.","paid":1000.00,"due":1000.00})"
                        "\n]\n"));
}

void TestExport::isTheSameAfterExportAndImport_data()
{
    QTest::addColumn<TestDatabase::Kind>("kind");
    QTest::addColumn<FileKind>("file");
    using Kind = TestDatabase::Kind;
    for (const auto &[name, kind] : {std::pair("SQLite file", Kind::SqliteFile),
                                     {"SQLite memory", Kind::SqliteMemory},
                                     {"MariaDB", Kind::MariaDb},
                                     {"PostgreSQL", Kind::PostgreSql}}) {
        QTest::addRow("%s CSV", name) << kind << FileKind::Csv;
        QTest::addRow("%s JSON", name) << kind << FileKind::Json;
    }
}

/// Export, import into an empty book of the same kind, export: byte for byte the same.
void TestExport::isTheSameAfterExportAndImport()
{
    QFETCH(TestDatabase::Kind, kind);
    QFETCH(FileKind, file);
    const QString name = path(file == FileKind::Csv ? QStringLiteral("first.csv") : QStringLiteral("first.json"));
    const TestDatabase firstDatabase(kind);
    Database first = firstDatabase.openBook();
    const QList<Account> accounts = nastyAccounts();
    fill(first, accounts);
    Progress progress;
    const auto written = exportAccounts(first, name, {.kind = file}, progress);
    QVERIFY2(written, qPrintable(written ? QString() : written.error().text()));
    QCOMPARE(*written, accounts.size());
    if (file == FileKind::Json)
        QCOMPARE(QJsonDocument::fromJson(readFile(name)).array().size(), accounts.size());

    const TestDatabase secondDatabase(kind);
    Database second = secondDatabase.openBook();
    const auto report = importInto(second, name);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
    QVERIFY2(report->bad == 0, qPrintable(report->firstBad.value(0).reason));
    QCOMPARE(report->summary.added, accounts.size());
    for (const Account &account : accounts) {
        const auto found = AccountReader(second).find(account.id).value();
        QVERIFY2(found, qPrintable(account.id.text()));
        QCOMPARE(found->name, account.name);
        QVERIFY(found->paid == account.paid && found->due == account.due);
    }
    QCOMPARE(exported(second, {.kind = file}), readFile(name));
    // And once more into the book that it came from: nothing changes.
    const auto again = importInto(first, name);
    QVERIFY(again);
    QCOMPARE(again->summary.unchanged, accounts.size());
}

void TestExport::bringsParentsAndFurtherFieldsAlong()
{
    QFETCH(TestDatabase::Kind, kind);
    QFETCH(FileKind, file);
    const QString name = path(file == FileKind::Csv ? QStringLiteral("family.csv") : QStringLiteral("family.json"));
    const TestDatabase firstDatabase(kind);
    Database first = firstDatabase.openBook();
    const QList<Account> accounts = familyAccounts();
    QVERIFY(!accounts.at(1).extra.isEmpty());
    fill(first, accounts);
    Progress progress;
    QCOMPARE(exportAccounts(first, name, {.kind = file}, progress), accounts.size());

    const TestDatabase secondDatabase(kind);
    Database second = secondDatabase.openBook();
    const auto report = importInto(second, name);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
    QVERIFY2(report->bad == 0, qPrintable(report->firstBad.value(0).reason));
    for (const Account &account : accounts) {
        const auto found = AccountReader(second).find(account.id).value();
        QVERIFY2(found, qPrintable(account.id.text()));
        QCOMPARE(found->parent.text(), account.parent.text());
        QCOMPARE(found->extra, account.extra);
    }
    QCOMPARE(exported(second, {.kind = file}), readFile(name));
    const auto again = importInto(first, name);
    QVERIFY(again);
    QCOMPARE(again->summary.unchanged, accounts.size());
}

void TestExport::writesColumnsOnlyForWhatIsThere()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    QList<Account> accounts = sampleAccounts();
    accounts[1].parent = accounts[0].id;
    accounts[2].extra = R"({"tel":"+49"})";
    fill(book, accounts);
    QCOMPARE(exported(book, {}),
             QByteArray("acctid,name,paid,due,balance,parent,extra\r\n"
                        "ACCT100,Ann,60.00,100.00,40.00,,\r\n"
                        "ACCT200,'=Bob,70.00,60.00,-10.00,ACCT100,\r\n"
                        "ACCT300,\"Cid, Jr.\",1000.00,1000.00,0.00,,\"{\"\"tel\"\":\"\"+49\"\"}\"\r\n"));
    QCOMPARE(exported(book, {.only = QList<AccountId>{accounts[1].id}}),
             QByteArray("acctid,name,paid,due,balance,parent\r\nACCT200,'=Bob,70.00,60.00,-10.00,ACCT100\r\n"));
    QCOMPARE(exported(book, {.query = {.text = QStringLiteral("Cid")}}).split('\r').constFirst(),
             QByteArray("acctid,name,paid,due,balance,extra"));
    QCOMPARE(exported(book, {.query = {.text = QStringLiteral("Ann")}}).split('\r').constFirst(),
             QByteArray("acctid,name,paid,due,balance"));
    QCOMPARE(exported(book, {.kind = FileKind::Json}),
             QByteArray("[\n"
                        R"({"acctid":"ACCT100","name":"Ann","paid":60.00,"due":100.00},)"
                        "\n"
                        R"({"acctid":"ACCT200","name":"=Bob","paid":70.00,"due":60.00,"parent":"ACCT100"},)"
                        "\n"
                        R"({"acctid":"ACCT300","name":"Cid, Jr.","paid":1000.00,"due":1000.00,"extra":{"tel":"+49"}})"
                        "\n]\n"));
}

/// A file is begun in the hope that it needs none.
void TestExport::beginsAFileAgainWhenColumnsAreNeededLate()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    Database book = database.openBook();
    constexpr int many = 50'000;
    fillWith(book, many);
    Account last = accountOf(QStringLiteral("Z"), QString(), 0, 0);
    last.extra = R"({"late":1})";
    fill(book, {last});
    const QString file = path(QStringLiteral("late.csv"));
    Progress progress;
    QCOMPARE(exportAccounts(book, file, {}, progress), many + 1);
    QCOMPARE(progress.rows(), many + 1);
    const QByteArray bytes = readFile(file);
    QVERIFY(bytes.startsWith("acctid,name,paid,due,balance,extra\r\nA0000000,Customer 0,0.00,0.00,0.00,\r\n"));
    QVERIFY(bytes.endsWith("\r\nZ,,0.00,0.00,0.00,\"{\"\"late\"\":1}\"\r\n"));
    QCOMPARE(bytes, exported(book, {}));
}

void TestExport::writesEachFormatSoThatItReadsItAgain_data()
{
    QTest::addColumn<ExportOptions>("options");
    const auto row = [](const char *name, const CsvFormat &format) {
        QTest::newRow(name) << ExportOptions{.format = format};
    };
    row("UTF-8 with BOM", {.encoding = Encoding::Utf8Bom});
    row("UTF-16LE", {.encoding = Encoding::Utf16Le});
    row("UTF-16BE", {.encoding = Encoding::Utf16Be});
    row("Windows-1252", {.encoding = Encoding::Windows1252, .delimiter = ';', .decimal = Decimal::Comma});
    row("German", {.delimiter = ';', .decimal = Decimal::Comma, .thousands = '.'});
    row("German with commas", {.decimal = Decimal::Comma, .thousands = '.'});
    row("English thousands", {.thousands = ','});
    row("Swiss", {.delimiter = ';', .thousands = '\''});
    row("French", {.delimiter = '\t', .decimal = Decimal::Comma, .thousands = ' '});
    row("bars", {.delimiter = '|'});
    row("apostrophes for quotes", {.quote = '\''});
    row("no header", {.hasHeader = false});
}

void TestExport::writesEachFormatSoThatItReadsItAgain()
{
    QFETCH(ExportOptions, options);
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    QList<Account> accounts = nastyAccounts();
    if (options.format.encoding == Encoding::Windows1252) {
        const auto strange = [](const Account &account) {
            return QString::fromLatin1((account.name + account.id.text()).toLatin1())
                   != account.name + account.id.text();
        };
        accounts.removeIf(strange);
        accounts << accountOf(QStringLiteral("EURO"), QStringLiteral("€ “quoted” – Š"), 1, 2);
    }
    fill(book, accounts);
    const QString name = path(QStringLiteral("format.csv"));
    Progress progress;
    QVERIFY(exportAccounts(book, name, options, progress));
    const auto report = importInto(book, name, options.format);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
    QVERIFY2(report->bad == 0, qPrintable(report->firstBad.value(0).reason));
    QCOMPARE(report->summary.unchanged, accounts.size());

    // What is written is also what is found out from the file.
    QFile device(name);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto found = inspectCsv(device);
    QVERIFY(found);
    QCOMPARE(found->format.encoding.name(), options.format.encoding.name());
    QCOMPARE(found->format.delimiter, options.format.delimiter);
    QCOMPARE(found->format.decimal, options.format.decimal);
}

void TestExport::writesWhatWasAskedFor()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    fill(book, sampleAccounts());
    const auto ids = [&book](const ExportOptions &options) {
        QByteArray text;
        const QByteArrayList lines = exported(book, options).split('\n');
        for (const QByteArray &line : lines.mid(1, lines.size() - 2))
            text += line.left(line.indexOf(',')).right(3) + ' ';
        return text.trimmed();
    };
    QCOMPARE(ids({}), QByteArray("100 200 300"));
    QCOMPARE(ids({.query = {.filter = AccountQuery::Filter::Owing}}), QByteArray("100"));
    QCOMPARE(ids({.query = {.filter = AccountQuery::Filter::Overpaid}}), QByteArray("200"));
    QCOMPARE(ids({.query = {.filter = AccountQuery::Filter::Settled}}), QByteArray("300"));
    QCOMPARE(ids({.query = {.text = QStringLiteral("cid")}}), QByteArray("300"));
    QCOMPARE(ids({.query = {.sortBy = AccountQuery::Column::Balance}}), QByteArray("200 300 100"));
    QCOMPARE(ids({.query = {.order = Qt::DescendingOrder}}), QByteArray("300 200 100"));
    QCOMPARE(ids({.only = {{idOf(QStringLiteral("ACCT300")), idOf(QStringLiteral("GONE")),
                            idOf(QStringLiteral("ACCT100"))}}}),
             QByteArray("300 100"));
    QCOMPARE(ids({.only = {QList<AccountId>()}}), QByteArray());
}

void TestExport::writesAnEmptyBook()
{
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    QCOMPARE(exported(book, {}), QByteArray("acctid,name,paid,due,balance\r\n"));
    QCOMPARE(exported(book, {.format = {.encoding = Encoding::Utf8Bom, .hasHeader = false}}),
             QByteArray("\xEF\xBB\xBF"));
    QCOMPARE(exported(book, {.kind = FileKind::Json}), QByteArray("[]\n"));
}

void TestExport::writesNoBytesThatAreNoText()
{
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    fill(book, {accountOf(QStringLiteral("A"), {}, 100, 200)});
    QVERIFY(book.run(QStringLiteral("UPDATE account SET name = CAST(x'FF41' AS TEXT)")));
    for (const FileKind kind : {FileKind::Csv, FileKind::Json})
        QVERIFY(exported(book, {.kind = kind})
                    .contains("\xEF\xBF\xBD"
                              "A"));
}

void TestExport::guardsTextButNoNumber()
{
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    fill(book, {accountOf(QStringLiteral("-1"), QStringLiteral("@x"), -500, -600),
                accountOf(QStringLiteral("A"), QStringLiteral("'=1"), 1, 1)});
    QCOMPARE(exported(book, {.format = {.hasHeader = false}}),
             QByteArray("'-1,'@x,-5.00,-6.00,-1.00\r\nA,''=1,0.01,0.01,0.00\r\n"));
    // JSON is no spreadsheet's.
    QVERIFY(exported(book, {.kind = FileKind::Json}).contains(R"("acctid":"-1","name":"@x","paid":-5.00)"));
}

void TestExport::namesACharacterThatTheEncodingLacks()
{
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    fill(book, {accountOf(QStringLiteral("A"), QStringLiteral("Łukasz"), 1, 1)});
    const QString name = path(QStringLiteral("latin.csv"));
    writeFile(name, "old");
    Progress progress;
    const auto written = exportAccounts(book, name, {.format = {.encoding = Encoding::Windows1252}}, progress);
    QVERIFY(!written);
    QVERIFY2(written.error().happened.contains(QStringLiteral("“Ł” (U+0141)")), qPrintable(written.error().text()));
    QCOMPARE(readFile(name), QByteArray("old"));
}

void TestExport::refusesSeparatorsThatCantBeToldApart()
{
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    Progress progress;
    QVERIFY(!exportAccounts(book, path(QStringLiteral("no.csv")), {.format = {.thousands = '.'}}, progress));
    QVERIFY(!files().contains(QStringLiteral("no.csv")));
}

void TestExport::leavesAnOlderFileAloneUntilItIsComplete()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    Database book = database.openBook();
    fillWith(book, 50'000);
    const QString name = path(QStringLiteral("older.csv"));
    writeFile(name, "old");
    const QStringList before = files();
    Progress progress;
    Canceller clerk(progress, [&progress, &name] {
        if (readFile(name) != "old")
            qFatal("the older file was touched");
        return progress.rows() >= 20'000;
    });
    const auto written = exportAccounts(book, name, {}, progress);
    QVERIFY(clerk.overrun());
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Cancelled);
    QVERIFY(written.error().safe.contains(QStringLiteral("older file")));
    QCOMPARE(readFile(name), QByteArray("old"));
    QCOMPARE(files(), before);

    Progress again;
    QCOMPARE(exportAccounts(book, name, {}, again), 50'000);
    QCOMPARE(files(), before);
    QCOMPARE(readFile(name).count('\n'), 50'001);
}

/// A list of customers, in a folder that others may look into.
void TestExport::leavesNothingWhenItIsKilled()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    Database book = database.openBook();
    fillWith(book, 50'000);
    const QString name = path(QStringLiteral("killed.csv"));
    for (const bool isOlderThere : {false, true}) {
        if (isOlderThere)
            writeFile(name, "old");
        const QStringList before = files();
        const pid_t child = fork();
        if (child == 0) {
            Database own = database.openBook(); // a process can't use another's connection
            Progress progress;
            const Canceller end(progress, [&progress] {
                if (progress.rows() >= 20'000)
                    raise(SIGKILL);
                return false;
            });
            (void)exportAccounts(own, name, {}, progress);
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(files(), before);
    }
    QCOMPARE(readFile(name), QByteArray("old"));
}

void TestExport::leavesAnOlderFileWhenTheDiskIsFull()
{
    const TestDatabase database(TestDatabase::Kind::SqliteFile);
    Database book = database.openBook();
    fillWith(book, 50'000);
    const QString name = path(QStringLiteral("full.csv"));
    writeFile(name, "old");
    const QStringList before = files();
    Result<std::int64_t> written;
    {
        const FileSizeLimit limit(1024 * 1024);
        Progress progress;
        written = exportAccounts(book, name, {}, progress);
    }
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Storage);
    QVERIFY(written.error().safe.contains(QStringLiteral("older file")) && !written.error().advice.isEmpty());
    QCOMPARE(readFile(name), QByteArray("old"));
    QCOMPARE(files(), before);
}

void TestExport::saysWhereItCantWrite()
{
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    for (const QString &name : {path(QStringLiteral("no/such/folder/book.csv")), m_folder.path()}) {
        Progress progress;
        const auto written = exportAccounts(book, name, {}, progress);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Storage);
        QVERIFY2(written.error().happened.contains(name), qPrintable(written.error().text()));
    }
}

void TestExport::writesIntoAPipeAndLeavesItThere()
{
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    fill(book, sampleAccounts());
    const QString name = path(QStringLiteral("pipe"));
    const NamedPipe pipe(name);
    const QString link = path(QStringLiteral("link"));
    QVERIFY(QFile::link(name, link)); // as /dev/stdout is one
    Progress progress;
    QCOMPARE(exportAccounts(book, name, {}, progress), 3);
    QCOMPARE(pipe.read(), exported(book, {}));
    QCOMPARE(exportAccounts(book, link, {}, progress), 3);
    QCOMPARE(pipe.read(), exported(book, {}));
    const auto rescued = rescueAccounts(book, name, progress);
    QVERIFY(rescued);
    QCOMPARE(rescued->accounts, 3);
    QCOMPARE(pipe.read(), exported(book, {}));
    QVERIFY(pipe.isThere());
}

void TestExport::saysThatADeviceTakesNothing()
{
    const TestDatabase database(TestDatabase::Kind::SqliteMemory);
    Database book = database.openBook();
    fill(book, sampleAccounts());
    Progress progress;
    const auto written = exportAccounts(book, QStringLiteral("/dev/full"), {}, progress);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Storage);
    QVERIFY2(written.error().happened.contains(QStringLiteral("/dev/full")), qPrintable(written.error().text()));
    // There is no older file that could be unchanged.
    QVERIFY2(!written.error().safe.contains(QStringLiteral("older file")), qPrintable(written.error().text()));
}

void TestExport::writesManyAccountsInLittleMemoryAndCanBeCancelled_data()
{
    QTest::addColumn<TestDatabase::Kind>("kind");
    QTest::addColumn<int>("rows");
    QTest::newRow("SQLite file") << TestDatabase::Kind::SqliteFile << 1'000'000;
    QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb << 50'000;
    QTest::newRow("PostgreSQL") << TestDatabase::Kind::PostgreSql << 50'000;
}

/// Presses Cancel at once, then later and later until the file is complete before.
void TestExport::writesManyAccountsInLittleMemoryAndCanBeCancelled()
{
    QFETCH(TestDatabase::Kind, kind);
    QFETCH(int, rows);
    const TestDatabase database(kind);
    Database book = database.openBook();
    fillWith(book, rows);
    const QString name = path(QStringLiteral("many.csv"));
    const PeakMemory memory;
    for (const AccountQuery::Column order : {AccountQuery::Column::Id, AccountQuery::Column::Name}) {
        for (qint64 delay = 0;; delay = 2 * delay + 50) {
            Progress progress;
            Canceller clerk(progress, after(delay));
            const auto written = exportAccounts(book, name, {.query = {.sortBy = order}}, progress);
            const auto overrun = clerk.overrun().value_or(Canceller::Overrun());
            QVERIFY2(overrun.rows <= 2 * rowsBetweenLooks && overrun.milliseconds < promptly,
                     qPrintable(QStringLiteral("cancelled after %1 ms: %2 rows, %3 ms")
                                    .arg(delay)
                                    .arg(overrun.rows)
                                    .arg(overrun.milliseconds)));
            QVERIFY2(written || written.error().kind == Error::Kind::Cancelled,
                     qPrintable(written ? QString() : written.error().text()));
            if (written)
                break;
        }
    }
    QVERIFY2(memory.growth() < 40 * 1024 * 1024, QByteArray::number(memory.growth()).constData());
    QCOMPARE(readFile(name).count('\n'), rows + 1);
}

void TestExport::showsOnePictureOfTheBook_data()
{
    QTest::addColumn<TestDatabase::Kind>("kind");
    QTest::newRow("SQLite file") << TestDatabase::Kind::SqliteFile;
    QTest::newRow("MariaDB") << TestDatabase::Kind::MariaDb;
    QTest::newRow("PostgreSQL") << TestDatabase::Kind::PostgreSql;
}

void TestExport::showsOnePictureOfTheBook()
{
    QFETCH(TestDatabase::Kind, kind);
    const TestDatabase database(kind);
    Database book = database.openBook();
    fillWith(book, 60'000);
    const QByteArray before = exported(book, {});
    // The first half megabyte is on its way when another clerk changes the last account and adds one.
    Surprise device([&database] {
        changeElsewhere(database, {Change::payment(idOf(QStringLiteral("A0059999")), Money::fromCents(100)),
                                   Change::open(accountOf(QStringLiteral("Z"), {}, 1, 1))});
    });
    Progress progress;
    QVERIFY(exportAccounts(book, static_cast<QIODevice &>(device), {}, progress));
    QVERIFY(device.data() == before);
    QVERIFY(exported(book, {}) != before);
}

namespace tst_export {
QTEST_GUILESS_MAIN(TestExport)
}
#include "tst_export.moc"
