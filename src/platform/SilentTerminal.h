// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <memory>

namespace accountdesk::platform {

/// The terminal that started the program, to ask for a password: what is typed isn't shown as long as this lives.
/// Ctrl-C ends the line as a character does, and so doesn't leave the terminal silent.
class SilentTerminal
{
public:
    SilentTerminal();
    ~SilentTerminal();
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

    /// False: there is none, or it would show what is typed.
    [[nodiscard]] bool isSilent() const;
    void write(const QByteArray &text) const;
    /// What was typed, up to Enter. Cancelled: Ctrl-C.
    [[nodiscard]] Result<QString> readLine() const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace accountdesk::platform
