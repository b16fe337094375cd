// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/EmptyState.h"

#include "widgets/ActionButton.h"
#include "widgets/Icons.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace accountdesk {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_picture(new QLabel(this)), m_title(new QLabel(this)), m_text(new QLabel(this)),
      m_busy(new QProgressBar(this)), m_above(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Maximum)),
      m_buttons(new QVBoxLayout)
{
    setObjectName(u"emptyState"_s);
    m_title->setObjectName(u"emptyTitle"_s);
    m_text->setObjectName(u"emptyText"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_title->setFont(large);
    for (QLabel *label : {m_picture, m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
    }
    m_text->setWordWrap(true);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(fontMetrics().averageCharWidth() * 24);
    m_busy->setAccessibleName(tr("Please wait"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12); // it fits a dock, too
    layout->addItem(m_above);
    layout->addWidget(m_picture);
    layout->addSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(12);
    layout->addWidget(m_busy, 0, Qt::AlignHCenter);
    layout->addLayout(m_buttons);
    layout->addStretch();
}

void EmptyState::showMessage(QLatin1StringView icon, const QString &title, const QString &text,
                             const QList<QAction *> &actions)
{
    m_icon = Icons::get(icon);
    showIcon();
    m_title->setText(title);
    m_text->setText(text);
    m_busy->hide();
    while (const QLayoutItem *item = m_buttons->takeAt(0)) {
        // A button may be the one that was just clicked.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (QAction *action : actions) {
        auto *button = new ActionButton(action, this);
        button->setAutoDefault(true);
        button->setMinimumSize(fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 2);
        button->setDefault(action == actions.first());
        m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    }
}

void EmptyState::showBusy(QLatin1StringView icon, const QString &title, const QString &text)
{
    showMessage(icon, title, text, {});
    m_busy->show();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int room = window()->height() - mapTo(window(), QPoint()).y();
    m_above->changeSize(0, room / 6, QSizePolicy::Minimum, QSizePolicy::Maximum);
    layout()->invalidate();
}

void EmptyState::showIcon()
{
    const int size = fontMetrics().height() * 4;
    m_picture->setPixmap(m_icon.pixmap(QSize(size, size), devicePixelRatioF(), QIcon::Disabled));
}

} // namespace accountdesk
