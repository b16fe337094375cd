// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/PinFileButton.h"

#include "widgets/controls/FileDialog.h"

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

PinFileButton::PinFileButton(QWidget *parent) : QPushButton(parent)
{
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &PinFileButton::choose);
}

void PinFileButton::choose()
{
    auto *dialog = new FileDialog(this, tr("Import Pins from a File"));
    dialog->setObjectName(u"choosePinFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Texts (*.txt *.pin)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &PinFileButton::read);
    dialog->open();
}

void PinFileButton::read(const QString &file)
{
    m_task.cancel();
    m_task.runInBackground([file](Progress &) { return sync::CertificatePin::readFile(file); },
                           [this](const Result<QList<sync::CertificatePin>> &pins) {
                               if (!pins) {
                                   if (pins.error().kind != Error::Kind::Cancelled)
                                       Q_EMIT readFailed(pins.error());
                                   return;
                               }
                               QStringList lines;
                               for (const sync::CertificatePin &pin : *pins)
                                   lines << pin.text();
                               Q_EMIT pinsRead(lines.join(u'\n'));
                           });
}

} // namespace accountdesk::widgets
