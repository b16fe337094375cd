// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/JsonAccountParser.h"

#include "exchange/Words.h"

#include <rapidjson/error/en.h>

namespace accountdesk::exchange {

Result<> JsonAccountParser::open()
{
    m_stream.skipSpace();
    if (m_stream.error())
        return failure(*m_stream.error());
    if (m_stream.isAtEnd())
        return failure(Error::invalid(Words::tr("The file is empty."), Words::tr("Choose another file.")));
    const char c = m_stream.Take();
    if (c != '[' && c != '{')
        return failure(syntaxError(Words::tr("It starts with neither a list nor an object.")));
    m_form = c == '[' ? Form::List : Form::Keyed;
    return {};
}

Result<JsonAccountParser::Step> JsonAccountParser::next()
{
    const char closing = m_form == Form::List ? ']' : '}';
    m_stream.skipSpace();
    if (m_stream.Peek() == closing) {
        m_stream.Take();
        return end();
    }
    if (m_count > 0) {
        if (m_stream.Peek() != ',')
            return failure(syntaxError(Words::tr("A comma or the end is missing.")));
        m_stream.Take();
    }
    if (m_form == Form::Keyed) {
        RETURN_IF_ERROR(readKey());
    }
    m_stream.skipSpace();
    m_account.begin();
    RETURN_IF_ERROR(readValue());
    ++m_count;
    return Step::Value;
}

Result<> JsonAccountParser::readKey()
{
    m_stream.skipSpace();
    m_account.begin();
    if (m_stream.Peek() != '"')
        return failure(syntaxError(Words::tr("An account has no ID.")));
    RETURN_IF_ERROR(readValue());
    m_key = m_account.rootText;
    m_stream.skipSpace();
    if (m_stream.Peek() != ':')
        return failure(syntaxError(Words::tr("A colon is missing.")));
    m_stream.Take();
    return {};
}

Result<> JsonAccountParser::readValue()
{
    constexpr unsigned flags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseIterativeFlag
                               | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseStopWhenDoneFlag;
    const rapidjson::ParseResult result = m_reader.Parse<flags>(m_stream, m_account);
    if (!result.IsError() && !m_stream.error())
        return {};
    if (m_account.isTooDeep())
        return failure(syntaxError(Words::tr("It is nested deeper than %1 levels.").arg(JsonStream::maxDepth)));
    if (result.Code() == rapidjson::kParseErrorNumberTooBig)
        return failure(syntaxError(Words::tr("A number is longer than any amount.")));
    if (m_account.isTooLong || m_stream.tokenIsTooLong())
        return failure(
            syntaxError(Words::tr("A text or number is longer than %1 KiB.").arg(JsonStream::maxToken / 1024)));
    return failure(syntaxError({}, QString::fromLatin1(rapidjson::GetParseError_En(result.Code()))));
}

Result<JsonAccountParser::Step> JsonAccountParser::end()
{
    m_stream.skipSpace();
    if (m_stream.error())
        return failure(*m_stream.error());
    if (!m_stream.isAtEnd())
        return failure(syntaxError(Words::tr("There is something after the end.")));
    return Step::End;
}

Error JsonAccountParser::syntaxError(const QString &what, const QString &detail) const
{
    if (m_stream.error())
        return *m_stream.error();
    QString happened =
        Words::tr("The file isn't valid JSON in line %1 (byte %2).").arg(m_stream.line()).arg(m_stream.Tell());
    if (!what.isEmpty())
        happened += u' ' + what;
    return {.kind = Error::Kind::Invalid,
            .happened = happened,
            .safe = Words::tr("Nothing was changed."),
            .advice = Words::tr("Correct the file, or export it again from its source."),
            .detail = detail};
}

} // namespace accountdesk::exchange
