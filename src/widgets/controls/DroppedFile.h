// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QMimeData;

namespace accountdesk::widgets {

/// A file that is dragged onto the window: a book to open, or a table to import.
struct DroppedFile
{
    enum class Kind { Book, Table };

    Kind kind;
    QString path;

    /// What a file is; empty: nothing that the window can take.
    [[nodiscard]] static std::optional<DroppedFile> at(const QString &path);
    /// The same for what is dragged: one file of this computer.
    [[nodiscard]] static std::optional<DroppedFile> from(const QMimeData *mime);
};

} // namespace accountdesk::widgets
