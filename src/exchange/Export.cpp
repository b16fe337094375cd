// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Export.h"

#include "core/JsonObject.h"
#include "exchange/Words.h"
#include "exchange/OutputFile.h"
#include "storage/accounts/AccountReader.h"
#include "storage/sql/CancelScope.h"
#include "text/CsvAmount.h"
#include "text/CsvWriter.h"

#include <QJsonDocument>

namespace accountdesk::exchange {

namespace {

/// Accounts on their way into a file.
class AccountWriter
{
public:
    virtual ~AccountWriter() = default;
    [[nodiscard]] virtual Result<> begin() = 0;
    [[nodiscard]] virtual Result<> put(const storage::AccountLine &account) = 0;
    [[nodiscard]] virtual Result<> finish() = 0;
};

class CsvAccounts : public AccountWriter
{
public:
    CsvAccounts(QIODevice &device, const text::CsvFormat &format, Change::Fields fields)
        : m_hasHeader(format.hasHeader), m_fields(fields), m_writer(device, format)
    {}

    Result<> begin() override
    {
        if (!m_hasHeader)
            return {};
        for (const QString &name : text::exportedColumns())
            m_writer.cell(name);
        if (m_fields & Change::Parent)
            m_writer.cell(u"parent");
        if (m_fields & Change::Extra)
            m_writer.cell(u"extra");
        return m_writer.endRow();
    }
    Result<> put(const storage::AccountLine &account) override
    {
        m_writer.id(account.id);
        m_writer.text(account.name);
        m_writer.amount(account.paid);
        m_writer.amount(account.due);
        m_writer.amount(account.due - account.paid);
        if (m_fields & Change::Parent)
            m_writer.id(account.parent);
        if (m_fields & Change::Extra)
            m_writer.text(account.extra);
        return m_writer.endRow();
    }
    Result<> finish() override { return m_writer.finish(); }

private:
    bool m_hasHeader;
    Change::Fields m_fields;
    text::CsvWriter m_writer;
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
    Result<> put(const storage::AccountLine &account) override
    {
        QByteArray &buffer = m_sink.buffer();
        buffer.append(std::exchange(m_first, false) ? "\n{\"acctid\":" : ",\n{\"acctid\":");
        putText(account.id);
        buffer.append(",\"name\":");
        putText(account.name);
        buffer.append(",\"paid\":");
        text::appendAmount(buffer, account.paid);
        buffer.append(",\"due\":");
        text::appendAmount(buffer, account.due);
        if (!account.parent.isEmpty()) {
            buffer.append(",\"parent\":");
            putText(account.parent);
        }
        if (!account.extra.isEmpty())
            putExtra(account.extra);
        buffer.append('}');
        return m_sink.flushIfLarge();
    }
    Result<> finish() override
    {
        m_sink.buffer().append(m_first ? "]\n" : "\n]\n");
        return m_sink.flush();
    }

private:
    /// What another program left there may be no object, or one that a reader would write otherwise: `extra_text`
    /// brings it back to the byte, as it does on the wire.
    void putExtra(QByteArrayView extra)
    {
        const QJsonDocument document = QJsonDocument::fromJson(extra.toByteArray());
        if (jsonText(document.object()) != extra) {
            m_sink.buffer().append(",\"extra_text\":");
            putText(extra);
        }
        m_sink.buffer().append(",\"extra\":");
        if (document.isNull())
            putText(extra);
        else
            m_sink.buffer().append(extra);
    }
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

    text::TextSink m_sink;
    bool m_first = true;
};

std::unique_ptr<AccountWriter> makeWriter(QIODevice &device, const ExportOptions &options, Change::Fields fields)
{
    if (options.kind == FileKind::Json)
        return std::make_unique<JsonAccounts>(device);
    return std::make_unique<CsvAccounts>(device, options.format, fields);
}

/// Calls `row` for each account that the options ask for; it returns false to stop.
Result<> forEachAccount(storage::Database &database, const ExportOptions &options, const storage::LineReader &row)
{
    storage::AccountReader reader(database);
    if (!options.only)
        return reader.forEachLine(options.query, row);
    for (const AccountId &id : *options.only) {
        ASSIGN_OR_RETURN(const auto account, reader.find(id, options.query.state));
        if (account && !storage::readLine(*account, row))
            return failure(Error::cancelled());
    }
    return {};
}

constexpr Change::Fields allFurther = Change::Fields(Change::Parent) | Change::Extra;

/// Which of them an account has.
Change::Fields furtherOf(const storage::AccountLine &account)
{
    Change::Fields fields;
    fields.setFlag(Change::Parent, !account.parent.isEmpty());
    fields.setFlag(Change::Extra, !account.extra.isEmpty());
    return fields;
}

/// Which columns a table needs: one that is empty would take away what another book has.
Result<Change::Fields> neededFields(storage::Database &database, const ExportOptions &options)
{
    if (!options.only)
        return storage::AccountReader(database).furtherFields(options.query);
    Change::Fields fields;
    const auto looked = forEachAccount(database, options, [&fields](const storage::AccountLine &account) {
        fields |= furtherOf(account);
        return fields != allFurther;
    });
    if (!looked && looked.error().kind != Error::Kind::Cancelled)
        return failure(looked.error());
    return fields;
}

/// Puts the words for a failed export onto an error of the database or of Cancel.
Error unfinished(Error error)
{
    if (error.safe.isEmpty() || error.kind == Error::Kind::Cancelled)
        error.safe = Words::tr("The book is unchanged.");
    return error;
}

enum class Rewind { No, Yes };

/// One export, in the snapshot that the caller has begun.
class Exporter
{
public:
    Exporter(storage::Database &database, QIODevice &device, const ExportOptions &options, Progress &progress)
        : m_database(database), m_device(device), m_options(options), m_progress(progress)
    {}

