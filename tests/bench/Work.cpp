// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Work.h"

#include "exchange/Export.h"
#include "exchange/Import.h"
#include "storage/accounts/AccountReader.h"
#include "storage/schema/Migrations.h"
#include "support/ValueOf.h"
#include "url/UrlParser.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace accountdesk::bench {

using test::valueOf;

namespace {

Measured start(const QString &name, const url::DatabaseUrl &url, const QString &file,
               const QString &output = u"/dev/null"_s)
{
    return measure(QCoreApplication::applicationFilePath(), {u"--child"_s, name, url.toString(), file}, output);
}

storage::Database open(const url::DatabaseUrl &url)
{
    return valueOf(storage::Database::open(url, qEnvironmentVariable("ACCOUNTDESK_TEST_PASSWORD")));
}

void runImport(const url::DatabaseUrl &url, const QString &file)
{
    storage::Database book = open(url);
    valueOf(storage::migrate(book));
    Progress progress;
    const auto import = valueOf(exchange::Import::stage(book, file, importOptions(file), progress));
    valueOf(import->commit(Actor(u"bench"_s), progress));
    if (import->report().bad > 0)
        qFatal("there are bad rows");
}

void runExport(const url::DatabaseUrl &url, const QString &file)
{
    storage::Database book = open(url);
    Progress progress;
    (void)valueOf(exchange::exportAccounts(book, file, exchange::ExportOptions(), progress));
}

void runTotals(const url::DatabaseUrl &url)
{
    storage::Database book = open(url);
    const Totals totals = valueOf(storage::AccountReader(book).totals({}));
    std::puts(qPrintable(totals.balance().format()));
}

} // namespace

exchange::ImportOptions importOptions(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        qFatal("can't read %s", qPrintable(file));
    const exchange::CsvPreview preview = valueOf(exchange::inspectCsv(device));
    return {.format = preview.format, .mapping = preview.mapping};
}

Measured importCsv(const url::DatabaseUrl &url, const QString &file)
{
    return start(u"import"_s, url, file);
}

Measured exportCsv(const url::DatabaseUrl &url, const QString &file)
{
    return start(u"export"_s, url, file);
}

Measured printTotals(const url::DatabaseUrl &url, const QString &file)
{
    return start(u"totals"_s, url, {}, file);
}

bool isChild(const QStringList &arguments)
{
    return arguments.value(1) == "--child"_L1;
}

int runChild(const QStringList &arguments)
{
    const auto parsed = url::parseUrl(arguments.at(3));
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().text()));
    const QString &name = arguments.at(2);
    if (name == "import"_L1)
        runImport(parsed->url, arguments.at(4));
    else if (name == "export"_L1)
        runExport(parsed->url, arguments.at(4));
    else
        runTotals(parsed->url);
    return 0;
}

} // namespace accountdesk::bench
