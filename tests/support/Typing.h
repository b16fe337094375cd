// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Window.h"
#include "widgets/accounts/SelectedAccounts.h"

namespace accountdesk::test {

/// ACCT100 to ACCT499, of seven names.
inline QList<Account> fourHundredAccounts()
{
    QList<Account> accounts;
    for (int i = 100; i < 500; ++i)
        accounts += account(QStringLiteral("ACCT%1").arg(i), QStringLiteral("Customer %1").arg(i % 7), 1000, 100 * i);
    return accounts;
}

/// Keys of which the window hears nothing between one and the next, as a scanner types them.
inline void press(Window &window, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, key, modifiers);
}

inline void type(Window &window, const QString &text)
{
    for (const QChar letter : text)
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, letter.toLatin1());
}

/// A whole scan.
inline void pay(Window &window, const QString &id, const QString &amount)
{
    type(window, id);
    press(window, Qt::Key_Return);
    press(window, Qt::Key_P, Qt::ControlModifier);
    type(window, amount);
    press(window, Qt::Key_Return);
}

/// The dialog for a payment or a charge, while it is open.
inline QDialog *amountDialog(Window &window)
{
    auto *dialog = window.findChild<QDialog *>(QStringLiteral("AmountDialog"));
    return dialog && dialog->isVisible() ? dialog : nullptr;
}

/// The only account that is selected; empty: there is none.
inline QString selectedId(Window &window)
{
    const auto account = window.list()->selected()->single();
    return account ? account->id.text() : QString();
}

} // namespace accountdesk::test
