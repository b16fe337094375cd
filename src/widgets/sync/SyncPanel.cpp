// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/SyncPanel.h"

#include "book/SyncSession.h"
#include "core/Count.h"
#include "widgets/controls/ActionButton.h"
#include "widgets/controls/EmptyState.h"
#include "widgets/controls/Icons.h"
#include "widgets/controls/WindowActions.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

using namespace std::chrono_literals;
using State = book::SyncSession::State;

constexpr auto repaintEvery = 100ms;

QString time(const QDateTime &at)
{
    return at.date() == QDate::currentDate() ? QLocale().toString(at.time(), QLocale::ShortFormat)
                                             : QLocale().toString(at, QLocale::ShortFormat);
}

QString stateInWords(const book::SyncSession &session)
{
    switch (session.state()) {
    case State::Running:
        return SyncPanel::tr("Syncing…");
    case State::Waiting:
        return SyncPanel::tr("%1 Next attempt: %2.").arg(session.lastError().happened, time(session.nextAttempt()));
    case State::NeedsToken:
    case State::NeedsTrust:
    case State::NeedsChoice:
    case State::Failed:
        return session.lastError().happened; // the banner says the rest
    case State::Idle:
    case State::Off:
    case State::Unknown:
        break;
    }
    if (session.waiting().conflicts > 0)
        return SyncPanel::tr("%n account(s) are in conflict.", nullptr, static_cast<int>(session.waiting().conflicts));
    if (session.waiting().toSend > 0 || session.link().lastSync.isNull())
        return SyncPanel::tr("Not up to date yet.");
    return SyncPanel::tr("Up to date.");
}

bool isProblem(State state)
{
    return state != State::Idle && state != State::Running && state != State::Unknown && state != State::Off;
}

QLabel *plainLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

} // namespace

SyncPanel::SyncPanel(const WindowActions *actions, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_pages(new QStackedWidget(this)), m_empty(new EmptyState(this)),
      m_endpoint(plainLabel("syncEndpoint", this)), m_sign(new QLabel(this)), m_state(plainLabel("syncState", this)),
      m_attend(new ActionButton(actions->answerSync, this)), m_lastSync(plainLabel("lastSync", this)),
      m_toSend(plainLabel("toSend", this)), m_received(plainLabel("received", this)),
      m_conflicts(plainLabel("conflictCount", this)), m_decide(new ActionButton(actions->decideConflicts, this)),
      m_bar(new QProgressBar(this)), m_syncNow(new ActionButton(actions->syncNow, this)),
      m_stop(new ActionButton(actions->stopSync, this)), m_interval(new QComboBox(this)), m_log(new QListWidget(this))
{
    setObjectName(u"syncPanel"_s);
    m_page = createPage();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    m_repaint.setInterval(repaintEvery);
    connect(&m_repaint, &QTimer::timeout, this, &SyncPanel::showProgress);
    connect(m_interval, &QComboBox::activated, this, [this] {
        if (m_session)
            m_session->setInterval(m_interval->currentData().toInt());
    });
    setSession(nullptr);
}

/// Wide enough for a sentence of what happened.
QSize SyncPanel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 48, QWidget::sizeHint().height()};
}

