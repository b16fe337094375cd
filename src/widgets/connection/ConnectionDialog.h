// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/CredentialStore.h"
#include "url/DatabaseUrl.h"
#include "widgets/controls/LongTask.h"

#include <QDialog>
#include <QSet>

#include <memory>

class QListWidgetItem;

namespace Ui {
class ConnectionDialog;
}

namespace accountdesk::widgets {

class BookFileForm;
class EncryptionForm;
class FieldMessage;

/// Asks which book to open: a SQLite file, a database on a server, or a URL. Says beside a field
/// what is wrong with it, and tries the connection in a worker. Shown with open(); chosen() follows.
class ConnectionDialog : public QDialog
{
    Q_OBJECT
public:
    struct Connection
    {
        url::DatabaseUrl url;
        QString password;
        /// Once the server has taken it: before, it may be a wrong one.
        platform::CredentialStore::Keep keep = platform::CredentialStore::Keep::ForThisRun;
    };

    explicit ConnectionDialog(QWidget *parent = nullptr);
    ~ConnectionDialog() override;

    /// Fills the form in, with this password or the one that is kept for it.
    void setUrl(const url::DatabaseUrl &url, const QString &password = {});
    /// Turns to the databases on a server.
    void showServer();
    /// The book that is shown is the only one: asks for user and password, and for nothing else.
    void lockBook();
    /// Says something above all fields, and goes on saying it.
    void addNote(const QString &sentence);
    /// Says that the password is all that is missing, with the cursor in its field.
    void askForPassword();
    /// Says why the last attempt failed.
    void showProblem(const Error &error);
    [[nodiscard]] Connection connection() const;

    void accept() override;
    void done(int result) override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void chosen(const accountdesk::widgets::ConnectionDialog::Connection &connection);

private:
    enum Kind { SqliteFile, MySqlServer, PostgreSqlServer, ByUrl };
    /// What is wrong with a field, to be shown under it once the clerk was there.
    struct Problem
    {
        FieldMessage *place;
        QString sentence;
    };

    void connectFields();
    void connectButtons();
    void askKeychain();
    [[nodiscard]] Kind kind() const;
    void setKind(Kind kind);
    void showKind();
    void takeRecent(const QListWidgetItem &item);
    void focusFirstGap();
    /// A password that is in a complete one is moved to its own field.
    enum class UrlText { BeingTyped, Complete };
    void takeUrl(UrlText text);
    void changed(FieldMessage *touched = nullptr);
    [[nodiscard]] url::DatabaseUrl url() const;
    [[nodiscard]] url::DatabaseUrl serverUrl() const;
    [[nodiscard]] QList<Problem> problems() const;
    void test();

    std::unique_ptr<Ui::ConnectionDialog> ui;
    LongTask m_task;
    QSet<FieldMessage *> m_touched;
    Result<url::DatabaseUrl> m_parsedUrl;
    QStringList m_ignoredOptions; ///< of that URL
    url::DatabaseUrl m_shown;     ///< by setUrl()
    BookFileForm *m_file = nullptr;
    EncryptionForm *m_encryption = nullptr;
    bool m_hasKeychain = false;
    bool m_isLocked = false; ///< to the book that the administrator has set
};

} // namespace accountdesk::widgets