    /// Most books need no further columns, and a file that can be begun again is written as if this one
    /// needed none. Anything else has to be known before.
    Result<> run(Rewind rewind)
    {
        const bool isTable = m_options.kind == FileKind::Csv;
        const qint64 start = m_device.pos();
        if (isTable && rewind == Rewind::No)
            return runWithNeeded();
        m_isPlain = isTable;
        const auto done = writeAll({});
        if (!m_hasFurther)
            return done;
        m_isPlain = false;
        if (!m_device.seek(start)) // what is there is shorter than what comes
            return m_written = failure(text::writeError(m_device));
        return runWithNeeded();
    }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    /// The file's own error, if that is what ended it.
    [[nodiscard]] const Result<> &written() const { return m_written; }
    [[nodiscard]] Result<> finish() { return m_writer->finish(); }

private:
    Result<> runWithNeeded()
    {
        const auto fields = neededFields(m_database, m_options);
        return fields ? writeAll(*fields) : failure(fields.error());
    }
    Result<> writeAll(Change::Fields fields)
    {
        m_rows = 0;
        m_writer = makeWriter(m_device, m_options, fields);
        m_written = m_writer->begin();
        if (!m_written)
            return m_written;
        return forEachAccount(m_database, m_options,
                              [this](const storage::AccountLine &account) { return put(account); });
    }
    bool put(const storage::AccountLine &account)
    {
        m_hasFurther = m_isPlain && furtherOf(account);
        if (m_hasFurther)
            return false;
        m_written = m_writer->put(account);
        if (++m_rows % rowsBetweenLooks == 0) {
            m_progress.setRows(m_rows);
            if (m_options.only)
                m_progress.set(m_rows, m_options.only->size());
        }
        return m_written.has_value() && !m_progress.isCancelled();
    }

    storage::Database &m_database;
    QIODevice &m_device;
    const ExportOptions &m_options;
    Progress &m_progress;
    std::unique_ptr<AccountWriter> m_writer;
    Result<> m_written;
    std::int64_t m_rows = 0;
    bool m_isPlain = false;    ///< written without further columns …
    bool m_hasFurther = false; ///< … which an account turned out to need
};

Result<std::int64_t> writeAccounts(storage::Database &database, QIODevice &device, const ExportOptions &options,
                                   Rewind rewind, Progress &progress)
{
    if (const auto checked = text::checkCsvFormat(options.format); options.kind == FileKind::Csv && !checked)
        return failure(checked.error());
    progress.set(0, options.only ? options.only->size() : 0);
    Exporter exporter(database, device, options, progress);
    const auto read = [&]() -> Result<> {
        const storage::CancelScope cancelScope(database, progress);
        ASSIGN_OR_RETURN(auto snapshot,
                         storage::Transaction::begin(database, storage::Transaction::Isolation::Snapshot));
        RETURN_IF_ERROR(exporter.run(rewind));
        return snapshot.commit();
    }();
    progress.setRows(exporter.rows());
    if (!exporter.written())
        return failure(exporter.written().error());
    if (progress.isCancelled())
        return failure(unfinished(Error::cancelled()));
    if (!read)
        return failure(unfinished(read.error()));
    RETURN_IF_ERROR(exporter.finish());
    return exporter.rows();
}

} // namespace

Result<std::int64_t> exportAccounts(storage::Database &database, QIODevice &device, const ExportOptions &options,
                                    Progress &progress)
{
    return writeAccounts(database, device, options, Rewind::No, progress);
}

Result<std::int64_t> exportAccounts(storage::Database &database, const QString &file, const ExportOptions &options,
                                    Progress &progress)
{
    ASSIGN_OR_RETURN(auto target, OutputFile::open(file));
    const Rewind rewind = target.device().isSequential() ? Rewind::No : Rewind::Yes;
    auto rows = writeAccounts(database, target.device(), options, rewind, progress);
    if (!rows)
        return failure(target.unfinished(rows.error()));
    RETURN_IF_ERROR(target.commit());
    return rows;
}

Result<Rescued> rescueAccounts(storage::Database &database, const QString &file, Progress &progress)
{
    ASSIGN_OR_RETURN(auto target, OutputFile::open(file));
    // Where the damage hides whether there are any: a new book, that the file is for, has none to lose.
    const Change::Fields fields = storage::AccountReader(database).furtherFields({}).value_or(allFurther);
    CsvAccounts writer(target.device(), text::CsvFormat(), fields);
    Result<> written = writer.begin();
    Rescued rescued;
    QByteArray last;
    /// Up to the damage, or to the account that was read last from the other end.
    const auto read = [&](Qt::SortOrder order) {
        const QByteArray end = last;
        return storage::AccountReader(database).forEachLine({.order = order}, [&](const storage::AccountLine &account) {
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
        return failure(target.unfinished(unfinished(Error::cancelled())));
    if (written)
        written = writer.finish();
    if (!written)
        return failure(target.unfinished(written.error()));
    written = target.commit();
    if (!written)
        return failure(written.error());
    return rescued;
}

} // namespace accountdesk::exchange
