// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/FileDialog.h"

#include <QFileIconProvider>
#include <QMimeDatabase>

namespace accountdesk::widgets {
namespace {

/// By the files' names alone.
class NameIcons : public QFileIconProvider
{
public:
    [[nodiscard]] QIcon icon(const QFileInfo &file) const override
    {
        if (!file.isFile())
            return QFileIconProvider::icon(file.isDir() ? Folder : File);
        return QIcon::fromTheme(mimeType(file).iconName(), QFileIconProvider::icon(File));
    }
    using QFileIconProvider::icon;

    [[nodiscard]] QString type(const QFileInfo &file) const override
    {
        return file.isFile() ? mimeType(file).comment() : QFileIconProvider::type(file);
    }

private:
    [[nodiscard]] static QMimeType mimeType(const QFileInfo &file)
    {
        return QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchExtension);
    }
};

} // namespace

FileDialog::FileDialog(QWidget *parent, const QString &title, const QString &folder, const QString &filter)
    : QFileDialog(parent, title, folder, filter)
{
    static NameIcons icons;
    setIconProvider(&icons);
}

} // namespace accountdesk::widgets
