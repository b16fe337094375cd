// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AccountCells.h"
#include "models/PastePlan.h"

#include <QDialog>

namespace accountdesk::widgets {

/// Shows what pasting would change, cell by cell, before and after, and which rows can't be pasted and why.
/// It knows no book: whoever opened it carries the plan out when it is accepted.
class PasteDialog : public QDialog
{
    Q_OBJECT
public:
    PasteDialog(const models::PastePlan &plan, const models::CellFormat &format, QWidget *parent = nullptr);
};

} // namespace accountdesk::widgets
