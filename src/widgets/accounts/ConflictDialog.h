// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Change.h"

#include <QDialog>
#include <QPointer>

#include <memory>

namespace Ui {
class ConflictDialog;
}

namespace accountdesk::book {
class Book;
} // namespace accountdesk::book
namespace accountdesk::storage {
struct Attempt;
} // namespace accountdesk::storage

namespace accountdesk::widgets {

/// Another clerk was first: shows, account by account, what this clerk wanted beside what the book
/// holds now, and asks which of them stays. Nothing is chosen until the clerk does, for each of them. Shown
/// with open(); OK hands the changes to keep, and the `rest` of the step that nobody came before, to
/// Book::apply() as one step named `stepText`; it stays open while that can't be saved. Cancel leaves the
/// book alone.
class ConflictDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Choice { None, Theirs, Mine };

    ConflictDialog(book::Book *book, const QList<Conflict> &conflicts, const QString &stepText,
                   const QList<Change> &rest = {}, QWidget *parent = nullptr);
    ~ConflictDialog() override;

    void accept() override;
    void reject() override;

private:
    void fillList();
    [[nodiscard]] int currentRow() const;
    void showConflict(int row);
    void showChoices(const Conflict &conflict);
    void choose(int row, Choice choice);
    void chooseForAll(Choice choice);

    std::unique_ptr<Ui::ConflictDialog> ui;
    QPointer<book::Book> m_book;
    QList<Conflict> m_conflicts;
    QList<Choice> m_choices; ///< one for each conflict
    QString m_stepText;
    QList<Change> m_rest;
    const std::shared_ptr<storage::Attempt> m_attempt; ///< so that trying again carries nothing out twice
};

} // namespace accountdesk::widgets
