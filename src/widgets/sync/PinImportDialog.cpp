// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/PinImportDialog.h"

#include "ui_pinimportdialog.h"
#include "widgets/controls/WindowSize.h"

#include <QFontDatabase>
#include <QPushButton>

namespace accountdesk::widgets {

PinImportDialog::PinImportDialog(const QString &address, Server server, QWidget *parent)
    : QDialog(parent), ui(std::make_unique<Ui::PinImportDialog>())
{
    ui->setupUi(this);
    ui->serverMessage->reserve(1);
    ui->pinsMessage->reserve(2);
    m_trust = ui->buttons->addButton(tr("&Trust"), QDialogButtonBox::AcceptRole);
    m_trust->setObjectName(QStringLiteral("trust"));
    m_trust->setDefault(true);
    ui->pins->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(ui->server, &QLineEdit::textChanged, this, &PinImportDialog::readServer);
    connect(ui->pins, &QPlainTextEdit::textChanged, this, &PinImportDialog::readPins);
    connect(ui->pinsFile, &PinFileButton::pinsRead, ui->pins, &QPlainTextEdit::setPlainText);
    connect(ui->pinsFile, &PinFileButton::readFailed, this, [this](const Error &error) {
        ui->pins->clear();
        ui->pinsMessage->showProblem(error.text());
    });
    connect(ui->buttons, &QDialogButtonBox::accepted, this, &PinImportDialog::accept);
    connect(ui->buttons, &QDialogButtonBox::rejected, this, &PinImportDialog::reject);
    ui->server->setText(address);
    ui->server->setReadOnly(server == Server::Fixed);
    if (!address.isEmpty())
        ui->pins->setFocus();
    changed();
    resizeInLetters(this, 88, 18);
}

PinImportDialog::~PinImportDialog() = default;

void PinImportDialog::readServer()
{
    const QString text = ui->server->text();
    const auto endpoint = sync::SyncEndpoint::parse(text);
    m_endpoint = endpoint ? std::optional(*endpoint) : std::nullopt;
    ui->serverMessage->showProblem(endpoint || text.isEmpty() ? QString() : endpoint.error().text());
    changed();
}

void PinImportDialog::readPins()
{
    const QString text = ui->pins->toPlainText();
    const auto pins = sync::CertificatePin::parseList(text.toUtf8());
    m_pins = pins.value_or(QList<sync::CertificatePin>());
    if (text.trimmed().isEmpty())
        ui->pinsMessage->clearMessage();
    else if (!pins)
        ui->pinsMessage->showProblem(pins.error().text());
    else
        ui->pinsMessage->say(FieldMessage::Kind::Good, tr("%n pin(s)", nullptr, int(m_pins.size())));
    changed();
}

void PinImportDialog::changed()
{
    m_trust->setEnabled(m_endpoint && !m_pins.isEmpty());
}

QList<sync::TrustedPin> PinImportDialog::pins() const
{
    QList<sync::TrustedPin> trusted;
    for (const sync::CertificatePin &pin : m_pins)
        trusted << sync::TrustedPin{.pin = pin,
                                    .label = ui->label->text().trimmed(),
                                    .addedAt = QDateTime::currentDateTimeUtc()};
    return trusted;
}

} // namespace accountdesk::widgets
