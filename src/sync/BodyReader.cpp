// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/BodyReader.h"

#include <zlib.h>

#include <array>

namespace accountdesk::sync {

struct BodyReader::Inflater
{
    // 16 asks zlib for gzip and nothing else.
    Inflater() { isAtEnd = inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK; }
    ~Inflater() { inflateEnd(&stream); }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    z_stream stream = {};
    bool isAtEnd = false;
};

BodyReader::BodyReader(qsizetype limit, Encoding encoding)
    : m_limit(limit), m_inflater(encoding == Encoding::Gzip ? std::make_unique<Inflater>() : nullptr)
{}

BodyReader::~BodyReader() = default;
BodyReader::BodyReader(BodyReader &&) noexcept = default;
BodyReader &BodyReader::operator=(BodyReader &&) noexcept = default;

BodyReader::State BodyReader::add(const QByteArray &piece)
{
    if (!m_inflater)
        return keep(piece.constData(), piece.size());

    std::array<char, 64 * 1024> unpacked;
    z_stream &stream = m_inflater->stream;
    stream.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(piece.constData())); // zlib only reads it
    stream.avail_in = static_cast<uInt>(piece.size());
    bool isFull = false; // zlib may hold more than fitted into the buffer
    while (m_state == State::Good && (stream.avail_in > 0 || isFull)) {
        if (m_inflater->isAtEnd)
            return m_state = State::Broken;
        stream.next_out = reinterpret_cast<Bytef *>(unpacked.data());
        stream.avail_out = static_cast<uInt>(unpacked.size());
        const int code = inflate(&stream, Z_NO_FLUSH);
        if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
            return m_state = State::Broken;
        m_inflater->isAtEnd = code == Z_STREAM_END;
        isFull = stream.avail_out == 0 && !m_inflater->isAtEnd;
        keep(unpacked.data(), static_cast<qsizetype>(unpacked.size() - stream.avail_out));
    }
    return m_state;
}

BodyReader::State BodyReader::finish() const
{
    const bool isCutOff = m_inflater && !m_inflater->isAtEnd;
    return m_state == State::Good && isCutOff ? State::Broken : m_state;
}

BodyReader::State BodyReader::keep(const char *data, qsizetype size)
{
    if (m_state == State::Good && size > m_limit - m_body.size())
        m_state = State::TooLarge;
    if (m_state == State::Good)
        m_body.append(data, size);
    return m_state;
}

} // namespace accountdesk::sync
