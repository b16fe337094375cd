// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Console.h"
#include "core/AccountId.h"
#include "core/Actor.h"
#include "core/Money.h"
#include "storage/accounts/AccountQuery.h"

#include <QCommandLineOption>

#include <optional>

class QCommandLineParser;

namespace accountdesk::cli {

/// One call of a command: its arguments and options, understood or refused in words.
class Invocation
{
public:
    Invocation(const QCommandLineParser &parser, Console &console, const Actor &actor)
        : m_parser(parser), m_console(console), m_actor(actor)
    {}

    [[nodiscard]] Console &console() const { return m_console; }
    /// Who calls it.
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    /// What follows the command's name, from 0. The number of them was checked.
    [[nodiscard]] QString argument(qsizetype index) const;
    [[nodiscard]] Result<AccountId> accountArgument() const;
    /// Of a command that takes several accounts and nothing else.
    [[nodiscard]] Result<QList<AccountId>> accountArguments() const;
    [[nodiscard]] Result<Money> amountArgument(qsizetype index) const;

    [[nodiscard]] bool has(const QString &option) const;
    [[nodiscard]] QString value(const QString &option) const;
    /// Of an option that may be given several times.
    [[nodiscard]] QStringList values(const QString &option) const;
    /// The option's amount, or none when it wasn't given.
    [[nodiscard]] Result<std::optional<Money>> amount(const QString &option) const;
    [[nodiscard]] Result<std::optional<std::int64_t>> number(const QString &option) const;
    /// One of the words that an option knows: `{{"owing", Filter::Owing}, …}`.
    template<typename T>
    [[nodiscard]] Result<T> choice(const QString &option, std::initializer_list<std::pair<const char *, T>> words,
                                   T otherwise) const;
    /// What queryOptions() ask for.
    [[nodiscard]] Result<storage::AccountQuery> query() const;

private:
    [[nodiscard]] static Error unknownWord(const QString &option, const QString &word, const QStringList &known);

    const QCommandLineParser &m_parser;
    Console &m_console;
    const Actor m_actor;
};

/// --filter, --search and --closed: which accounts.
[[nodiscard]] QList<QCommandLineOption> queryOptions();
/// --json: for whom a command's text isn't enough.
[[nodiscard]] QCommandLineOption jsonOption();

template<typename T>
Result<T> Invocation::choice(const QString &option, std::initializer_list<std::pair<const char *, T>> words,
                             T otherwise) const
{
    if (!has(option))
        return otherwise;
    QStringList known;
    for (const auto &[word, meaning] : words) {
        if (value(option).compare(QLatin1StringView(word), Qt::CaseInsensitive) == 0)
            return meaning;
        known.append(QString::fromLatin1(word));
    }
    return failure(unknownWord(option, value(option), known));
}

} // namespace accountdesk::cli
