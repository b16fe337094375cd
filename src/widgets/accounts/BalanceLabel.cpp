// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/BalanceLabel.h"

#include "core/VisibleText.h"
#include "widgets/controls/Appearance.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

BalanceLabel::BalanceLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void BalanceLabel::setBalance(Money balance, const QString &currency)
{
    m_sign = balance > Money() ? 1 : balance < Money() ? -1 : 0;
    setText(tr("%1 %2, %3").arg(balance.format(QLocale()), visibleText(currency), word(balance)));
    applyColour();
}

void BalanceLabel::setUnknown()
{
    m_sign = 0;
    setText(u"–"_s);
    applyColour();
}

QString BalanceLabel::word(Money balance)
{
    if (balance == Money())
        return tr("settled");
    return balance > Money() ? tr("owing") : tr("overpaid");
}

bool BalanceLabel::event(QEvent *event)
{
    // Not PaletteChange, which setPalette() below sends itself. This one doesn't come to changeEvent().
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyColour();
    return QLabel::event(event);
}

void BalanceLabel::applyColour()
{
    QPalette palette;
    if (m_sign != 0)
        palette.setColor(QPalette::WindowText, Appearance::balanceColour(QGuiApplication::palette(), m_sign));
    setPalette(palette);
}

} // namespace accountdesk::widgets
