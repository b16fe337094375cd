// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QFileDevice>

#include <memory>

namespace accountdesk::exchange {

/// A file that is being written.
///
/// Where a regular file stands (also behind symbolic links), or none, it is written beside and put in
/// place by commit(), so that an older file survives a failure or Cancel. What is there and is
/// something else, a pipe or a device, stays what it is: it is written straight into.
class OutputFile
{
public:
    /// Waits for a pipe's reader, as any program does.
    [[nodiscard]] static Result<OutputFile> open(const QString &name);

    [[nodiscard]] QIODevice &device() { return *m_file; }
    /// Without it, what was written beside is taken away.
    [[nodiscard]] Result<> commit();
    /// That it can't be written.
    [[nodiscard]] Error error() const;
    /// The error that ended the writing, with what it means for the file.
    [[nodiscard]] Error unfinished(Error error) const;

private:
    explicit OutputFile(std::unique_ptr<QFileDevice> file) : m_file(std::move(file)) {}
    [[nodiscard]] QString remains() const;

    std::unique_ptr<QFileDevice> m_file;
};

} // namespace accountdesk::exchange
