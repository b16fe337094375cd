// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/AboutDialog.h"

#include "core/Version.h"
#include "storage/sql/Database.h"
#include "storage/sql/SqlDriver.h"
#include "widgets/controls/FieldMessage.h"
#include "widgets/controls/Icons.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

constexpr int iconSize = 64;

QString sqliteVersion()
{
    auto memory = storage::Database::open({.backend = url::Backend::Sqlite, .path = u":memory:"_s});
    return memory ? memory->serverVersion().value_or(u"SQLite"_s) : u"SQLite"_s;
}

QString driver(const QString &name, url::Backend backend)
{
    const QString package = storage::missingDriverPackage(backend);
    return package.isEmpty() ? AboutDialog::tr("%1: driver installed").arg(name)
                             : AboutDialog::tr("%1: driver not installed (package %2)").arg(name, package);
}

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent), m_versions(paragraph({}, this))
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About AccountDesk"));
    auto *icon = new QLabel(this);
    icon->setPixmap(Icons::application().pixmap(iconSize));
    auto *name = paragraph(u"AccountDesk " ACCOUNTDESK_VERSION ""_s, this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    name->setFont(large);
    m_versions->setObjectName(u"versions"_s);
    m_versions->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copied = new FieldMessage(this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("&Copy versions"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyVersions"_s);
    copy->setAutoDefault(false); // it stands first, and would take the default with the focus
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    buttons->button(QDialogButtonBox::Close)->setFocus();

    auto *layout = new QGridLayout(this);
    layout->setColumnStretch(1, 1);
    layout->setHorizontalSpacing(fontMetrics().height());
    layout->setVerticalSpacing(fontMetrics().height() * 2 / 3);
    layout->addWidget(icon, 0, 0, 2, 1, Qt::AlignTop);
    layout->addWidget(name, 0, 1);
    layout->addWidget(
        paragraph(tr("Manages customers' accounts: what is due, what was paid, and the balance between them."), this),
        1, 1);
    layout->addWidget(m_versions, 2, 1);
    layout->addWidget(paragraph(tr("Free software under the GNU General Public License, version 3 or any later one. "
                                   "It comes without any warranty."),
                                this),
                      3, 1);
    layout->addWidget(copied, 4, 1);
    layout->addWidget(buttons, 5, 0, 1, 2);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);

    connect(copy, &QPushButton::clicked, this, [this, copied] {
        QGuiApplication::clipboard()->setText(m_versions->text());
        copied->say(FieldMessage::Kind::Good, tr("Copied."));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &AboutDialog::reject);
    showVersions({});
}

void AboutDialog::setServerVersion(const QString &version)
{
    showVersions(version);
}

void AboutDialog::showVersions(const QString &serverVersion)
{
    QStringList lines{u"AccountDesk " ACCOUNTDESK_VERSION ""_s,
                      u"Qt "_s + QLatin1StringView(qVersion()),
                      sqliteVersion(),
                      driver(u"MySQL, MariaDB"_s, url::Backend::MySql),
                      driver(u"PostgreSQL"_s, url::Backend::PostgreSql),
                      QSysInfo::prettyProductName() + u", "_s + QSysInfo::currentCpuArchitecture()};
    if (!serverVersion.isEmpty())
        lines << tr("The open book: %1").arg(serverVersion);
    m_versions->setText(lines.join(u'\n'));
}

} // namespace accountdesk::widgets
