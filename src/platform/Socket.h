// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace accountdesk::platform {

/// A second descriptor of a connection's socket: the driver may close its own at any time, and the
/// number then belongs to someone else.
class SocketCopy
{
public:
    explicit SocketCopy(int socket);
    ~SocketCopy();
    SocketCopy(const SocketCopy &) = delete;
    SocketCopy &operator=(const SocketCopy &) = delete;

    /// Whoever waits for the other end is told that it is gone.
    void cut() const;

private:
    const int m_copy;
};

/// How soon a way to the other end that is cut is noticed.
struct Keepalive
{
    int idle = 0;        ///< seconds without a word before the first question
    int interval = 0;    ///< seconds from one question to the next
    int sendTimeout = 0; ///< milliseconds
};
/// Does nothing where the system can't: it just takes longer.
void enableKeepalive(int socket, const Keepalive &keepalive);

} // namespace accountdesk::platform
