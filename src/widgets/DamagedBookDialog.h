// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "storage/DatabaseUrl.h"
#include "widgets/LongTask.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace accountdesk {

class FieldMessage;
class TaskPanel;

/// A book that is damaged: what was found, and the ways out. The damaged file is never written to;
/// restoring a backup renames it. Shown with open().
class DamagedBookDialog : public QDialog
{
    Q_OBJECT
public:
    DamagedBookDialog(const DatabaseUrl &url, const Error &error, QWidget *parent = nullptr);
    DamagedBookDialog(const DatabaseUrl &url, const QStringList &findings, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    /// The clerk wants to look at what can be read.
    void readOnlyWanted(const accountdesk::DatabaseUrl &url);
    /// A backup is in the place of the damaged file: open it.
    void restored(const accountdesk::DatabaseUrl &url);

private:
    void build(const QString &happened, const QString &findings);
    void chooseBackup();
    void restore(const QString &backup);
    void chooseRescueFile();
    void rescue(const QString &file);
    void changed();

    DatabaseUrl m_url;
    LongTask m_task;
    FieldMessage *m_message = nullptr;
    QList<QPushButton *> m_ways;
    bool m_restoring = false;
};

} // namespace accountdesk
