// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Files.h"

#include <QDir>
#include <QTemporaryDir>

namespace accountdesk::test {

/// What the administrator sets for everyone, instead of this machine's own as long as it lives: for this
/// program and those that it starts. Nothing at first.
class Presets
{
public:
    Presets()
    {
        qputenv("XDG_CONFIG_DIRS", QFile::encodeName(m_folder.path()));
        if (!QDir(m_folder.path()).mkpath(QStringLiteral("accountdesk")))
            qFatal("no folder for presets");
    }
    ~Presets() { qunsetenv("XDG_CONFIG_DIRS"); }
    Presets(const Presets &) = delete;
    Presets &operator=(const Presets &) = delete;

    void set(const QString &text) const { writeFile(file(), text.toUtf8()); }
    /// The lines below [Sync].
    void setSync(const QString &lines) const { set(QStringLiteral("[Sync]\n") + lines); }
    void clear() const { QFile::remove(file()); }

private:
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("accountdesk/accountdesk.conf")); }

    QTemporaryDir m_folder;
};

} // namespace accountdesk::test
