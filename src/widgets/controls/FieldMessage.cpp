// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/FieldMessage.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

QString signOf(FieldMessage::Kind kind)
{
    switch (kind) {
    case FieldMessage::Kind::Problem:
        return u"⚠ "_s;
    case FieldMessage::Kind::Good:
        return u"✓ "_s;
    case FieldMessage::Kind::Note:
        break;
    }
    return {};
}

} // namespace

FieldMessage::FieldMessage(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void FieldMessage::reserve(int lines)
{
    m_lines = lines;
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    applyRoom();
}

void FieldMessage::applyRoom()
{
    setMinimumHeight(m_lines * fontMetrics().lineSpacing());
}

void FieldMessage::say(Kind kind, const QString &sentence)
{
    m_kind = kind;
    m_sentence = sentence;
    setText(sentence.isEmpty() ? QString() : signOf(kind) + sentence);
    setVisible(!sentence.isEmpty());
    applyColour();
}

bool FieldMessage::event(QEvent *event)
{
    // Not PaletteChange, which setPalette() below sends itself. This one doesn't come to changeEvent().
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyColour();
    if (event->type() == QEvent::FontChange)
        applyRoom();
    return QLabel::event(event);
}

void FieldMessage::applyColour()
{
    if (m_kind == Kind::Note) {
        setPalette({});
        return;
    }
    const bool dark = parentWidget() && parentWidget()->palette().window().color().lightness() < 128;
    const QColor problem = dark ? QColor(0xff, 0x9a, 0x8f) : QColor(0xa8, 0x1c, 0x12);
    const QColor good = dark ? QColor(0x8c, 0xd9, 0x96) : QColor(0x1a, 0x66, 0x2a);
    QPalette palette;
    for (const auto role : {QPalette::WindowText, QPalette::Text}) // the page of a wizard writes in the latter
        palette.setColor(role, m_kind == Kind::Problem ? problem : good);
    setPalette(palette);
}

} // namespace accountdesk::widgets
