// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/JsonRowSource.h"

#include "exchange/AmountVotes.h"
#include "exchange/CellText.h"
#include "exchange/CsvAmount.h"
#include "exchange/CsvRowSource.h"
#include "exchange/ExchangeWords.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>

namespace accountdesk {

namespace {

TextEncoding encodingOfJson(QIODevice &device)
{
    const QByteArray head = device.peek(2);
    if (head == "\xFF\xFE" || (head.size() == 2 && head[1] == '\0'))
        return CsvFormat::Encoding::Utf16Le;
    if (head == "\xFE\xFF" || (head.size() == 2 && head[0] == '\0'))
        return CsvFormat::Encoding::Utf16Be;
    return CsvFormat::Encoding::Utf8;
}

/// What RapidJSON reads from: counts lines, and ends a token that is longer than any account's.
class Stream
{
public:
    using Ch = char;

    Stream(QIODevice &device, Progress *progress)
        : m_source(device, encodingOfJson(device), progress), m_buffer(64 * 1024, '\0')
    {
        fill();
    }

    [[nodiscard]] Ch Peek() const { return m_at != m_end && m_offset < m_limit ? *m_at : '\0'; }
    Ch Take()
    {
        if (m_at == m_end || m_offset >= m_limit)
            return '\0';
        const char c = *m_at++;
        m_line += c == '\n';
        ++m_offset;
        if (m_at == m_end)
            fill();
        return c;
    }
    [[nodiscard]] size_t Tell() const { return static_cast<size_t>(m_offset); }
    Ch *PutBegin() { return nullptr; }
    void Put(Ch) {}
    void Flush() {}
    size_t PutEnd(Ch *) { return 0; }

    /// The next token begins about here.
    void allowToken() { m_limit = m_offset + JsonRowSource::maxToken; }
    [[nodiscard]] bool tokenIsTooLong() const { return m_offset >= m_limit && m_at != m_end; }
    void skipSpace()
    {
        allowToken();
        while (Peek() == ' ' || Peek() == '\n' || Peek() == '\r' || Peek() == '\t') {
            Take();
            allowToken();
        }
    }
    /// At the file's end, not just at a NUL byte in it.
    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }
    [[nodiscard]] std::int64_t line() const { return m_line; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const Utf8Source &source() const { return m_source; }

private:
    void fill()
    {
        const auto count = m_source.read(m_buffer.data(), m_buffer.size());
        if (!count)
            m_error = count.error();
        m_at = m_buffer.data();
        m_end = m_at + count.value_or(0);
    }

    Utf8Source m_source;
    QByteArray m_buffer;
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    std::int64_t m_offset = 0;
    std::int64_t m_limit = JsonRowSource::maxToken;
    std::int64_t m_line = 1;
    std::optional<Error> m_error;
};

/// A member of an account's object as it stands in the file.
struct Member
{
    enum class Kind { Missing, Null, Text, Number, Object, Other };

    Kind kind = Kind::Missing;
    QByteArray text = {}; ///< of Text and Number, and of `extra`; reused

    void set(Kind newKind, const char *begin = nullptr, size_t size = 0)
    {
        kind = newKind;
        text.resize(0);
        text.append(begin, static_cast<qsizetype>(size));
    }
};

/// Where RapidJSON writes the text of a value to; no more than is needed to see that it is too long.
struct TextOutput
{
    using Ch = char;

    void Put(char c)
    {
        if (text.size() <= RowSource::maxExtra)
            text.append(c);
    }
    void Flush() {}

    QByteArray &text;
};

/// Gathers one value: an account's object, or something else, of which it only matters that it is.
class AccountHandler
{
public:
    enum Field { Id, Name, Paid, Due, Parent, Extra, Unknown };
    static constexpr std::array<const char *, Unknown> names{"acctid", "name", "paid", "due", "parent", "extra"};

    explicit AccountHandler(Stream &stream) : m_stream(stream) {}

    void begin()
    {
        for (Member &member : members)
            member.set(Member::Kind::Missing);
        isObject = false;
        duplicate = Unknown;
        rootText.resize(0);
        m_depth = 0;
        m_field = Unknown;
    }

