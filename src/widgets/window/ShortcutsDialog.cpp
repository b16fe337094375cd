// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/ShortcutsDialog.h"

#include "widgets/controls/WindowSize.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

/// A menu's text without what marks its mnemonic and that a dialog follows.
QString plain(QString text)
{
    static const QRegularExpression mark(u"&(.)"_s);
    text.replace(mark, u"\\1"_s);
    return text.endsWith(u'…') ? text.chopped(1) : text;
}

QString menuOf(const QAction *action)
{
    const QList<QObject *> places = action->associatedObjects();
    for (const QObject *place : places) {
        if (const auto *menu = qobject_cast<const QMenu *>(place); menu && !menu->title().isEmpty())
            return plain(menu->title());
    }
    return ShortcutsDialog::tr("Not in a menu");
}

QString keysOf(const QAction *action)
{
    QStringList keys;
    const QList<QKeySequence> shortcuts = action->shortcuts();
    for (const QKeySequence &shortcut : shortcuts)
        keys << shortcut.toString(QKeySequence::NativeText);
    return keys.join(u"   "_s);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit(this)), m_keys(new QTreeWidget(this)), m_nothing(new QLabel(this))
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard Shortcuts"));
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Search commands or keys"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_keys->setObjectName(u"keys"_s);
    m_keys->setAccessibleName(windowTitle());
    m_keys->setHeaderLabels({tr("Command"), tr("Keys")});
    m_keys->setRootIsDecorated(false);
    m_keys->setUniformRowHeights(true);
    m_nothing->setText(tr("No command or key matches."));
    m_nothing->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_keys, 1);
    layout->addWidget(m_nothing);
    layout->addWidget(buttons);

    fill(actions);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::search);
    connect(buttons, &QDialogButtonBox::rejected, this, &ShortcutsDialog::reject);
    resizeInLetters(this, 70, 28);
}

void ShortcutsDialog::fill(const QList<QAction *> &actions)
{
    QHash<QString, QTreeWidgetItem *> groups;
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        const QString menu = menuOf(action);
        QTreeWidgetItem *&group = groups[menu];
        if (!group) {
            group = new QTreeWidgetItem(m_keys, {menu});
            group->setFirstColumnSpanned(true);
            group->setFlags(Qt::ItemIsEnabled);
            QFont bold = font();
            bold.setBold(true);
            group->setFont(0, bold);
        }
        new QTreeWidgetItem(group, {plain(action->text()), keysOf(action)});
    }
    m_keys->expandAll();
    m_keys->header()->setStretchLastSection(true);
    m_keys->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
}

void ShortcutsDialog::search(const QString &text)
{
    const QString wanted = text.trimmed();
    bool any = false;
    for (int row = 0; row < m_keys->topLevelItemCount(); ++row) {
        QTreeWidgetItem *group = m_keys->topLevelItem(row);
        bool anyInGroup = false;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem *item = group->child(i);
            const bool found = item->text(0).contains(wanted, Qt::CaseInsensitive)
                               || item->text(1).contains(wanted, Qt::CaseInsensitive)
                               || group->text(0).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!found);
            anyInGroup |= found;
        }
        group->setHidden(!anyInGroup);
        any |= anyInGroup;
    }
    m_nothing->setVisible(!any);
}

} // namespace accountdesk::widgets
