// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Gzip.h"

#include <zlib.h>

namespace accountdesk::sync {

namespace {

constexpr int level = 5; // pages of accounts get hardly smaller beyond it
constexpr int gzipWindow = 15 + 16;
constexpr int memory = 8;

} // namespace

QByteArray gzip(const QByteArray &text)
{
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, gzipWindow, memory, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(text.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(
        const_cast<char *>(text.constData())); // zlib's C API doesn't write to it
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.truncate(isDone ? static_cast<qsizetype>(stream.total_out) : 0);
    deflateEnd(&stream);
    return out;
}

} // namespace accountdesk::sync
