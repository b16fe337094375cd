// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/staging/Staging.h"
#include "text/CsvFormat.h"

#include <optional>

namespace accountdesk::exchange {

/// A row of a file that can't be taken in, and why, in words.
struct BadRow
{
    std::int64_t number = 0; ///< from 1: the line where it begins; in JSON which element of the list it is
    QString reason = {};
    QStringList cells = {};                         ///< as read, each cut after 1 000 characters
    text::CsvChoice choice = text::CsvChoice::None; ///< what would have to be said for it to be taken in
};

/// Reads accounts from a file one by one, with bounded memory.
class RowSource
{
public:
    enum class Next { Row, Bad, End };
    static constexpr qsizetype maxShownCell = 1000;
    /// The longest name that is taken in, as the book's column holds it.
    static constexpr qsizetype maxName = 200;
    /// The longest JSON text of further fields that is taken in, in bytes, and how deep it may be nested.
    static constexpr qsizetype maxExtra = 1024 * 1024;
    static constexpr int maxExtraDepth = 63;

    virtual ~RowSource() = default;
    /// Reads on: `row` or `bad` is filled in. An Error means that the file can't be read further
    /// (not that a row is bad). Texts and buffers inside `row` are reused: no allocation a row.
    [[nodiscard]] virtual Result<Next> next(storage::Staging::Row &row, BadRow &bad) = 0;
    /// Which values the file has at all: what it lacks is left alone. Parents and further fields may be missing here,
    /// as rows say themselves that they have them.
    [[nodiscard]] virtual Change::Fields fields() const = 0;
    [[nodiscard]] virtual std::int64_t bytesRead() const = 0;
    [[nodiscard]] virtual std::int64_t bytesTotal() const = 0;
    /// The names of `BadRow::cells`: the file's header line. May read through the file for them.
    [[nodiscard]] virtual QStringList header() const = 0;
    /// `BadRow::cells` of the row that next() read last, good or bad.
    [[nodiscard]] virtual QStringList cells() const = 0;
    /// The one that rows so far say they are in; empty: none. Of CSV it is known before, and so not said here.
    [[nodiscard]] virtual QString currency() const { return {}; }
    /// What was done with rows so far that somebody may want to know: whole sentences.
    [[nodiscard]] virtual QStringList remarks() const { return {}; }
};

/// Why a text can't be an account's name; empty: it can.
[[nodiscard]] QString nameReason(QStringView name);
/// Why an id isn't taken as it is written, since a program may have made it of another; empty: there is no doubt.
[[nodiscard]] QString idDoubtReason(QByteArrayView id);
/// Takes the id of the row's parent in. Returns why it can't be; empty: it can. `field` is what the file
/// calls it.
[[nodiscard]] QString takeParent(QStringView id, const QString &field, storage::Staging::Row &row);
/// The same for the JSON text of further fields: one object, as the sync takes it.
[[nodiscard]] QString takeExtra(const QByteArray &json, const QString &field, storage::Staging::Row &row);
/// The same for a text that a book had, whatever it is: to the byte.
[[nodiscard]] QString takeExtraAsWritten(QByteArrayView text, const QString &field, storage::Staging::Row &row);

} // namespace accountdesk::exchange
