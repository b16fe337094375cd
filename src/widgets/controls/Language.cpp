// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/Language.h"

#include "core/Translations.h"
#include "platform/Settings.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace accountdesk::widgets {
namespace {

bool isToBeRestarted = false;

void offerRestart(QWidget *window)
{
    auto *box = new QMessageBox(QMessageBox::Information, QApplication::applicationDisplayName(),
                                Language::tr("The change takes effect after AccountDesk is restarted."),
                                QMessageBox::NoButton, window);
    box->setObjectName(u"languageMessage"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *restart = box->addButton(Language::tr("&Restart Now"), QMessageBox::AcceptRole);
    restart->setObjectName(u"restartNow"_s);
    box->setDefaultButton(box->addButton(Language::tr("&Later"), QMessageBox::RejectRole));
    // Queued: a window doesn't close while a dialog is open on it.
    QObject::connect(
        restart, &QPushButton::clicked, window,
        [window] {
            isToBeRestarted = true; // the window may close later, once a change is written or an answer given
            window->close();
        },
        Qt::QueuedConnection);
    box->open();
}

} // namespace

QStringList Language::available()
{
    QStringList codes{u"en"_s};
    const QStringList files = QDir(QLatin1String(translationsFolder)).entryList({u"accountdesk_*.qm"_s});
    for (const QString &file : files) {
        const QString code = file.section(u'_', 1).section(u'.', 0, 0);
        if (!codes.contains(code))
            codes << code;
    }
    return codes;
}

QString Language::nativeName(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    if (code == "en"_L1)
        name = u"English"_s; // not "American English"
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

QString Language::chosen()
{
    return platform::settings::language.get();
}

void Language::choose(const QString &code)
{
    if (code.isEmpty())
        platform::settings::language.reset();
    else
        platform::settings::language.set(code);
}

void Language::install()
{
    const QString code = chosen();
    const QLocale system = QLocale::system();
    const QLocale language = code.isEmpty() ? system : QLocale(code);
    installTranslations(language);
    if (!code.isEmpty()
        && formats() == Formats::OfLanguage) // with the customs of the country, where it speaks the language
        QLocale::setDefault(QLocale(language.language(), system.territory()));
}

Language::Formats Language::formats()
{
    return platform::settings::formatsOfLanguage.get() ? Formats::OfLanguage : Formats::OfSystem;
}

void Language::setFormats(Formats formats)
{
    platform::settings::formatsOfLanguage.set(formats == Formats::OfLanguage);
}

bool Language::isRestartWanted()
{
    return isToBeRestarted;
}

void Language::forgetRestart()
{
    isToBeRestarted = false;
}

QMenu *Language::createMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("&Language"), parent);
    menu->setObjectName(u"languageMenu"_s);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const QString &code) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(code == chosen());
        action->setData(code);
        group->addAction(action);
    };
    add(tr("&System Default"), {});
    menu->addSeparator();
    for (const QString &code : available())
        add(nativeName(code), code);

    QObject::connect(group, &QActionGroup::triggered, parent, [parent](const QAction *action) {
        choose(action->data().toString());
        offerRestart(parent);
    });
    menu->addSeparator();
    QAction *ofLanguage = menu->addAction(tr("&Numbers and Dates in This Language"));
    ofLanguage->setObjectName(u"languageFormats"_s);
    ofLanguage->setCheckable(true);
    ofLanguage->setChecked(formats() == Formats::OfLanguage);
    QObject::connect(ofLanguage, &QAction::triggered, parent, [parent](bool isWanted) {
        setFormats(isWanted ? Formats::OfLanguage : Formats::OfSystem);
        offerRestart(parent);
    });
    return menu;
}

} // namespace accountdesk::widgets
