// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/syncclient/SyncBook.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QLabel;
class QPushButton;

namespace Ui {
class SyncConflictDialog;
}

namespace accountdesk::book {
class SyncSession;
} // namespace accountdesk::book

namespace accountdesk::widgets {

/// The accounts that were changed both here and on the server: both sides' values, who and when, and
/// what is to stay. What nobody decides waits on. Shown with open(); "Apply" hands the decisions to
/// the session, and the dialog stays open with the reason when they can't be carried out.
///
/// It reads `atOnce` accounts; what is chosen for all holds for those behind them, too.
class SyncConflictDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Choice { Later, Mine, Theirs, Edited };
    static constexpr int atOnce = 500;

    explicit SyncConflictDialog(book::SyncSession *session, QWidget *parent = nullptr);
    ~SyncConflictDialog() override;

    void accept() override;

private:
    struct Item
    {
        storage::SyncConflict seen;
        Choice choice = Choice::Later;
        Account edited = {}; ///< of Choice::Edited
    };

    void connectWidgets();
    void read();
    void fill(const QList<storage::SyncConflict> &conflicts);
    void fillList();
    [[nodiscard]] int currentRow() const;
    void showConflict(int row);
    void showEdit(const Item &item);
    void choose(Choice choice);
    void chooseForAll(Choice choice);
    void takeEdit();
    void showChoice(int row);
    void showState();
    void resolveFurther(const AccountId &after);
    void finishStep(const Result<> &resolved, const AccountId &after);

    std::unique_ptr<Ui::SyncConflictDialog> ui;
    QPointer<book::SyncSession> m_session;
    QList<Item> m_items;
    Choice m_forFurther = Choice::Later; ///< those that aren't shown
    QPushButton *m_apply;
    bool m_isBusy = false;
};

} // namespace accountdesk::widgets
