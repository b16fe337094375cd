// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/AccountIdsDialog.h"

#include "book/Book.h"
#include "core/Async.h"
#include "core/VisibleText.h"
#include "widgets/controls/BookDialog.h"
#include "widgets/controls/FieldMessage.h"
#include "widgets/controls/WindowSize.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

constexpr int storedRole = Qt::UserRole;

QLabel *sentence(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

AccountIdsDialog::AccountIdsDialog(book::Book *book, const storage::IdReport &report, QWidget *parent)
    : QDialog(parent), m_book(book), m_renamed(makeList("renamedIds", {tr("Was"), tr("Is now")})),
      m_unusable(makeList("unusableIds", {tr("ID"), tr("Why it can't be used")})), m_state(sentence({}, this)),
      m_form(new QWidget(this)), m_id(new QLineEdit(m_form)), m_rename(new QPushButton(tr("&Rename"), m_form)),
      m_message(new FieldMessage(m_form))
{
    setObjectName(u"accountIdsDialog"_s);
    setWindowTitle(tr("Account IDs"));
    auto *layout = new QVBoxLayout(this);
    if (report.renamedCount > 0) {
        layout->addWidget(sentence(tr("Another program wrote IDs in a form that AccountDesk doesn't use. %n ID(s) were "
                                      "corrected; the history of each account was kept.",
                                      nullptr, static_cast<int>(report.renamedCount)),
                                   this));
        layout->addWidget(m_renamed, 1);
        fillRenamed(report);
    }
    m_renamed->setVisible(report.renamedCount > 0);
    layout->addWidget(m_state);
    layout->addWidget(m_unusable, 2);
    layout->addWidget(m_form);
    buildUnusable();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &AccountIdsDialog::reject);
    closeWithBook(this, book);
    setUnusable(report.unusable);
    resizeInLetters(this, 130, 32);
}

QTreeWidget *AccountIdsDialog::makeList(const char *name, const QStringList &headings)
{
    auto *list = new QTreeWidget(this);
    list->setObjectName(QLatin1StringView(name));
    list->setAccessibleName(headings.constFirst());
    list->setHeaderLabels(headings);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setColumnWidth(0, fontMetrics().averageCharWidth() * (AccountId::maxLength + 10));
    return list;
}

void AccountIdsDialog::buildUnusable()
{
    m_state->setObjectName(u"unusableState"_s);
    m_id->setObjectName(u"newId"_s);
    m_rename->setObjectName(u"rename"_s);
    m_rename->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_id, 1);
    row->addWidget(m_rename);
    auto *form = new QFormLayout(m_form);
    form->setContentsMargins({});
    form->addRow(tr("&New ID:"), row);
    static_cast<QLabel *>(form->labelForField(row))->setBuddy(m_id);
    form->addRow(QString(), m_message);
    connect(m_unusable, &QTreeWidget::currentItemChanged, this, &AccountIdsDialog::showChoice);
    connect(m_id, &QLineEdit::textChanged, this, [this] {
        m_message->showProblem({});
        showChoice();
    });
    connect(m_rename, &QPushButton::clicked, this, &AccountIdsDialog::rename);
}

void AccountIdsDialog::fillRenamed(const storage::IdReport &report)
{
    for (const storage::IdReport::Renamed &one : report.renamed)
        m_renamed->addTopLevelItem(new QTreeWidgetItem({visibleText(one.from), visibleText(one.to)}));
    if (report.renamedCount > report.renamed.size())
        m_renamed->addTopLevelItem(new QTreeWidgetItem({u"…"_s}));
}

void AccountIdsDialog::setUnusable(const QList<storage::UnusableId> &unusable)
{
    m_unusable->clear();
    for (const storage::UnusableId &account : unusable) {
        auto *item = new QTreeWidgetItem({visibleText(account.stored.text()), visibleText(account.reason)});
        item->setToolTip(1, item->text(1)); // which may be cut off
        item->setData(0, storedRole, account.stored.text());
        m_unusable->addTopLevelItem(item);
    }
    m_unusable->setVisible(!unusable.isEmpty());
    m_form->setVisible(!unusable.isEmpty());
    m_state->setText(unusable.isEmpty()
                         ? tr("All account IDs can be used.")
                         : tr("The accounts below keep the ID that another program gave them, because it can't be used "
                              "here. They aren't synced until they are renamed."));
    m_unusable->setCurrentItem(m_unusable->topLevelItem(0));
    showChoice();
}

void AccountIdsDialog::showChoice()
{
    const auto *item = m_unusable->currentItem();
    // An account whose parent is the trouble has an ID that is in order.
    const bool canBeRenamed = item && !AccountId::fromDatabase(item->data(0, storedRole).toString()).isNormalised();
    m_id->setEnabled(canBeRenamed);
    m_rename->setEnabled(canBeRenamed && !m_id->text().trimmed().isEmpty());
}

void AccountIdsDialog::rename()
{
    const auto *item = m_unusable->currentItem();
    if (!m_book || !item)
        return;
    const auto id = AccountId::parse(m_id->text());
    if (!id) {
        m_message->showProblem(id.error().happened);
        return;
    }
    m_form->setEnabled(false);
    const AccountId stored = AccountId::fromDatabase(item->data(0, storedRole).toString());
    whenDone(this, m_book->renameUnusable(stored, *id), [this](const Result<> &renamed) { showRenamed(renamed); });
}

void AccountIdsDialog::showRenamed(const Result<> &renamed)
{
    m_form->setEnabled(true);
    if (!renamed) {
        m_message->showProblem(renamed.error().happened);
        m_id->setFocus();
        return;
    }
    m_id->clear();
    if (!m_book)
        return;
    whenDone(this, m_book->unusableIds(), [this](const Result<QList<storage::UnusableId>> &unusable) {
        if (unusable)
            setUnusable(*unusable);
    });
}

} // namespace accountdesk::widgets
