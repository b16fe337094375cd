// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staging/StagedRows.h"

#include "storage/sql/Words.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <queue>
#include <string_view>

namespace accountdesk::storage {

namespace {

constexpr qsizetype rowChunk = 64 * 1024;
constexpr quint32 maxText = (1U << 24) - 1; // bytes, which no file's row reaches

/// How a row is kept; its texts follow in this order.
struct Head
{
    std::int64_t line;
    std::int64_t paid;
    std::int64_t due;
    // In bytes; an id has 15 characters.
    quint64 idSize : 8;
    quint64 parentSize : 8;
    quint64 nameSize : 24;
    quint64 extraSize : 24;
};
static_assert(sizeof(Head) == 32);

Head headAt(const char *bytes)
{
    Head head;
    std::memcpy(&head, bytes, sizeof head);
    return head;
}

QByteArrayView idAt(const char *bytes)
{
    return {bytes + sizeof(Head), static_cast<qsizetype>(headAt(bytes).idSize)};
}

qsizetype sizeAt(const char *bytes)
{
    const Head head = headAt(bytes);
    return static_cast<qsizetype>(sizeof head + head.idSize + head.parentSize + head.nameSize + head.extraSize);
}

StagedRows::Row rowAt(const char *bytes)
{
    const Head head = headAt(bytes);
    const char *text = bytes + sizeof head;
    const auto next = [&text](quint64 size) {
        const QByteArrayView view(text, static_cast<qsizetype>(size));
        text += size;
        return view;
    };
    StagedRows::Row row{.line = head.line,
                        .paid = Money::fromCents(head.paid),
                        .due = Money::fromCents(head.due),
                        .id = next(head.idSize)};
    row.parent = next(head.parentSize);
    row.name = next(head.nameSize);
    row.extra = next(head.extraSize);
    return row;
}

void append(QByteArray &rows, const StagedRows::Row &row)
{
    const Head head{.line = row.line,
                    .paid = row.paid.cents(),
                    .due = row.due.cents(),
                    .idSize = static_cast<quint8>(row.id.size()),
                    .parentSize = static_cast<quint8>(row.parent.size()),
                    .nameSize = static_cast<quint32>(row.name.size()) & maxText,
                    .extraSize = static_cast<quint32>(row.extra.size()) & maxText};
    rows.append(QByteArrayView(reinterpret_cast<const char *>(&head), sizeof head));
    rows.append(row.id).append(row.parent).append(row.name).append(row.extra);
}

int compare(QByteArrayView a, QByteArrayView b)
{
    // Not memcmp(): the first id comes after none, which has no memory at all.
    return std::string_view(a.begin(), a.end()).compare({b.begin(), b.end()});
}

/// A row in the buffer, with as much of its id as decides nearly always.
struct Key
{
    quint64 prefix;
    qsizetype offset;
};

Key keyAt(const char *rows, qsizetype offset)
{
    std::array<char, 8> start = {};
    const QByteArrayView id = idAt(rows + offset);
    std::copy_n(id.begin(), std::min<qsizetype>(id.size(), 8), start.begin());
    return {qFromBigEndian<quint64>(start.data()), offset};
}

Result<std::unique_ptr<QTemporaryFile>> newFile()
{
    auto file = std::make_unique<QTemporaryFile>();
    if (!file->open())
        return failure(StagedRows::fileError(file->errorString()));
    return file;
}

/// The rows of all runs in one order.
class RunMerge
{
public:
    explicit RunMerge(std::vector<StagedRows::Reader> runs) : m_readers(std::move(runs))
    {
        for (size_t run = 0; run < m_readers.size(); ++run)
            readOn(run);
    }

    bool next()
    {
        if (m_current)
            readOn(*m_current);
        if (m_next.empty() || m_broken)
            return false;
        m_current = m_next.top();
        m_next.pop();
        return true;
    }
    [[nodiscard]] const StagedRows::Row &row() const { return m_readers[*m_current].row(); }
    [[nodiscard]] bool isBroken() const { return m_broken; }

private:
    /// Of equal ids the one that came first, and so stands in the earlier run, comes out first.
    struct Later
    {
        const std::vector<StagedRows::Reader> &readers;
        bool operator()(size_t a, size_t b) const
        {
            const int order = compare(readers[a].row().id, readers[b].row().id);
            return order != 0 ? order > 0 : a > b;
        }
    };

