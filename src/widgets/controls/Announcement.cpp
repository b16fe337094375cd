// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/Announcement.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QLabel>

namespace accountdesk::widgets {
namespace {

constexpr auto property = "accountdesk_announcer";

QAccessibleInterface *createAlert(const QString &, QObject *object)
{
    const bool isAnnouncer = object && object->isWidgetType() && object->property(property).toBool();
    return isAnnouncer ? new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::AlertMessage) : nullptr;
}

} // namespace

void makeAnnouncer(QLabel *label)
{
    QAccessible::installFactory(createAlert); // once, however often it is called
    label->setProperty(property, true);
}

void announce(QLabel *label, const QString &text)
{
    label->setAccessibleName(text);
    if (text.isEmpty())
        return;
    for (const auto type : {QAccessible::ObjectShow, QAccessible::Alert}) {
        QAccessibleEvent event(label, type);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace accountdesk::widgets
