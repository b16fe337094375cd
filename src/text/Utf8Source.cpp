// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/Utf8Source.h"

#include "text/Words.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace accountdesk::text {

namespace {

constexpr qsizetype textChunk = 256 * 1024;
constexpr QByteArrayView utf8Mark = "\xEF\xBB\xBF";
constexpr char invalidByte = '\xFF';  // stands in no valid UTF-8
constexpr UChar noCharacter = 0xDC80; // half of a pair, so it is none between the two converters either

/// What a byte that is no character becomes on its way to UTF-8 …
void markInvalid(const void *, UConverterToUnicodeArgs *to, const char *, int32_t, UConverterCallbackReason reason,
                 UErrorCode *error)
{
    if (reason > UCNV_IRREGULAR)
        return;
    *error = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(to, &noCharacter, 1, 0, error);
}

/// … and there.
void writeInvalid(const void *, UConverterFromUnicodeArgs *from, const UChar *, int32_t, UChar32,
                  UConverterCallbackReason reason, UErrorCode *error)
{
    if (reason > UCNV_IRREGULAR)
        return;
    *error = U_ZERO_ERROR;
    ucnv_cbFromUWriteBytes(from, &invalidByte, 1, 0, error);
}

QByteArrayView markOf(TextEncoding encoding)
{
    if (encoding.isUtf8())
        return utf8Mark;
    if (encoding == TextEncoding::Utf16Le)
        return "\xFF\xFE";
    if (encoding == TextEncoding::Utf16Be)
        return "\xFE\xFF";
    if (encoding == TextEncoding::Utf32Le)
        return {"\xFF\xFE\0\0", 4};
    if (encoding == TextEncoding::Utf32Be)
        return {"\0\0\xFE\xFF", 4};
    return {};
}

/// A unit that a program fills a file's end with: NUL, or the end mark of DOS.
bool isFilling(const char *unit, qsizetype size)
{
    const auto nuls = std::count(unit, unit + size, '\0');
    return nuls == size || (nuls == size - 1 && std::find(unit, unit + size, '\x1A') != unit + size);
}

/// A device may hand out less at once than it has.
QByteArray readWhole(QIODevice &device, qint64 size)
{
    QByteArray bytes;
    while (bytes.size() < size) {
        const QByteArray more = device.read(size - bytes.size());
        if (more.isEmpty())
            break;
        bytes.append(more);
    }
    return bytes;
}

} // namespace

/// From the file's encoding by way of UTF-16 to UTF-8.
struct Utf8Source::Converters
{
    explicit Converters(TextEncoding encoding)
    {
        UErrorCode error = U_ZERO_ERROR;
        from = ucnv_open(encoding.converterName(), &error);
        to = ucnv_open("UTF-8", &error);
        if (from)
            ucnv_setToUCallBack(from, markInvalid, nullptr, nullptr, nullptr, &error);
        if (to)
            ucnv_setFromUCallBack(to, writeInvalid, nullptr, nullptr, nullptr, &error);
        isGood = U_SUCCESS(error);
        isLegacy = !encoding.isUnicode();
    }
    ~Converters()
    {
        ucnv_close(from);
        ucnv_close(to);
    }
    Converters(Converters &&) = delete;

    /// Appends what the bytes are; with `flush` also what is left of a character that never ended.
    bool convert(QByteArrayView bytes, bool flush, QByteArray &utf8)
    {
        const char *source = bytes.data();
        const char *const end = source + bytes.size();
        UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
        while (error == U_BUFFER_OVERFLOW_ERROR) {
            error = U_ZERO_ERROR;
            std::array<char, 16 * 1024> part;
            char *target = part.data();
            ucnv_convertEx(to, from, &target, part.data() + part.size(), &source, end, pivot.data(), &pivotSource,
                           &pivotTarget, pivot.data() + pivot.size(), false, flush, &error);
            utf8.append(part.data(), target - part.data());
        }
        if (isLegacy)
            markControls(utf8);
        return U_SUCCESS(error);
    }

    /// ICU takes bytes that an encoding doesn't define for control characters, which no text has.
    static void markControls(QByteArray &utf8)
    {
        for (qsizetype at = 0; (at = utf8.indexOf('\xC2', at)) >= 0; ++at) {
            if (at + 1 < utf8.size() && static_cast<unsigned char>(utf8[at + 1]) < 0xA0)
                utf8[at] = utf8[at + 1] = invalidByte;
        }
    }

    UConverter *from = nullptr;
    UConverter *to = nullptr;
    std::array<UChar, 4096> pivot = {};
    UChar *pivotSource = pivot.data();
    UChar *pivotTarget = pivot.data();
    bool isGood = false;
    bool isLegacy = false;
};