QWidget *SyncPanel::createPage()
{
    QFont bold = font();
    bold.setBold(true);
    m_endpoint->setFont(bold);
    m_endpoint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // has no blank to be wrapped at
    m_bar->setObjectName(u"syncBar"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_log->setObjectName(u"syncLog"_s);
    m_log->setWordWrap(true);
    m_log->setAlternatingRowColors(true);
    m_log->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_log->setResizeMode(QListView::Adjust);
    m_log->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_interval->setObjectName(u"syncInterval"_s);
    m_interval->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_interval->setMinimumContentsLength(12);
    m_interval->addItem(tr("off"), 0);
    for (const int minutes : {1, 5, 15, 60})
        m_interval->addItem(tr("every %n minute(s)", nullptr, minutes), minutes);

    auto *state = new QHBoxLayout;
    state->addWidget(m_sign, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    auto *conflicts = new QHBoxLayout;
    conflicts->addWidget(m_conflicts, 1);
    conflicts->addWidget(m_decide);
    auto *run = new QHBoxLayout;
    run->addWidget(m_syncNow);
    run->addWidget(m_bar, 1);
    run->addWidget(m_stop);
    run->addStretch();
    auto *logTitle = new QLabel(tr("A&ctivity:"), this);
    logTitle->setBuddy(m_log);

    auto *page = new QWidget(this);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Last sync:"), m_lastSync);
    form->addRow(tr("Waiting to be sent:"), m_toSend);
    form->addRow(tr("Received:"), m_received);
    form->addRow(tr("Conflicts:"), conflicts);
    form->addRow(tr("Sync a&utomatically:"), m_interval);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_endpoint);
    layout->addLayout(state);
    layout->addWidget(m_attend, 0, Qt::AlignLeft);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addLayout(form);
    layout->addLayout(run);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(logTitle);
    layout->addWidget(m_log, 1);
    return page;
}

void SyncPanel::setSession(book::SyncSession *session, const QString &why)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_repaint.stop();
    if (session) {
        connect(session, &book::SyncSession::changed, this, &SyncPanel::showSession);
        showSession();
        return;
    }
    m_empty->showMessage("sync"_L1, tr("Not synced"), why, {});
    m_pages->setCurrentWidget(m_empty);
}

void SyncPanel::showSession()
{
    if (m_session->state() == State::Unknown)
        return;
    if (m_session->state() == State::Off) {
        m_empty->showMessage("sync"_L1, tr("Not set up"),
                             tr("A synced book receives what others change, even if you work offline for a while."),
                             {m_actions->setUpSync});
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    showStanding();
    showLog();
    const bool isRunning = m_session->state() == State::Running;
    m_syncNow->setVisible(!isRunning);
    m_bar->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    if (isRunning)
        m_repaint.start();
    else
        m_repaint.stop();
    showProgress();
    m_pages->setCurrentWidget(m_page);
}

void SyncPanel::showStanding()
{
    const storage::SyncLink &link = m_session->link();
    const auto &report = m_session->lastReport();
    m_endpoint->setText(link.endpoint);
    m_endpoint->setToolTip(link.endpoint);
    m_state->setText(stateInWords(*m_session));
    const bool isWarning = isProblem(m_session->state()) || m_session->waiting().conflicts > 0;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_sign->setPixmap(Icons::get(isWarning ? "warning"_L1 : "sync"_L1).pixmap(QSize(size, size), devicePixelRatioF()));
    m_attend->setVisible(m_actions->answerSync->isEnabled());
    m_lastSync->setText(link.lastSync.isNull() ? tr("never") : time(link.lastSync.toLocalTime()));
    m_toSend->setText(formatCount(m_session->waiting().toSend));
    m_received->setText(report ? tr("%1 in the last sync").arg(formatCount(report->received)) : u"–"_s);
    m_conflicts->setText(formatCount(m_session->waiting().conflicts));
    m_decide->setVisible(m_actions->decideConflicts->isEnabled());
    m_interval->setCurrentIndex(m_interval->findData(m_session->interval()));
}

void SyncPanel::showProgress()
{
    const auto progress = m_session ? m_session->progress() : nullptr;
    const std::int64_t total = progress ? progress->total() : 0;
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(std::min<std::int64_t>(progress->done() * 1000 / total, 1000)));
}

/// Newest first.
void SyncPanel::showLog()
{
    m_log->clear();
    for (const book::SyncSession::LogLine &line : m_session->log()) {
        auto *item = new QListWidgetItem(u"%1  %2"_s.arg(time(line.at), line.text));
        if (line.isProblem)
            item->setIcon(Icons::get("warning"_L1));
        m_log->insertItem(0, item);
    }
}

void SyncPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_session)
        showSession();
    QWidget::changeEvent(event);
}

} // namespace accountdesk::widgets
