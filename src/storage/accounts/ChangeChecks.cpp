// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accounts/ChangeChecks.h"

#include "core/Entry.h"
#include "storage/sql/Words.h"

#include <algorithm>

namespace accountdesk::storage {

namespace {

constexpr int maxNameLength = 200; // in Unicode code points, as VARCHAR counts

qsizetype codePoints(const QString &text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

Result<> checkText(const QString &text, int maxLength, const QString &tooLong)
{
    if (codePoints(text) > maxLength)
        return failure(changeRefused(Error::Kind::Invalid, tooLong, Words::tr("Shorten it and try again.")));
    if (!text.isValidUtf16())
        return failure(changeRefused(Error::Kind::Invalid,
                                     Words::tr("A text contains half a character, which can't be stored."),
                                     Words::tr("Type it again.")));
    return {};
}

} // namespace

Error changeRefused(Error::Kind kind, const QString &happened, const QString &advice)
{
    return {.kind = kind, .happened = happened, .safe = Words::tr("Nothing was changed."), .advice = advice};
}

Error accountExists(const AccountId &id)
{
    return changeRefused(Error::Kind::AlreadyExists, Words::tr("The account %1 already exists.").arg(id.text()),
                         Words::tr("Choose another ID, or change that account."));
}

Error noSuchAccount(const AccountId &id)
{
    return changeRefused(Error::Kind::NotFound, Words::tr("There is no account %1.").arg(id.text()),
                         Words::tr("Check the ID; someone else may have closed the account."));
}

Error accountClosedSince(const AccountId &id)
{
    return changeRefused(Error::Kind::Conflict,
                         Words::tr("Account %1 was reopened and closed again by someone else.").arg(id.text()),
                         Words::tr("Reload the list of closed accounts and try again."));
}

Result<> checkValues(const Account &account)
{
    if (!account.paid.isStorable() || !account.due.isStorable()) {
        const QString limit = Money::fromCents(Money::maxCents).format(QLocale());
        return failure(
            changeRefused(Error::Kind::Invalid,
                          account.paid.isStorable()
                              ? Words::tr("%1 would owe more than an account can hold.").arg(account.id.text())
                              : Words::tr("%1 would have paid more than an account can hold.").arg(account.id.text()),
                          Words::tr("The largest amount is %1.").arg(limit)));
    }
    return checkText(
        account.name, maxNameLength,
        Words::tr("The name of %1 is longer than %2 characters.").arg(account.id.text()).arg(maxNameLength));
}

Result<> checkMemo(const QString &memo)
{
    return checkText(memo, Entry::maxMemoLength,
                     Words::tr("The memo is longer than %1 characters.").arg(Entry::maxMemoLength));
}

} // namespace accountdesk::storage