Utf8Source::Utf8Source(QIODevice &device, TextEncoding encoding, Progress *progress)
    : m_device(device), m_encoding(encoding), m_progress(progress),
      m_bytesTotal(device.isSequential() ? 0 : device.size()), m_textEnd(textEnd(device, encoding))
{
    if (!encoding.isUtf8())
        m_converters = std::make_unique<Converters>(encoding);
}

Utf8Source::~Utf8Source() = default;

Result<qsizetype> Utf8Source::read(char *to, qsizetype size)
{
    if (!std::exchange(m_started, true)) {
        RETURN_IF_ERROR(skipMarks());
    }
    if (m_encoding.isUtf8()) {
        if (m_head.isEmpty())
            return readDevice(to, size);
        const qsizetype taken = std::min(size, m_head.size());
        std::copy_n(m_head.constData(), taken, to);
        m_head.remove(0, taken);
        return taken;
    }
    while (m_position == m_utf8.size()) {
        ASSIGN_OR_RETURN(const auto more, transcodeChunk());
        if (!more)
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
    if (m_textEnd >= 0)
        size = std::min(size, static_cast<qsizetype>(m_textEnd - m_bytesRead));
    const qint64 count = size > 0 ? m_device.read(to, size) : 0;
    // A sequential device says -1 at its end as well.
    if (count < 0 && !(m_device.isSequential() && m_device.atEnd()))
        return failure(readError(m_device));
    m_bytesRead += std::max<qint64>(count, 0);
    if (m_progress)
        m_progress->set(m_bytesRead == m_textEnd ? m_bytesTotal : m_bytesRead, m_bytesTotal);
    return std::max<qint64>(count, 0);
}

/// Programs that join files or write a mark twice leave more than one.
Result<> Utf8Source::skipMarks()
{
    const QByteArrayView mark = markOf(m_encoding);
    while (!mark.isEmpty()) {
        while (m_head.size() < mark.size()) {
            std::array<char, 4> bytes;
            ASSIGN_OR_RETURN(const auto count, readDevice(bytes.data(), mark.size() - m_head.size()));
            if (count == 0)
                return {};
            m_head.append(bytes.data(), count);
        }
        if (m_head != mark)
            return {};
        m_head.clear();
    }
    return {};
}

Result<bool> Utf8Source::transcodeChunk()
{
    if (!m_converters->isGood) {
        return failure({.kind = Error::Kind::Unsupported,
                        .happened = Words::tr("This computer can't read the encoding %1.").arg(m_encoding.name()),
                        .safe = Words::tr("Nothing was changed."),
                        .advice = Words::tr("Save the file as UTF-8 and try again.")});
    }
    m_utf8.resize(0);
    m_position = 0;
    if (m_flushed)
        return false;
    m_chunk.resize(textChunk);
    std::copy(m_head.cbegin(), m_head.cend(), m_chunk.begin());
    ASSIGN_OR_RETURN(const auto count, readDevice(m_chunk.data() + m_head.size(), textChunk - m_head.size()));
    m_chunk.truncate(count + m_head.size());
    m_head.clear();
    m_flushed = count == 0;
    if (!m_converters->convert(m_chunk, m_flushed, m_utf8) && m_flushed)
        m_utf8.append(invalidByte);
    return true;
}

std::int64_t textEnd(QIODevice &device, TextEncoding encoding)
{
    if (device.isSequential())
        return -1;
    const qint64 position = device.pos();
    const int unit = encoding.unitSize();
    constexpr qint64 step = 4096;
    qint64 end = device.size();
    qint64 text = end;
    for (bool isFilled = true; isFilled && end > 0;) {
        const qint64 begin = std::max<qint64>(0, (end - 1) / step * step);
        const QByteArray bytes = device.seek(begin) ? readWhole(device, end - begin) : QByteArray();
        if (bytes.size() != end - begin) {
            text = -1;
            break;
        }
        // Half a unit at the end is broken text, not filling.
        qsizetype left = bytes.size() - bytes.size() % unit;
        isFilled = left == bytes.size();
        while (isFilled && left > 0 && isFilling(bytes.constData() + left - unit, unit))
            left -= unit;
        if (isFilled)
            text = begin + left;
        isFilled = isFilled && left == 0;
        end = begin;
    }
    return device.seek(position) ? text : -1;
}

Error readError(const QIODevice &device)
{
    return {.kind = Error::Kind::Storage,
            .happened = Words::tr("The rest of the file can't be read."),
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Check the disk or copy the file to this computer."),
            .detail = device.errorString()};
}

QString textOf(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder(utf8);
}

} // namespace accountdesk::text
