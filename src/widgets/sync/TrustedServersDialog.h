// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/SyncPresets.h"

#include <QDialog>

#include <memory>

class QTreeWidgetItem;

namespace Ui {
class TrustedServersDialog;
}

namespace accountdesk::widgets {

/// The servers that are trusted by their keys: the clerk's, from TrustStore, to look at, add to, label
/// and remove, and the administrator's, from SyncPresets, to look at; locked, they are the only ones.
/// Each change is stored at once.
class TrustedServersDialog : public QDialog
{
    Q_OBJECT
public:
    explicit TrustedServersDialog(QWidget *parent = nullptr);
    ~TrustedServersDialog() override;

private:
    enum Column { PinColumn, LabelColumn, AddedColumn, ExpiredColumn };
    /// A server, or one of its pins.
    struct Selection
    {
        QString authority = {};
        std::optional<sync::CertificatePin> pin = {};
        bool isPreset = false; ///< the pin
    };

    void connectButtons();
    void fill();
    void addServer(const QString &authority);
    void addOwnPins(QTreeWidgetItem *server);
    [[nodiscard]] QList<sync::TrustedPin> presetPins(const QString &authority) const;
    [[nodiscard]] QStringList authorities() const;
    [[nodiscard]] bool isLocked() const { return m_presets && m_presets->isLocked; }
    void addPin(QTreeWidgetItem *server, const sync::TrustedPin &pin);
    [[nodiscard]] static Selection what(const QTreeWidgetItem *item);
    [[nodiscard]] Selection selection() const;
    void showSelection();
    void add();
    void editLabel();
    void copyPin();
    void takeEdit(const QTreeWidgetItem *item);
    void askToRemove();
    void remove(const Selection &removed);
    /// The list as it is stored now, and why something wasn't.
    void showStored(const Result<> &stored);

    std::unique_ptr<Ui::TrustedServersDialog> ui;
    Result<sync::SyncPresets> m_presets; ///< as fill() found them
};

} // namespace accountdesk::widgets
