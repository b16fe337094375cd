// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/TrustPolicy.h"

#include <QDialog>

#include <memory>
#include <optional>

class QPushButton;

namespace Ui {
class PinImportDialog;
}

namespace accountdesk::widgets {

/// Takes pins of a server's keys in ahead of any contact, pasted, scanned or from a file; several at
/// once for backup keys. It stores nothing: after accepted(), whoever opened it does.
class PinImportDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Server { Any, Fixed };

    /// `address` fills the server's address in, which Fixed doesn't let the clerk change.
    explicit PinImportDialog(const QString &address, Server server = Server::Any, QWidget *parent = nullptr);
    ~PinImportDialog() override;

    /// Of accepted input; a server's address, and at least one pin.
    [[nodiscard]] const std::optional<sync::SyncEndpoint> &endpoint() const { return m_endpoint; }
    [[nodiscard]] QList<sync::TrustedPin> pins() const;

private:
    void readServer();
    void readPins();
    void changed();

    std::unique_ptr<Ui::PinImportDialog> ui;
    QPushButton *m_trust;
    std::optional<sync::SyncEndpoint> m_endpoint;
    QList<sync::CertificatePin> m_pins;
};

} // namespace accountdesk::widgets
