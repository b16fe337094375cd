// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"

#include <QLabel>

namespace accountdesk::widgets {

/// A balance as a clerk reads it: `-10.00 USD, overpaid`. Sign and word say what the colour says.
class BalanceLabel : public QLabel
{
    Q_OBJECT
public:
    explicit BalanceLabel(QWidget *parent = nullptr);

    void setBalance(Money balance, const QString &currency);
    void setUnknown();

    /// "owing", "overpaid" or "settled".
    [[nodiscard]] static QString word(Money balance);

protected:
    bool event(QEvent *event) override;

private:
    void applyColour();

    int m_sign = 0;
};

} // namespace accountdesk::widgets