    bool Null() { return value(Member::Kind::Null); }
    bool Bool(bool value)
    {
        if (isInExtra())
            m_extra.Bool(value);
        return this->value(Member::Kind::Other);
    }
    bool RawNumber(const char *text, rapidjson::SizeType size, bool) { return value(Member::Kind::Number, text, size); }
    bool String(const char *text, rapidjson::SizeType size, bool) { return value(Member::Kind::Text, text, size); }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        m_stream.allowToken();
        if (m_depth != 1) {
            if (isInExtra())
                m_extra.Key(text, size);
            return true;
        }
        const QByteArrayView key(text, static_cast<qsizetype>(size));
        m_field = static_cast<Field>(
            std::find_if(names.begin(), names.end(), [key](const char *name) { return key == name; }) - names.begin());
        if (m_field == Unknown && unknownAmount.isEmpty())
            m_unknownName = key.toByteArray();
        return true;
    }
    bool StartObject()
    {
        isObject |= m_depth == 0;
        if (!deeper(Member::Kind::Object))
            return false;
        if (isInExtra())
            m_extra.StartObject();
        return true;
    }
    bool StartArray()
    {
        if (!deeper(Member::Kind::Other))
            return false;
        if (isInExtra())
            m_extra.StartArray();
        return true;
    }
    bool EndObject(rapidjson::SizeType)
    {
        if (isInExtra())
            m_extra.EndObject();
        return shallower();
    }
    bool EndArray(rapidjson::SizeType)
    {
        if (isInExtra())
            m_extra.EndArray();
        return shallower();
    }

    // RapidJSON wants them; kParseNumbersAsStringsFlag leads every number to RawNumber().
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }

    [[nodiscard]] bool has(Field field) const { return members[field].kind != Member::Kind::Missing; }
    [[nodiscard]] bool isTooDeep() const { return m_depth > JsonRowSource::maxDepth; }

    std::array<Member, Unknown> members;
    bool isObject = false;
    bool isTooLong = false;
    Field duplicate = Unknown; ///< a member that stands twice in the object
    QByteArray rootText;       ///< of a value that is just a text
    QByteArray unknownAmount;  ///< the name of a member that nobody knows, and that looks like an amount

private:
    bool value(Member::Kind kind, const char *text = nullptr, size_t size = 0)
    {
        // A number that the limit cuts is a number still.
        isTooLong = m_stream.tokenIsTooLong();
        if (isTooLong)
            return false;
        m_stream.allowToken();
        if (m_depth == 0)
            rootText.append(text, static_cast<qsizetype>(size));
        if (isInExtra())
            writeExtra(kind, text, size);
        if (m_depth == 1 && m_field == Unknown && unknownAmount.isEmpty() && isAmount(kind, {text, qsizetype(size)}))
            unknownAmount = m_unknownName;
        if (m_depth != 1 || m_field == Unknown)
            return true;
        Member &member = members[m_field];
        if (member.kind != Member::Kind::Missing)
            duplicate = m_field;
        member.set(kind, text, size);
        if (m_field == Extra)
            m_extra.Reset(m_extraText);
        return true;
    }
    /// Any number may be one; a text only with decimals.
    [[nodiscard]] static bool isAmount(Member::Kind kind, QByteArrayView text)
    {
        AmountVotes votes;
        votes.add(text);
        return kind == Member::Kind::Number
               || (kind == Member::Kind::Text && votes.hasAmounts() && (text.contains('.') || text.contains(',')));
    }
    /// Between the brackets of `extra`, whose text goes on.
    [[nodiscard]] bool isInExtra() const { return m_depth > 1 && m_field == Extra; }
    void writeExtra(Member::Kind kind, const char *text, size_t size)
    {
        if (kind == Member::Kind::Null)
            m_extra.Null();
        else if (kind == Member::Kind::Number)
            m_extra.RawValue(text, size, rapidjson::kNumberType);
        else if (kind == Member::Kind::Text)
            m_extra.String(text, static_cast<rapidjson::SizeType>(size));
    }
    bool deeper(Member::Kind kind)
    {
        value(kind);
        return ++m_depth <= JsonRowSource::maxDepth;
    }
    bool shallower()
    {
        m_stream.allowToken();
        --m_depth;
        return true;
    }

    Stream &m_stream;
    int m_depth = 0;
    Field m_field = Unknown;
    QByteArray m_unknownName;
    TextOutput m_extraText{members[Extra].text};
    rapidjson::Writer<TextOutput> m_extra{m_extraText};
};

QString memberText(const Member &member)
{
    return member.kind == Member::Kind::Other ? QStringLiteral("…") : shownCell(member.text);
}

bool isNone(const Member &member)
{
    return member.kind == Member::Kind::Missing || member.kind == Member::Kind::Null;
}

