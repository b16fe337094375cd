// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/Book.h"
#include "core/Actor.h"
#include "platform/SystemPresets.h"
#include "widgets/connection/ConnectionDialog.h"

#include <QObject>

#include <memory>

class QWidget;

namespace accountdesk::widgets {

class DamagedBookDialog;

/// The way to an open book: asks for the place, gets the password from the keychain, connects in a
/// worker, and offers what can be done with a CRM's table, a damaged file, or a server that refuses.
class BookOpener : public QObject
{
    Q_OBJECT
public:
    enum class Missing { Refuse, Create };

    BookOpener(const Actor &actor, QWidget *window);

    /// Shows the connection dialog, on the book that the administrator has set if there is one.
    void ask();
    /// The same, with what is to happen to the book then.
    void askFor(const QString &purpose);
    void askForServer();
    /// Opens the book of the last time, or else the one that the administrator has set, as whom asking
    /// where that is open. False: there is neither.
    bool openLast(const QString &last);
    /// Asks for a file to make a new book in.
    void askForNewFile();
    /// `password` empty: ACCOUNTDESK_PASSWORD for the first server's book of this run, else the one that is
    /// kept for this user on this server; where there is none, the clerk is asked for it. `missing` is about a
    /// file that doesn't exist. What is still being opened is given up. A book that the administrator
    /// doesn't allow is refused, whichever way it comes.
    void open(const url::DatabaseUrl &url, const QString &password = {}, Missing missing = Missing::Refuse);
    /// The same for a book of the list or of the last time. That a connection to another computer isn't encrypted
    /// is agreed to once a run, unless the administrator set it.
    void openAgain(const url::DatabaseUrl &url);
    /// What can be done with a book that a check found damaged. It has to be closed.
    void rescue(const url::DatabaseUrl &url, const QStringList &findings);
    /// Says why a book didn't open or can't stay open, and asks for what can be done.
    void explain(const Error &error, const book::Book &book, const QString &password = {});

Q_SIGNALS:
    void started(const accountdesk::url::DatabaseUrl &url);
    void opened(const std::shared_ptr<accountdesk::book::Book> &book, const accountdesk::book::Book::Opened &found);
    /// It didn't open; the clerk has been told why, and asked for what can be done.
    void failed();

private:
    [[nodiscard]] ConnectionDialog *newDialog();
    [[nodiscard]] std::optional<platform::SystemPresets> presets();
    [[nodiscard]] bool isAllowed(const url::DatabaseUrl &url);
    void makeNewFile(const QString &file);
    void openChosen(const ConnectionDialog::Connection &connection);
    void openServer(const url::DatabaseUrl &url, int attempt);
    void askForPassword(const url::DatabaseUrl &url);
    /// `keep`: the password, once the server has taken it.
    void openWith(const url::DatabaseUrl &url, const QString &password, book::Book::Access access,
                  std::optional<platform::CredentialStore::Keep> keep = {});
    void explainReadOnlyFailed(const Error &error, const book::Book &book);
    void askAgain(const url::DatabaseUrl &url, const Error &error, const QString &password = {});
    void offerReading(const Error &error, const url::DatabaseUrl &url, const QString &password);
    void offerMigration(const url::DatabaseUrl &url, const QString &password);
    void offerRescue(DamagedBookDialog *dialog);

    const Actor m_actor;
    QWidget *m_window;
    std::shared_ptr<book::Book> m_book; ///< that is being opened
    QStringList m_plainAllowed;         ///< books whose connection needn't be encrypted
    int m_attempt = 0;                  ///< tells a late password
    QString m_environmentPassword;      ///< until it is known which book it is for
};

} // namespace accountdesk::widgets
