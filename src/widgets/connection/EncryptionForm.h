// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "url/DatabaseUrl.h"

#include <QObject>

namespace Ui {
class ConnectionDialog;
}

namespace accountdesk::widgets {

/// How the connection dialog's server is encrypted, and how it is known: the mode, the authority's file or
/// the certificate's fingerprint, and the consent to go without. Works on the dialog's own fields, which
/// have to outlive it.
class EncryptionForm : public QObject
{
    Q_OBJECT
public:
    /// The dialog is the parent, of the file chooser too.
    EncryptionForm(Ui::ConnectionDialog &fields, QWidget *dialog);

    /// Greys out what can't be had from this kind of server, and says why.
    void offer(url::Backend backend);
    /// Encrypted where the server is on another computer, unless the clerk has chosen.
    void suggest(const url::DatabaseUrl &server);
    void show(const url::DatabaseUrl &url);
    /// Nothing is the clerk's to choose any more.
    void lock();
    void fillIn(url::DatabaseUrl &url) const;
    [[nodiscard]] bool allowsPlain() const;
    enum class Page { Server, Url };
    /// Shows the fields that `url` needs. The consent stands under the server, or under the URL.
    void update(const url::DatabaseUrl &url, Page page);

private:
    void chooseCaFile();
    void bringConsentIntoSight();
    void setMode(url::TlsMode mode);

    Ui::ConnectionDialog &m_fields;
    QWidget *m_dialog;
    bool m_isChosen = false; ///< by the clerk: it isn't suggested any more
    bool m_isLocked = false;
};

} // namespace accountdesk::widgets
