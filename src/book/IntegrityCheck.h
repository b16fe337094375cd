// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/DatabaseThread.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace accountdesk::book {

/// Checks a book that is already in use, over its own connection. Writers wait until it ends.
///
/// Lives in the thread of its book and doesn't block it.
class IntegrityCheck : public QObject
{
    Q_OBJECT
public:
    using MakeThread = std::function<std::unique_ptr<storage::DatabaseThread>()>;

    /// `makeThread` makes one with the rights of those that use the book: SQLite leaves CHECKs out where it
    /// may only read.
    explicit IntegrityCheck(MakeThread makeThread, QObject *parent = nullptr);
    ~IntegrityCheck() override;

    /// Starts after a moment, so that the first rows are read first.
    void start();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Returns what writers wait for; null before start().
    [[nodiscard]] const std::shared_ptr<storage::Permit> &permit() const { return m_permit; }

Q_SIGNALS:
    void passed();
    void failed(const accountdesk::Error &error);

private:
    void check();
    void finish(const Result<> &sound);

    MakeThread m_makeThread;
    std::unique_ptr<storage::DatabaseThread> m_thread;
    QTimer m_delay;
    std::shared_ptr<storage::Permit> m_permit;
    bool m_isRunning = false;
};

} // namespace accountdesk::book
