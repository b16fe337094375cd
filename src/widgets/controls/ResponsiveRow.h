// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace accountdesk::widgets {

/// Two widgets side by side or, where the window is too narrow for that, one under the other.
class ResponsiveRow : public QWidget
{
    Q_OBJECT
public:
    ResponsiveRow(QWidget *first, QWidget *second, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fold();
    [[nodiscard]] int widthOfBoth() const;

    QWidget *m_first;
    QWidget *m_second;
    QBoxLayout *m_layout;
};

} // namespace accountdesk::widgets
