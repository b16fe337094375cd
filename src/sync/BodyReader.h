// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <utility>

namespace accountdesk::sync {

/// Gathers the body of an answer piece by piece, plain or gzip, and never holds more than a limit:
/// a body of 10 GB, and a small one that unpacks to 10 GB, are noticed when the limit is reached.
class BodyReader
{
public:
    enum class Encoding { Plain, Gzip };
    enum class State {
        Good,
        TooLarge,
        Broken, ///< not gzip, or something follows its end
    };

    explicit BodyReader(qsizetype limit, Encoding encoding = Encoding::Plain);
    ~BodyReader();
    BodyReader(BodyReader &&) noexcept;
    BodyReader &operator=(BodyReader &&) noexcept;

    /// Takes the next piece. After anything but Good, no more is taken.
    State add(const QByteArray &piece);
    /// After the last piece: Broken when a gzip stream has no end.
    [[nodiscard]] State finish() const;
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    [[nodiscard]] QByteArray takeBody() { return std::exchange(m_body, {}); }

private:
    struct Inflater;

    State keep(const char *data, qsizetype size);

    qsizetype m_limit;
    QByteArray m_body;
    State m_state = State::Good;
    std::unique_ptr<Inflater> m_inflater; ///< of gzip only
};

} // namespace accountdesk::sync
