// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace accountdesk::test {

/// A file of any size that exists only while it is read: head, a text many times, tail.
class GeneratedFile : public QIODevice
{
public:
    GeneratedFile(QByteArray head, const QByteArray &filling, qint64 times, QByteArray tail)
        : m_head(std::move(head)), m_filling(filling.repeated(64 * 1024 / filling.size() + 1)),
          m_fillingSize(filling.size() * times), m_tail(std::move(tail))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_head.size() + m_fillingSize + m_tail.size(); }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        const qint64 at = pos();
        const qint64 tail = m_head.size() + m_fillingSize;
        if (at < m_head.size())
            return copy(to, most, m_head, at);
        if (at >= tail)
            return copy(to, most, m_tail, at - tail);
        return copy(to, std::min(most, tail - at), m_filling, (at - m_head.size()) % m_filling.size());
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    static qint64 copy(char *to, qint64 most, const QByteArray &from, qint64 at)
    {
        const qint64 count = std::min<qint64>(most, from.size() - at);
        std::memcpy(to, from.constData() + at, static_cast<size_t>(count));
        return count;
    }

    QByteArray m_head;
    QByteArray m_filling; ///< several times over
    qint64 m_fillingSize;
    QByteArray m_tail;
};

} // namespace accountdesk::test
