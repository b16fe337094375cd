// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/Socket.h"

#include <QtGlobal>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace accountdesk::platform {

SocketCopy::SocketCopy(int socket) : m_copy(fcntl(socket, F_DUPFD_CLOEXEC, 0)) {}

SocketCopy::~SocketCopy()
{
    if (m_copy >= 0)
        close(m_copy);
}

void SocketCopy::cut() const
{
    shutdown(m_copy, SHUT_RDWR);
}

void enableKeepalive(int socket, const Keepalive &keepalive)
{
#ifdef Q_OS_LINUX
    const auto set = [socket](int level, int option, int value) {
        (void)setsockopt(socket, level, option, &value, sizeof(value));
    };
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
    set(IPPROTO_TCP, TCP_KEEPIDLE, keepalive.idle);
    set(IPPROTO_TCP, TCP_KEEPINTVL, keepalive.interval);
    set(IPPROTO_TCP, TCP_USER_TIMEOUT, keepalive.sendTimeout);
#else
    Q_UNUSED(socket)
    Q_UNUSED(keepalive)
#endif
}

} // namespace accountdesk::platform
