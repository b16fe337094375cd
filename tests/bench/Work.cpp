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

Measured start(const QString &name, const DatabaseUrl &url, const QString &file, const QString &output = u"/dev/null"_s)
{
    return measure(QCoreApplication::applicationFilePath(), {u"--child"_s, name, url.toString(), file}, output);
}

Database open(const DatabaseUrl &url)
{
    return valueOf(Database::open(url, qEnvironmentVariable("ACCOUNTDESK_TEST_PASSWORD")));
}

void runImport(const DatabaseUrl &url, const QString &file)
{
    Database book = open(url);
    valueOf(migrate(book));
    Progress progress;
    const auto import = valueOf(Import::stage(book, file, importOptions(file), progress));
    valueOf(import->commit(Actor(u"bench"_s), progress));
    if (import->report().bad > 0)
        qFatal("there are bad rows");
}

void runExport(const DatabaseUrl &url, const QString &file)
{
    Database book = open(url);
    Progress progress;
    (void)valueOf(exportAccounts(book, file, ExportOptions(), progress));
}

void runTotals(const DatabaseUrl &url)
{
    Database book = open(url);
    const Totals totals = valueOf(AccountReader(book).totals({}));
    std::puts(qPrintable(totals.balance().format()));
}

} // namespace

ImportOptions importOptions(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        qFatal("can't read %s", qPrintable(file));
    const CsvPreview preview = valueOf(inspectCsv(device));
    return {.format = preview.format, .mapping = preview.mapping};
}

Measured importCsv(const DatabaseUrl &url, const QString &file)
{
    return start(u"import"_s, url, file);
}

Measured exportCsv(const DatabaseUrl &url, const QString &file)
{
    return start(u"export"_s, url, file);
}

Measured printTotals(const DatabaseUrl &url, const QString &file)
{
    return start(u"totals"_s, url, {}, file);
}

bool isChild(const QStringList &arguments)
{
    return arguments.value(1) == "--child"_L1;
}

int runChild(const QStringList &arguments)
{
    const auto parsed = parseUrl(arguments.at(3));
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
