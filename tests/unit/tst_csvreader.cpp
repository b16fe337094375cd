// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Canceller.h"
#include "support/GeneratedFile.h"
#include "support/Memory.h"
#include "text/CsvReader.h"
#include "text/CsvWriter.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QtTest>

Q_DECLARE_METATYPE(accountdesk::text::TextEncoding)

using namespace accountdesk;
using namespace accountdesk::text;
using test::GeneratedFile;
using test::PeakMemory;

using Fault = CsvReader::Fault;

namespace {

struct Record
{
    QList<QByteArray> cells;
    std::int64_t line = 0;
    Fault fault = Fault::None;
};

QList<Record> readAll(QIODevice &device, const CsvFormat &format)
{
    QList<Record> records;
    CsvReader reader(device, format);
    for (;;) {
        const auto more = reader.next();
        if (!more)
            qFatal("%s", qPrintable(more.error().text()));
        if (!*more)
            return records;
        Record record{.cells = {}, .line = reader.line(), .fault = reader.fault()};
        for (const CsvReader::Cell &cell : reader.cells())
            record.cells.append(cell.bytes.toByteArray());
        records.append(record);
    }
}

QList<Record> readAll(const QByteArray &file, const CsvFormat &format = {})
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer, format);
}

/// Records as text: cells in brackets, a record a line.
QByteArray drawn(const QList<Record> &records)
{
    QByteArray text;
    for (const Record &record : records) {
        text += QByteArray::number(static_cast<qlonglong>(record.line)) + ':';
        for (const QByteArray &cell : record.cells)
            text += '[' + cell + ']';
        if (record.fault != Fault::None)
            text += '!' + QByteArray::number(static_cast<int>(record.fault));
        text += '/';
    }
    return text;
}

/// Hands out a few bytes at a time, so that each record is cut somewhere by a chunk's end.
class Trickle : public QBuffer
{
public:
    explicit Trickle(const QByteArray &bytes, qint64 step) : m_step(step)
    {
        setData(bytes);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *to, qint64 size) override { return QBuffer::readData(to, std::min(size, m_step)); }

private:
    qint64 m_step;
};

QString randomText(QRandomGenerator &random)
{
    static const QString alphabet = QStringLiteral("aB1 ,;|\t\"'\r\n=+-@äß€\u2028😀");
    const QList<uint> codes = alphabet.toUcs4();
    QString text;
    for (int length = random.bounded(12); length > 0; --length) {
        const char32_t code = codes[random.bounded(static_cast<int>(codes.size()))];
        text += QString::fromUcs4(&code, 1);
    }
    return text;
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsRecordsAndCells_data();
    void splitsRecordsAndCells();
    void takesTheFormatsDelimiterAndQuote();
    void decodesEveryEncoding_data();
    void decodesEveryEncoding();
    void showsWhatIsNoCharacterAsInvalidUtf8_data();
    void showsWhatIsNoCharacterAsInvalidUtf8();
    void readsOverARecordThatIsTooLongAndGoesOn_data();
    void readsOverARecordThatIsTooLongAndGoesOn();
    void holdsNoOneGigabyteCell_data();
    void holdsNoOneGigabyteCell();
    void takesALongRecordBelowTheLimit();
    void endsAsCancelledInTheMiddleOfAHugeCell();
    void saysHowFarItIs();
    void readsWhatTheWriterWrote_data();
    void readsWhatTheWriterWrote();
    void survivesAnyBytes();
};

