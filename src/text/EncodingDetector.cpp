// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/EncodingDetector.h"

#include "text/GarbledText.h"
#include "text/HighBytes.h"
#include "text/Words.h"
#include "text/Utf8Source.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace accountdesk::text {

namespace {

using AtEnd = HighBytes::AtEnd;

constexpr qsizetype headSize = 256 * 1024;
constexpr qsizetype chunkSize = 1024 * 1024;

unsigned char byte(char c)
{
    return static_cast<unsigned char>(c);
}

/// The beginnings of what is chosen by mistake, spreadsheets above all.
bool hasMagic(QByteArrayView bytes)
{
    static constexpr std::array<QByteArrayView, 11> magics{"SQLite format 3",
                                                           "PK\x03\x04",
                                                           "%PDF-",
                                                           "\x89PNG",
                                                           "\xD0\xCF\x11\xE0",
                                                           "\x1F\x8B\x08",
                                                           "BZh",
                                                           "\xFD"
                                                           "7zXZ",
                                                           "\x28\xB5\x2F\xFD",
                                                           "7z\xBC\xAF",
                                                           "{\\rtf"};
    return std::any_of(magics.begin(), magics.end(), [bytes](QByteArrayView magic) { return bytes.startsWith(magic); });
}

bool hasControls(QByteArrayView bytes)
{
    const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return byte(c) < ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\f';
    });
    return controls * 20 > bytes.size(); // single NUL bytes are for the rows to complain about
}

std::optional<TextEncoding> byMark(QByteArrayView bytes)
{
    static constexpr std::array<std::pair<QByteArrayView, TextEncoding>, 5> marks{
        {{"\xEF\xBB\xBF", TextEncoding::Utf8Bom},
         {{"\xFF\xFE\0\0", 4}, TextEncoding::Utf32Le},
         {{"\0\0\xFE\xFF", 4}, TextEncoding::Utf32Be},
         {"\xFF\xFE", TextEncoding::Utf16Le},
         {"\xFE\xFF", TextEncoding::Utf16Be}}};
    for (const auto &[mark, encoding] : marks) {
        if (bytes.startsWith(mark))
            return encoding;
    }
    return {};
}

/// UTF-16 and UTF-32 without a mark: digits, separators and line ends have NULs on one side.
std::optional<TextEncoding> byNuls(QByteArrayView bytes)
{
    std::array<qsizetype, 4> nuls = {};
    for (qsizetype i = 0; i < bytes.size(); ++i)
        nuls[static_cast<size_t>(i % 4)] += bytes[i] == '\0';
    const qsizetype quarter = bytes.size() / 4;
    if (quarter < 1)
        return {};
    const auto most = [quarter](qsizetype count) { return count * 10 >= quarter * 8; };
    const auto few = [quarter](qsizetype count) { return count * 20 <= quarter; };
    if (most(nuls[2]) && most(nuls[3]) && few(nuls[0]))
        return TextEncoding::Utf32Le;
    if (most(nuls[0]) && most(nuls[1]) && few(nuls[3]))
        return TextEncoding::Utf32Be;
    const qsizetype even = nuls[0] + nuls[2];
    const qsizetype odd = nuls[1] + nuls[3];
    if (odd * 10 >= quarter * 3 && even * 20 <= odd)
        return TextEncoding::Utf16Le;
    if (even * 10 >= quarter * 3 && odd * 20 <= even)
        return TextEncoding::Utf16Be;
    return {};
}

/// Goes through a file's text, up to its filling, in pieces that overlap by what was left over.
template<typename Take>
Result<> forEachChunk(QIODevice &device, Progress *progress, const Take &take)
{
    const std::int64_t end = textEnd(device, TextEncoding::Utf8);
    if (!device.seek(0))
        return failure(readError(device));
    std::int64_t read = 0;
    QByteArray chunk;
    for (;;) {
        if (progress && progress->isCancelled())
            return failure(Error::cancelled());
        const qint64 wanted = end < 0 ? chunkSize : std::min<qint64>(chunkSize, end - read);
        const qsizetype left = chunk.size();
        chunk.resize(left + wanted);
        const qint64 count = wanted > 0 ? device.read(chunk.data() + left, wanted) : 0;
        if (count < 0)
            return failure(readError(device));
        chunk.truncate(left + count);
        read += count;
        const qsizetype taken = take(QByteArrayView(chunk), count == 0 ? AtEnd::Yes : AtEnd::No);
        if (count == 0 || taken < 0)
            return {};
        chunk.remove(0, taken);
    }
}

/// Whether all of it is UTF-8; `garbled` becomes a word that isn't what it was once.
Result<bool> isUtf8(QIODevice &device, Progress *progress, QByteArray &garbled)
{
    bool valid = true;
    const auto take = [&valid, &garbled](QByteArrayView bytes, AtEnd atEnd) -> qsizetype {
        qsizetype whole = bytes.size();
        // A chunk's end may cut a character, of four bytes at most.
        for (int back = 1; atEnd == AtEnd::No && back <= 3 && back <= bytes.size(); ++back) {
            if (byte(bytes[bytes.size() - back]) >= 0xC0) {
                whole = utf8Length(bytes, bytes.size() - back) < 0 ? bytes.size() - back : whole;
                break;
            }
        }
        const QByteArrayView text = bytes.first(whole);
        valid = text.isValidUtf8();
        if (garbled.isEmpty())
            garbled = garbledWord(text);
        return valid ? whole : -1;
    };
    RETURN_IF_ERROR(forEachChunk(device, progress, take));
    return valid;
}

} // namespace

Result<FoundEncoding> detectEncoding(QIODevice &device, Progress *progress)
{
    if (!device.seek(0))
        return failure(readError(device));
    const std::int64_t end = textEnd(device, TextEncoding::Utf8);
    const QByteArray head = device.peek(end < 0 ? headSize : std::min<qint64>(headSize, end));
    if (head.isEmpty()) {
        return failure(Error::invalid(Words::tr("The file is empty."), Words::tr("Choose another file.")));
    }
    const auto marked = byMark(head);
    if (marked && *marked != TextEncoding::Utf8Bom)
        return FoundEncoding{.encoding = *marked};
    // What follows the last character of UTF-16 is a NUL as well, which isn't filling.
    const auto wide = marked ? std::nullopt : byNuls(head);
    if (!marked && (hasMagic(head) || (!wide && hasControls(head)))) {
        return failure(Error::invalid(Words::tr("This isn't a text file."),
                                      Words::tr("If it is a spreadsheet, save it as CSV there and choose that file.")));
    }
    if (wide)
        return FoundEncoding{.encoding = *wide};
    QByteArray garbled;
    ASSIGN_OR_RETURN(const auto utf8, isUtf8(device, progress, garbled));
    FoundEncoding found{.encoding = marked.value_or(TextEncoding::Utf8),
                        .isDoubtful = !garbled.isEmpty(),
                        .word = garbled};
    if (!utf8 && !marked) {
        HighBytes bytes;
        RETURN_IF_ERROR(forEachChunk(device, progress,
                                     [&bytes](QByteArrayView chunk, AtEnd atEnd) { return bytes.take(chunk, atEnd); }));
        found = bytes.judged();
    }
    if (!device.seek(0))
        return failure(readError(device));
    return found;
}

} // namespace accountdesk::text
