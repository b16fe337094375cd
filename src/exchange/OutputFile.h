// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QFile>

#include <memory>

namespace accountdesk {

/// A file that is being written.
///
/// Where a regular file stands (also behind symbolic links), or none, it is written beside and put in
/// place by commit(), so that an older file survives a failure or Cancel. Where the disk can do that, it has no
/// name until then, and nothing of it remains when the program is killed. What is there and is
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
    /// How it comes to its place.
    enum class Way { Straight, Named, Unnamed };
    OutputFile(const QString &name, Way way, std::unique_ptr<QFileDevice> file)
        : m_name(name), m_way(way), m_file(std::move(file))
    {}
    [[nodiscard]] static std::unique_ptr<QFile> openUnnamed(const QString &target);
    [[nodiscard]] bool putInPlace();
    [[nodiscard]] QString remains() const;

    QString m_name;
    Way m_way;
    std::unique_ptr<QFileDevice> m_file;
};

} // namespace accountdesk
