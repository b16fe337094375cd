// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/Settings.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::platform;
using namespace Qt::StringLiterals;

/// The table of settings: what a clerk's file of any version has keeps its meaning.
class TestOfSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"AccountDesk-Test"_s);
        QCoreApplication::setApplicationName(u"tst_settings"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init() { QSettings().clear(); }

    void haveTheKeysThatClerksFilesHave();
    void areTheirDefaultsInANewFile();
    void comeBackAsTheyWereSet();
    void areTheirDefaultsAgainAfterAReset();
    void keepEachOfManyApart();
    void readAFileOfAnOlderVersion();

private:
    QTemporaryDir m_folder;
};

namespace {

template<typename T>
constexpr bool isOfEach = false;
template<typename T>
constexpr bool isOfEach<SettingOfEach<T>> = true;

/// Calls `use` with each setting of the table.
template<typename Use>
void forEachSetting(const Use &use)
{
    std::apply([&use](const auto &...setting) { (use(setting), ...); }, settings::all);
}

/// Something that isn't the default.
template<typename T>
T another()
{
    if constexpr (std::is_same_v<T, QStringList>)
        return {u"a, b"_s, QString(), u"ü%1/\\"_s};
    else if constexpr (std::is_same_v<T, QByteArray>)
        return QByteArray("\0\xff@,;%1", 7);
    else if constexpr (std::is_same_v<T, QString>)
        return u"@ä, %1/\\\""_s;
    else
        return T(1);
}

template<typename Setting>
typename Setting::Type defaultOf(const Setting &setting)
{
    if constexpr (std::is_arithmetic_v<typename Setting::Type>)
        return setting.defaultValue;
    else
        return {};
}

} // namespace

void TestOfSettings::haveTheKeysThatClerksFilesHave()
{
    QStringList keys;
    forEachSetting([&keys](const auto &setting) { keys << setting.key; });
    keys.sort();
    const QStringList known{u"accounts/columns"_s, u"appearance"_s,  u"importMappings/%1"_s, u"language"_s,
                            u"languageFormats"_s,  u"lastBook"_s,    u"recentBooks"_s,       u"sync/%1/interval"_s,
                            u"window/geometry"_s,  u"window/state"_s};
    QCOMPARE(keys, known); // none twice
    for (const QString &key : std::as_const(keys)) {
        for (const QString &other : std::as_const(keys))
            QVERIFY2(!other.startsWith(key + u'/'), qPrintable(key)); // would be removed with it
        QVERIFY2(!key.startsWith("TrustedServers"_L1), qPrintable(key));
    }
}

void TestOfSettings::areTheirDefaultsInANewFile()
{
    forEachSetting([](const auto &setting) {
        using Setting = std::decay_t<decltype(setting)>;
        if constexpr (isOfEach<Setting>)
            QCOMPARE(setting.get(u"one"_s), defaultOf(setting));
        else
            QCOMPARE(setting.get(), defaultOf(setting));
    });
    QCOMPARE(settings::syncInterval.get(u"any"_s), 5);
    QCOMPARE(settings::formatsOfLanguage.get(), false);
    QVERIFY(QSettings().allKeys().isEmpty()); // reading writes nothing
}

void TestOfSettings::comeBackAsTheyWereSet()
{
    forEachSetting([](const auto &setting) {
        using Setting = std::decay_t<decltype(setting)>;
        const auto value = another<typename Setting::Type>();
        QVERIFY(value != defaultOf(setting));
        if constexpr (isOfEach<Setting>) {
            setting.set(u"one"_s, value);
            QSettings().sync();
            QCOMPARE(setting.get(u"one"_s), value);
        } else {
            setting.set(value);
            QSettings().sync();
            QCOMPARE(setting.get(), value);
        }
    });
    QCOMPARE(QSettings().allKeys().size(), qsizetype(std::tuple_size_v<decltype(settings::all)>));
}

void TestOfSettings::areTheirDefaultsAgainAfterAReset()
{
    forEachSetting([](const auto &setting) {
        using Setting = std::decay_t<decltype(setting)>;
        if constexpr (!isOfEach<Setting>) {
            setting.set(another<typename Setting::Type>());
            setting.reset();
            QCOMPARE(setting.get(), defaultOf(setting));
        }
    });
    QVERIFY(QSettings().allKeys().isEmpty());
}

void TestOfSettings::keepEachOfManyApart()
{
    settings::syncInterval.set(u"a%2Fb"_s, 7);
    settings::syncInterval.set(u"a"_s, 8);
    QCOMPARE(settings::syncInterval.get(u"a%2Fb"_s), 7);
    QCOMPARE(settings::syncInterval.get(u"a"_s), 8);
    QCOMPARE(settings::syncInterval.get(u"b"_s), 5);
}

/// As text, which a file has.
void TestOfSettings::readAFileOfAnOlderVersion()
{
    const QString path = QSettings().fileName();
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "[General]\nappearance=dark\nlanguage=de\nlanguageFormats=true\nlastBook=sqlite:///home/jane/a.accountdesk\n"
        "recentBooks=sqlite:///home/jane/a.accountdesk\n\n"
        "[accounts]\ncolumns=@ByteArray(\\0\\0\\x1)\n\n[importMappings]\n0123=\"0,1,2,3,-1,-1\"\n\n"
        "[sync]\nsqlite%253A%252F%252Fa\\interval=15\n");
    file.close();
    QSettings().sync();
    QCOMPARE(settings::appearance.get(), u"dark"_s);
    QCOMPARE(settings::language.get(), u"de"_s);
    QCOMPARE(settings::formatsOfLanguage.get(), true);
    QCOMPARE(settings::lastBook.get(), u"sqlite:///home/jane/a.accountdesk"_s);
    QCOMPARE(settings::recentBooks.get(), QStringList{u"sqlite:///home/jane/a.accountdesk"_s});
    QCOMPARE(settings::accountColumns.get(), QByteArray("\0\0\1", 3));
    QCOMPARE(settings::importMapping.get(u"0123"_s), u"0,1,2,3,-1,-1"_s);
    QCOMPARE(settings::syncInterval.get(u"sqlite%3A%2F%2Fa"_s), 15);
}

namespace tst_settings {
QTEST_GUILESS_MAIN(TestOfSettings)
}
#include "tst_settings.moc"