void TestCsvReader::splitsRecordsAndCells_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &file, const QByteArray &expected) {
        QTest::newRow(name) << file << expected;
    };
    row("nothing", "", "");
    row("one cell", "a", "1:[a]/");
    row("LF", "a,b\nc,d\n", "1:[a][b]/2:[c][d]/");
    row("CRLF", "a,b\r\nc,d\r\n", "1:[a][b]/2:[c][d]/");
    row("CR", "a,b\rc,d\r", "1:[a][b]/2:[c][d]/");
    row("mixed ends", "a\rb\nc\r\nd\n\re", "1:[a]/2:[b]/3:[c]/4:[d]/5:[]/6:[e]/");
    row("no last end", "a,b\nc,d", "1:[a][b]/2:[c][d]/");
    row("blank lines", "a\n\n\nb\n", "1:[a]/2:[]/3:[]/4:[b]/");
    row("empty cells", ",\n,,\n", "1:[][]/2:[][][]/");
    row("delimiter at the end of the file", "a,", "1:[a][]/");
    row("ragged", "a,b,c\nd\ne,f,g,h\n", "1:[a][b][c]/2:[d]/3:[e][f][g][h]/");
    row("quoted", "\"a\",\"b,c\"\n", "1:[a][b,c]/");
    row("quoted and empty", "\"\",\"\"\n\"\"", "1:[][]/2:[]/");
    row("doubled quotes", "\"a\"\"b\",\"\"\"\"\n\"\"\"x\"\"\"", "1:[a\"b][\"]/2:[\"x\"]/");
    row("quoted LF", "\"a\nb\",c\nd", "1:[a\nb][c]/3:[d]/");
    row("quoted CRLF", "\"a\r\nb\r\n\",c\r\nd", "1:[a\r\nb\r\n][c]/4:[d]/");
    row("quoted CR", "\"a\rb\r\",c\rd", "1:[a\rb\r][c]/4:[d]/");
    row("blanks around quotes", "a,  \"b,c\"  ,d", "1:[a][b,c][d]/");
    row("blanks in a plain cell", " a , b ", "1:[ a ][ b ]/");
    row("quote inside a plain cell", "5\" pipe,a\"b\"c\n", "1:[5\" pipe][a\"b\"c]/");
    row("text after a quote", "\"a\"b,c\nd,e", "1:[a\"b][c]!1/2:[d][e]/");
    row("unclosed quote", "a,b\nc,\"d\ne\n", "1:[a][b]/2:[c][d\ne\n]!2/");
    row("unclosed after doubled", "\"a\"\"", "1:[a\"\"]!2/");
    row("quote as the last byte", "a,\"", "1:[a][]!2/");
    row("Excel's own line", "sep=,\na,b\n", "2:[a][b]/");
    row("Excel's own line, CRLF", "SEP=;\r\na,b\r\n", "2:[a][b]/");
    row("Excel's own line, CR", "sep=,\ra,b\r", "2:[a][b]/");
    row("Excel's own line alone", "sep=,", "");
    row("Excel's own line has nothing else in it", "sep=,a\nb\n", "1:[sep=][a]/2:[b]/");
    row("Excel's own line is the first", "a\nsep=,\n", "1:[a]/2:[sep=][]/");
    row("no delimiter that there is", "sep=x\nb\n", "1:[sep=x]/2:[b]/");
    row("NUL", QByteArray("a\0b,\"\0\"\nc", 9), QByteArray("1:[a\0b][\0]/2:[c]/", 17));
    row("UTF-8 mark",
        "\xEF\xBB\xBF"
        "a,\xC3\xA4\n",
        "1:[a][\xC3\xA4]/");
}

void TestCsvReader::splitsRecordsAndCells()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, expected);
    QCOMPARE(drawn(readAll(file)), expected);
    for (const qint64 step : {1, 2, 3, 7}) {
        Trickle trickle(file, step);
        QCOMPARE(drawn(readAll(trickle, {})), expected);
    }
}

void TestCsvReader::takesTheFormatsDelimiterAndQuote()
{
    QCOMPARE(drawn(readAll("a;b,c\n", {.delimiter = ';'})), "1:[a][b,c]/");
    QCOMPARE(drawn(readAll("a\tb\n", {.delimiter = '\t'})), "1:[a][b]/");
    QCOMPARE(drawn(readAll("a|'b|''c'|\"d\n", {.delimiter = '|', .quote = '\''})), "1:[a][b|'c][\"d]/");
}

