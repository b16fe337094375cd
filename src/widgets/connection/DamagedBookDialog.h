// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "url/DatabaseUrl.h"
#include "widgets/controls/LongTask.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace accountdesk::widgets {

class FieldMessage;
class TaskPanel;

/// A book that is damaged, or a file that is none: what was found, and what can be done. The file is never
/// written to; restoring a backup keeps it under another name. Shown with open().
class DamagedBookDialog : public QDialog
{
    Q_OBJECT
public:
    /// Whether anything can be read from the file.
    enum class Rest { Readable, Nothing };

    DamagedBookDialog(const url::DatabaseUrl &url, const Error &error, Rest rest = Rest::Readable,
                      QWidget *parent = nullptr);
    DamagedBookDialog(const url::DatabaseUrl &url, const QStringList &findings, QWidget *parent = nullptr);

    /// Says why it can't be opened read-only, which isn't offered any more.
    void explainReadOnlyFailed(const Error &error);
    void reject() override;

Q_SIGNALS:
    /// The clerk wants to look at what can be read.
    void readOnlyWanted(const accountdesk::url::DatabaseUrl &url);
    /// A backup is in the place of the damaged file: open it.
    void restored(const accountdesk::url::DatabaseUrl &url);
    void otherWanted();

private:
    void build(const QString &happened, const QString &findings);
    QLabel *addText(const QString &text);
    QPushButton *addWay(const QString &name, const QString &text, const QString &explanation);
    void addWaysToRead();
    void addDetails(const QString &findings);
    void addFoot();
    void chooseBackup();
    void restore(const QString &backup);
    void chooseRescueFile();
    void rescue(const QString &file);
    void changed();

    url::DatabaseUrl m_url;
    Rest m_rest = Rest::Readable;
    LongTask m_task;
    QVBoxLayout *m_layout = nullptr;
    FieldMessage *m_message = nullptr;
    QList<QPushButton *> m_ways;
    QPushButton *m_readOnly = nullptr;
    bool m_restoring = false;
};

} // namespace accountdesk::widgets
