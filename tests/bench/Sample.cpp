// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Sample.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;

namespace accountdesk::bench {

Sample makeSample(const QTemporaryDir &folder, int rows, bool hasName, Order order, unsigned seed)
{
    Sample sample{.description = hasName                    ? u"with names"_s
                                 : order == Order::Shuffled ? u"shuffled"_s
                                                            : u"three columns"_s,
                  .file = folder.filePath(u"%1-%2-%3-%4.csv"_s.arg(rows).arg(hasName).arg(int(order)).arg(seed)),
                  .hasName = hasName};
    QFile file(sample.file);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("can't write %s", qPrintable(sample.file));
    std::mt19937 random(seed);
    std::vector<int> shuffled; // only these need to be known at once: what this process has, measure() can't go below
    if (order == Order::Shuffled) {
        shuffled.resize(static_cast<size_t>(rows));
        std::iota(shuffled.begin(), shuffled.end(), 0);
        std::shuffle(shuffled.begin(), shuffled.end(), random);
    }
    file.write(hasName ? "acctid,name,paid,due\n" : "acctid,paid,due\n");
    std::array<char, 100> line;
    const auto cents = [&random] { return static_cast<unsigned>(random() % 1'000'000); };
    for (int row = 0; row < rows; ++row) {
        const int number = shuffled.empty() ? row : shuffled[static_cast<size_t>(row)];
        const unsigned paid = cents();
        const unsigned due = cents();
        const QByteArray name = hasName ? "Customer number " + QByteArray::number(number) + "," : QByteArray();
        const int size = std::snprintf(line.data(), line.size(), "ACCT%07d,%s%u.%02u,%u.%02u\n", number,
                                       name.constData(), paid / 100, paid % 100, due / 100, due % 100);
        file.write(line.data(), size);
    }
    return sample;
}

} // namespace accountdesk::bench