void TestCsvReader::decodesEveryEncoding_data()
{
    QTest::addColumn<CsvFormat::Encoding>("encoding");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("expected");
    const auto text = QStringLiteral("Müller,“€”\nß,😀\n");
    const QByteArray drawing =
        "1:[M\xC3\xBCller][\xE2\x80\x9C\xE2\x82\xAC\xE2\x80\x9D]/2:[\xC3\x9F][\xF0\x9F\x98\x80]/";
    QTest::newRow("UTF-8") << CsvFormat::Encoding::Utf8 << text.toUtf8() << drawing;
    QTest::newRow("UTF-8 with mark") << CsvFormat::Encoding::Utf8Bom << "\xEF\xBB\xBF" + text.toUtf8() << drawing;
    QTest::newRow("UTF-8 that lost its mark") << CsvFormat::Encoding::Utf8Bom << text.toUtf8() << drawing;
    QStringEncoder little(QStringEncoder::Utf16LE);
    QStringEncoder big(QStringEncoder::Utf16BE);
    const QByteArray littleBytes = little.encode(text);
    const QByteArray bigBytes = big.encode(text);
    QTest::newRow("UTF-16LE") << CsvFormat::Encoding::Utf16Le << littleBytes << drawing;
    QTest::newRow("UTF-16LE with mark") << CsvFormat::Encoding::Utf16Le << "\xFF\xFE" + littleBytes << drawing;
    QTest::newRow("UTF-16BE") << CsvFormat::Encoding::Utf16Be << bigBytes << drawing;
    QTest::newRow("UTF-16BE with mark") << CsvFormat::Encoding::Utf16Be << "\xFE\xFF" + bigBytes << drawing;
    QTest::newRow("Windows-1252") << CsvFormat::Encoding::Windows1252 << QByteArray("M\xFCller,\x93\x80\x94\n")
                                  << drawing.left(drawing.indexOf('/') + 1);
}

void TestCsvReader::decodesEveryEncoding()
{
    QFETCH(CsvFormat::Encoding, encoding);
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, expected);
    for (const qint64 step : {1, 3, 1000}) {
        Trickle trickle(file, step);
        QCOMPARE(drawn(readAll(trickle, {.encoding = encoding})), expected);
    }
}

void TestCsvReader::showsWhatIsNoCharacterAsInvalidUtf8_data()
{
    QTest::addColumn<CsvFormat::Encoding>("encoding");
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("UTF-8: a byte of Latin-1") << CsvFormat::Encoding::Utf8 << QByteArray("M\xFCller");
    QTest::newRow("UTF-16: lone high surrogate") << CsvFormat::Encoding::Utf16Be << QByteArray("\xD8\x3D\0a", 4);
    QTest::newRow("UTF-16: high surrogate at the end") << CsvFormat::Encoding::Utf16Be << QByteArray("\0a\xD8\x3D", 4);
    QTest::newRow("UTF-16: lone low surrogate") << CsvFormat::Encoding::Utf16Le << QByteArray("a\0\x00\xDE", 4);
    QTest::newRow("UTF-16: half a unit") << CsvFormat::Encoding::Utf16Le << QByteArray("a\0b", 3);
}

void TestCsvReader::showsWhatIsNoCharacterAsInvalidUtf8()
{
    QFETCH(CsvFormat::Encoding, encoding);
    QFETCH(QByteArray, file);
    const auto records = readAll(file, {.encoding = encoding});
    QCOMPARE(records.size(), 1);
    QVERIFY(!records.front().cells.front().isValidUtf8());
}

void TestCsvReader::readsOverARecordThatIsTooLongAndGoesOn_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<int>("fault");
    QTest::addColumn<qint64>("nextLine");
    const qsizetype size = CsvReader::maxRecord * 3 + 17;
    const auto row = [](const char *name, const QByteArray &record, Fault fault, qint64 nextLine) {
        QTest::newRow(name) << record << static_cast<int>(fault) << nextLine;
    };
    row("plain cell", "id," + QByteArray(size, 'x') + "\n", Fault::TooLong, 3);
    row("plain cell, CRLF", "id," + QByteArray(size, 'x') + "\r\n", Fault::TooLong, 3);
    row("quoted cell", "id,\"" + QByteArray(size, 'x') + "\"\n", Fault::TooLong, 3);
    row("quoted LF", "id,\"" + QByteArray(size, '\n') + "\"\n", Fault::TooLong, 3 + size);
    row("quoted CRLF", "id,\"" + QByteArray("\r\n").repeated(size / 2) + "\"\r\n", Fault::TooLong, 3 + size / 2);
    row("doubled quotes", "id,\"" + QByteArray("\"\"").repeated(size / 2) + "\"\n", Fault::TooLong, 3);
    row("quotes in a plain cell", "id,x" + QByteArray("\"").repeated(size) + "\n", Fault::TooLong, 3);
    row("quoted delimiters and ends", "id,\"" + QByteArray(",\na").repeated(size / 3) + "\", \"b\"\n", Fault::TooLong,
        3 + size / 3);
    row("blanks", QByteArray(size, ' ') + "\n", Fault::TooLong, 3);
    row("many empty cells", QByteArray(size, ',') + "\n", Fault::TooLong, 3);
    row("some too many cells", QByteArray(CsvReader::maxCells + 1, ',') + "\n", Fault::TooManyCells, 3);
}

