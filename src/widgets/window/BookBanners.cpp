// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/BookBanners.h"

#include "book/Book.h"
#include "core/Async.h"
#include "models/AccountTableModel.h"
#include "platform/CredentialStore.h"
#include "widgets/accounts/AccountView.h"
#include "widgets/controls/Banner.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {

BookBanners::BookBanners(AccountView *view, QWidget *parent)
    : BannerArea(view, parent), m_keychain(new Banner(Banner::Kind::Note, "key"_L1, this)),
      m_sync(new Banner(Banner::Kind::Warning, "sync"_L1, this)),
      m_readOnly(new Banner(Banner::Kind::Note, "lock"_L1, this)),
      m_lost(new Banner(Banner::Kind::Warning, "disconnected"_L1, this))
{
    m_keychain->setObjectName(u"keychainBanner"_s);
    m_sync->setObjectName(u"syncBanner"_s);
    m_readOnly->setObjectName(u"readOnlyBanner"_s);
    m_lost->setObjectName(u"lostBanner"_s);
    for (Banner *banner : {m_keychain, m_sync, m_readOnly, m_lost})
        add(banner);
    connect(m_readOnly, &Banner::actionWanted, this, &BookBanners::convertWanted);
    connect(m_lost, &Banner::actionWanted, this, &BookBanners::retryWanted);
    connect(view->accounts(), &models::AccountTableModel::editKept, this,
            [this](const AccountId &, const Error &error) { showKept(error); });
}

void BookBanners::setBook(book::Book *book)
{
    m_book = book;
    m_lost->hide();
    m_readOnly->hide();
    if (!book)
        return;
    connect(book, &book::Book::connectionLost, this,
            [this](const Error &error) { m_lost->say(error.text(), tr("&Try Again")); });
    connect(book, &book::Book::connectionRestored, m_lost, &QWidget::hide);
    if (book->isReadOnly())
        showReadOnly();
    if (book->url().backend != url::Backend::Sqlite)
        showKeychainState();
}

void BookBanners::showReadOnly()
{
    if (m_book->state() == storage::BookState::Crm)
        m_readOnly->say(tr("This database was made by the CRM and is open read-only. To change accounts here, it has "
                           "to be converted. The CRM can still use it."),
                        tr("Co&nvert…"));
    else
        m_readOnly->say(tr("This book is open read-only. You can view, search and export."));
}

void BookBanners::showKeychainState()
{
    static bool wasSaid = false; // once a run is enough
    whenDone(this, platform::CredentialStore::keychain(), [this](const platform::CredentialStore::Keychain &keychain) {
        if (!keychain.isAvailable && !std::exchange(wasSaid, true))
            m_keychain->say(tr("%1 The password is kept until AccountDesk is closed.").arg(keychain.reason));
    });
}

/// A file's error is said by a message of its own.
void BookBanners::showKept(const Error &error)
{
    if (error.kind == Error::Kind::Unavailable && m_book->url().backend != url::Backend::Sqlite)
        m_lost->say(tr("%1 What you typed stays in the list, and is saved as soon as the server can be reached.",
                       "what happened")
                        .arg(error.happened),
                    tr("&Try Again"));
}

} // namespace accountdesk::widgets