QString takeAmount(const Member &member, const QString &name, Money &amount)
{
    if (isNone(member))
        return ExchangeWords::tr("“%1” is missing.").arg(name);
    if (member.kind == Member::Kind::Object || member.kind == Member::Kind::Other)
        return ExchangeWords::tr("“%1” isn't an amount.").arg(name);
    const auto parsed = JsonRowSource::parseAmount(member.text);
    if (!parsed)
        return ExchangeWords::tr("“%1”: %2").arg(name, parsed.error().happened);
    amount = *parsed;
    return {};
}

/// An id is a text; a number that has digits only is taken for one.
bool isId(const Member &member)
{
    return member.kind == Member::Kind::Text
           || (member.kind == Member::Kind::Number
               && std::all_of(member.text.begin(), member.text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

QString takeId(const Member &member, AccountId &id)
{
    if (isNone(member))
        return ExchangeWords::tr("The account is missing.");
    if (!isId(member))
        return ExchangeWords::tr("The account's id isn't a text.");
    if (member.text.size() > 200)
        return ExchangeWords::tr("The account id is longer than %1 characters.").arg(AccountId::maxLength);
    const QByteArrayView text = CellText::trimmed(member.text);
    if (CellText::isNull(text) || CellText::isSpreadsheetError(text) || CellText::isShortenedNumber(text))
        return ExchangeWords::tr("“%1” can't be an account's id: a program wrote it in place of one.")
            .arg(textOf(text));
    auto parsed = AccountId::parse(textOf(text));
    if (!parsed)
        return parsed.error().happened;
    id = *std::move(parsed);
    return {};
}

QString takeName(const Member &member, QString &name)
{
    name.resize(0);
    if (isNone(member))
        return {};
    if (member.kind != Member::Kind::Text)
        return ExchangeWords::tr("The name isn't a text.");
    name = textOf(member.text);
    return nameReason(name);
}

/// Null is a value as well: no parent.
/// Whether the member has a value to take into the field: one that is missing leaves the account's as it
/// is, null empties it.
template<typename Value>
bool hasValue(const Member &member, std::optional<Value> &field)
{
    field.reset();
    if (member.kind == Member::Kind::Missing)
        return false;
    field.emplace();
    return member.kind != Member::Kind::Null;
}

QString takeParentMember(const Member &member, Staging::Row &row)
{
    const QString name = QStringLiteral("parent");
    if (!hasValue(member, row.parent))
        return {};
    return isId(member) ? takeParent(textOf(member.text).trimmed(), name, row)
                        : ExchangeWords::tr("“%1” isn't an account's id.").arg(name);
}

QString takeExtraMember(const Member &member, Staging::Row &row)
{
    const QString name = QStringLiteral("extra");
    if (!hasValue(member, row.extra))
        return {};
    return member.kind == Member::Kind::Object ? takeExtra(member.text, name, row)
                                               : ExchangeWords::tr("“%1” isn't an object.").arg(name);
}

} // namespace

/// The list or object around the accounts, one value at a time; the values are RapidJSON's.
struct JsonRowSource::Parser
{
    enum class Form { List, Keyed };
    enum class Step { Value, End };

    Parser(QIODevice &device, Progress *progress) : stream(device, progress), handler(stream) {}

    Result<> open()
    {
        stream.skipSpace();
        if (stream.error())
            return failure(*stream.error());
        if (stream.isAtEnd())
            return failure(
                Error::invalid(ExchangeWords::tr("The file is empty."), ExchangeWords::tr("Choose another file.")));
        const char c = stream.Take();
        if (c != '[' && c != '{')
            return failure(syntaxError(ExchangeWords::tr("It begins with neither a list nor an object.")));
        form = c == '[' ? Form::List : Form::Keyed;
        return {};
    }

    Result<Step> next()
    {
        const char closing = form == Form::List ? ']' : '}';
        stream.skipSpace();
        if (stream.Peek() == closing) {
            stream.Take();
            return end();
        }
        if (count > 0) {
            if (stream.Peek() != ',')
                return failure(syntaxError(ExchangeWords::tr("A comma or the end is missing.")));
            stream.Take();
        }
        if (form == Form::Keyed) {
            if (const auto read = readKey(); !read)
                return failure(read.error());
        }
        stream.skipSpace();
        handler.begin();
        if (const auto read = readValue(); !read)
            return failure(read.error());
        ++count;
        return Step::Value;
    }

    Result<> readKey()
    {
        stream.skipSpace();
        handler.begin();
        if (stream.Peek() != '"')
            return failure(syntaxError(ExchangeWords::tr("An account's id is missing.")));
        if (const auto read = readValue(); !read)
            return failure(read.error());
        key = handler.rootText;
        stream.skipSpace();
        if (stream.Peek() != ':')
            return failure(syntaxError(ExchangeWords::tr("A colon is missing.")));
        stream.Take();
        return {};
    }

    Result<> readValue()
    {
        constexpr unsigned flags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseIterativeFlag
                                   | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseStopWhenDoneFlag;
        const rapidjson::ParseResult result = reader.Parse<flags>(stream, handler);
        if (!result.IsError() && !stream.error())
            return {};
        if (handler.isTooDeep())
            return failure(syntaxError(ExchangeWords::tr("It is nested deeper than %1 levels.").arg(maxDepth)));
        if (result.Code() == rapidjson::kParseErrorNumberTooBig)
            return failure(syntaxError(ExchangeWords::tr("A number is longer than any amount.")));
        if (handler.isTooLong || stream.tokenIsTooLong())
            return failure(
                syntaxError(ExchangeWords::tr("A text or number is longer than %1 KiB.").arg(maxToken / 1024)));
        return failure(syntaxError({}, QString::fromLatin1(rapidjson::GetParseError_En(result.Code()))));
    }

    Result<Step> end()
    {
        stream.skipSpace();
        if (stream.error())
            return failure(*stream.error());
        if (!stream.isAtEnd())
            return failure(syntaxError(ExchangeWords::tr("Something follows after the end.")));
        return Step::End;
    }

    Error syntaxError(const QString &what, const QString &detail = {}) const
    {
        if (stream.error())
            return *stream.error();
        QString happened =
            ExchangeWords::tr("The file isn't valid JSON in line %1 (byte %2).").arg(stream.line()).arg(stream.Tell());
        if (!what.isEmpty())
            happened += u' ' + what;
        return {.kind = Error::Kind::Invalid,
                .happened = happened,
                .safe = ExchangeWords::tr("Nothing was changed."),
                .advice = ExchangeWords::tr("Correct the file, or export it again where it came from."),
                .detail = detail};
    }

    Stream stream;
    AccountHandler handler;
    rapidjson::Reader reader;
    Form form = Form::List;
    std::int64_t count = 0; ///< values so far
    QByteArray key;         ///< Keyed: the account that the value belongs to
};

namespace {

/// Reads from the file's beginning until `isEnough` says so, or to its end.
template<typename Parser, typename IsEnough>
Result<> scanned(QIODevice &device, Progress *progress, const IsEnough &isEnough)
{
    Parser parser(device, progress);
    if (const auto opened = parser.open(); !opened)
        return failure(opened.error());
    for (;;) {
        const auto step = parser.next();
        if (!step)
            return failure(step.error());
        if (*step == Parser::Step::End || isEnough(parser.handler))
            return {};
    }
}

} // namespace

Result<std::unique_ptr<JsonRowSource>> JsonRowSource::open(QIODevice &device, Progress *progress)
{
    Fields fields;
    QByteArray unknown;
    const auto scan = scanned<Parser>(device, progress, [&fields, &unknown](const AccountHandler &account) {
        unknown = account.unknownAmount;
        fields.name |= account.has(AccountHandler::Name);
        fields.paid |= account.has(AccountHandler::Paid);
        fields.due |= account.has(AccountHandler::Due);
        return fields.name && fields.paid && fields.due;
    });
    if (!scan)
        return failure(scan.error());
    if (!unknown.isEmpty() && (!fields.paid || !fields.due)) {
        return failure(Error::invalid(
            ExchangeWords::tr("It isn't known what the amounts named “%1” are.").arg(shownCell(unknown)),
            ExchangeWords::tr("Name what was paid “paid” and what is due “due”, and the account “acctid”.")));
    }
    if (!device.seek(0))
        return failure(Error::invalid(ExchangeWords::tr("The file can't be read twice."),
                                      ExchangeWords::tr("Save it to a disk first.")));
    auto parser = std::make_unique<Parser>(device, progress);
    if (const auto opened = parser->open(); !opened)
        return failure(opened.error());
    std::unique_ptr<JsonRowSource> source(new JsonRowSource(device, std::move(parser)));
    source->m_fields = fields;
    return source;
}

JsonRowSource::JsonRowSource(QIODevice &device, std::unique_ptr<Parser> parser)
    : m_device(device), m_parser(std::move(parser))
{}

JsonRowSource::~JsonRowSource() = default;

Result<RowSource::Next> JsonRowSource::next(Staging::Row &row, BadRow &bad)
{
    const auto step = m_parser->next();
    if (!step)
        return failure(step.error());
    m_isWhole = *step == Parser::Step::End;
    if (m_isWhole)
        return Next::End;
    const AccountHandler &account = m_parser->handler;
    note(account.has(AccountHandler::Parent), account.has(AccountHandler::Extra));
    row.line = m_parser->count;
    bad.reason = take(row);
    if (bad.reason.isNull())
        return Next::Row;
    bad.number = row.line;
    bad.cells = cells();
    return Next::Bad;
}

/// The reason why the value can't be taken in; empty: it is in `row`.
QString JsonRowSource::take(Staging::Row &row) const
{
    AccountHandler &account = m_parser->handler;
    if (!account.isObject)
        return ExchangeWords::tr("This isn't an account's object.");
    if (account.duplicate != AccountHandler::Unknown)
        return ExchangeWords::tr("“%1” stands twice in the account.")
            .arg(QLatin1StringView(AccountHandler::names[account.duplicate]));
    Member &id = account.members[AccountHandler::Id];
    QString reason;
    if (m_parser->form == Parser::Form::Keyed) {
        if (id.kind != Member::Kind::Missing && id.text != m_parser->key)
            return ExchangeWords::tr("“acctid” differs from the account that the object stands for.");
        id.kind = Member::Kind::Text;
        id.text = m_parser->key;
    }
    reason = takeId(id, row.id);
    if (reason.isNull() && m_fields.name)
        reason = takeName(account.members[AccountHandler::Name], row.name);
    if (reason.isNull() && m_fields.paid)
        reason = takeAmount(account.members[AccountHandler::Paid], QStringLiteral("paid"), row.paid);
    if (reason.isNull() && m_fields.due)
        reason = takeAmount(account.members[AccountHandler::Due], QStringLiteral("due"), row.due);
    if (reason.isNull())
        reason = takeParentMember(account.members[AccountHandler::Parent], row);
    if (reason.isNull())
        reason = takeExtraMember(account.members[AccountHandler::Extra], row);
    return reason;
}

std::int64_t JsonRowSource::bytesRead() const
{
    return m_parser->stream.source().bytesRead();
}

std::int64_t JsonRowSource::bytesTotal() const
{
    return m_parser->stream.source().bytesTotal();
}

QStringList JsonRowSource::header() const
{
    QStringList names;
    for (const int field : columns())
        names.append(QString::fromLatin1(AccountHandler::names[static_cast<size_t>(field)]));
    return names;
}

QStringList JsonRowSource::cells() const
{
    QStringList cells;
    for (const int field : columns())
        cells.append(memberText(m_parser->handler.members[static_cast<size_t>(field)]));
    if (m_parser->form == Parser::Form::Keyed)
        cells[AccountHandler::Id] = shownCell(m_parser->key);
    else if (!m_parser->handler.isObject)
        cells[AccountHandler::Id] = shownCell(m_parser->handler.rootText);
    return cells;
}

/// What bad rows are written with. A column of parents or further fields that the file doesn't have
/// would take them away from the accounts once the corrected rows are imported.
const QList<int> &JsonRowSource::columns() const
{
    if (!m_columns.isEmpty())
        return m_columns;
    if (!m_isWhole) {
        const qint64 position = m_device.pos();
        m_device.seek(0);
        // Where it can't be read further, it ends for the import as well.
        (void)scanned<Parser>(m_device, nullptr, [this](const AccountHandler &account) {
            note(account.has(AccountHandler::Parent), account.has(AccountHandler::Extra));
            return m_hasParent && m_hasExtra;
        });
        m_device.seek(position);
    }
    m_columns = {AccountHandler::Id, AccountHandler::Name, AccountHandler::Paid, AccountHandler::Due};
    if (m_hasParent)
        m_columns << AccountHandler::Parent;
    if (m_hasExtra)
        m_columns << AccountHandler::Extra;
    return m_columns;
}

Result<Money> JsonRowSource::parseAmount(QByteArrayView token)
{
    if (const qsizetype point = token.indexOf('.'); point >= 0) {
        while (token.size() > point + 3 && token.back() == '0')
            token.chop(1);
    }
    return accountdesk::parseAmount(token, {});
}

} // namespace accountdesk
