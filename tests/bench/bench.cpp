// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/CancelBench.h"
#include "bench/FileBench.h"
#include "bench/Sample.h"
#include "bench/ServerLoad.h"
#include "bench/SyncBench.h"
#include "bench/ViewBench.h"
#include "bench/Work.h"

#include <QCommandLineParser>

using namespace accountdesk::bench;
using namespace Qt::StringLiterals;

/// Measures import, export, totals and sync beside what the databases' own tools and curl take for the
/// like, each in a process of its own and one after another; then how soon a Cancel ends them, the sync's
/// server under load, and the window.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (isChild(application.arguments()))
        return runChild(application.arguments());

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures AccountDesk beside the databases' own tools."_s);
    parser.addHelpOption();
    const QCommandLineOption rowsOption(u"rows"_s, u"How many rows; may be given several times."_s, u"N"_s);
    const QCommandLineOption jsonOption(u"json"_s, u"Writes the results there, too."_s, u"file"_s);
    const QCommandLineOption partOption(u"part"_s,
                                        u"Only files, sync, cancel, server or view; may be given several times."_s,
                                        u"part"_s);
    const QCommandLineOption growthOption(u"growth"_s, u"How time and memory grow, up to ten million rows."_s);
    const QCommandLineOption checkOption(u"check"_s, u"Only looks whether the answers are right; each work once."_s);
    parser.addOptions({rowsOption, jsonOption, partOption, growthOption, checkOption});
    parser.process(application);

    const bool isGrowth = parser.isSet(growthOption);
    const QStringList parts = parser.values(partOption);
    const auto isWanted = [&](const QString &part) {
        return parts.isEmpty() ? !isGrowth || (part != "server"_L1 && part != "cancel"_L1) : parts.contains(part);
    };
    QStringList sizes = parser.values(rowsOption);
    if (sizes.isEmpty() && isGrowth)
        sizes = {u"10000"_s, u"100000"_s, u"1000000"_s, u"10000000"_s};
    else if (sizes.isEmpty())
        sizes = {u"100000"_s, u"1000000"_s};
    const QTemporaryDir folder;
    const auto sample = [&folder](int rows) { return makeSample(folder, rows, true, Order::ById).file; };

    Report report(parser.isSet(checkOption) ? Purpose::Check : isGrowth ? Purpose::Growth : Purpose::Measure);
    if (isWanted(u"files"_s) || isWanted(u"sync"_s))
        Report::printHeader();
    for (const QString &rows : sizes) {
        if (isWanted(u"files"_s))
            measureFiles(report, rows.toInt());
    }
    for (const QString &rows : sizes) {
        if (isWanted(u"sync"_s))
            measureSync(report, rows.toInt(), sample(rows.toInt()));
    }
    for (const QString &rows : sizes) {
        if (isWanted(u"cancel"_s))
            measureCancel(report, rows.toInt(), sample(rows.toInt()));
    }
    if (isWanted(u"server"_s))
        measureServer(report);
    for (const QString &rows : sizes) {
        if (isWanted(u"view"_s))
            measureView(report, rows.toInt(), sample(rows.toInt()));
    }
    if (parser.isSet(jsonOption))
        report.save(parser.value(jsonOption));
    return 0;
}
