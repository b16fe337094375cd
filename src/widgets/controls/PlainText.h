// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace accountdesk::widgets {

/// Lets the whole program show texts as they are. Qt takes a text that looks like HTML for HTML, in labels,
/// tool tips, message boxes and wizards: a customer's name could then load files, open links or look like the
/// program's own words. Here a label shows markup only where it was told to (Qt::RichText), and no label or
/// button shows a text whose letters can't be seen or stand in another order: see visibleText().
class PlainText : public QObject
{
    Q_OBJECT
public:
    /// For this application from now on; once is enough, a further call does nothing.
    static void enforce();
    /// For what draws markup by itself, outside of the program: a desktop's notifications.
    [[nodiscard]] static QString withoutMarkup(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QObject::QObject;
};

} // namespace accountdesk::widgets