void TestCsvReader::readsOverARecordThatIsTooLongAndGoesOn()
{
    QFETCH(QByteArray, record);
    QFETCH(int, fault);
    QFETCH(qint64, nextLine);
    const auto records = readAll("a,b\n" + record + "c,\"d\"\"\"");
    QCOMPARE(records.size(), 3);
    QCOMPARE(drawn(records.first(1)), "1:[a][b]/");
    QCOMPARE(static_cast<int>(records[1].fault), fault);
    QCOMPARE(records[1].line, 2);
    QVERIFY(!records[1].cells.isEmpty());
    if (record.startsWith("id"))
        QCOMPARE(records[1].cells.front(), "id");
    QCOMPARE(drawn(records.last(1)), QByteArray::number(nextLine) + ":[c][d\"]/");
}

void TestCsvReader::holdsNoOneGigabyteCell_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<char>("filling");
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<int>("fault");
    QTest::newRow("quoted") << QByteArray("a,\"") << 'x' << QByteArray("\",1\nlast,1\n") << int(Fault::TooLong);
    QTest::newRow("plain") << QByteArray("a,") << 'x' << QByteArray(",1\nlast,1\n") << int(Fault::TooLong);
    QTest::newRow("never closed") << QByteArray("a,\"") << 'x' << QByteArray("\nlast,1\n") << int(Fault::UnclosedQuote);
}

void TestCsvReader::holdsNoOneGigabyteCell()
{
    QFETCH(QByteArray, head);
    QFETCH(char, filling);
    QFETCH(QByteArray, tail);
    QFETCH(int, fault);
    const PeakMemory memory;
    GeneratedFile file(head, QByteArray(1, filling), 1 << 30, tail);
    const auto records = readAll(file, {});
    QCOMPARE(static_cast<int>(records.front().fault), fault);
    QCOMPARE(records.front().cells.front(), "a");
    if (fault == static_cast<int>(Fault::TooLong))
        QCOMPARE(drawn(records.last(1)), "2:[last][1]/");
    QVERIFY2(memory.growth() < 64 * 1024 * 1024, QByteArray::number(memory.growth()).constData());
}

void TestCsvReader::takesALongRecordBelowTheLimit()
{
    const QByteArray cell(CsvReader::maxRecord - 10, 'x');
    const auto records = readAll("a,\"" + cell + "\"\nb," + cell + "\n");
    QCOMPARE(records.size(), 2);
    QCOMPARE(records[0].cells, QList<QByteArray>({"a", cell}));
    QCOMPARE(records[1].cells, QList<QByteArray>({"b", cell}));
    QCOMPARE(static_cast<int>(records[0].fault), static_cast<int>(Fault::None));
}

void TestCsvReader::endsAsCancelledInTheMiddleOfAHugeCell()
{
    Progress progress;
    GeneratedFile file("a,\"", "x", qint64(1) << 50, "\"\n");
    CsvReader reader(file, {}, &progress);
    test::Canceller clerk(progress, [&progress] { return progress.done() >= 4 * 1024 * 1024; });
    const auto more = reader.next();
    const auto overrun = clerk.overrun();
    QVERIFY(overrun);
    QVERIFY2(overrun->done <= 2 * 1024 * 1024, QByteArray::number(overrun->done).constData());
    QVERIFY(!more);
    QCOMPARE(more.error().kind, Error::Kind::Cancelled);
}

