// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Report.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace accountdesk::bench {

namespace {

constexpr size_t runs = 5; // the median counts
using Runs = std::array<Measured, runs>;

Measured median(Runs all)
{
    std::sort(all.begin(), all.end(), [](const Measured &a, const Measured &b) { return a.seconds < b.seconds; });
    return all[runs / 2];
}

} // namespace

void Report::printHeader()
{
    std::printf("%9s %-34s %29s   %-45s %s\n", "rows", "", "AccountDesk", "beside", "ratio");
    std::printf("%9s %-34s %9s %9s %9s   %-12s %9s %9s %9s\n", "", "", "seconds", "CPU", "MB", "", "seconds", "CPU",
                "MB");
}

void Report::compare(int rows, const QString &work, const std::function<Measured()> &runOwn, const QString &tool,
                     const std::function<Measured()> &runOther)
{
    Runs owns;
    Runs others;
    for (size_t run = 0; run < runs; ++run) {
        owns[run] = runOwn();
        others[run] = runOther();
    }
    add(rows, work, median(owns), tool, median(others));
}

void Report::save(const QString &name) const
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(m_results).toJson()) < 0)
        qFatal("can't write %s", qPrintable(name));
}

void Report::add(int rows, const QString &work, const Measured &own, const QString &tool, const Measured &other)
{
    const double ratio = own.seconds / other.seconds;
    std::printf("%9d %-34s %9.2f %9.2f %9.0f   %-12s %9.2f %9.2f %9.0f %9.2f\n", rows, qPrintable(work), own.seconds,
                own.cpu, own.megabytes, qPrintable(tool), other.seconds, other.cpu, other.megabytes, ratio);
    std::fflush(stdout);
    m_results.append(QJsonObject{{u"rows"_s, rows},
                                 {u"work"_s, work},
                                 {u"accountdesk"_s, json(own)},
                                 {u"tool"_s, tool},
                                 {u"beside"_s, json(other)},
                                 {u"ratio"_s, ratio}});
}

} // namespace accountdesk::bench
