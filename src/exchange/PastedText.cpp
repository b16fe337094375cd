// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/PastedText.h"

#include "exchange/ColumnMapping.h"
#include "exchange/CsvRowSource.h"
#include "exchange/Words.h"

#include <QBuffer>
#include <QSet>

namespace accountdesk::exchange {

namespace {

Result<> readRows(RowSource &source, PastedText &pasted)
{
    QSet<AccountId> seen;
    const Change::Fields fields = source.fields();
    storage::Staging::Row row;
    BadRow bad;
    for (;;) {
        ASSIGN_OR_RETURN(const auto next, source.next(row, bad));
        if (next == RowSource::Next::End)
            return {};
        if (next == RowSource::Next::Bad) {
            pasted.bad.append(bad);
        } else if (seen.contains(row.id)) {
            pasted.bad.append(
                {.number = row.line, .reason = Words::tr("The account appears twice."), .cells = source.cells()});
        } else {
            seen.insert(row.id);
            pasted.rows.append({.line = row.line,
                                .id = row.id,
                                .name = fields & Change::Name ? std::optional(row.name) : std::nullopt,
                                .paid = fields & Change::Paid ? std::optional(row.paid) : std::nullopt,
                                .due = fields & Change::Due ? std::optional(row.due) : std::nullopt});
        }
    }
}

} // namespace

Result<PastedText> readPastedText(const QString &text, text::KnownCsvFormat known,
                                  const std::optional<ColumnMapping> &mapping)
{
    QBuffer device;
    device.setData(text.toUtf8());
    device.open(QIODevice::ReadOnly);
    known.encoding = text::CsvFormat::Encoding::Utf8;
    if (!known.delimiter && text.contains(u'\t'))
        known.delimiter = '\t';
    ASSIGN_OR_RETURN(const auto preview, inspectCsv(device, known, mapping));
    if (!preview.doubts.isEmpty())
        return failure(Error::invalid(preview.doubts.front().what));
    ASSIGN_OR_RETURN(const auto source, CsvRowSource::open(device, preview.format, preview.mapping));
    PastedText pasted{.found = preview};
    RETURN_IF_ERROR(readRows(*source, pasted));
    return pasted;
}

} // namespace accountdesk::exchange
