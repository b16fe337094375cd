// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PlainText.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QWizard>

namespace accountdesk {

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
    return QObject::eventFilter(watched, event);
}

} // namespace accountdesk
