// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ColumnMapping.h"
#include "exchange/CsvInspection.h"
#include "exchange/CsvRowSource.h"

#include <QBuffer>
#include <QTest>

/// What comes in of files that other programs wrote.
namespace accountdesk::test {

using namespace Qt::StringLiterals;

inline QString nameOf(text::CsvChoice choice)
{
    switch (choice) {
    case text::CsvChoice::None:
        return u"none"_s;
    case text::CsvChoice::Encoding:
        return u"encoding"_s;
    case text::CsvChoice::Delimiter:
        return u"delimiter"_s;
    case text::CsvChoice::Header:
        return u"header"_s;
    case text::CsvChoice::Columns:
        return u"columns"_s;
    case text::CsvChoice::Decimal:
        return u"decimal"_s;
    case text::CsvChoice::Currency:
        return u"currency"_s;
    case text::CsvChoice::Totals:
        return u"totals"_s;
    case text::CsvChoice::Ids:
        return u"ids"_s;
    case text::CsvChoice::Texts:
        return u"texts"_s;
    }
    return {};
}

/// What comes in: `A1|Jane|5.00|6.00`, `bad 3 totals` for a row that somebody has to decide on, or `doubt columns`
/// for a file.
inline QStringList rowsOf(const QByteArray &file, const text::KnownCsvFormat &known = {},
                          const std::optional<exchange::ColumnMapping> &mapping = {})
{
    QBuffer device;
    device.setData(file);
    device.open(QIODevice::ReadOnly);
    const auto preview = exchange::inspectCsv(device, known, mapping);
    if (!preview)
        return {u"error "_s + preview.error().happened};
    QStringList lines;
    for (const exchange::CsvDoubt &doubt : preview->doubts)
        lines << u"doubt "_s + nameOf(doubt.choice);
    if (!lines.isEmpty())
        return lines;
    const auto source = exchange::CsvRowSource::open(device, preview->format, preview->mapping);
    if (!source)
        return {u"error "_s + source.error().happened};
    storage::Staging::Row row;
    exchange::BadRow bad;
    for (;;) {
        const auto next = (*source)->next(row, bad);
        if (!next)
            return lines << u"error "_s + next.error().happened;
        if (*next == exchange::RowSource::Next::End)
            return lines;
        if (*next == exchange::RowSource::Next::Bad)
            lines << u"bad %1 %2"_s.arg(bad.number).arg(nameOf(bad.choice));
        else
            lines << QStringList{row.id.text(), row.name, row.paid.format(), row.due.format()}.join(u'|');
    }
}

/// A file of the usual columns with these amounts in its only row.
inline QByteArray amounts(const QByteArray &paid, const QByteArray &due)
{
    return "acctid\tname\tpaid\tdue\nA1\tJane\t" + paid + '\t' + due + '\n';
}

inline void addForeignColumns()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("rows");
}

inline void addForeign(const char *name, const QByteArray &file, const QStringList &rows)
{
    QTest::newRow(name) << file << rows;
}

/// Compares a data row of these columns.
inline void checkForeign()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QStringList, rows);
    QCOMPARE(rowsOf(file), rows);
}

inline const QString jane = u"A1|Jane|5.00|6.00"_s;

} // namespace accountdesk::test
