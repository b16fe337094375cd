// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ColumnWords.h"

#include "text/CurrencySigns.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace accountdesk::exchange {

namespace {

/// A header's word without case, accents' spelling and everything that isn't a letter or digit.
QString folded(QString word)
{
    word.replace(u'#', u"no"_s).replace(u"№"_s, u"no"_s);
    QString result;
    for (const QChar c : word.toLower()) {
        if (c.isLetterOrNumber())
            result.append(c);
    }
    result.replace(u"ä"_s, u"ae"_s);
    result.replace(u"ö"_s, u"oe"_s);
    result.replace(u"ü"_s, u"ue"_s);
    result.replace(u"ß"_s, u"ss"_s);
    return result;
}

/// Words that say alone that they are the account's, and those that name the customer as well as the number.
constexpr auto accountWords = "acctid acct acctno acctnumber accountid accountno accountnumber accountnr id "
                              "customerid customerno customernumber clientid clientno clientnumber memberid memberno "
                              "membernumber debtorid debtorno "
                              "kontonr kontonummer kontoid kundennr kundennummer kundenid debitornr debitorennummer "
                              "debitorennr debitorid mitgliedsnummer mitgliedsnr";
constexpr auto generalWords = "account customer client member debtor konto kunde debitor mitglied";
constexpr auto nameWords = "name fullname accountname customername clientname membername company companyname holder "
                           "accountholder kontoname kundenname inhaber kontoinhaber firma vorundnachname bezeichnung";
constexpr auto paidWords = "paid amountpaid paidamount totalpaid paidtotal paidtodate totalpaidtodate payment payments "
                           "received amountreceived credit bezahlt gezahlt zahlung zahlungen eingezahlt betragbezahlt "
                           "bezahlterbetrag haben";
constexpr auto dueWords = "due amountdue dueamount totaldue duetotal charged amountcharged charges billed amountbilled "
                          "invoiced amountinvoiced debit faellig faelligerbetrag betragfaellig soll forderung "
                          "forderungen rechnungsbetrag berechnet";
constexpr auto parentWords = "parent parentid parentaccount hauptkonto uebergeordneteskonto";
constexpr auto balanceWords = "balance saldo kontostand offen";
constexpr auto currencyWords = "currency currencycode ccy curr waehrung waehrungscode wkz devise moneda";
constexpr auto otherWords =
    "line zeile element reason grund memo note notes remark remarks bemerkung notiz comment date "
    "datum phone telephone telefon tel mobile fax zip zipcode postcode postalcode plz city ort "
    "street strasse address adresse country land email mail";

const QHash<QString, ColumnRole> &roles()
{
    static const QHash<QString, ColumnRole> all = [] {
        QHash<QString, ColumnRole> roles;
        const auto add = [&roles](const char *words, ColumnRole role) {
            for (const QString &word : QString::fromLatin1(words).split(u' '))
                roles.insert(word, role);
        };
        add(accountWords, ColumnRole::Account);
        add(generalWords, ColumnRole::Account);
        add(nameWords, ColumnRole::Name);
        add(paidWords, ColumnRole::Paid);
        add(dueWords, ColumnRole::Due);
        add(parentWords, ColumnRole::Parent);
        add("extra", ColumnRole::Extra);
        add(balanceWords, ColumnRole::Balance);
        add(currencyWords, ColumnRole::Currency);
        add(otherWords, ColumnRole::Other);
        return roles;
    }();
    return all;
}

/// Takes what stands in brackets, or a currency behind the word, off it.
QString takeCurrency(QString &header)
{
    static const QRegularExpression bracketed(u"\\s*[(\\[]([^()\\[\\]]*)[)\\]]\\s*$"_s);
    const auto match = bracketed.match(header);
    const qsizetype space = header.lastIndexOf(u' ');
    const QString unit = match.hasMatch() ? match.captured(1).trimmed() : header.mid(space + 1);
    const bool isCode = unit.size() == 3 && unit == unit.toUpper();
    const bool isSign = !unit.isEmpty() && !unit.front().isLetterOrNumber();
    if ((!match.hasMatch() && (space < 0 || !(isCode || isSign))) || unit.size() > 5
        || !text::CurrencySigns::isCurrency(unit))
        return {};
    header.truncate(match.hasMatch() ? match.capturedStart() : space);
    if (header.endsWith(u" in"_s, Qt::CaseInsensitive))
        header.chop(3);
    return unit;
}

} // namespace

ColumnWord columnWord(const QString &header)
{
    ColumnWord word{.noun = folded(header)};
    if (header.contains(u'%')) // no amount
        return word;
    word.role = roles().value(word.noun, ColumnRole::Unknown);
    if (word.role == ColumnRole::Unknown) {
        QString rest = header.trimmed();
        word.currency = takeCurrency(rest);
        if (!word.currency.isEmpty()) {
            word.noun = folded(rest);
            word.role = roles().value(word.noun, ColumnRole::Unknown);
        }
    }
    static const QStringList general = QString::fromLatin1(generalWords).split(u' ');
    word.isGeneral = general.contains(word.noun);
    return word;
}

} // namespace accountdesk::exchange
