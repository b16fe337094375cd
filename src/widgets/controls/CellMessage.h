// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace accountdesk::widgets {

/// What is wrong with the text in a cell: a framed sentence under the cell, or above it where there
/// is no room. Screen readers are told.
class CellMessage : public QLabel
{
    Q_OBJECT
public:
    CellMessage(const QString &sentence, QWidget *viewport);

    /// `cell` is in the viewport's coordinates.
    void standBeside(const QRect &cell);
};

} // namespace accountdesk::widgets
