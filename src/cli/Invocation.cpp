// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Invocation.h"

#include "cli/Words.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace accountdesk::cli {

QString Invocation::argument(qsizetype index) const
{
    return m_parser.positionalArguments().at(index + 1); // the first is the command's name
}

Result<AccountId> Invocation::accountArgument() const
{
    return AccountId::parse(argument(0).trimmed());
}

Result<QList<AccountId>> Invocation::accountArguments() const
{
    QList<AccountId> ids;
    const QStringList texts = m_parser.positionalArguments().mid(1);
    for (const QString &text : texts) {
        ASSIGN_OR_RETURN(const auto id, AccountId::parse(text));
        if (!ids.contains(id))
            ids << id;
    }
    return ids;
}

Result<Money> Invocation::amountArgument(qsizetype index) const
{
    return Money::parse(QStringView(argument(index)));
}

bool Invocation::has(const QString &option) const
{
    return m_parser.isSet(option);
}

QString Invocation::value(const QString &option) const
{
    return m_parser.value(option);
}

QStringList Invocation::values(const QString &option) const
{
    return m_parser.values(option);
}

Result<std::optional<Money>> Invocation::amount(const QString &option) const
{
    if (!has(option))
        return std::optional<Money>();
    ASSIGN_OR_RETURN(const auto amount, Money::parse(QStringView(value(option))));
    return amount;
}

Result<std::optional<std::int64_t>> Invocation::number(const QString &option) const
{
    if (!has(option))
        return std::optional<std::int64_t>();
    bool isNumber = false;
    const qlonglong number = value(option).toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return failure(Error::invalid(Words::tr("--%1 needs a whole number, not “%2”.").arg(option, value(option))));
    return number;
}

Result<storage::AccountQuery> Invocation::query() const
{
    using Filter = storage::AccountQuery::Filter;
    ASSIGN_OR_RETURN(const auto filter, choice<Filter>(u"filter"_s,
                                                       {{"all", Filter::All},
                                                        {"owing", Filter::Owing},
                                                        {"overpaid", Filter::Overpaid},
                                                        {"settled", Filter::Settled}},
                                                       Filter::All));
    return storage::AccountQuery{.filter = filter,
                                 .text = value(u"search"_s),
                                 .state = has(u"closed"_s) ? storage::AccountQuery::State::Closed
                                                           : storage::AccountQuery::State::Open};
}

Error Invocation::unknownWord(const QString &option, const QString &word, const QStringList &known)
{
    return Error::invalid(Words::tr("--%1 can't be “%2”.").arg(option, word),
                          Words::tr("Use one of these: %1.").arg(known.join(", "_L1)));
}

QList<QCommandLineOption> queryOptions()
{
    return {{u"filter"_s, Words::tr("Only accounts that are owing, overpaid or settled."), u"which"_s},
            {u"search"_s, Words::tr("Only accounts with this text in their ID or name."), u"text"_s},
            {u"closed"_s, Words::tr("Closed accounts as they were when they were closed, instead of open ones.")}};
}

QCommandLineOption jsonOption()
{
    return {u"json"_s, Words::tr("Print JSON; amounts are strings.")};
}

} // namespace accountdesk::cli
