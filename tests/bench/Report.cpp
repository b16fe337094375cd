// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Report.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace accountdesk::bench {

namespace {

Measured median(QList<Measured> all)
{
    std::sort(all.begin(), all.end(), [](const Measured &a, const Measured &b) { return a.seconds < b.seconds; });
    return all.at(all.size() / 2);
}

} // namespace

int Report::turns(int rows) const
{
    if (m_purpose == Purpose::Check)
        return 1;
    if (m_purpose == Purpose::Growth && rows >= 1'000'000)
        return rows >= 10'000'000 ? 1 : 3;
    return 5;
}

void Report::printHeader()
{
    std::printf("%9s %-34s %29s   %-45s %s\n", "rows", "", "AccountDesk", "compared with", "ratio");
    std::printf("%9s %-34s %9s %9s %9s   %-12s %9s %9s %9s\n", "", "", "seconds", "CPU", "MB", "", "seconds", "CPU",
                "MB");
}

void Report::compare(int rows, const QString &work, const std::function<Outcome()> &runOwn, const QString &tool,
                     const std::function<Outcome()> &runOther)
{
    QList<Measured> owns;
    QList<Measured> others;
    for (int turn = 0; turn < turns(rows); ++turn) {
        const Outcome own = runOwn();
        const Outcome other = runOther();
        if (own.answer != other.answer)
            qFatal("%s of %d rows: AccountDesk and %s don't agree:\n%s\n%s", qPrintable(work), rows, qPrintable(tool),
                   own.answer.constData(), other.answer.constData());
        owns << own.measured;
        others << other.measured;
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