    void readOn(size_t run)
    {
        if (m_readers[run].next())
            m_next.push(run);
        m_broken |= m_readers[run].isBroken();
    }

    std::vector<StagedRows::Reader> m_readers;
    std::priority_queue<size_t, std::vector<size_t>, Later> m_next{Later{m_readers}};
    std::optional<size_t> m_current;
    bool m_broken = false;
};

} // namespace

bool StagedRows::Reader::next()
{
    if (!hold(sizeof(Head)) || !hold(sizeAt(m_rest.data())))
        return false;
    m_row = rowAt(m_rest.data());
    m_rest = m_rest.sliced(sizeAt(m_rest.data()));
    return true;
}

/// Sees to it that so many bytes stand in m_rest.
bool StagedRows::Reader::hold(qsizetype size)
{
    if (m_rest.size() >= size)
        return true;
    if (!m_file || m_position == m_end)
        return false;
    const qsizetype kept = m_rest.size();
    QByteArray chunk(std::max(rowChunk, size), Qt::Uninitialized);
    std::copy(m_rest.begin(), m_rest.end(), chunk.begin());
    const qint64 wanted = std::min<qint64>(chunk.size() - kept, m_end - m_position);
    m_broken = !m_file->seek(m_position) || m_file->read(chunk.data() + kept, wanted) != wanted;
    m_position += wanted;
    m_chunk.swap(chunk);
    m_rest = QByteArrayView(m_chunk.constData(), kept + wanted);
    return !m_broken && m_rest.size() >= size;
}

Error StagedRows::fileError(const QString &detail)
{
    return {.kind = Error::Kind::Storage,
            .happened = Words::tr("The disk for temporary files is full or can't be used."),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Free some space there and try again."),
            .detail = detail};
}

StagedRows::StagedRows(SameId sameId) : m_sameId(sameId) {}

Result<> StagedRows::add(std::int64_t line, QStringView id, QStringView name, Money paid, Money due, QStringView parent,
                         QByteArrayView extra)
{
    const qsizetype start = m_buffer.size();
    m_buffer.resize(start + static_cast<qsizetype>(sizeof(Head)) + m_toUtf8.requiredSpace(id.size())
                    + m_toUtf8.requiredSpace(parent.size()) + m_toUtf8.requiredSpace(name.size()) + extra.size());
    char *const row = m_buffer.data() + start;
    char *const idBegin = row + sizeof(Head);
    char *const idEnd = m_toUtf8.appendToBuffer(idBegin, id);
    char *const parentEnd = m_toUtf8.appendToBuffer(idEnd, parent);
    char *const nameEnd = m_toUtf8.appendToBuffer(parentEnd, name);
    char *const end = std::copy(extra.begin(), extra.end(), nameEnd);
    const Head head{.line = line,
                    .paid = paid.cents(),
                    .due = due.cents(),
                    .idSize = static_cast<quint8>(idEnd - idBegin),
                    .parentSize = static_cast<quint8>(parentEnd - idEnd),
                    .nameSize = static_cast<quint32>(nameEnd - parentEnd) & maxText,
                    .extraSize = static_cast<quint32>(extra.size()) & maxText};
    std::memcpy(row, &head, sizeof head);
    m_buffer.truncate(end - m_buffer.constData());

    const QByteArrayView newId(idBegin, idEnd);
    m_ascending = m_ascending && compare(m_lastId, newId) < 0;
    m_lastId.resize(0);
    m_lastId.append(newId);
    ++m_count;
    return m_buffer.size() < runSize ? Result<>() : writeRun();
}

Result<> StagedRows::finish(const Report &report, const Progress *progress)
{
    if (m_file) {
        RETURN_IF_ERROR(writeRun());
        m_buffer = {};
    } else if (!m_ascending) {
        sortBuffer();
    }
    return m_ascending ? Result<>() : mergeRuns(report, progress);
}

StagedRows::Reader StagedRows::reader() const
{
    return m_file ? Reader(*m_file, 0, m_runEnds.back()) : Reader(m_buffer);
}

Result<> StagedRows::putInOrder(const Row &row)
{
    append(m_buffer, row);
    ++m_count;
    return m_buffer.size() < runSize ? Result<>() : writeRun();
}

/// Rows with the same id keep the order in which they came.
void StagedRows::sortBuffer()
{
    std::vector<Key> keys;
    const char *const rows = m_buffer.constData();
    for (qsizetype offset = 0; offset < m_buffer.size(); offset += sizeAt(rows + offset))
        keys.push_back(keyAt(rows, offset));
    std::sort(keys.begin(), keys.end(), [rows](const Key &a, const Key &b) {
        if (a.prefix != b.prefix)
            return a.prefix < b.prefix;
        const int order = compare(idAt(rows + a.offset), idAt(rows + b.offset));
        return order != 0 ? order < 0 : a.offset < b.offset;
    });
    QByteArray sorted;
    sorted.reserve(m_buffer.size());
    for (const Key &key : keys)
        sorted.append(rows + key.offset, sizeAt(rows + key.offset));
    m_buffer.swap(sorted);
}

/// Appends the buffer to the file as a run of its own.
Result<> StagedRows::writeRun()
{
    if (!m_file) {
        ASSIGN_OR_RETURN(m_file, newFile());
    }
    if (!m_ascending)
        sortBuffer();
    const qint64 begin = m_runEnds.empty() ? 0 : m_runEnds.back();
    if (!m_file->seek(begin) || m_file->write(m_buffer) != m_buffer.size() || !m_file->flush())
        return failure(fileError(m_file->errorString()));
    m_runEnds.push_back(begin + m_buffer.size());
    m_buffer.resize(0);
    return {};
}

/// Of each run; without a file the buffer is the only one.
std::vector<StagedRows::Reader> StagedRows::runReaders() const
{
    if (!m_file)
        return {Reader(m_buffer)};
    std::vector<Reader> readers;
    qint64 begin = 0;
    for (const qint64 end : m_runEnds) {
        readers.emplace_back(*m_file, begin, end);
        begin = end;
    }
    return readers;
}

/// Writes all runs into one, each id once.
Result<> StagedRows::mergeRuns(const Report &report, const Progress *progress)
{
    RunMerge runs(runReaders());
    StagedRows merged(m_sameId);
    Row kept;
    QByteArray keptBytes; ///< of `kept`
    for (std::int64_t seen = 0; runs.next(); ++seen) {
        if (seen % rowsBetweenLooks == 0 && progress && progress->isCancelled())
            return failure(Error::cancelled());
        const Row &row = runs.row();
        if (seen > 0 && kept.id == row.id) {
            if (!takeSame(kept, row))
                report(row);
            continue;
        }
        if (seen > 0) {
            RETURN_IF_ERROR(merged.putInOrder(kept));
        }
        keptBytes.resize(0);
        append(keptBytes, row);
        kept = rowAt(keptBytes.constData());
    }
    if (runs.isBroken())
        return failure(fileError(m_file->errorString()));
    RETURN_IF_ERROR(merged.putInOrder(kept));
    if (merged.m_file) {
        RETURN_IF_ERROR(merged.writeRun());
    }
    *this = std::move(merged);
    return {};
}

/// Adds a row with an id that was there before; false when it can't be.
bool StagedRows::takeSame(Row &kept, const Row &row) const
{
    const Money paid = kept.paid + row.paid;
    const Money due = kept.due + row.due;
    if (m_sameId == SameId::Reject || !paid.isStorable() || !due.isStorable())
        return false;
    kept.paid = paid;
    kept.due = due;
    return true;
}

} // namespace accountdesk::storage
