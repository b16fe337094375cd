// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Progress.h"
#include "text/TextEncoding.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>
#include <vector>

struct UConverter;

namespace accountdesk::text {

/// A file's bytes as UTF-8, read chunk by chunk, without byte order marks at the beginning, and without
/// the NULs and Ctrl-Z that programs fill a file's end with.
///
/// What isn't a character in the file's encoding comes out as bytes that aren't valid UTF-8, never
/// as a replacement character, so whoever checks the text notices. UTF-8 itself passes unchecked.
class Utf8Source
{
public:
    /// With a `progress`, reading says how far it is and ends as Cancelled when asked to.
    Utf8Source(QIODevice &device, TextEncoding encoding, Progress *progress = nullptr);
    ~Utf8Source();
    Utf8Source(Utf8Source &&) = delete;

    /// Reads at most `size` bytes; 0 at the end.
    [[nodiscard]] Result<qsizetype> read(char *to, qsizetype size);

    [[nodiscard]] std::int64_t bytesRead() const { return m_bytesRead; }
    [[nodiscard]] std::int64_t bytesTotal() const { return m_bytesTotal; }

private:
    struct Converters;

    [[nodiscard]] Result<qsizetype> readDevice(char *to, qsizetype size);
    [[nodiscard]] Result<> skipMarks();
    [[nodiscard]] Result<bool> transcodeChunk();

    QIODevice &m_device;
    TextEncoding m_encoding;
    Progress *m_progress;
    std::int64_t m_bytesRead = 0;
    std::int64_t m_bytesTotal = 0;
    std::int64_t m_textEnd = -1; ///< where the filling begins; -1: not known
    bool m_started = false;
    bool m_flushed = false;
    QByteArray m_head;  ///< the first bytes, those that turned out to be no mark
    QByteArray m_chunk; ///< as read, in the file's encoding
    QByteArray m_utf8;  ///< transcoded and not yet handed out from m_position on
    qsizetype m_position = 0;
    std::unique_ptr<Converters> m_converters; ///< of any encoding but UTF-8
};

/// Where a file's text ends: behind it are only NULs and Ctrl-Z. The device's position is kept; -1 where
/// it can't be read at any place.
[[nodiscard]] std::int64_t textEnd(QIODevice &device, TextEncoding encoding);
/// A file's read error.
[[nodiscard]] Error readError(const QIODevice &device);

/// UTF-8 as text, to the letter: fromUtf8() drops a byte order mark, even in front of a cell.
[[nodiscard]] QString textOf(QByteArrayView utf8);

} // namespace accountdesk::text
