// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Progress.h"
#include "exchange/CsvFormat.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringDecoder>

#include <array>

namespace accountdesk {

/// A file's bytes as UTF-8, read chunk by chunk, without its byte order mark.
///
/// What isn't a character in the file's encoding comes out as bytes that aren't valid UTF-8, never
/// as a replacement character, so whoever checks the text notices. UTF-8 itself passes unchecked.
class Utf8Source
{
public:
    /// With a `progress`, reading says how far it is and ends as Cancelled when asked to.
    Utf8Source(QIODevice &device, CsvFormat::Encoding encoding, Progress *progress = nullptr);

    /// Reads at most `size` bytes; 0 at the end.
    [[nodiscard]] Result<qsizetype> read(char *to, qsizetype size);

    [[nodiscard]] std::int64_t bytesRead() const { return m_bytesRead; }
    [[nodiscard]] std::int64_t bytesTotal() const { return m_bytesTotal; }

private:
    [[nodiscard]] Result<qsizetype> readDevice(char *to, qsizetype size);
    [[nodiscard]] Result<> skipMark();
    [[nodiscard]] Result<bool> transcodeChunk();
    void transcodeUtf16(QByteArrayView bytes, bool atEnd);
    void putUnit(char16_t unit);

    QIODevice &m_device;
    CsvFormat::Encoding m_encoding;
    Progress *m_progress;
    std::int64_t m_bytesRead = 0;
    std::int64_t m_bytesTotal = 0;
    bool m_started = false;
    QByteArray m_chunk; ///< as read, in the file's encoding
    QByteArray m_utf8;  ///< transcoded and not yet handed out from m_position on
    qsizetype m_position = 0;
    QStringDecoder m_decoder;        ///< Windows-1252
    std::array<char, 3> m_head = {}; ///< the first bytes, when they turned out to be no mark
    qsizetype m_headSize = 0;
    int m_halfUnit = -1;          ///< UTF-16: the first byte of a unit that a chunk's end cut
    char16_t m_highSurrogate = 0; ///< UTF-16: waits for its second half
};

/// UTF-8 as text, to the letter: fromUtf8() drops a byte order mark, even in front of a cell.
[[nodiscard]] QString textOf(QByteArrayView utf8);

} // namespace accountdesk
