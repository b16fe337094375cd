// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/BadRowFile.h"

#include "exchange/Words.h"
#include "exchange/OutputFile.h"

#include <algorithm>

namespace accountdesk::exchange {

namespace {

Error temporaryError(const QFileDevice &file)
{
    return {.kind = Error::Kind::Storage,
            .happened = Words::tr("The rows with problems can't be stored: the disk for temporary files is full."),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Free some space and try again."),
            .detail = file.errorString()};
}

/// A cell that a spreadsheet would take for a formula. Amounts begin with a sign as well, and what
/// is guarded already stays as it is: these cells are the file's own.
bool isUnguardedFormula(const QString &cell)
{
    if (!text::needsFormulaGuard(cell) || cell.startsWith(u'\''))
        return false;
    return !std::all_of(cell.begin(), cell.end(), [](QChar c) {
        return c.isDigit() || c.isSpace() || c == u'-' || c == u'+' || c == u'.' || c == u',';
    });
}

} // namespace

void BadRowFile::begin(const QStringList &header, const text::CsvFormat &format,
                       storage::StagingOptions::Numbers numbers)
{
    m_file = std::make_unique<QTemporaryFile>();
    if (!m_file->open()) {
        m_error = temporaryError(*m_file);
        return;
    }
    text::CsvFormat written = format;
    // Reasons are in any language. Where the file wasn't UTF-8, a spreadsheet has to be told.
    if (format.encoding != text::CsvFormat::Encoding::Utf8)
        written.encoding = text::CsvFormat::Encoding::Utf8Bom;
    m_writer.emplace(*m_file, written);
    m_columns = header.size();
    put(header, numbers == storage::StagingOptions::Numbers::Lines ? QStringLiteral("line") : QStringLiteral("element"),
        QStringLiteral("reason"));
}

void BadRowFile::add(const BadRow &row)
{
    if (isGood())
        put(row.cells, QString::number(row.number), row.reason);
}

void BadRowFile::put(const QStringList &cells, const QString &number, const QString &reason)
{
    for (qsizetype column = 0; column < std::max(m_columns, cells.size()); ++column) {
        const QString cell = cells.value(column);
        m_writer->cell(isUnguardedFormula(cell) ? u'\'' + cell : cell);
    }
    m_writer->cell(number);
    m_writer->cell(reason);
    if (!m_writer->endRow())
        m_error = temporaryError(*m_file);
}

Result<> BadRowFile::finish()
{
    if (isGood() && (!m_writer->finish() || !m_file->flush()))
        m_error = temporaryError(*m_file);
    return isGood() ? Result<>() : failure(error());
}

Result<> BadRowFile::save(const QString &file) const
{
    ASSIGN_OR_RETURN(auto to, OutputFile::open(file));
    QFile from(m_file->fileName());
    bool good = from.open(QIODevice::ReadOnly);
    while (good && !from.atEnd()) {
        const QByteArray chunk = from.read(1024 * 1024);
        good = !chunk.isEmpty() && to.device().write(chunk) == chunk.size();
    }
    return good ? to.commit() : failure(to.error());
}

} // namespace accountdesk::exchange
