// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Export.h"

#include "exchange/CsvAmount.h"
#include "exchange/CsvWriter.h"
#include "exchange/ExchangeWords.h"
#include "exchange/OutputFile.h"
#include "storage/AccountReader.h"
#include "storage/Interruptible.h"

namespace accountdesk {

namespace {

/// Accounts on their way into a file.
class AccountWriter
{
public:
    virtual ~AccountWriter() = default;
    [[nodiscard]] virtual Result<> begin() = 0;
    [[nodiscard]] virtual Result<> put(const AccountLine &account) = 0;
    [[nodiscard]] virtual Result<> finish() = 0;
};

class CsvAccounts : public AccountWriter
{
public:
    CsvAccounts(QIODevice &device, const CsvFormat &format) : m_hasHeader(format.hasHeader), m_writer(device, format) {}

    Result<> begin() override
    {
        if (!m_hasHeader)
            return {};
        for (const QLatin1StringView name :
             {QLatin1StringView("acctid"), QLatin1StringView("name"), QLatin1StringView("paid"),
              QLatin1StringView("due"), QLatin1StringView("balance")})
            m_writer.cell(QString(name));
        return m_writer.endRow();
    }
    Result<> put(const AccountLine &account) override
    {
        m_writer.text(account.id);
        m_writer.text(account.name);
        m_writer.amount(account.paid);
        m_writer.amount(account.due);
        m_writer.amount(account.due - account.paid);
        return m_writer.endRow();
    }
    Result<> finish() override { return m_writer.finish(); }

private:
    bool m_hasHeader;
    CsvWriter m_writer;
};

/// `[`, an account's object a line, `]`.
class JsonAccounts : public AccountWriter
{
public:
    explicit JsonAccounts(QIODevice &device) : m_sink(device) {}

    Result<> begin() override
    {
        m_sink.buffer().append('[');
        return {};
    }
    Result<> put(const AccountLine &account) override
    {
        QByteArray &buffer = m_sink.buffer();
        buffer.append(std::exchange(m_first, false) ? "\n{\"acctid\":" : ",\n{\"acctid\":");
        putText(account.id);
        buffer.append(",\"name\":");
        putText(account.name);
        buffer.append(",\"paid\":");
        appendAmount(buffer, account.paid);
        buffer.append(",\"due\":");
        appendAmount(buffer, account.due);
        buffer.append('}');
        return m_sink.flushIfLarge();
    }
    Result<> finish() override
    {
        m_sink.buffer().append(m_first ? "]\n" : "\n]\n");
        return m_sink.flush();
    }

private:
    void putText(QByteArrayView text)
    {
        m_sink.buffer().append('"');
        qsizetype done = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const auto c = static_cast<uchar>(text[i]);
            if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F)
                continue;
            m_sink.append(text.sliced(done, i - done));
            done = i + 1;
            putEscaped(c);
        }
        m_sink.append(text.sliced(done));
        m_sink.buffer().append('"');
    }
    void putEscaped(uchar c)
    {
        if (c == '"' || c == '\\')
            m_sink.buffer().append('\\').append(static_cast<char>(c));
        else
            m_sink.buffer().append("\\u").append(QByteArray::number(c, 16).rightJustified(4, '0'));
    }

    TextSink m_sink;
    bool m_first = true;
};

std::unique_ptr<AccountWriter> makeWriter(QIODevice &device, const ExportOptions &options)
{
    if (options.kind == FileKind::Json)
        return std::make_unique<JsonAccounts>(device);
    return std::make_unique<CsvAccounts>(device, options.format);
}

/// Calls `row` for each account that the options ask for; it returns false to stop.
Result<> forEachAccount(Database &database, const ExportOptions &options, const LineReader &row)
{
    AccountReader reader(database);
    if (!options.only)
        return reader.forEachLine(options.query, row);
    for (const AccountId &id : *options.only) {
        const auto account = reader.find(id);
        if (!account)
            return failure(account.error());
        if (*account && !readLine(**account, row))
            return failure(Error::cancelled());
    }
    return {};
}

/// Puts the words for a failed export onto an error of the database or of Cancel.
Error unfinished(Error error)
{
    if (error.safe.isEmpty() || error.kind == Error::Kind::Cancelled)
        error.safe = ExchangeWords::tr("The book is unchanged.");
    return error;
}

} // namespace

Result<std::int64_t> exportAccounts(Database &database, QIODevice &device, const ExportOptions &options,
                                    Progress &progress)
{
    if (const auto checked = checkCsvFormat(options.format); options.kind == FileKind::Csv && !checked)
        return failure(checked.error());
    const std::unique_ptr<AccountWriter> writer = makeWriter(device, options);
    if (const auto begun = writer->begin(); !begun)
        return failure(begun.error());

    progress.set(0, options.only ? options.only->size() : 0);
    std::int64_t rows = 0;
    Result<> written;
    const auto put = [&](const AccountLine &account) {
        written = writer->put(account);
        if (++rows % rowsBetweenLooks == 0) {
            progress.setRows(rows);
            if (options.only)
                progress.set(rows, options.only->size());
        }
        return written.has_value() && !progress.isCancelled();
    };
    const auto read = [&]() -> Result<> {
        const Interruptible interruptible(database, progress);
        auto snapshot = Transaction::begin(database, Transaction::Isolation::Snapshot);
        if (!snapshot)
            return failure(snapshot.error());
        if (auto all = forEachAccount(database, options, put); !all)
            return all;
        return snapshot->commit();
    }();
    progress.setRows(rows);
    if (!written)
        return failure(written.error());
    if (progress.isCancelled())
        return failure(unfinished(Error::cancelled()));
    if (!read)
        return failure(unfinished(read.error()));
    if (const auto finished = writer->finish(); !finished)
        return failure(finished.error());
    return rows;
}

Result<std::int64_t> exportAccounts(Database &database, const QString &file, const ExportOptions &options,
                                    Progress &progress)
{
    auto target = OutputFile::open(file);
    if (!target)
        return failure(target.error());
    auto rows = exportAccounts(database, target->device(), options, progress);
    if (!rows)
        return failure(target->unfinished(rows.error()));
    if (const auto written = target->commit(); !written)
        return failure(written.error());
    return rows;
}

Result<Rescued> rescueAccounts(Database &database, const QString &file, Progress &progress)
{
    auto target = OutputFile::open(file);
    if (!target)
        return failure(target.error());
    CsvAccounts writer(target->device(), CsvFormat());
    Result<> written = writer.begin();
    Rescued rescued;
    QByteArray last;
    /// Up to the damage, or to the account that was read last from the other end.
    const auto read = [&](Qt::SortOrder order) {
        const QByteArray end = last;
        return AccountReader(database).forEachLine({.order = order}, [&](const AccountLine &account) {
            if (!written || progress.isCancelled() || (!end.isEmpty() && account.id == end))
                return false;
            written = writer.put(account);
            last = account.id.toByteArray();
            progress.setRows(++rescued.accounts);
            return true;
        });
    };
    if (const auto all = read(Qt::AscendingOrder); !all) {
        rescued.damage = all.error();
        (void)read(Qt::DescendingOrder); // ends at the damage, too
    }
    if (progress.isCancelled())
        return failure(target->unfinished(unfinished(Error::cancelled())));
    if (written)
        written = writer.finish();
    if (!written)
        return failure(target->unfinished(written.error()));
    written = target->commit();
    if (!written)
        return failure(written.error());
    return rescued;
}

} // namespace accountdesk
