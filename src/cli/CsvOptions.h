// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Invocation.h"
#include "exchange/ColumnMapping.h"
#include "exchange/CsvInspection.h"
#include "exchange/Import.h"

namespace accountdesk::cli {

/// --map, --delimiter, …: what can be said of a CSV file that is read; the rest is found out.
[[nodiscard]] QList<QCommandLineOption> csvReadingOptions();
/// --delimiter, …: how a CSV file is to be written.
[[nodiscard]] QList<QCommandLineOption> csvWritingOptions();

/// The kind that --format names, or none.
[[nodiscard]] Result<std::optional<exchange::FileKind>> askedKind(const Invocation &invocation);
/// What the options say of how a CSV file is to be written.
[[nodiscard]] Result<text::KnownCsvFormat> askedFormat(const Invocation &invocation);
/// What they say of a CSV file that is read.
[[nodiscard]] Result<text::KnownCsvFormat> askedReading(const Invocation &invocation);
/// `--encoding list`: the names are wanted, nothing else.
[[nodiscard]] bool wantsEncodings(const Invocation &invocation);
[[nodiscard]] QString encodingNames();

/// Refuses options that mean nothing, since the file is JSON.
[[nodiscard]] Result<> refuseForJson(const Invocation &invocation, const QList<QCommandLineOption> &csvOptions);

/// What the options say of a JSON file that is read: of those for CSV only --encoding utf-8, by which its texts are as
/// they should be.
[[nodiscard]] Result<text::CsvFormat::Texts> askedJsonTexts(const Invocation &invocation);

/// Reads `account=1,paid=Paid`: a field and the column's number, from 1, or its name in the header.
[[nodiscard]] Result<exchange::ColumnMapping> parseMapping(const QString &text, const QStringList &header);

/// What is doubtful about a file, and the options that decide it.
[[nodiscard]] Error doubtError(const exchange::CsvPreview &preview);
/// The option that decides; empty: none does.
[[nodiscard]] QString optionFor(text::CsvChoice choice);
/// How a file is read, a line each.
[[nodiscard]] QStringList describeFormat(const exchange::CsvPreview &preview);

} // namespace accountdesk::cli
