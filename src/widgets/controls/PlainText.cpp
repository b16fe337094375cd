// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/PlainText.h"

#include "core/VisibleText.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QWizard>

namespace accountdesk::widgets {
namespace {

/// Whoever has set the text may have got it from anywhere: an error names a file, a server's answer an account.
template<typename Widget>
void makeVisible(Widget *widget)
{
    const QString text = widget->text();
    if (const QString shown = visibleLines(text); shown != text)
        widget->setText(shown);
}

} // namespace

void PlainText::enforce()
{
    if (!qApp->findChild<PlainText *>(QString(), Qt::FindDirectChildrenOnly))
        qApp->installEventFilter(new PlainText(qApp));
}

QString PlainText::withoutMarkup(const QString &text)
{
    return QString(text).replace(u'<', u'\u2039').replace(u'>', u'\u203A');
}

bool PlainText::eventFilter(QObject *watched, QEvent *event)
{
    // It comes before a widget is measured or painted for the first time; a tool tip is a label, too.
    if (event->type() == QEvent::Polish) {
        if (auto *label = qobject_cast<QLabel *>(watched); label && label->textFormat() == Qt::AutoText)
            label->setTextFormat(Qt::PlainText);
        if (auto *wizard = qobject_cast<QWizard *>(watched)) {
            wizard->setTitleFormat(Qt::PlainText);
            wizard->setSubTitleFormat(Qt::PlainText);
        }
    }
    if (event->type() == QEvent::Paint) {
        if (auto *label = qobject_cast<QLabel *>(watched))
            makeVisible(label);
        else if (auto *button = qobject_cast<QAbstractButton *>(watched))
            makeVisible(button);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace accountdesk::widgets
