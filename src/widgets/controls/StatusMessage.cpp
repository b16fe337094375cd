// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/StatusMessage.h"

#include "core/VisibleText.h"
#include "widgets/controls/Announcement.h"
#include "widgets/controls/Icons.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QToolTip>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds minTime = 8s;
constexpr std::chrono::milliseconds timeOfLetter = 60ms; // of a slow reader
constexpr std::chrono::milliseconds undoTime = 30s;
constexpr int rounding = 2; // a text is some parts of a pixel wider than its advance

} // namespace

StatusMessage::StatusMessage(QWidget *parent)
    : QWidget(parent), m_label(new QLabel(this)), m_undo(new QToolButton(this))
{
    setObjectName(u"statusMessage"_s);
    m_label->setObjectName(u"statusText"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->installEventFilter(this);
    makeAnnouncer(m_label);
    m_undo->setObjectName(u"statusUndo"_s);
    m_undo->setText(tr("Undo"));
    m_undo->setIcon(Icons::get("undo"_L1));
    m_undo->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_undo->setFocusPolicy(Qt::TabFocus);
    m_undo->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 1, 0, 1);
    layout->addWidget(m_label);
    layout->addWidget(m_undo);
    layout->addStretch();
    m_time.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, &StatusMessage::end);
    connect(m_undo, &QToolButton::clicked, this, &StatusMessage::undo);
}

void StatusMessage::say(const QString &sentence)
{
    dropUndo();
    setSentence(sentence);
}

void StatusMessage::say(const QString &sentence, QUndoStack *stack)
{
    if (!stack->canUndo()) { // it has left the stack since
        say(sentence);
        return;
    }
    dropUndo();
    m_stack = stack;
    const QString step = stack->text(stack->index() - 1);
    m_undo->setToolTip(step);
    m_undo->setAccessibleName(tr("Undo: %1").arg(step));
    m_undo->show();
    connect(stack, &QUndoStack::indexChanged, this, &StatusMessage::dropUndo);
    connect(stack, &QObject::destroyed, this, &StatusMessage::dropUndo);
    setSentence(sentence);
}

void StatusMessage::setSentence(const QString &sentence)
{
    m_sentence = visibleText(sentence);
    showText();
    const std::chrono::milliseconds reading = minTime + timeOfLetter * sentence.size();
    m_time.start(m_stack ? std::max(reading, undoTime) : reading);
    announce(m_label, m_sentence);
}

void StatusMessage::setState(const QString &sentence)
{
    m_state = sentence;
    showText();
}

void StatusMessage::showHint(const QString &hint)
{
    m_hint = visibleText(hint);
    showText();
}

void StatusMessage::clear()
{
    m_time.stop();
    m_state.clear();
    m_sentence.clear();
    dropUndo();
    showText();
}

QString StatusMessage::text() const
{
    return m_sentence.isEmpty() ? m_state : m_sentence;
}

void StatusMessage::dropUndo()
{
    if (m_stack)
        m_stack->disconnect(this);
    m_stack = nullptr;
    m_undo->hide();
    Q_EMIT widthChanged();
}

void StatusMessage::undo()
{
    if (const QPointer<QUndoStack> stack = m_stack) {
        clear();
        stack->undo();
    }
}

/// The clerk is at it, or can't have seen it.
bool StatusMessage::isAttended() const
{
    return underMouse() || m_label->hasFocus() || m_undo->hasFocus() || !QApplication::activeWindow();
}

void StatusMessage::end()
{
    if (isAttended()) {
        m_time.start(minTime);
        return;
    }
    m_sentence.clear();
    dropUndo();
    showText();
}

void StatusMessage::showText()
{
    const QString text = m_hint.isEmpty() ? this->text() : m_hint;
    m_label->setAccessibleName(text);
    m_undo->setVisible(m_stack && m_hint.isEmpty());
    Q_EMIT widthChanged(); // whoever lays it out gives it what it needs …
    elide();               // … or it says what fits
}

int StatusMessage::wantedWidth() const
{
    if (text().isEmpty() || !m_hint.isEmpty())
        return 0;
    const QMargins margins = layout()->contentsMargins();
    const int undo = m_stack ? m_undo->sizeHint().width() + layout()->spacing() : 0;
    const int letters = m_label->fontMetrics().horizontalAdvance(text()) + rounding;
    return margins.left() + letters + layout()->spacing() + undo + margins.right();
}

/// Its height is that of the button, so that nothing moves when there is one.
QSize StatusMessage::sizeHint() const
{
    return {wantedWidth(), m_undo->sizeHint().height() + 2};
}

QSize StatusMessage::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void StatusMessage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

void StatusMessage::elide()
{
    const QMargins margins = layout()->contentsMargins();
    const int undo = m_undo->isHidden() ? 0 : m_undo->sizeHint().width() + layout()->spacing();
    const QString whole = m_label->accessibleName();
    const int room = width() - margins.left() - margins.right() - layout()->spacing() - undo;
    const QString shown = m_label->fontMetrics().elidedText(whole, Qt::ElideRight, room);
    const bool isCut = shown != whole;
    m_label->setText(shown);
    m_label->setToolTip(isCut ? whole : QString());
    m_label->setFocusPolicy(isCut && m_hint.isEmpty() ? Qt::StrongFocus : Qt::NoFocus);
}

bool StatusMessage::eventFilter(QObject *watched, QEvent *event)
{
    const bool asks = event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress;
    if (asks && !m_label->toolTip().isEmpty())
        QToolTip::showText(m_label->mapToGlobal(QPoint()), m_label->toolTip(), m_label);
    return QWidget::eventFilter(watched, event);
}

} // namespace accountdesk::widgets