void TestCsvReader::saysHowFarItIs()
{
    Progress progress;
    QBuffer buffer;
    buffer.setData("a,b\nc,d\n");
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, {}, &progress);
    while (reader.next().value_or(false)) {}
    QCOMPARE(progress.done(), 8);
    QCOMPARE(progress.total(), 8);
}

void TestCsvReader::readsWhatTheWriterWrote_data()
{
    QTest::addColumn<CsvFormat::Encoding>("encoding");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<char>("quote");
    const QList<QPair<const char *, CsvFormat::Encoding>> encodings{{"UTF-8", CsvFormat::Encoding::Utf8},
                                                                    {"UTF-8 with mark", CsvFormat::Encoding::Utf8Bom},
                                                                    {"UTF-16LE", CsvFormat::Encoding::Utf16Le},
                                                                    {"UTF-16BE", CsvFormat::Encoding::Utf16Be},
                                                                    {"Windows-1252", CsvFormat::Encoding::Windows1252}};
    for (const auto &[name, encoding] : encodings) {
        for (const char delimiter : {',', ';', '\t', '|'}) {
            for (const char quote : {'"', '\''})
                QTest::addRow("%s 0x%x %c", name, delimiter, quote) << encoding << delimiter << quote;
        }
    }
}

void TestCsvReader::readsWhatTheWriterWrote()
{
    QFETCH(CsvFormat::Encoding, encoding);
    QFETCH(char, delimiter);
    QFETCH(char, quote);
    const CsvFormat format{.encoding = encoding, .delimiter = delimiter, .quote = quote};
    QRandomGenerator random(4711);
    QList<QStringList> rows;
    QBuffer file;
    file.open(QIODevice::ReadWrite);
    CsvWriter writer(file, format);
    for (int row = 0; row < 500; ++row) {
        QStringList cells;
        for (int column = 1 + random.bounded(4); column > 0; --column) {
            QString text = randomText(random);
            if (encoding == CsvFormat::Encoding::Windows1252)
                text.remove(QStringLiteral("😀")).remove(QChar(0x2028));
            cells.append(text);
            writer.text(text.toUtf8());
        }
        QVERIFY(writer.endRow());
        rows.append(cells);
    }
    QVERIFY(writer.finish());

    file.seek(0);
    const auto records = readAll(file, format);
    QCOMPARE(records.size(), rows.size());
    for (qsizetype row = 0; row < rows.size(); ++row) {
        QStringList cells;
        for (const QByteArray &cell : records[row].cells)
            cells.append(QString::fromUtf8(hasFormulaGuard(cell) ? cell.mid(1) : cell));
        QCOMPARE(cells, rows[row]);
        QCOMPARE(static_cast<int>(records[row].fault), static_cast<int>(Fault::None));
    }
}

void TestCsvReader::survivesAnyBytes()
{
    QRandomGenerator random(42);
    const QByteArray seed = "acctid,name,paid,due\r\n\"A\"\"1\",\"a\r\nb\",1.00,2.00\r\n'x',\xC3\xA4,-1,\n\n\"";
    const PeakMemory memory;
    for (int round = 0; round < 3'000; ++round) {
        QByteArray file = seed.repeated(1 + random.bounded(4));
        for (int changes = random.bounded(20); changes > 0; --changes) {
            const qsizetype at = random.bounded(static_cast<int>(file.size()));
            file[at] = random.bounded(2) ? static_cast<char>(random.bounded(256)) : ",;\"'\r\n\0 "[random.bounded(8)];
        }
        file.truncate(random.bounded(static_cast<int>(file.size())));
        const CsvFormat format{.encoding = TextEncoding::all()[random.bounded(8)],
                               .delimiter = ",;|\t"[random.bounded(4)],
                               .quote = "\"'"[random.bounded(2)]};
        Trickle trickle(file, 1 + random.bounded(64));
        const auto inPieces = readAll(trickle, format);
        QCOMPARE(drawn(inPieces), drawn(readAll(file, format)));
        std::int64_t line = 0;
        for (const Record &record : inPieces) {
            QVERIFY(record.line > line);
            line = record.line;
        }
    }
    QVERIFY(memory.growth() < 64 * 1024 * 1024);
}

namespace tst_csvreader {
QTEST_GUILESS_MAIN(TestCsvReader)
}
#include "tst_csvreader.moc"
