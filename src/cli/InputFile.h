// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Progress.h"

#include <QTemporaryDir>

#include <memory>

namespace accountdesk::cli {

/// A file to read more than once. Standard input (`-`) and pipes are copied to the disk first.
class InputFile
{
public:
    [[nodiscard]] static Result<InputFile> open(const QString &name, const Progress &progress);

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    explicit InputFile(QString path) : m_path(std::move(path)) {}

    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder; ///< holds the copy
};

} // namespace accountdesk::cli
