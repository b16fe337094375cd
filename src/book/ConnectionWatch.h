// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/DatabaseThread.h"
#include "url/DatabaseUrl.h"

#include <QTimer>
#include <QVariant>

#include <memory>

namespace accountdesk::book {

/// Polls the book's change mark every two seconds, to notice if someone else changed accounts, if its server was
/// lost or is back, and if its file still exists.
///
/// Lives in the thread of its book and doesn't block it.
class ConnectionWatch : public QObject
{
    Q_OBJECT
public:
    using Thread = std::shared_ptr<storage::DatabaseThread>;

    /// Polls with `writer`. If its connection is lost, so are those of `others`.
    ConnectionWatch(const url::DatabaseUrl &url, const Thread &writer, const QList<Thread> &others,
                    QObject *parent = nullptr);

    /// Call this when the book is open and has this mark; see AccountReader::changeMark().
    void start(const QVariant &changeMark);
    /// Polls now.
    void poll();
    [[nodiscard]] bool isConnected() const { return m_isConnected; }

    [[nodiscard]] const QVariant &changeMark() const { return m_changeMark; }
    /// Sets the mark after one's own change.
    void setChangeMark(const QVariant &mark) { m_changeMark = mark; }
    /// Reads the mark, if the change doesn't include it.
    void readChangeMark();

    /// Returns whether the error means that the server is unavailable.
    [[nodiscard]] bool isLoss(const Error &error) const;
    /// Call this with such an error: emits lost() once.
    void setLost(const Error &error);
    /// The file of this name isn't the book any more that was opened, and the error may come from that.
    [[nodiscard]] bool isFileGone(const Error &error) const;
    /// What is said of a lost connection, where nothing was being saved over it or that is said elsewhere.
    [[nodiscard]] static Error ofConnection(Error error);

Q_SIGNALS:
    void changedElsewhere();
    void lost(const accountdesk::Error &error);
    void restored();
    void fileGone(const accountdesk::Error &error);

private:
    void notice(const Result<QVariant> &mark);

    url::DatabaseUrl m_url;
    Thread m_writer;
    QList<Thread> m_others;
    QTimer m_timer;
    QVariant m_changeMark;
    bool m_isConnected = false;
};

} // namespace accountdesk::book
