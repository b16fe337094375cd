// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Formatting.h"

#include "cli/Console.h"
#include "sync/JsonMembers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::cli {

namespace {

constexpr int kindWidth = -17;  // "correction (undo)"
constexpr int amountWidth = 18; // the longest is -9999999999999.99

/// By a terminal, which turns text round or takes what follows for an order.
bool isObeyed(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
           || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

QString accountColumns(const QString &id, const QString &paid, const QString &due, const QString &balance,
                       const QString &name)
{
    return u"%1 %2 %3 %4  %5"_s.arg(id, -AccountId::maxLength)
        .arg(paid, amountWidth)
        .arg(due, amountWidth)
        .arg(balance, amountWidth)
        .arg(name);
}

QString entryColumns(const QStringList &cells)
{
    const QString line = u"%1 %2 %3 %4 %5  %6  %7"_s.arg(cells.at(0), -20)
                             .arg(cells.at(1), 4)
                             .arg(cells.at(2), kindWidth)
                             .arg(cells.at(3), amountWidth)
                             .arg(cells.at(4), amountWidth)
                             .arg(cells.at(5), -12)
                             .arg(cells.at(6));
    return line.trimmed();
}

/// "payment", "payment (undo)"
QString kindText(const Entry &entry)
{
    const QString undoRole = Entry::undoDetail(entry.undoRole());
    return undoRole.isEmpty() ? Entry::kindToken(entry.kind) : u"%1 (%2)"_s.arg(Entry::kindToken(entry.kind), undoRole);
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QString amountText(const std::optional<Money> &amount)
{
    return amount ? amount->format() : QString();
}

QJsonValue amountJson(const std::optional<Money> &amount)
{
    return amount ? QJsonValue(amount->format()) : QJsonValue();
}

/// A text that may be absent.
QJsonValue textJson(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QString accountHeading()
{
    return accountColumns(u"ACCOUNT"_s, u"PAID"_s, u"DUE"_s, u"BALANCE"_s, u"NAME"_s);
}

QString accountLine(const Account &account)
{
    return accountColumns(printable(account.id.text()), account.paid.format(), account.due.format(),
                          account.balance().format(), printable(account.name));
}

QJsonObject accountJson(const Account &account)
{
    QJsonObject object{{u"acctid"_s, account.id.text()},
                       {u"balance"_s, account.balance().format()},
                       {u"revision"_s, static_cast<qint64>(account.revision)},
                       {u"changed_at"_s, textJson(timeText(account.changedAt))}};
    sync::insertValues(object, account);
    return object;
}

QString entryHeading()
{
    return entryColumns({u"TIME"_s, u"REV"_s, u"KIND"_s, u"PAID"_s, u"DUE"_s, u"WHO"_s, u"MEMO"_s});
}

QString entryLine(const Entry &entry)
{
    return entryColumns({timeText(entry.at), QString::number(entry.revision), kindText(entry),
                         amountText(entry.paidAfter), amountText(entry.dueAfter), printable(entry.who),
                         printable(entry.memo)});
}

QJsonObject entryJson(const Entry &entry)
{
    return {{u"acctid"_s, entry.id.text()},
            {u"revision"_s, static_cast<qint64>(entry.revision)},
            {u"kind"_s, Entry::kindToken(entry.kind)},
            {u"paid_before"_s, amountJson(entry.paidBefore)},
            {u"due_before"_s, amountJson(entry.dueBefore)},
            {u"paid_after"_s, amountJson(entry.paidAfter)},
            {u"due_after"_s, amountJson(entry.dueAfter)},
            {u"who"_s, textJson(entry.who)},
            {u"at"_s, textJson(timeText(entry.at))},
            {u"memo"_s, textJson(entry.memo)},
            {u"details"_s, entry.details}};
}

Facts totalsFacts(const Totals &totals)
{
    return {{u"count"_s, static_cast<qint64>(totals.count)},
            {u"paid"_s, totals.paid.format()},
            {u"due"_s, totals.due.format()},
            {u"balance"_s, totals.balance().format()},
            {u"owed"_s, totals.owed.format()},
            {u"owing_count"_s, static_cast<qint64>(totals.owingCount)},
            {u"average_owed"_s, totals.averageOwed().format()},
            {u"overpaid"_s, totals.overpaid.format()},
            {u"overpaid_count"_s, static_cast<qint64>(totals.overpaidCount)}};
}

QString factLines(const Facts &facts)
{
    qsizetype width = 0;
    for (const auto &[name, value] : facts)
        width = std::max(width, name.size());
    QString text;
    for (const auto &[name, value] : facts)
        text += name.leftJustified(width) + u"  "_s + value.toVariant().toString() + u'\n';
    return text;
}

QJsonObject factsJson(const Facts &facts)
{
    QJsonObject object;
    for (const auto &[name, value] : facts)
        object.insert(name, value);
    return object;
}

QString jsonLine(const QJsonObject &object)
{
    const QString json = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    if (std::none_of(json.begin(), json.end(), isObeyed))
        return json;
    QString line;
    for (const QChar c : json)
        line += isObeyed(c) ? u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0')) : QString(c);
    return line;
}

} // namespace accountdesk::cli
