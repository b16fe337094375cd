// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Books.h"

#include <QtTest>
#include <QtWidgets>

namespace accountdesk::test {

/// Settings of the test's own, empty. Call it first.
inline void useFreshSettings(const QTemporaryDir &folder)
{
    QCoreApplication::setOrganizationName(QStringLiteral("AccountDesk"));
    QCoreApplication::setApplicationName(QStringLiteral("test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    QSettings().clear();
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QLocale::setDefault(QLocale::c());
}

/// The one child of this name and type; the test fails when there is none.
template<typename T>
T *child(const QObject *parent, const char *name)
{
    T *found = parent->findChild<T *>(QLatin1String(name));
    if (!found)
        qFatal("no %s in %s", name, qPrintable(parent->objectName()));
    return found;
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write %s", qPrintable(path));
}

inline QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Types a text where an empty field was, as a paste does.
inline void paste(QLineEdit *field, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    field->clear();
    field->paste();
}

inline void click(QAbstractButton *button)
{
    QTest::mouseClick(button, Qt::LeftButton);
}

/// Chooses a file in the file dialog of this name, which has to be open.
inline void chooseFile(QWidget *parent, const char *name, const QString &file)
{
    auto *dialog = parent->findChild<QFileDialog *>(QLatin1String(name));
    QVERIFY2(dialog, name);
    dialog->setDirectory(QFileInfo(file).path());
    dialog->selectFile(file);
    child<QLineEdit>(dialog, "fileNameEdit")->setText(file);
    QMetaObject::invokeMethod(dialog, "accept");
}

/// Where the fields and buttons of a window stand, each with its name.
inline QStringList placesIn(const QWidget *window)
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents(); // what was said is laid out
    QStringList places;
    for (const auto *widget : window->findChildren<QWidget *>()) {
        const bool isUsed = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractButton *>(widget);
        if (!isUsed || !widget->isVisible())
            continue;
        const QPoint place = widget->mapTo(window, QPoint());
        places << QStringLiteral("%1 at %2, %3").arg(widget->objectName()).arg(place.x()).arg(place.y());
    }
    return places;
}

/// What a screen reader would have no word for, and Alt+letter pairs that clash: empty when all is well.
inline QStringList accessibilityProblems(const QWidget *window)
{
    QStringList problems;
    QHash<QChar, QString> mnemonics;
    const auto note = [&](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (key.isEmpty())
            return;
        const QChar letter(key[0].key());
        if (mnemonics.contains(letter))
            problems << QStringLiteral("Alt+%1: %2 and %3").arg(letter).arg(mnemonics.value(letter), text);
        mnemonics.insert(letter, text);
    };
    QSet<const QWidget *> labelled;
    for (const auto *label : window->findChildren<QLabel *>()) {
        labelled << label->buddy();
        if (label->isVisibleTo(window) && label->buddy())
            note(label->text());
    }
    for (const auto *button : window->findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(window))
            note(button->text());
    }
    for (const auto *field : window->findChildren<QWidget *>()) {
        const bool input = (qobject_cast<const QLineEdit *>(field)
                            && !qobject_cast<const QAbstractSpinBox *>(field->parent()))
                           || qobject_cast<const QComboBox *>(field) || qobject_cast<const QAbstractItemView *>(field)
                           || qobject_cast<const QSpinBox *>(field);
        if (input && field->isVisibleTo(window) && field->focusPolicy() != Qt::NoFocus && !labelled.contains(field)
            && field->accessibleName().isEmpty() && !field->objectName().startsWith(QLatin1String("qt_")))
            problems << QStringLiteral("%1 has no label").arg(field->objectName());
    }
    return problems;
}

} // namespace accountdesk::test
