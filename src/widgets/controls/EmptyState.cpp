// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/EmptyState.h"

#include "widgets/controls/ActionButton.h"
#include "widgets/controls/Icons.h"
#include "widgets/controls/RecentBooks.h"

#include <QAction>
#include <QCommandLinkButton>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

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

    // Scrolls, since in large letters a small window can't hold it all.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    scroll->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);
    auto *layout = new QVBoxLayout(content);
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
    clearButtons();
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

void EmptyState::clearButtons()
{
    while (const QLayoutItem *item = m_buttons->takeAt(0)) {
        // A button may be the one that was just clicked.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void EmptyState::showRecent(const QList<url::DatabaseUrl> &books)
{
    if (books.isEmpty())
        return;
    auto *heading = new QLabel(tr("Recent books"), this);
    heading->setObjectName(u"recentHeading"_s);
    heading->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    m_buttons->addWidget(heading, 0, Qt::AlignHCenter);
    for (const url::DatabaseUrl &book : books)
        m_buttons->addWidget(newBookButton(book), 0, Qt::AlignHCenter);
}

QWidget *EmptyState::newBookButton(const url::DatabaseUrl &book)
{
    const int width = fontMetrics().averageCharWidth() * 50;
    const int besideText = fontMetrics().height() * 4; // the icon and the margins; a further line would be cut off
    const QString place = RecentBooks::placeOf(book);
    auto *button = new QCommandLinkButton(book.displayName().replace(u'&', u"&&"_s),
                                          fontMetrics().elidedText(place, Qt::ElideMiddle, width - besideText), this);
    button->setObjectName(u"recentBook"_s);
    button->setIcon(Icons::get("book"_L1));
    button->setAccessibleName(tr("%1, in %2", "a recent book and its folder").arg(book.displayName(), place));
    button->setFixedWidth(width);
    connect(button, &QAbstractButton::clicked, this, [this, book] { Q_EMIT bookWanted(book); });
    return button;
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
    m_picture->setVisible(room > fontMetrics().height() * 24); // what can be done comes before it
    m_above->changeSize(0, room / 6, QSizePolicy::Minimum, QSizePolicy::Maximum);
    m_picture->parentWidget()->layout()->invalidate();
}

void EmptyState::showIcon()
{
    const int size = fontMetrics().height() * 4;
    m_picture->setPixmap(m_icon.pixmap(QSize(size, size), devicePixelRatioF(), QIcon::Disabled));
}

} // namespace accountdesk::widgets
