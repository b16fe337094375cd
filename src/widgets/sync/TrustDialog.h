// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/TrustPolicy.h"

#include <QDialog>

#include <memory>

class QLabel;
class QPushButton;

namespace Ui {
class TrustDialog;
}

namespace accountdesk::widgets {

/// Asks a clerk whether a server is to be trusted by its key: at the first contact, and when it shows
/// another key than the trusted ones. Whatever is pressed without having chosen, Enter and Escape
/// included, means no.
///
/// A pin that is pasted is compared at once; a wrong one rules trust out. A changed key has to be
/// compared so, or its change confirmed, and where the administrator has locked the trust, nothing but
/// no is offered. What the certificate says is a stranger's: plain text only.
class TrustDialog : public QDialog
{
    Q_OBJECT
public:
    /// The decision's outcome is AskFirstContact or KeyChanged.
    TrustDialog(const sync::SyncEndpoint &endpoint, const sync::TrustDecision &decision, QWidget *parent = nullptr);
    ~TrustDialog() override;

    /// Opens one, which deletes itself when it is closed; accepted() means yes.
    static TrustDialog *ask(const sync::SyncEndpoint &endpoint, const sync::TrustDecision &decision, QWidget *parent);

    /// All that is to be trusted from now on, in place of what was: the server's key, then backup
    /// keys that were pasted with it.
    [[nodiscard]] QList<sync::TrustedPin> pins() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Comparison { None, Unreadable, Match, NoMatch };

    [[nodiscard]] bool isChange() const { return m_decision.outcome == sync::TrustDecision::Outcome::KeyChanged; }
    [[nodiscard]] bool isLocked() const { return m_decision.before.isLocked; }
    void showQuestion();
    void showKeys();
    void addOldKey(const sync::TrustedPin &old);
    void showCertificate();
    void showValidity();
    void showFact(QLabel *label, const QLabel *field, const QString &text);
    void makeButtons();
    void compare();
    void changed();

    std::unique_ptr<Ui::TrustDialog> ui;
    QString m_authority;
    sync::TrustDecision m_decision;
    QPushButton *m_trust = nullptr;         ///< none where it is locked
    QList<sync::CertificatePin> m_expected; ///< as pasted
    Comparison m_comparison = Comparison::None;
};

} // namespace accountdesk::widgets
