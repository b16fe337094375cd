// SPDX-License-Identifier: GPL-3.0-or-later
// What ViewBench starts, each time in a process of its own, so that it has its own memory and the
// benchmark's other parts don't carry a window's. Writes what it found as JSON.
//
//   viewbench watch X,Y,WIDTH,HEIGHT PROGRAM ARGUMENT…
//   viewbench scroll BOOK SECONDS
//   viewbench ask BOOK TEXT…
#include "bench/RowWatch.h"
#include "bench/WindowBench.h"
#include "support/Dialogs.h"
#include "widgets/controls/Appearance.h"

#include <QApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace accountdesk;
using namespace accountdesk::widgets;
using namespace accountdesk::bench;
using namespace Qt::StringLiterals;

namespace {

QJsonArray watch(const QString &area, const QStringList &words)
{
    const QStringList numbers = area.split(u',');
    const QRect rectangle(numbers.at(0).toInt(), numbers.at(1).toInt(), numbers.at(2).toInt(), numbers.at(3).toInt());
    return {json(watchRows(rectangle, words.first(), words.mid(1)))};
}

QJsonArray run(const QString &work, const QString &on, const QStringList &further)
{
    if (work == "watch"_L1)
        return watch(on, further);
    const QTemporaryDir settings;
    test::useFreshSettings(settings);
    Appearance::install();
    return work == "scroll"_L1 ? scrollThrough(on, std::chrono::seconds(further.first().toInt())) : askFor(on, further);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    std::puts(QJsonDocument(run(words.at(1), words.at(2), words.mid(3))).toJson(QJsonDocument::Compact).constData());
    return 0;
}
