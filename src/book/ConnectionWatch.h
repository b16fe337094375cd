// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/DatabaseThread.h"
#include "url/DatabaseUrl.h"

#include <QTimer>
#include <QVariant>

#include <memory>

namespace accountdesk {

/// Asks the book every two seconds for its change mark: whether someone else changed accounts, whether its
/// server has gone away or is back, and whether its file is still there.
///
/// Lives in the thread of its book, which it doesn't block.
class ConnectionWatch : public QObject
{
    Q_OBJECT
public:
    using Thread = std::shared_ptr<DatabaseThread>;

    /// Asks over `writer`. A connection that is lost is lost for `others`, too.
    ConnectionWatch(const DatabaseUrl &url, const Thread &writer, const QList<Thread> &others,
                    QObject *parent = nullptr);

    /// To be called when the book is open and has this mark; see AccountReader::changeMark().
    void start(const QVariant &changeMark);
    /// Asks now instead of at the next poll.
    void poll();
    [[nodiscard]] bool isConnected() const { return m_isConnected; }

    [[nodiscard]] const QVariant &changeMark() const { return m_changeMark; }
    /// The mark that a change of one's own left.
    void setChangeMark(const QVariant &mark) { m_changeMark = mark; }
    /// Reads it, where that change doesn't tell.
    void readChangeMark();

    /// The error means that the server is away.
    [[nodiscard]] bool isLoss(const Error &error) const;
    /// To be called with such an error by who meets it: emits lost() once.
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

    DatabaseUrl m_url;
    Thread m_writer;
    QList<Thread> m_others;
    QTimer m_timer;
    QVariant m_changeMark;
    bool m_isConnected = false;
};

} // namespace accountdesk
