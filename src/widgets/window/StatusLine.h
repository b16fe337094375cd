// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace accountdesk::widgets {

class StatusMessage;
class StatusTotals;

/// What the status bar holds: the message at the left, the sums at the right. A message comes first: the
/// sums are said in fewer words beside it or, where even they don't fit, not at all until it has gone.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    [[nodiscard]] StatusMessage *message() const { return m_message; }
    [[nodiscard]] StatusTotals *totals() const { return m_totals; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    StatusTotals *m_totals;
    StatusMessage *m_message;
};

} // namespace accountdesk::widgets
