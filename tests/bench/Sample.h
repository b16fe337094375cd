// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace accountdesk::bench {

/// A CSV file of accounts, as another program might write it.
struct Sample
{
    QString description;
    QString file;
    bool hasName = false;
};

enum class Order { ById, Shuffled };

/// Another seed gives the same accounts other amounts.
[[nodiscard]] Sample makeSample(const QTemporaryDir &folder, int rows, bool hasName, Order order, unsigned seed = 42);

} // namespace accountdesk::bench
