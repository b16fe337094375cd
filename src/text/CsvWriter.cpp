// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/CsvWriter.h"

#include "text/CellText.h"
#include "text/CsvAmount.h"
#include "text/IdDoubt.h"
#include "text/Words.h"
#include "text/Utf8Source.h"

#include <QStringDecoder>

#include <algorithm>

namespace accountdesk::text {

namespace {

constexpr qsizetype largeBuffer = 512 * 1024;

Error notInWindows1252(const QString &text)
{
    QStringEncoder encoder("windows-1252");
    QStringDecoder decoder("windows-1252");
    for (const char32_t code : text.toStdU32String()) {
        const QString character = QString::fromUcs4(&code, 1);
        if (QString(decoder.decode(QByteArray(encoder.encode(character)))) == character)
            continue;
        return {.kind = Error::Kind::Invalid,
                .happened = Words::tr(
                                "Windows-1252 doesn't have the character “%1” (U+%2), which the accounts contain.")
                                .arg(character)
                                .arg(static_cast<uint>(code), 4, 16, QLatin1Char('0')),
                .safe = Words::tr("The book is unchanged."),
                .advice = Words::tr("Choose UTF-8 as the encoding.")};
    }
    return {.kind = Error::Kind::Unsupported,
            .happened = Words::tr("This computer's Qt can't write Windows-1252."),
            .safe = Words::tr("The book is unchanged."),
            .advice = Words::tr("Choose UTF-8 as the encoding.")};
}

char16_t code(QChar c)
{
    return c.unicode();
}

char16_t code(char c)
{
    return static_cast<uchar>(c);
}

template<typename Text>
bool startsFormula(Text text)
{
    const auto first = std::find_if(text.begin(), text.end(), [](auto c) { return code(c) != u'\''; });
    return first != text.end() && QStringView(u"=+-@\t\r\n").contains(QChar(code(*first)));
}

} // namespace

Error writeError(const QIODevice &device)
{
    return {.kind = Error::Kind::Storage,
            .happened = Words::tr("The file can't be written: the disk is full or not writable."),
            .safe = Words::tr("The book is unchanged."),
            .advice = Words::tr("Free some space or choose another folder, and try again."),
            .detail = device.errorString()};
}

TextSink::TextSink(QIODevice &device, CsvFormat::Encoding encoding) : m_device(device), m_encoding(encoding)
{
    m_buffer.reserve(largeBuffer + largeBuffer / 4);
}

void TextSink::append(QStringView text)
{
    const qsizetype size = m_buffer.size();
    m_buffer.resize(size + m_utf8.requiredSpace(text.size()));
    const char *const end = m_utf8.appendToBuffer(m_buffer.data() + size, text);
    m_buffer.truncate(end - m_buffer.constData());
}

void TextSink::append(QByteArrayView utf8)
{
    if (utf8.isValidUtf8())
        m_buffer.append(utf8);
    else
        append(textOf(utf8));
}

Result<> TextSink::flushIfLarge()
{
    return m_buffer.size() < largeBuffer ? Result<>() : flush();
}

Result<> TextSink::flush()
{
    ASSIGN_OR_RETURN(const auto bytes, encoded());
    if (m_device.write(bytes) != bytes.size())
        return failure(writeError(m_device));
    m_started = true;
    m_buffer.resize(0);
    return {};
}

Result<QByteArray> TextSink::encoded()
{
    if (m_encoding == TextEncoding::Utf8 || (m_encoding == TextEncoding::Utf8Bom && m_started))
        return m_buffer;
    if (m_encoding == TextEncoding::Utf8Bom)
        return QByteArray("\xEF\xBB\xBF" + m_buffer);
    if (m_encoding.isUnicode()) {
        const bool little = m_encoding == TextEncoding::Utf16Le;
        QStringEncoder encoder(little ? QStringEncoder::Utf16LE : QStringEncoder::Utf16BE);
        const QByteArray bytes = encoder.encode(textOf(m_buffer));
        return m_started ? bytes : (little ? QByteArray("\xFF\xFE") : QByteArray("\xFE\xFF")) + bytes;
    }
    // Reading it back is the sure way to see that no character was bent into a similar one.
    const QString text = textOf(m_buffer);
    QStringEncoder encoder("windows-1252");
    QStringDecoder decoder("windows-1252");
    const QByteArray bytes = encoder.encode(text);
    if (encoder.hasError() || QString(decoder.decode(bytes)) != text)
        return failure(notInWindows1252(text));
    return bytes;
}

CsvWriter::CsvWriter(QIODevice &device, const CsvFormat &format) : m_format(format), m_sink(device, format.encoding)
{
    for (const char c : {format.delimiter, format.quote, '\r', '\n'})
        m_quoted[static_cast<uchar>(c)] = true;
}

void CsvWriter::cell(QStringView text)
{
    beginCell();
    const qsizetype begin = m_sink.buffer().size();
    m_sink.append(text);
    endCell(begin);
}

/// What reads like nothing in a database's file is quoted: so it is the text.
void CsvWriter::text(QByteArrayView utf8)
{
    textCell(utf8, needsFormulaGuard(utf8) ? Guarded::Yes : Guarded::No,
             CellText::isNull(utf8) ? Quotes::Always : Quotes::AsNeeded);
}

/// One that a program could have made of another is quoted: so it is the id, unless a program writes the file anew.
void CsvWriter::id(QByteArrayView utf8)
{
    textCell(utf8, needsIdGuard(utf8) ? Guarded::Yes : Guarded::No,
             idDoubt(utf8) == IdDoubt::None ? Quotes::AsNeeded : Quotes::Always);
}

void CsvWriter::textCell(QByteArrayView utf8, Guarded guarded, Quotes quotes)
{
    beginCell();
    const qsizetype begin = m_sink.buffer().size();
    if (guarded == Guarded::Yes)
        m_sink.buffer().append('\'');
    m_sink.append(utf8);
    endCell(begin, quotes);
}

void CsvWriter::amount(Money amount)
{
    beginCell();
    const qsizetype begin = m_sink.buffer().size();
    appendAmount(m_sink.buffer(), amount, m_format);
    endCell(begin);
}

Result<> CsvWriter::endRow()
{
    m_sink.buffer().append("\r\n");
    m_rowBegun = false;
    return m_sink.flushIfLarge();
}

Result<> CsvWriter::finish()
{
    return m_sink.flush();
}

void CsvWriter::beginCell()
{
    if (m_rowBegun)
        m_sink.buffer().append(m_format.delimiter);
    m_rowBegun = true;
}

/// Puts quotes around the cell that begins there, if it needs them.
void CsvWriter::endCell(qsizetype begin, Quotes quotes)
{
    QByteArray &buffer = m_sink.buffer();
    const QByteArrayView cell = QByteArrayView(buffer).sliced(begin);
    if (cell.isEmpty())
        return;
    const bool special = quotes == Quotes::Always || std::any_of(cell.begin(), cell.end(), [this](char c) {
                             return m_quoted[static_cast<uchar>(c)];
                         });
    // Space at an end is the cell's own only inside of quotes.
    if (!special && static_cast<uchar>(cell.front()) > ' ' && static_cast<uchar>(cell.back()) > ' '
        && CellText::trimmed(cell).size() == cell.size())
        return;
    QByteArray quoted;
    quoted.reserve(cell.size() + 8);
    quoted.append(m_format.quote);
    for (const char c : cell) {
        if (c == m_format.quote)
            quoted.append(c);
        quoted.append(c);
    }
    quoted.append(m_format.quote);
    buffer.replace(begin, buffer.size() - begin, quoted);
}

bool needsFormulaGuard(QStringView text)
{
    return startsFormula(text);
}

bool needsFormulaGuard(QByteArrayView text)
{
    return startsFormula(text);
}

bool needsIdGuard(QByteArrayView id)
{
    const auto first = std::find_if(id.begin(), id.end(), [](char c) { return c != '\''; });
    return startsFormula(id) || (first != id.begin() && first != id.end() && *first >= '0' && *first <= '9');
}

bool hasIdGuard(QByteArrayView cell)
{
    return cell.startsWith('\'') && needsIdGuard(cell);
}

bool hasFormulaGuard(QByteArrayView cell)
{
    return cell.startsWith('\'') && needsFormulaGuard(cell);
}

const QList<TextEncoding> &exportEncodings()
{
    static const QList<TextEncoding> encodings{TextEncoding::Utf8, TextEncoding::Utf8Bom, TextEncoding::Utf16Le,
                                               TextEncoding::Utf16Be, TextEncoding::Windows1252};
    return encodings;
}

const QStringList &exportedColumns()
{
    static const QStringList names{QStringLiteral("acctid"), QStringLiteral("name"), QStringLiteral("paid"),
                                   QStringLiteral("due"), QStringLiteral("balance")};
    return names;
}

Result<> checkCsvFormat(const CsvFormat &format)
{
    const char decimal = format.decimal == CsvFormat::Decimal::Comma ? ',' : '.';
    if (!QByteArrayView(",;|\t").contains(format.delimiter))
        return failure(Error::invalid(Words::tr("The delimiter has to be a comma, a semicolon, a tab or a bar.")));
    if (format.quote != '"' && format.quote != '\'')
        return failure(Error::invalid(Words::tr("The quote has to be \" or '.")));
    if (format.thousands != 0 && !QByteArrayView(".,' ").contains(format.thousands))
        return failure(
            Error::invalid(Words::tr("The thousands separator has to be a point, a comma, an apostrophe or a space.")));
    if (format.thousands == decimal)
        return failure(Error::invalid(Words::tr("The thousands separator and the decimal sign have to differ.")));
    return {};
}

} // namespace accountdesk::text
