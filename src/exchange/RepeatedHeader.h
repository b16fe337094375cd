// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ColumnMapping.h"
#include "text/CsvFormat.h"
#include "text/CsvReader.h"

#include <QByteArray>

#include <vector>

namespace accountdesk::exchange {

/// Knows the line that names a file's columns when it comes again: reports repeat it on each page, and joined
/// files have one at each beginning, which may name them otherwise.
class RepeatedHeader
{
public:
    enum class Found { None, Same, Other };

    void setNames(std::vector<QByteArray> names) { m_names = std::move(names); }
    /// The same names, to the letter.
    [[nodiscard]] bool isAgain(const std::vector<text::CsvReader::Cell> &cells) const;
    /// What a row is that can't be an account's: names of columns, that hold what the mapping says or something else.
    [[nodiscard]] static Found find(const std::vector<text::CsvReader::Cell> &cells, const ColumnMapping &mapping);

private:
    std::vector<QByteArray> m_names; ///< none: the file has no header
};

} // namespace accountdesk::exchange
