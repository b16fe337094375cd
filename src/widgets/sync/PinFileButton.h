// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/CertificatePin.h"
#include "widgets/controls/LongTask.h"

#include <QPushButton>

namespace accountdesk::widgets {

/// Asks for a file with pins and reads it, away from the window's thread.
class PinFileButton : public QPushButton
{
    Q_OBJECT
public:
    explicit PinFileButton(QWidget *parent = nullptr);

Q_SIGNALS:
    /// The file's pins, one a line.
    void pinsRead(const QString &pins);
    void readFailed(const accountdesk::Error &error);

private:
    void choose();
    void read(const QString &file);

    LongTask m_task;
};

} // namespace accountdesk::widgets
