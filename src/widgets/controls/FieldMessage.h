// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace accountdesk::widgets {

/// A sentence under a field: what is wrong with it, that it is fine, or what to know about it. Said
/// by a sign and a colour that can be read on the palette, so never by colour alone; hidden while
/// there is nothing to say.
class FieldMessage : public QLabel
{
    Q_OBJECT
public:
    enum class Kind { Note, Good, Problem };

    explicit FieldMessage(QWidget *parent = nullptr);

    /// Takes the room of so many lines from the beginning on, so that a sentence moves nothing below it.
    void reserve(int lines);
    void say(Kind kind, const QString &sentence);
    void showProblem(const QString &sentence) { say(Kind::Problem, sentence); }
    void clearMessage() { say(Kind::Note, {}); }
    [[nodiscard]] const QString &sentence() const { return m_sentence; }

protected:
    bool event(QEvent *event) override;

private:
    void applyColour();
    void applyRoom();

    int m_lines = 0;
    Kind m_kind = Kind::Note;
    QString m_sentence;
};

} // namespace accountdesk::widgets
