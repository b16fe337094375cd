// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;

namespace accountdesk::widgets {

/// What this program is, its licence, and the versions that a report of a fault should name, to be
/// copied with one click. Shown with open().
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);

    /// "MariaDB 10.11.19": what the open book is kept in; empty while there is none.
    void setServerVersion(const QString &version);

private:
    void showVersions(const QString &serverVersion);

    QLabel *m_versions;
};

} // namespace accountdesk::widgets
