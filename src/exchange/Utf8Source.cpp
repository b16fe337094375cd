// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Utf8Source.h"

#include "exchange/ExchangeWords.h"

#include <algorithm>
#include <cstring>

namespace accountdesk {

namespace {

constexpr qsizetype textChunk = 256 * 1024;
constexpr char invalidByte = '\xFF'; // stands in no valid UTF-8

QByteArrayView markOf(CsvFormat::Encoding encoding)
{
    switch (encoding) {
    case CsvFormat::Encoding::Utf8:
    case CsvFormat::Encoding::Utf8Bom:
        return "\xEF\xBB\xBF";
    case CsvFormat::Encoding::Utf16Le:
        return "\xFF\xFE";
    case CsvFormat::Encoding::Utf16Be:
        return "\xFE\xFF";
    case CsvFormat::Encoding::Windows1252:
        break;
    }
    return {};
}

bool isUtf8(CsvFormat::Encoding encoding)
{
    return encoding == CsvFormat::Encoding::Utf8 || encoding == CsvFormat::Encoding::Utf8Bom;
}

Error readError(const QIODevice &device)
{
    return {.kind = Error::Kind::Storage,
            .happened = ExchangeWords::tr("The file can't be read further."),
            .safe = ExchangeWords::tr("Nothing was changed."),
            .advice = ExchangeWords::tr("Check the disk or copy the file to this computer."),
            .detail = device.errorString()};
}

} // namespace

Utf8Source::Utf8Source(QIODevice &device, CsvFormat::Encoding encoding, Progress *progress)
    : m_device(device), m_encoding(encoding), m_progress(progress),
      m_bytesTotal(device.isSequential() ? 0 : device.size())
{
    if (encoding == CsvFormat::Encoding::Windows1252)
        m_decoder = QStringDecoder("windows-1252");
}

Result<qsizetype> Utf8Source::read(char *to, qsizetype size)
{
    if (!m_started) {
        m_started = true;
        if (const auto skipped = skipMark(); !skipped)
            return failure(skipped.error());
    }
    if (isUtf8(m_encoding)) {
        if (m_headSize == 0)
            return readDevice(to, size);
        const qsizetype taken = std::min(size, m_headSize);
        std::copy_n(m_head.data(), taken, to);
        std::copy(m_head.data() + taken, m_head.data() + m_headSize, m_head.data());
        m_headSize -= taken;
        return taken;
    }
    while (m_position == m_utf8.size()) {
        const auto more = transcodeChunk();
        if (!more)
            return failure(more.error());
        if (!*more)
            return 0;
    }
    const qsizetype taken = std::min(size, m_utf8.size() - m_position);
    std::memcpy(to, m_utf8.constData() + m_position, static_cast<size_t>(taken));
    m_position += taken;
    return taken;
}

Result<qsizetype> Utf8Source::readDevice(char *to, qsizetype size)
{
    if (m_progress && m_progress->isCancelled())
        return failure(Error::cancelled());
    const qint64 count = m_device.read(to, size);
    // A sequential device says -1 at its end as well.
    if (count < 0 && !(m_device.isSequential() && m_device.atEnd()))
        return failure(readError(m_device));
    m_bytesRead += std::max<qint64>(count, 0);
    if (m_progress)
        m_progress->set(m_bytesRead, m_bytesTotal);
    return std::max<qint64>(count, 0);
}

Result<> Utf8Source::skipMark()
{
    const QByteArrayView mark = markOf(m_encoding);
    while (m_headSize < mark.size()) {
        const auto count = readDevice(m_head.data() + m_headSize, mark.size() - m_headSize);
        if (!count)
            return failure(count.error());
        if (*count == 0)
            break;
        m_headSize += *count;
    }
    if (!mark.isEmpty() && QByteArrayView(m_head.data(), m_headSize) == mark)
        m_headSize = 0;
    return {};
}

Result<bool> Utf8Source::transcodeChunk()
{
    m_utf8.resize(0);
    m_position = 0;
    m_chunk.resize(textChunk);
    std::copy_n(m_head.data(), m_headSize, m_chunk.data());
    const auto count = readDevice(m_chunk.data() + m_headSize, textChunk - m_headSize);
    if (!count)
        return failure(count.error());
    m_chunk.truncate(*count + m_headSize);
    m_headSize = 0;
    const bool atEnd = *count == 0;
    if (m_encoding != CsvFormat::Encoding::Windows1252) {
        transcodeUtf16(m_chunk, atEnd);
        return !atEnd || !m_utf8.isEmpty();
    }
    if (!m_decoder.isValid()) {
        return failure({.kind = Error::Kind::Unsupported,
                        .happened = ExchangeWords::tr("This computer's Qt can't read Windows-1252."),
                        .safe = ExchangeWords::tr("Nothing was changed."),
                        .advice = ExchangeWords::tr("Save the file as UTF-8 and try again.")});
    }
    m_utf8 = QString(m_decoder.decode(m_chunk)).toUtf8();
    return !atEnd;
}

void Utf8Source::transcodeUtf16(QByteArrayView bytes, bool atEnd)
{
    m_utf8.reserve(bytes.size() * 3 / 2 + 4);
    const bool little = m_encoding == CsvFormat::Encoding::Utf16Le;
    for (const char byte : bytes) {
        const int value = static_cast<unsigned char>(byte);
        if (m_halfUnit < 0) {
            m_halfUnit = value;
            continue;
        }
        putUnit(static_cast<char16_t>(little ? value << 8 | m_halfUnit : m_halfUnit << 8 | value));
        m_halfUnit = -1;
    }
    if (atEnd && (m_halfUnit >= 0 || m_highSurrogate != 0)) {
        m_utf8.append(invalidByte);
        m_halfUnit = -1;
        m_highSurrogate = 0;
    }
}

void Utf8Source::putUnit(char16_t unit)
{
    const auto put = [this](int byte) { m_utf8.append(static_cast<char>(byte)); };
    const char16_t high = std::exchange(m_highSurrogate, char16_t(0));
    if (QChar::isLowSurrogate(unit)) {
        if (high == 0)
            return put(0xFF);
        const int code = static_cast<int>(QChar::surrogateToUcs4(high, unit));
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
        return put(0x80 | (code & 0x3F));
    }
    if (high != 0)
        put(0xFF); // its other half never came
    if (QChar::isHighSurrogate(unit)) {
        m_highSurrogate = unit;
    } else if (unit < 0x80) {
        put(unit);
    } else if (unit < 0x800) {
        put(0xC0 | unit >> 6);
        put(0x80 | (unit & 0x3F));
    } else {
        put(0xE0 | unit >> 12);
        put(0x80 | (unit >> 6 & 0x3F));
        put(0x80 | (unit & 0x3F));
    }
}

QString textOf(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder(utf8);
}

} // namespace accountdesk
