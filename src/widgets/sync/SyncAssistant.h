// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sync/SyncSetup.h"

#include <QWizard>

namespace accountdesk::widgets {

/// Sets the sync of a book up: the server and its token, whether to trust it, what a first sync would
/// find, what counts then. Nothing is stored or changed before the last page; then SyncSession::setUp()
/// begins the first sync. Shown with open(). The session has to outlive it.
class SyncAssistant : public QWizard
{
    Q_OBJECT
public:
    using enum SyncSetup::Page;

    explicit SyncAssistant(book::SyncSession &session, QWidget *parent = nullptr);

    void accept() override;

private:
    SyncSetup m_setup;
};

} // namespace accountdesk::widgets
