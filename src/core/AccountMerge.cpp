// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/AccountMerge.h"

#include "core/AccountField.h"

namespace accountdesk {

namespace {

constexpr Change::Fields amounts = flagsOf(amountFields);

/// At most one side has the account.
AccountMerge mergeExistence(const Divergence &divergence)
{
    const auto &[base, mine, theirs, minePaysOnly, undecided, isExistenceUndecided] = divergence;
    if (!mine && !theirs)
        return {};
    const Account &there = mine ? *mine : *theirs;
    if (isExistenceUndecided || (base && !agree(there, *base)))
        return {.account = mine, .isExistenceAtStake = true};
    if (base)
        return {};
    AccountMerge opened{.account = there};
    if (!mine) {
        opened.account->revision = 0;
        opened.account->changedAt = {};
    }
    return opened;
}

/// Both sides have the account.
class FieldMerge
{
public:
    explicit FieldMerge(const Divergence &divergence)
        : m_divergence(divergence), m_mine(*divergence.mine), m_theirs(*divergence.theirs),
          m_base(divergence.isExistenceUndecided ? std::nullopt : divergence.base), m_result{.account = divergence.mine}
    {}

    [[nodiscard]] AccountMerge run()
    {
        for (const AccountField &field : detailFields)
            decide(field.flag);
        if (m_base && m_divergence.minePaysOnly && !(m_divergence.undecided & amounts))
            addUp();
        else
            decide(amounts);
        return m_result;
    }

private:
    void decide(Change::Fields fields)
    {
        if (agree(m_mine, m_theirs, fields))
            return;
        const bool isOpen = !m_base || (m_divergence.undecided & fields);
        if (!isOpen && agree(m_mine, *m_base, fields))
            setFields(*m_result.account, fields, m_theirs);
        else if (isOpen || !agree(m_theirs, *m_base, fields))
            m_result.conflicts |= fields;
    }

    void addUp()
    {
        const Money paid = m_theirs.paid + (m_mine.paid - m_base->paid);
        const Money due = m_theirs.due + (m_mine.due - m_base->due);
        if (paid.isStorable() && due.isStorable())
            setFields(*m_result.account, amounts, {.paid = paid, .due = due});
        else
            m_result.conflicts |= amounts;
    }

    const Divergence &m_divergence;
    const Account &m_mine;
    const Account &m_theirs;
    std::optional<Account> m_base;
    AccountMerge m_result;
};

} // namespace

AccountMerge merge(const Divergence &divergence)
{
    return divergence.mine && divergence.theirs ? FieldMerge(divergence).run() : mergeExistence(divergence);
}

} // namespace accountdesk
