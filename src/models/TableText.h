// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Account.h"
#include "core/Change.h"

#include <QLocale>
#include <QMimeData>

#include <memory>

namespace accountdesk::models {

/// Accounts on the clipboard as spreadsheets put them there: tab-separated text and an HTML table,
/// a header row first. Amounts are written in the locale, as LibreOffice Calc and Excel read them.
/// A name that a spreadsheet would take for a formula begins with ' (see guardFormula() in exchange).
class TableTextWriter
{
public:
    explicit TableTextWriter(const QLocale &locale);

    void add(const Account &account);
    [[nodiscard]] qsizetype count() const { return m_count; }
    /// Of all that were added. Once.
    [[nodiscard]] std::unique_ptr<QMimeData> take();

private:
    QLocale m_locale;
    QString m_text;
    QString m_html;
    qsizetype m_count = 0;
};

/// A grid of cells from the clipboard: tab-separated text with quoted cells as spreadsheets write
/// them, or an HTML table. A guard before a formula is left on: whoever reads the cells takes it off.
[[nodiscard]] QList<QStringList> cellsFromMimeData(const QMimeData &mime);
/// Returns such cells as tab-separated text, with all rows as long as the longest.
[[nodiscard]] QString textFromCells(const QList<QStringList> &cells);

} // namespace accountdesk::models
