// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/SyncActions.h"

#include "book/Book.h"
#include "book/SyncSession.h"
#include "widgets/controls/Banner.h"
#include "widgets/controls/DesktopNotice.h"
#include "widgets/controls/WindowActions.h"
#include "widgets/sync/SyncAssistant.h"
#include "widgets/sync/SyncConflictDialog.h"
#include "widgets/sync/SyncPanel.h"
#include "widgets/sync/TrustDialog.h"
#include "widgets/sync/TrustedServersDialog.h"

#include <QAction>
#include <QApplication>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

using State = book::SyncSession::State;

bool isQuestion(State state)
{
    return state == State::NeedsToken || state == State::NeedsTrust || state == State::NeedsChoice;
}

QMessageBox *questionBox(const char *name, const QString &text, const QString &further, QWidget *window)
{
    auto *box = new QMessageBox(QMessageBox::Question, QApplication::applicationDisplayName(), text,
                                QMessageBox::Cancel, window);
    box->setObjectName(QLatin1StringView(name));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(further);
    box->setDefaultButton(QMessageBox::Cancel);
    return box;
}

} // namespace

SyncActions::SyncActions(WindowActions *actions, SyncPanel *panel, Banner *banner, QWidget *window)
    : QObject(window), m_actions(actions), m_panel(panel), m_banner(banner), m_window(window),
      m_notice(new DesktopNotice(window))
{
    connect(actions->syncNow, &QAction::triggered, this, [this] { m_session->syncNow(); });
    connect(actions->stopSync, &QAction::triggered, this, [this] { m_session->cancel(); });
    connect(actions->decideConflicts, &QAction::triggered, this, &SyncActions::decide);
    connect(actions->answerSync, &QAction::triggered, this, &SyncActions::answer);
    connect(actions->setUpSync, &QAction::triggered, this, &SyncActions::setUp);
    connect(actions->turnSyncOff, &QAction::triggered, this, &SyncActions::askToTurnOff);
    connect(actions->trustedServers, &QAction::triggered, this, [this] {
        auto *dialog = new TrustedServersDialog(m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(banner, &Banner::actionWanted, this, [this] {
        if (m_shown == Reason::Conflicts)
            decide();
        else
            answer();
    });
    setBook(nullptr);
}

SyncActions::~SyncActions() = default;

void SyncActions::setBook(book::Book *book)
{
    m_panel->setSession(nullptr, book ? book::SyncSession::obstacle(*book) : tr("Open a book to sync it."));
    m_session.reset();
    if (book && book::SyncSession::obstacle(*book).isEmpty()) {
        m_session = std::make_unique<book::SyncSession>(*book);
        // Before the panel, whose buttons show the actions.
        connect(m_session.get(), &book::SyncSession::changed, this, &SyncActions::showState);
        connect(m_session.get(), &book::SyncSession::attentionNeeded, this, &SyncActions::notice);
        m_panel->setSession(m_session.get());
    }
    showState();
}

SyncActions::Reason SyncActions::reason() const
{
    if (!m_session)
        return Reason::None;
    if (isQuestion(m_session->state()))
        return Reason::Question;
    if (m_session->state() == State::Failed)
        return Reason::Failure;
    return m_session->waiting().conflicts > 0 ? Reason::Conflicts : Reason::None;
}

void SyncActions::showState()
{
    const State state = m_session ? m_session->state() : State::Off;
    const bool isOn = state != State::Off && state != State::Unknown;
    m_actions->syncNow->setEnabled(isOn && state != State::Running);
    m_actions->stopSync->setEnabled(state == State::Running);
    m_actions->decideConflicts->setEnabled(isOn && m_session->waiting().conflicts > 0);
    m_actions->answerSync->setEnabled(isQuestion(state));
    m_actions->setUpSync->setEnabled(m_session && state != State::Unknown);
    m_actions->turnSyncOff->setEnabled(isOn);
    nameQuestion();
    if (reason() != m_shown) {
        m_banner->hide();
        m_shown = Reason::None;
    }
}

void SyncActions::nameQuestion()
{
    const State state = m_session ? m_session->state() : State::Off;
    QAction *action = m_actions->answerSync;
    action->setText(state == State::NeedsToken    ? tr("&Enter the Token…")
                    : state == State::NeedsTrust  ? tr("Show the Server's &Key…")
                    : state == State::NeedsChoice ? tr("Start &Over…")
                                                  : tr("&Answer…"));
    action->setIconText(QString(action->text()).remove(u'&'));
}

void SyncActions::notice(const QString &text)
{
    m_shown = reason();
    nameQuestion(); // the state may be newer than the last changed()
    m_banner->say(text, m_shown == Reason::Question    ? m_actions->answerSync->iconText()
                        : m_shown == Reason::Conflicts ? m_actions->decideConflicts->iconText()
                                                       : QString());
    m_notice->show(text);
}

void SyncActions::setUp()
{
    auto *assistant = new SyncAssistant(*m_session, m_window);
    assistant->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session.get(), &QObject::destroyed, assistant, &QObject::deleteLater);
    assistant->open();
}

void SyncActions::decide()
{
    auto *dialog = new SyncConflictDialog(m_session.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SyncActions::answer()
{
    if (m_session->state() == State::NeedsTrust)
        askForTrust();
    else if (m_session->state() == State::NeedsToken)
        askForToken();
    else if (m_session->state() == State::NeedsChoice)
        askHowToBeginAnew();
}

void SyncActions::askForTrust()
{
    const auto endpoint = sync::SyncEndpoint::parse(m_session->link().endpoint);
    if (!endpoint)
        return;
    auto *dialog = TrustDialog::ask(*endpoint, m_session->trustQuestion(), m_window);
    connect(dialog, &QDialog::accepted, m_session.get(), [this, dialog] { m_session->trust(dialog->pins()); });
}

void SyncActions::askForToken()
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(u"syncToken"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Sync Server Token"));
    dialog->setLabelText(tr("Your token for %1:").arg(m_session->link().endpoint));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, m_session.get(), [this](const QString &token) {
        if (!token.trimmed().isEmpty())
            m_session->setToken(token.trimmed(), platform::CredentialStore::Keep::InKeychain);
    });
    dialog->open();
}

void SyncActions::askHowToBeginAnew()
{
    auto *box = questionBox("beginAnew", m_session->lastError().happened,
                            tr("When the sync starts over, all accounts are compared. Accounts that exist on one side "
                               "only are copied to the other, and none is closed. For accounts that differ:"),
                            m_window);
    const auto add = [this, box](const char *name, const QString &text, storage::FirstSync first) {
        QPushButton *button = box->addButton(text, QMessageBox::ActionRole);
        button->setObjectName(QLatin1StringView(name));
        connect(button, &QPushButton::clicked, m_session.get(), [this, first] { m_session->restart(first); });
    };
    add("restartAsk", tr("&Ask for Each"), storage::FirstSync::Ask);
    add("restartMine", tr("&Keep Mine"), storage::FirstSync::SendMine);
    add("restartTheirs", tr("&Use Theirs"), storage::FirstSync::TakeTheirs);
    box->open();
}

void SyncActions::askToTurnOff()
{
    auto *box = questionBox("turnOff", tr("Stop syncing this book?"),
                            tr("The accounts stay in this book and on the server. Changes that haven't been sent stay "
                               "here only, and the token is removed."),
                            m_window);
    QPushButton *button = box->addButton(tr("&Stop Syncing"), QMessageBox::DestructiveRole);
    button->setObjectName(u"turnOffButton"_s);
    connect(button, &QPushButton::clicked, m_session.get(), &book::SyncSession::turnOff);
    box->open();
}

} // namespace accountdesk::widgets
