// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <memory>

namespace accountdesk::platform {

/// A folder for what is being made, which only this user may enter, and which is removed with the object.
/// What a program that was killed left there is removed by the next one of the same user that starts, or that makes
/// a folder at the same place.
class ScratchFolder
{
public:
    /// Makes `.accountdesk-XXXXXX` inside of `parent`.
    explicit ScratchFolder(const QString &parent);
    ~ScratchFolder();
    /// Removes what killed programs of this user left, wherever that is. Once at the start; may take a while where
    /// a disk is slow.
    static void removeAbandoned();
    ScratchFolder(const ScratchFolder &) = delete;
    ScratchFolder &operator=(const ScratchFolder &) = delete;

    [[nodiscard]] bool isValid() const { return m_folder && m_folder->isValid(); }
    [[nodiscard]] QString errorString() const { return m_folder ? m_folder->errorString() : QString(); }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder->filePath(name); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_note;  ///< a file that says where it is
    int m_lock = -1; ///< a descriptor; the lock on it ends with the process, however that ends
};

} // namespace accountdesk::platform
