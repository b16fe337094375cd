// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QFile>
#include <QTextStream>

namespace accountdesk::cli {

/// Standard output for results and standard error for words, in UTF-8.
class Console
{
public:
    Console();

    /// What a script reads. Nobody waits for it: it is written in large pieces.
    [[nodiscard]] QTextStream &out() { return m_out; }
    /// The same as a device, for what writes bytes; don't mix the two.
    [[nodiscard]] QIODevice &device() { return m_device; }
    /// False once writing failed: there is no point in going on.
    [[nodiscard]] bool isGood() const { return m_out.status() == QTextStream::Ok; }
    /// Writes what is left.
    [[nodiscard]] Result<> finish();
    /// What was asked for is done and lasts, whether or not its output can be written.
    void noteDone() { m_isDone = true; }
    [[nodiscard]] bool isDone() const { return m_isDone; }

    /// A line of words for whoever started the program.
    static void say(const QString &text);
    /// An error; with the technical text, where there is one.
    static void say(const Error &error);
    /// Whether a person watches standard error.
    [[nodiscard]] static bool isWatched();

private:
    QFile m_device;
    QTextStream m_out;
    bool m_isDone = false;
};

/// A text as a terminal can show it: another program may have stored control characters in it, or some that turn
/// the order of the letters round.
[[nodiscard]] QString printable(const QString &text);

} // namespace accountdesk::cli
