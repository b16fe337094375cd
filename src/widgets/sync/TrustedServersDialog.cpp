// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/TrustedServersDialog.h"

#include "sync/TrustStore.h"
#include "ui_trustedserversdialog.h"
#include "widgets/controls/WindowSize.h"
#include "widgets/sync/PinImportDialog.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

constexpr int PresetRole = Qt::UserRole; ///< of PinColumn

} // namespace

TrustedServersDialog::TrustedServersDialog(QWidget *parent)
    : QDialog(parent), ui(std::make_unique<Ui::TrustedServersDialog>())
{
    ui->setupUi(this);
    ui->servers->setHeaderLabels({tr("Server and pin"), tr("Label"), tr("Trusted since"), tr("Even if expired")});
    ui->servers->setEditTriggers(QAbstractItemView::NoEditTriggers);
    ui->servers->header()->setStretchLastSection(false);
    ui->servers->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    ui->servers->header()->setSectionResizeMode(LabelColumn, QHeaderView::Stretch);
    connectButtons();
    showStored({});
    if (isLocked())
        ui->intro->setText(
            tr("The administrator has set which server and keys are trusted. This can't be changed here."));
    resizeInLetters(this, 160, 24);
}

TrustedServersDialog::~TrustedServersDialog() = default;

void TrustedServersDialog::connectButtons()
{
    connect(ui->servers, &QTreeWidget::currentItemChanged, this, &TrustedServersDialog::showSelection);
    connect(ui->servers, &QTreeWidget::itemDoubleClicked, this, &TrustedServersDialog::editLabel);
    connect(ui->servers, &QTreeWidget::itemChanged, this, &TrustedServersDialog::takeEdit);
    connect(ui->add, &QPushButton::clicked, this, &TrustedServersDialog::add);
    connect(ui->label, &QPushButton::clicked, this, &TrustedServersDialog::editLabel);
    connect(ui->copy, &QPushButton::clicked, this, &TrustedServersDialog::copyPin);
    connect(ui->remove, &QPushButton::clicked, this, &TrustedServersDialog::askToRemove);
    connect(ui->buttons, &QDialogButtonBox::rejected, this, &TrustedServersDialog::reject);
    ui->buttons->button(QDialogButtonBox::Close)->setDefault(true);
}

void TrustedServersDialog::fill()
{
    m_presets = sync::SyncPresets::read();
    {
        const QSignalBlocker quiet(ui->servers);
        ui->servers->clear();
        for (const QString &authority : authorities())
            addServer(authority);
        ui->servers->expandAll();
    }
    ui->servers->setCurrentItem(ui->servers->topLevelItem(0));
    showSelection();
}

QList<sync::TrustedPin> TrustedServersDialog::presetPins(const QString &authority) const
{
    const bool isSet = m_presets && m_presets->server && m_presets->server->authority() == authority;
    return isSet ? m_presets->pins : QList<sync::TrustedPin>();
}

/// Those that have pins which count.
QStringList TrustedServersDialog::authorities() const
{
    QStringList authorities = isLocked() ? QStringList() : sync::TrustStore::authorities();
    if (m_presets && !m_presets->pins.isEmpty())
        authorities << m_presets->server->authority();
    authorities.sort();
    authorities.removeDuplicates();
    return authorities;
}

void TrustedServersDialog::addServer(const QString &authority)
{
    auto *server = new QTreeWidgetItem(ui->servers, {authority});
    server->setFirstColumnSpanned(true);
    for (const sync::TrustedPin &pin : presetPins(authority))
        addPin(server, pin);
    if (!isLocked())
        addOwnPins(server);
}

void TrustedServersDialog::addOwnPins(QTreeWidgetItem *server)
{
    const auto pins = sync::TrustStore::pins(server->text(PinColumn));
    if (!pins) {
        auto *damaged = new QTreeWidgetItem(server, {pins.error().text()});
        damaged->setFirstColumnSpanned(true);
        damaged->setToolTip(PinColumn, pins.error().advice);
        return;
    }
    for (const sync::TrustedPin &pin : *pins)
        addPin(server, pin);
}

