// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/CertificatePin.h"

#include <QDialog>

#include <memory>

class QTreeWidgetItem;

namespace Ui {
class TrustedServersDialog;
}

namespace accountdesk {

struct TrustedPin;

/// The servers that are trusted by their keys, from TrustStore: to look at, add to, label and
/// remove. Each change is stored at once.
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
        std::optional<CertificatePin> pin = {};
    };

    void connectButtons();
    void fill();
    void addServer(const QString &authority);
    void addPin(QTreeWidgetItem *server, const TrustedPin &pin);
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
};

} // namespace accountdesk
