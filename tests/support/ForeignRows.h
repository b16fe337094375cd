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

inline QString nameOf(CsvChoice choice)
{
    switch (choice) {
    case CsvChoice::None:
        return u"none"_s;
    case CsvChoice::Encoding:
        return u"encoding"_s;
    case CsvChoice::Delimiter:
        return u"delimiter"_s;
    case CsvChoice::Header:
        return u"header"_s;
    case CsvChoice::Columns:
        return u"columns"_s;
    case CsvChoice::Decimal:
        return u"decimal"_s;
    case CsvChoice::Currency:
        return u"currency"_s;
    case CsvChoice::Totals:
        return u"totals"_s;
    case CsvChoice::Ids:
        return u"ids"_s;
    case CsvChoice::Texts:
        return u"texts"_s;
    }
    return {};
}

/// What comes in: `A1|Jane|5.00|6.00`, `bad 3 totals` for a row that somebody has to decide on, or `doubt columns`
/// for a file.
inline QStringList rowsOf(const QByteArray &file, const KnownCsvFormat &known = {},
                          const std::optional<ColumnMapping> &mapping = {})
{
    QBuffer device;
    device.setData(file);
    device.open(QIODevice::ReadOnly);
    const auto preview = inspectCsv(device, known, mapping);
    if (!preview)
        return {u"error "_s + preview.error().happened};
    QStringList lines;
    for (const CsvDoubt &doubt : preview->doubts)
        lines << u"doubt "_s + nameOf(doubt.choice);
    if (!lines.isEmpty())
        return lines;
    const auto source = CsvRowSource::open(device, preview->format, preview->mapping);
    if (!source)
        return {u"error "_s + source.error().happened};
    Staging::Row row;
    BadRow bad;
    for (;;) {
        const auto next = (*source)->next(row, bad);
        if (!next)
            return lines << u"error "_s + next.error().happened;
        if (*next == RowSource::Next::End)
            return lines;
        if (*next == RowSource::Next::Bad)
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
