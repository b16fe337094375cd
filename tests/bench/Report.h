// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Measure.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace accountdesk::bench {

/// The measurements, printed while they come.
class Report
{
public:
    /// Of what compare() prints.
    static void printHeader();

    /// Runs both by turns, five times, so that whatever else the computer does at that time hits
    /// both. The medians count.
    void compare(int rows, const QString &work, const std::function<Measured()> &runOwn, const QString &tool,
                 const std::function<Measured()> &runOther);
    /// Keeps a result of another kind, which was printed already.
    void note(const QJsonObject &result) { m_results.append(result); }
    void save(const QString &name) const;

private:
    void add(int rows, const QString &work, const Measured &own, const QString &tool, const Measured &other);

    QJsonArray m_results;
};

} // namespace accountdesk::bench
