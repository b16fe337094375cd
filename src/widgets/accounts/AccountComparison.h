// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"

#include <QFrame>

#include <array>
#include <optional>

class QLabel;

namespace accountdesk::widgets {

/// Two states of one account side by side, for a clerk who has to choose: field by field, with a sign
/// where they differ, so that it isn't said by colour alone. What differs can be reached by Tab.
class AccountComparison : public QFrame
{
    Q_OBJECT
public:
    explicit AccountComparison(QWidget *parent = nullptr);

    void setHeaders(const QString &mine, const QString &theirs);
    /// Empty: that side has no such account.
    void setAccounts(const std::optional<Account> &mine, const std::optional<Account> &theirs);

private:
    struct Line
    {
        QLabel *field;
        QLabel *mine;
        QLabel *sign;
        QLabel *theirs;
    };
    static constexpr std::size_t lineCount = 5;

    void addLine(std::size_t index, const char *name, const QString &field);
    void showLine(const Line &line, const QString &mine, const QString &theirs);

    QLabel *m_mineHeader;
    QLabel *m_theirsHeader;
    std::array<Line, lineCount> m_lines = {}; ///< name, paid, due, balance, further fields
};

} // namespace accountdesk::widgets
