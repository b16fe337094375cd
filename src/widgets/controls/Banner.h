// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace accountdesk::widgets {

/// A lasting state said across the top of the window, which a clerk can go on working under: an
/// icon, a text, one thing to do about it, and a button to hide it. Hidden until say() is called.
class Banner : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Note, Warning };

    Banner(Kind kind, QLatin1StringView icon, QWidget *parent = nullptr);

    /// `action` names the button; without it there is none.
    void say(const QString &text, const QString &action = {});
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionWanted();

protected:
    bool event(QEvent *event) override;

private:
    void applyColour();

    Kind m_kind;
    QIcon m_icon;
    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace accountdesk::widgets
