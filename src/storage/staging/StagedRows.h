// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Money.h"
#include "core/Progress.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringEncoder>
#include <QTemporaryFile>

#include <functional>
#include <memory>
#include <vector>

namespace accountdesk::storage {

/// Rows of a file put into the order of their ids, each id once: an external merge sort.
///
/// What comes in order, as AccountDesk's own exports do, isn't sorted at all. Up to runSize bytes
/// are held in memory; what is more goes into a temporary file. Texts are UTF-8, ids are compared
/// byte by byte.
class StagedRows
{
public:
    static constexpr qsizetype runSize = 16 * 1024 * 1024;

    enum class SameId {
        Reject, ///< the first row counts, later ones are reported
        Sum,    ///< amounts are added up; a row that leads out of range is reported
    };
    struct Row
    {
        std::int64_t line = 0;
        Money paid = {};
        Money due = {};
        QByteArrayView id = {};
        QByteArrayView name = {};
        QByteArrayView parent = {};
        QByteArrayView extra = {}; ///< JSON
    };
    using Report = std::function<void(const Row &)>;

    /// Reads rows one after another. Views in row() are valid until the next next().
    class Reader
    {
    public:
        explicit Reader(QByteArrayView rows) : m_rest(rows) {}
        Reader(QFile &file, qint64 begin, qint64 end) : m_file(&file), m_position(begin), m_end(end) {}

        /// False at the end, and when the file can't be read: isBroken().
        bool next();
        [[nodiscard]] const Row &row() const { return m_row; }
        [[nodiscard]] bool isBroken() const { return m_broken; }

    private:
        bool hold(qsizetype size);

        QFile *m_file = nullptr;
        qint64 m_position = 0;
        qint64 m_end = 0;
        QByteArray m_chunk;
        QByteArrayView m_rest;
        Row m_row;
        bool m_broken = false;
    };

    explicit StagedRows(SameId sameId);

    [[nodiscard]] Result<> add(std::int64_t line, QStringView id, QStringView name, Money paid, Money due,
                               QStringView parent = {}, QByteArrayView extra = {});
    /// Ends the adding. `report` is called for each row that isn't taken in.
    [[nodiscard]] Result<> finish(const Report &report, const Progress *progress);

    /// That the temporary file can't be written or read.
    [[nodiscard]] static Error fileError(const QString &detail = {});

    /// How many rows there are after finish() …
    [[nodiscard]] std::int64_t count() const { return m_count; }
    /// … and their reader; several may read at once, in one thread.
    [[nodiscard]] Reader reader() const;

private:
    [[nodiscard]] Result<> putInOrder(const Row &row);
    void sortBuffer();
    [[nodiscard]] Result<> writeRun();
    [[nodiscard]] std::vector<Reader> runReaders() const;
    [[nodiscard]] Result<> mergeRuns(const Report &report, const Progress *progress);
    [[nodiscard]] bool takeSame(Row &kept, const Row &row) const;

    SameId m_sameId;
    QStringEncoder m_toUtf8{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
    QByteArray m_buffer;     ///< rows that aren't in the file
    QByteArray m_lastId;     ///< of the row added last
    bool m_ascending = true; ///< so far each id was greater than the one before
    std::int64_t m_count = 0;
    std::unique_ptr<QTemporaryFile> m_file;
    std::vector<qint64> m_runEnds; ///< in the file; each run is in order
};

} // namespace accountdesk::storage
