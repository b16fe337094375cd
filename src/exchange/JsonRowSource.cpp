// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/JsonRowSource.h"

#include "core/AccountField.h"
#include "exchange/CsvRowSource.h"
#include "exchange/Words.h"
#include "exchange/JsonAccountParser.h"
#include "text/CellText.h"
#include "text/CsvAmount.h"
#include "text/CurrencySigns.h"
#include "text/GarbledText.h"

#include <algorithm>

namespace accountdesk::exchange {

namespace {

using Form = JsonAccountParser::Form;
using Member = JsonMember;

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
        return Words::tr("“%1” is missing.").arg(name);
    if (member.kind == Member::Kind::Object || member.kind == Member::Kind::Other)
        return Words::tr("“%1” isn't an amount.").arg(name);
    const auto parsed = JsonRowSource::parseAmount(member.text);
    if (!parsed)
        return Words::tr("“%1”: %2").arg(name, parsed.error().happened);
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

/// Export begins so, and no other program is likely to: then the ids are what they are.
bool isOwn(QIODevice &device)
{
    static constexpr QByteArrayView beginning = "[\n{\"acctid\":\"";
    return device.peek(beginning.size()) == beginning;
}

QString takeName(const Member &member, QString &name)
{
    name.resize(0);
    if (isNone(member))
        return {};
    if (member.kind != Member::Kind::Text)
        return Words::tr("The name isn't a text.");
    name = text::textOf(member.text);
    return nameReason(name);
}

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

bool hasExtraText(const JsonAccount &account)
{
    return account.members[JsonAccount::ExtraText].kind == Member::Kind::Text;
}

Change::Fields fieldsOf(const JsonAccount &account)
{
    Change::Fields fields;
    fields.setFlag(Change::Name, account.has(JsonAccount::Name));
    fields.setFlag(Change::Paid, account.has(JsonAccount::Paid));
    fields.setFlag(Change::Due, account.has(JsonAccount::Due));
    fields.setFlag(Change::Parent, account.has(JsonAccount::Parent));
    fields.setFlag(Change::Extra, account.has(JsonAccount::Extra) || hasExtraText(account));
    return fields;
}

/// Which every account has in a file that has them at all; the others are those of single accounts.
constexpr Change::Fields ofFile = Change::Fields(Change::Name) | Change::Paid | Change::Due;

/// Where it is no object, or not in its usual form, the text is what counts.
QString takeExtraMember(const JsonAccount &account, storage::Staging::Row &row)
{
    const QString name = QStringLiteral("extra");
    if (hasExtraText(account)) {
        row.extra.emplace();
        return takeExtraAsWritten(account.members[JsonAccount::ExtraText].text, QStringLiteral("extra_text"), row);
    }
    const Member &member = account.members[JsonAccount::Extra];
    if (!hasValue(member, row.extra))
        return {};
    return member.kind == Member::Kind::Object ? takeExtra(member.text, name, row)
                                               : Words::tr("“%1” isn't an object.").arg(name);
}

/// Reads from the file's beginning until `isEnough` says so, or to its end.
template<typename IsEnough>
Result<> scanned(QIODevice &device, Progress *progress, const IsEnough &isEnough)
{
    JsonAccountParser parser(device, progress);
    RETURN_IF_ERROR(parser.open());
    for (;;) {
        ASSIGN_OR_RETURN(const auto step, parser.next());
        if (step == JsonAccountParser::Step::End || isEnough(parser.account()))
            return {};
    }
}

} // namespace

Result<std::unique_ptr<JsonRowSource>> JsonRowSource::open(QIODevice &device, Progress *progress,
                                                           text::CsvFormat::Ids ids, text::CsvFormat::Texts texts)
{
    const bool isOwnFile = isOwn(device);
    Change::Fields fields;
    QByteArray unknown;
    RETURN_IF_ERROR(scanned(device, progress, [&fields, &unknown](const JsonAccount &account) {
        unknown = account.unknownAmount;
        fields |= fieldsOf(account) & ofFile;
        return fields == ofFile;
    }));
    if (!unknown.isEmpty() && !fields.testFlags(flagsOf(amountFields))) {
        return failure(
            Error::invalid(Words::tr("The meaning of the amounts named “%1” isn't clear.").arg(shownCell(unknown)),
                           Words::tr("Name the amount paid “paid”, the amount due “due”, and the account “acctid”.")));
    }
    if (!device.seek(0))
        return failure(
            Error::invalid(Words::tr("The file can't be read twice."), Words::tr("Save it to a disk first.")));
    auto parser = std::make_unique<JsonAccountParser>(device, progress);
    RETURN_IF_ERROR(parser->open());
    std::unique_ptr<JsonRowSource> source(new JsonRowSource(device, std::move(parser)));
    source->m_fields = fields;
    source->m_checksIds = ids == text::CsvFormat::Ids::Checked && !isOwnFile;
    source->m_checksTexts = texts == text::CsvFormat::Texts::Checked && !isOwnFile;
    return source;
}

JsonRowSource::JsonRowSource(QIODevice &device, std::unique_ptr<JsonAccountParser> parser)
    : m_device(device), m_parser(std::move(parser))
{}

JsonRowSource::~JsonRowSource() = default;

Result<RowSource::Next> JsonRowSource::next(storage::Staging::Row &row, BadRow &bad)
{
    ASSIGN_OR_RETURN(const auto step, m_parser->next());
    m_isWhole = step == JsonAccountParser::Step::End;
    if (m_isWhole)
        return Next::End;
    const JsonAccount &account = m_parser->account();
    m_further |= fieldsOf(account) & ~ofFile;
    row.line = m_parser->count();
    m_choice = text::CsvChoice::None;
    bad.reason = take(row);
    if (bad.reason.isNull())
        bad.reason = takeCurrency();
    if (bad.reason.isNull() && m_checksTexts)
        bad.reason = doubtOfTexts();
    bad.choice = m_choice;
    if (bad.reason.isNull())
        return Next::Row;
    bad.number = row.line;
    bad.cells = cells();
    return Next::Bad;
}

/// The reason why the value can't be taken in; empty: it is in `row`.
QString JsonRowSource::take(storage::Staging::Row &row)
{
    JsonAccount &account = m_parser->account();
    if (!account.isObject)
        return Words::tr("This isn't an account object.");
    if (account.duplicate != JsonAccount::Unknown)
        return Words::tr("“%1” appears twice in the account.")
            .arg(QLatin1StringView(JsonAccount::names[account.duplicate]));
    Member &id = account.members[JsonAccount::Id];
    QString reason;
    if (m_parser->form() == Form::Keyed) {
        if (id.kind != Member::Kind::Missing && id.text != m_parser->key())
            return Words::tr("“acctid” differs from the object's name.");
        id.kind = Member::Kind::Text;
        id.text = m_parser->key();
    }
    reason = takeId(id, row.id);
    if (reason.isNull() && (m_fields & Change::Name))
        reason = takeName(account.members[JsonAccount::Name], row.name);
    if (reason.isNull() && (m_fields & Change::Paid))
        reason = takeAmount(account.members[JsonAccount::Paid], QStringLiteral("paid"), row.paid);
    if (reason.isNull() && (m_fields & Change::Due))
        reason = takeAmount(account.members[JsonAccount::Due], QStringLiteral("due"), row.due);
    if (reason.isNull())
        reason = takeParentMember(account.members[JsonAccount::Parent], row);
    if (reason.isNull())
        reason = takeExtraMember(account, row);
    return reason;
}

QString JsonRowSource::doubtOfId(QByteArrayView id)
{
    QString reason = m_checksIds ? idDoubtReason(id) : QString();
    if (!reason.isNull())
        m_choice = text::CsvChoice::Ids;
    return reason;
}

QString JsonRowSource::takeId(const Member &member, AccountId &id)
{
    if (isNone(member))
        return Words::tr("The account is missing.");
    if (!isId(member))
        return Words::tr("The account's ID isn't a text.");
    if (member.text.size() > 200)
        return Words::tr("The account ID is longer than %1 characters.").arg(AccountId::maxLength);
    const QByteArrayView text = text::CellText::trimmed(member.text);
    if (QString reason = doubtOfId(text); !reason.isNull())
        return reason;
    auto parsed = AccountId::parse(text::textOf(text));
    if (!parsed)
        return parsed.error().happened;
    id = *std::move(parsed);
    return {};
}

QString JsonRowSource::takeParentMember(const Member &member, storage::Staging::Row &row)
{
    const QString name = QStringLiteral("parent");
    if (!hasValue(member, row.parent))
        return {};
    if (!isId(member))
        return Words::tr("“%1” isn't an account ID.").arg(name);
    const QByteArrayView text = text::CellText::trimmed(member.text);
    if (const QString reason = doubtOfId(text); !reason.isNull())
        return Words::tr("“%1”: %2").arg(name, reason);
    return takeParent(text::textOf(text), name, row);
}

/// A CSV file is asked about as a whole, since it may be in another encoding. JSON can't.
QString JsonRowSource::doubtOfTexts()
{
    const JsonAccount &account = m_parser->account();
    for (const JsonAccount::Field field :
         {JsonAccount::Id, JsonAccount::Name, JsonAccount::Parent, JsonAccount::Extra}) {
        const QByteArray word = text::garbledWord(account.members[field].text);
        if (word.isEmpty())
            continue;
        m_choice = text::CsvChoice::Texts;
        return Words::tr("Another program has lost or garbled letters, as in “%1”.").arg(text::textOf(word));
    }
    return {};
}

/// Amounts of two currencies would be added up.
QString JsonRowSource::takeCurrency()
{
    const Member &member = m_parser->account().members[JsonAccount::Currency];
    if (member.kind != Member::Kind::Text || member.text == m_currency.toUtf8())
        return {};
    const QString currency = shownCell(text::CellText::trimmed(member.text));
    if (!text::CurrencySigns::isCurrency(currency) || text::CurrencySigns::mayBeSame(currency, m_currency))
        return {};
    if (!m_currency.isEmpty())
        return Words::tr("“%1” isn't the file's currency, %2.").arg(currency, m_currency);
    m_currency = currency;
    return {};
}

std::int64_t JsonRowSource::bytesRead() const
{
    return m_parser->source().bytesRead();
}

std::int64_t JsonRowSource::bytesTotal() const
{
    return m_parser->source().bytesTotal();
}

QStringList JsonRowSource::header() const
{
    QStringList names;
    for (const int field : columns())
        names.append(QString::fromLatin1(JsonAccount::names[static_cast<size_t>(field)]));
    return names;
}

QStringList JsonRowSource::cells() const
{
    QStringList cells;
    for (const int field : columns())
        cells.append(memberText(m_parser->account().members[static_cast<size_t>(field)]));
    if (hasExtraText(m_parser->account()) && (m_further & Change::Extra))
        cells.last() = shownCell(m_parser->account().members[JsonAccount::ExtraText].text);
    if (m_parser->form() == Form::Keyed)
        cells[JsonAccount::Id] = shownCell(m_parser->key());
    else if (!m_parser->account().isObject)
        cells[JsonAccount::Id] = shownCell(m_parser->account().rootText);
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
        (void)scanned(m_device, nullptr, [this](const JsonAccount &account) {
            m_further |= fieldsOf(account) & ~ofFile;
            return (m_further | ofFile) == allFields;
        });
        m_device.seek(position);
    }
    m_columns = {JsonAccount::Id, JsonAccount::Name, JsonAccount::Paid, JsonAccount::Due};
    if (m_further & Change::Parent)
        m_columns << JsonAccount::Parent;
    if (m_further & Change::Extra)
        m_columns << JsonAccount::Extra;
    return m_columns;
}

Result<Money> JsonRowSource::parseAmount(QByteArrayView token)
{
    if (const qsizetype point = token.indexOf('.'); point >= 0) {
        while (token.size() > point + 3 && token.back() == '0')
            token.chop(1);
    }
    return text::parseAmount(token, {});
}

} // namespace accountdesk::exchange
