// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Work.h"

#include "exchange/Export.h"
#include "exchange/Import.h"
#include "storage/AccountReader.h"
#include "storage/Migrations.h"
#include "support/ValueOf.h"

#include <cstdio>

namespace accountdesk::bench {

using test::valueOf;

namespace {

Database open(const DatabaseUrl &url)
{
    return valueOf(Database::open(url, qEnvironmentVariable("ACCOUNTDESK_TEST_PASSWORD")));
}

} // namespace

void importCsv(const DatabaseUrl &url, const QString &file)
{
    Database book = open(url);
    valueOf(migrate(book));
    Progress progress;
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        qFatal("can't read %s", qPrintable(file));
    const CsvPreview preview = valueOf(previewCsv(device, valueOf(detectCsvFormat(device))));
    const auto import = valueOf(
        Import::stage(book, file, {.format = preview.format, .mapping = preview.mapping}, progress));
    valueOf(import->commit(QStringLiteral("bench"), progress));
    if (import->report().bad > 0)
        qFatal("there are bad rows");
}

void exportCsv(const DatabaseUrl &url, const QString &file)
{
    Database book = open(url);
    Progress progress;
    (void)valueOf(exportAccounts(book, file, ExportOptions(), progress));
}

void printTotals(const DatabaseUrl &url)
{
    Database book = open(url);
    const Totals totals = valueOf(AccountReader(book).totals({}));
    std::puts(qPrintable(totals.balance().format()));
}

} // namespace accountdesk::bench
