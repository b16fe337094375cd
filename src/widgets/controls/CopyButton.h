// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace accountdesk::widgets {

/// Copies a text to the clipboard and says so. Its tool tip names the text, also to a screen reader.
class CopyButton : public QToolButton
{
    Q_OBJECT
public:
    explicit CopyButton(QWidget *parent = nullptr);

    void setContent(const QString &content) { m_content = content; }

protected:
    bool event(QEvent *event) override;

private:
    void copy();

    QString m_content;
};

} // namespace accountdesk::widgets
