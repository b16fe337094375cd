// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/CsvInspection.h"

#include <QComboBox>

/// A CSV format in words, and the combo boxes to choose it from: shared by import and export.
namespace accountdesk::widgets::CsvWords {

void fillDelimiters(QComboBox *box);
void fillEncodings(QComboBox *box, const QList<text::TextEncoding> &encodings);
void selectEncoding(QComboBox *box, text::TextEncoding encoding);
[[nodiscard]] text::TextEncoding selectedEncoding(const QComboBox *box);
void fillDecimals(QComboBox *box);
void fillQuotes(QComboBox *box);
void fillThousands(QComboBox *box);
void fillNegatives(QComboBox *box);
void fillTotals(QComboBox *box);
void fillIds(QComboBox *box);
void fillTexts(QComboBox *box);

/// What the box is called in which the clerk makes a choice; empty: there is none.
[[nodiscard]] QString boxOf(text::CsvChoice choice);

/// Characters and enums are kept as numbers in the box.
template<typename T>
void select(QComboBox *box, T value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}
template<typename T>
[[nodiscard]] T selected(const QComboBox *box)
{
    return static_cast<T>(box->currentData().toInt());
}

/// "A CSV table, separated by semicolons, Windows-1252, decimal comma, with a header line."
[[nodiscard]] QString describe(const exchange::CsvPreview &preview);

} // namespace accountdesk::widgets::CsvWords
