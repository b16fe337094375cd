// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Error.h"
#include "core/Translations.h"

#include <QtTest>

using namespace accountdesk;
using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< one, or one for each plural
    QString type;             ///< "unfinished", "vanished", "obsolete"; empty: well
    bool hasPlurals = false;
};

QString folder(const QString &name)
{
    return QDir::cleanPath(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../") + name);
}

QString translationFile(const QString &language)
{
    return folder(u"translations/accountdesk_%1.ts"_s.arg(language));
}

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("can't read %s", qPrintable(path));
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == "name"_L1) {
            context = xml.readElementText();
        } else if (name == "message"_L1) {
            messages << Message{.context = context,
                                .source = {},
                                .translations = {},
                                .type = {},
                                .hasPlurals = xml.attributes().value("numerus"_L1) == "yes"_L1};
        } else if (name == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (name == "translation"_L1) {
            messages.last().type = xml.attributes().value("type"_L1).toString();
            if (!messages.last().hasPlurals)
                messages.last().translations << xml.readElementText();
        } else if (name == "numerusform"_L1) {
            messages.last().translations << xml.readElementText();
        }
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return messages;
}

QSet<QString> textsOf(const QList<Message> &messages)
{
    QSet<QString> texts;
    for (const Message &message : messages)
        texts << message.context + u": "_s + message.source;
    return texts;
}

/// What has to be the same in each language: %1, %L2, {server}, and the endings of files.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?\\d|\\{\\w+\\}|\\*\\.\\w+"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression pattern(u"&\\w"_s, QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text).hasMatch();
}

} // namespace

class tst_Translations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesApostrophesStraight()
    {
        // Texts for people are plain literals; a u"’" is about files.
        const QRegularExpression curly(u"(?<!u)\"[^\"\\n]*’|>[^<]*’"_s);
        for (const QString &place : {u"src"_s, u"ui"_s}) {
            QDirIterator files(folder(place), {u"*.cpp"_s, u"*.h"_s, u"*.ui"_s}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                while (!file.atEnd()) {
                    const QString line = QString::fromUtf8(file.readLine());
                    QVERIFY2(!curly.match(line).hasMatch(), qPrintable(file.fileName() + u": "_s + line));
                }
            }
        }
    }

    void isComplete_data() { addFiles(); }
    void isComplete()
    {
        QFETCH(QString, language);
        const QList<Message> messages = messagesOf(translationFile(language));
        QVERIFY(!messages.isEmpty());
        for (const Message &message : messages) {
            QVERIFY2(message.type.isEmpty(), qPrintable(message.type + u": "_s + message.source));
            QVERIFY2(!message.translations.isEmpty() && !message.translations.contains(QString()),
                     qPrintable(message.source));
        }
    }

    void holdsAllTextsOfTheSources_data() { addFiles(); }
    void holdsAllTextsOfTheSources()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, options);
        const QTemporaryDir temporary;
        const QString fresh = temporary.filePath(u"fresh.ts"_s);
        QProcess lupdate;
        lupdate.start(QLibraryInfo::path(QLibraryInfo::BinariesPath) + u"/lupdate"_s,
                      QStringList{folder(u"src"_s), folder(u"ui"_s), u"-silent"_s, u"-locations"_s, u"none"_s} + options
                          + QStringList{u"-ts"_s, fresh});
        QVERIFY2(lupdate.waitForFinished(60000) && lupdate.exitCode() == 0, qPrintable(lupdate.errorString()));

        const QSet<QString> wanted = textsOf(messagesOf(fresh));
        const QSet<QString> held = textsOf(messagesOf(translationFile(language)));
        const QStringList missing = (wanted - held).values();
        const QStringList outdated = (held - wanted).values();
        QVERIFY2(missing.isEmpty(), qPrintable(u"run ninja update_translations; missing:\n"_s + missing.join(u'\n')));
        QVERIFY2(outdated.isEmpty(),
                 qPrintable(u"run ninja update_translations; outdated:\n"_s + outdated.join(u'\n')));
    }

    void keepsWhatIsFilledInLater_data() { addFiles(); }
    void keepsWhatIsFilledInLater()
    {
        QFETCH(QString, language);
        for (const Message &message : messagesOf(translationFile(language))) {
            for (const QString &translation : message.translations)
                QVERIFY2(placeholders(translation) == placeholders(message.source),
                         qPrintable(message.source + u" / "_s + translation));
            if (message.hasPlurals)
                QVERIFY2(message.translations.last().contains("%n"_L1), qPrintable(message.source));
        }
    }

    void keepsKeysSpacesAndLines_data() { addFiles(); }
    void keepsKeysSpacesAndLines()
    {
        QFETCH(QString, language);
        for (const Message &message : messagesOf(translationFile(language))) {
            for (const QString &translation : message.translations) {
                const QString both = message.source + u" / "_s + translation;
                QVERIFY2(hasMnemonic(translation) == hasMnemonic(message.source), qPrintable(both));
                QVERIFY2(translation.count(u'&') == message.source.count(u'&'), qPrintable(both));
                QVERIFY2(translation.endsWith(u'…') == message.source.endsWith(u'…'), qPrintable(both));
                QVERIFY2(translation.endsWith(u':') == message.source.endsWith(u':'), qPrintable(both));
                QVERIFY2(translation.endsWith(u' ') == message.source.endsWith(u' '), qPrintable(both));
                QVERIFY2(translation.count(u'\n') == message.source.count(u'\n'), qPrintable(both));
            }
        }
    }

    void speaksGermanWhenAsked()
    {
        const QString english = Error::cancelled().happened;
        QCOMPARE(english, u"Stopped."_s);
        installTranslations(QLocale(QLocale::German, QLocale::Austria));
        QCOMPARE(Error::cancelled().happened, u"Angehalten."_s);
        QCOMPARE(QCoreApplication::translate("SqlError", "Shorten it."), u"Kürzen Sie ihn."_s);
    }

private:
    static void addFiles()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("German") << u"de"_s << QStringList();
        QTest::newRow("English plurals") << u"en"_s << QStringList{u"-pluralonly"_s};
    }
};

namespace tst_translations {
QTEST_GUILESS_MAIN(tst_Translations)
}
#include "tst_translations.moc"
