// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/ImportSession.h"

namespace accountdesk::widgets {

/// The import, which may only be touched and destroyed on the worker. Should the worker drop a job
/// with this in it (the book is being closed), the connection is gone, and with it all staged rows:
/// the object is left behind, since destroying it would touch that connection.
struct ImportSession::Holder
{
    std::unique_ptr<exchange::Import> import;
    ~Holder() { (void)import.release(); }
};

ImportSession::ImportSession(book::Book *book, QObject *parent)
    : QObject(parent), m_book(book), m_holder(std::make_shared<Holder>())
{}

ImportSession::~ImportSession()
{
    discard();
}

void ImportSession::stage(const Staged &done)
{
    m_report.reset();
    const auto job = [holder = m_holder, file = file,
                      options = options](storage::Database &database,
                                         Progress &progress) -> Result<exchange::Import::Report> {
        holder->import.reset();
        ASSIGN_OR_RETURN(holder->import, exchange::Import::stage(database, file, options, progress));
        return holder->import->report();
    };
    m_task.runOn(m_book->longWork(), job, [this, done](const Result<exchange::Import::Report> &report) {
        if (report)
            m_report = *report;
        done(report);
    });
}

void ImportSession::commit(const Staged &done)
{
    m_committing = true;
    const auto job = [holder = m_holder,
                      actor = m_book->actor()](storage::Database &,
                                               Progress &progress) -> Result<exchange::Import::Report> {
        RETURN_IF_ERROR(holder->import->commit(actor, progress));
        return holder->import->report();
    };
    m_task.runOn(m_book->longWork(), job, [this, done](const Result<exchange::Import::Report> &outcome) {
        m_committing = false;
        m_outcome = outcome;
        if (outcome && !outcome->newCurrency.isEmpty() && m_book)
            m_book->setCurrency(outcome->newCurrency); // so that the window shows it as well
        done(outcome);
    });
}

void ImportSession::saveBadRows(const QString &to, const Done &done)
{
    const auto job = [holder = m_holder, to](storage::Database &, Progress &) {
        return holder->import->saveBadRows(to);
    };
    m_task.runOn(m_book->longWork(), job, done);
}

void ImportSession::discard()
{
    m_task.cancel();
    m_report.reset();
    if (!m_book)
        return;
    (void)m_book->longWork().run([holder = m_holder](storage::Database &) -> Result<> {
        holder->import.reset();
        return {};
    });
}

} // namespace accountdesk::widgets
