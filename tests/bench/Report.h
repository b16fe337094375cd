// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Measure.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace accountdesk::bench {

enum class Purpose {
    Measure,
    Growth, ///< how time and memory grow with the rows: fewer works, and big ones less often
    Check,  ///< only whether the answers are right: each work once
};

/// What a process took, and what came of its work.
struct Outcome
{
    Measured measured;
    QByteArray answer;
};

/// The measurements, printed while they come.
class Report
{
public:
    explicit Report(Purpose purpose) : m_purpose(purpose) {}

    [[nodiscard]] Purpose purpose() const { return m_purpose; }
    /// How often each work is done: the median counts.
    [[nodiscard]] int turns(int rows) const;

    /// Of what compare() prints.
    static void printHeader();

    /// Runs both by turns, so that whatever else the computer does at that time hits both. Ends the
    /// benchmark with a word when their answers differ.
    void compare(int rows, const QString &work, const std::function<Outcome()> &runOwn, const QString &tool,
                 const std::function<Outcome()> &runOther);
    /// Keeps a result of another kind, which was printed already.
    void note(const QJsonObject &result) { m_results.append(result); }
    void save(const QString &name) const;

private:
    void add(int rows, const QString &work, const Measured &own, const QString &tool, const Measured &other);

    const Purpose m_purpose;
    QJsonArray m_results;
};

} // namespace accountdesk::bench
