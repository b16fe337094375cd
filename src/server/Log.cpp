// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Log.h"

#include <QDateTime>

#include <algorithm>
#include <cstdio>

namespace accountdesk::server {

namespace {

/// A value that stays one word of one line, whatever a client sent.
QByteArray quoted(const QByteArray &value)
{
    const auto isPlain = [](char c) { return c > ' ' && c != '"' && c != '=' && c != '\\' && c != '\x7f'; };
    if (!value.isEmpty() && std::all_of(value.begin(), value.end(), isPlain))
        return value;
    QByteArray text = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            text.append('\\');
        text.append(static_cast<unsigned char>(c) < ' ' || c == '\x7f' ? ' ' : c);
    }
    return text.append('"');
}

} // namespace

void log(QByteArrayView event, std::initializer_list<std::pair<QByteArrayView, QByteArray>> fields)
{
    QByteArray line = "time=" + QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1()
                      + " event=" + event.toByteArray();
    for (const auto &[name, value] : fields)
        line += ' ' + name.toByteArray() + '=' + quoted(value);
    line += '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr); // one call: lines don't mix
}

void logException(QByteArrayView place, const std::exception_ptr &exception)
{
    if (!exception)
        return;
    QByteArray what = "unknown";
    try {
        std::rethrow_exception(exception);
    } catch (const std::exception &error) {
        what = error.what();
    } catch (...) { // of no kind that has words
    }
    log("exception", {{"in", place.toByteArray()}, {"what", what}});
}

} // namespace accountdesk::server
