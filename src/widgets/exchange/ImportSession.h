// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "book/Book.h"
#include "exchange/Import.h"
#include "widgets/controls/LongTask.h"

#include <QPointer>

#include <functional>
#include <optional>

namespace accountdesk::widgets {

/// What the import wizard's pages share: the choices, and the import itself, which lives on the
/// book's worker for long work. Until commit() has ended well the book is as it was.
class ImportSession : public QObject
{
    Q_OBJECT
public:
    enum Page { FilePage, FormatPage, KnownPage, CheckPage, CommitPage, ResultPage };
    using Staged = std::function<void(const Result<exchange::Import::Report> &)>;
    using Done = std::function<void(const Result<> &)>;

    ImportSession(book::Book *book, QObject *parent);
    /// Gives the staged rows up, on the worker.
    ~ImportSession() override;

    QString file;
    exchange::ImportOptions options;
    exchange::CsvPreview preview; ///< CSV: as it was detected

    [[nodiscard]] LongTask &task() { return m_task; }
    /// Reads and checks the file; what was staged before is given up.
    void stage(const Staged &done);
    void commit(const Staged &done);
    void saveBadRows(const QString &to, const Done &done);
    /// Stops what runs and gives up what was staged.
    void discard();

    /// Empty: nothing is staged.
    [[nodiscard]] const std::optional<exchange::Import::Report> &report() const { return m_report; }
    [[nodiscard]] const std::optional<Result<exchange::Import::Report>> &outcome() const { return m_outcome; }
    [[nodiscard]] bool isCommitting() const { return m_committing; }

private:
    struct Holder;

    QPointer<book::Book> m_book;
    std::shared_ptr<Holder> m_holder;
    LongTask m_task;
    std::optional<exchange::Import::Report> m_report;
    std::optional<Result<exchange::Import::Report>> m_outcome;
    bool m_committing = false;
};

} // namespace accountdesk::widgets
