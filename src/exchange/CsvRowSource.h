// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ColumnMapping.h"
#include "exchange/RepeatedHeader.h"
#include "exchange/RowSource.h"
#include "exchange/TotalRows.h"
#include "text/CsvReader.h"

#include <QSet>

namespace accountdesk::exchange {

/// Reads accounts from a CSV file: which column is what says a ColumnMapping.
class CsvRowSource : public RowSource
{
public:
    /// Reads the header, if the format has one. The device has to be at the file's beginning. Where the first rows
    /// may be totals of those below, it looks through the file for that.
    [[nodiscard]] static Result<std::unique_ptr<CsvRowSource>> open(QIODevice &device, const text::CsvFormat &format,
                                                                    const ColumnMapping &mapping,
                                                                    Progress *progress = nullptr);

    [[nodiscard]] Result<Next> next(storage::Staging::Row &row, BadRow &bad) override;
    [[nodiscard]] Change::Fields fields() const override;
    [[nodiscard]] std::int64_t bytesRead() const override { return m_reader.source().bytesRead(); }
    [[nodiscard]] std::int64_t bytesTotal() const override { return m_reader.source().bytesTotal(); }
    [[nodiscard]] QStringList header() const override { return m_header; }
    [[nodiscard]] QStringList cells() const override;

    [[nodiscard]] QStringList remarks() const override;

private:
    CsvRowSource(QIODevice &device, const text::CsvFormat &format, const ColumnMapping &mapping, Progress *progress);
    [[nodiscard]] static Result<std::unique_ptr<CsvRowSource>> begun(QIODevice &device, const text::CsvFormat &format,
                                                                     const ColumnMapping &mapping, Progress *progress);
    [[nodiscard]] Result<> readHeader();
    [[nodiscard]] bool isPassedOver() const;
    [[nodiscard]] QString reasonOf(storage::Staging::Row &row);
    [[nodiscard]] QString otherHeaderReason() const;
    [[nodiscard]] bool mayBeNames() const;
    [[nodiscard]] bool looksForTotals() const;
    [[nodiscard]] bool isNoAccount(const storage::Staging::Row &row) const;
    /// The reason why the record can't be taken in; empty: it is in `row`. Sets m_choice.
    [[nodiscard]] QString take(storage::Staging::Row &row);
    [[nodiscard]] QString takeId(AccountId &id);
    [[nodiscard]] QString takeName(QString &name);
    [[nodiscard]] QString takeFurther(storage::Staging::Row &row);
    [[nodiscard]] QString takeParentCell(storage::Staging::Row &row);
    [[nodiscard]] QString takeExtraCell(storage::Staging::Row &row);
    [[nodiscard]] QString currencyReason();
    [[nodiscard]] QString balanceReason(const storage::Staging::Row &row);
    [[nodiscard]] QString takeAmount(int column, Money &amount);
    [[nodiscard]] QString notUnicode();
    [[nodiscard]] const text::CsvReader::Cell &cell(int column) const
    {
        return m_reader.cells()[static_cast<size_t>(column)];
    }

    text::CsvReader m_reader;
    text::CsvFormat m_format;
    ColumnMapping m_mapping;
    size_t m_needed = 0;    ///< cells that a row has to have
    size_t m_columns = 0;   ///< cells that the first record has
    bool m_pending = false; ///< without a header: the first record was read already
    QStringList m_header;
    RepeatedHeader m_repeated;
    bool m_isHeader = false;        ///< the row that was read is one, as the file's is
    std::int64_t m_otherHeader = 0; ///< the line from which on the columns are named otherwise
    bool m_isOwn = false;           ///< AccountDesk wrote the file: its texts are what they are
    TotalRows m_totals;
    QSet<std::int64_t> m_leadingTotals; ///< the lines of those that stand above their rows
    std::int64_t m_nullNames = 0;
    QByteArray m_currency; ///< a row's that was found to be the file's
    text::CsvChoice m_choice = text::CsvChoice::None;
    QString m_idText; ///< reused
};

/// A cell as it is shown: decoded, cut after RowSource::maxShownCell characters.
[[nodiscard]] QString shownCell(QByteArrayView bytes);

} // namespace accountdesk::exchange