void TrustedServersDialog::addPin(QTreeWidgetItem *server, const sync::TrustedPin &pin)
{
    auto *item = new QTreeWidgetItem(server, {pin.pin.text()});
    item->setFont(PinColumn, QFontDatabase::systemFont(QFontDatabase::FixedFont));
    item->setData(PinColumn, PresetRole, pin.isPreset);
    if (pin.isPreset) {
        item->setText(LabelColumn, tr("Set by the administrator"));
        item->setToolTip(LabelColumn, tr("The administrator has set this"));
        return;
    }
    item->setText(LabelColumn, pin.label);
    item->setText(AddedColumn, QLocale().toString(pin.addedAt.toLocalTime().date(), QLocale::ShortFormat));
    item->setCheckState(ExpiredColumn, pin.allowExpired ? Qt::Checked : Qt::Unchecked);
    item->setToolTip(ExpiredColumn, tr("Trust this key even when its certificate has expired"));
    item->setFlags(item->flags() | Qt::ItemIsEditable);
}

TrustedServersDialog::Selection TrustedServersDialog::what(const QTreeWidgetItem *item)
{
    if (!item)
        return {};
    if (!item->parent())
        return {.authority = item->text(PinColumn)};
    Selection selection{.authority = item->parent()->text(PinColumn)};
    if (const auto pin = sync::CertificatePin::parse(item->text(PinColumn)))
        selection.pin = *pin;
    selection.isPreset = item->data(PinColumn, PresetRole).toBool();
    return selection;
}

TrustedServersDialog::Selection TrustedServersDialog::selection() const
{
    return what(ui->servers->currentItem());
}

void TrustedServersDialog::showSelection()
{
    const Selection selected = selection();
    const bool isOwn = !selected.isPreset && !isLocked();
    ui->add->setEnabled(!isLocked());
    ui->label->setEnabled(selected.pin && isOwn);
    ui->copy->setEnabled(selected.pin.has_value());
    ui->remove->setEnabled(isOwn && sync::TrustStore::authorities().contains(selected.authority));
}

void TrustedServersDialog::add()
{
    auto *dialog = new PinImportDialog(selection().authority, PinImportDialog::Server::Any, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { showStored(sync::TrustStore::addPins(dialog->endpoint()->authority(), dialog->pins())); });
    dialog->open();
}

void TrustedServersDialog::editLabel()
{
    if (ui->label->isEnabled())
        ui->servers->editItem(ui->servers->currentItem(), LabelColumn);
}

void TrustedServersDialog::copyPin()
{
    if (const auto pin = selection().pin)
        QGuiApplication::clipboard()->setText(pin->text());
}

void TrustedServersDialog::takeEdit(const QTreeWidgetItem *item)
{
    const Selection edited = what(item);
    if (!edited.pin)
        return;
    const auto stored = sync::TrustStore::addPins(edited.authority,
                                                  {{.pin = *edited.pin,
                                                    .label = item->text(LabelColumn).trimmed(),
                                                    .allowExpired = item->checkState(ExpiredColumn) == Qt::Checked}});
    if (!stored)
        showStored(stored);
}

void TrustedServersDialog::askToRemove()
{
    const Selection asked = selection();
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(),
                                asked.pin ? tr("Stop trusting this key of %1?").arg(asked.authority)
                                          : tr("Stop trusting the keys of %1?").arg(asked.authority),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"removeTrust"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("If no key of a server is left, the next contact is treated as the first."));
    const auto *yes = box->addButton(tr("&Remove"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(yes, &QPushButton::clicked, this, [this, asked] { remove(asked); });
    box->open();
}

void TrustedServersDialog::remove(const Selection &removed)
{
    if (!removed.pin) {
        showStored(sync::TrustStore::remove(removed.authority));
        return;
    }
    auto pins = sync::TrustStore::pins(removed.authority);
    if (!pins) {
        showStored(failure(pins.error()));
        return;
    }
    pins->removeIf([&removed](const sync::TrustedPin &pin) { return pin.pin == removed.pin; });
    showStored(sync::TrustStore::setPins(removed.authority, *pins));
}

void TrustedServersDialog::showStored(const Result<> &stored)
{
    fill();
    if (!stored)
        ui->message->showProblem(stored.error().text());
    else if (!m_presets)
        ui->message->showProblem(m_presets.error().text());
    else
        ui->message->clearMessage();
}

} // namespace accountdesk::widgets
