// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/RequestHead.h"

#include "server/HttpText.h"

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/error.hpp>

#include <iterator>

using namespace Qt::StringLiterals;

namespace accountdesk::server {

namespace beast = boost::beast;
namespace http = beast::http;

namespace {

QByteArray toBytes(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

Request requestFrom(const RequestHead &head, const QByteArray &address)
{
    const QByteArray target = toBytes(head.target());
    const QByteArray path = upTo(target, '?');
    return {.method = toBytes(head.method_string()),
            .path = path,
            .query = target.mid(path.size() + 1),
            .authorization = toBytes(head[http::field::authorization]),
            .contentType = toBytes(head[http::field::content_type]),
            .cookie = toBytes(head[http::field::cookie]),
            .address = address,
            .acceptsGzip = allowsGzip(toBytes(head[http::field::accept_encoding]))};
}

Response tooLarge(std::int64_t limit)
{
    return problem(413, u"The body can't have more than %1 bytes."_s.arg(limit));
}

std::optional<Response> refusalOf(const beast::error_code &error, std::int64_t bodyLimit)
{
    if (error == http::error::body_limit)
        return tooLarge(bodyLimit);
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return problem(431);
    const bool isMalformed = error.category() == make_error_code(http::error::bad_method).category()
                             && error != http::error::end_of_stream && error != http::error::partial_message;
    return isMalformed ? std::optional(problem(400, u"This isn't HTTP/1.1."_s)) : std::nullopt;
}

std::optional<Response> objectionTo(const RequestHead &head)
{
    const auto codings = head.equal_range(http::field::transfer_encoding);
    const auto count = std::distance(codings.first, codings.second);
    const bool isChunked = count == 1 && beast::iequals(codings.first->value(), "chunked");
    if (count > 0 && (!isChunked || head.count(http::field::content_length) > 0 || head.version() < 11))
        return problem(400, u"The only Transfer-Encoding is chunked, of HTTP/1.1 and without a Content-Length."_s);
    if (head.count(http::field::authorization) > 1)
        return problem(400, u"A request has one Authorization at the most."_s);
    const auto hosts = head.count(http::field::host);
    if (hosts > 1 || (hosts == 0 && head.version() >= 11))
        return problem(400, u"A request must have exactly one Host header."_s);
    return {};
}

} // namespace accountdesk::server
