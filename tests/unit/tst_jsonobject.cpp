// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/JsonObject.h"

#include <QtTest>

#include <sys/mman.h>
#include <unistd.h>

using namespace accountdesk;
using namespace Qt::StringLiterals;

class tst_JsonObject : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsAllDigitsOfNumbers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const char *json, const char *text) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(text);
        };
        row("nothing", "{ }", "");
        row("members in order", R"({"b": 1, "a": "x"})", R"({"a":"x","b":1})");
        row("the same value in another spelling", R"({"z":1.50,"y":15e-1,"x":-0.0})", R"({"x":0,"y":1.5,"z":1.5})");
        row("as long as 64 bits", R"({"n":9223372036854775807})", R"({"n":9223372036854775807})");
        row("longer", R"( {"n": 12345678901234567890} )", R"({"n": 12345678901234567890})");
        row("a long fraction", R"({"n":0.1234567890123456789012})", R"({"n":0.1234567890123456789012})");
        row("digits in a text", "{\"n\":\"12345678901234567890 -1\"}", "{\"n\":\"12345678901234567890 -1\"}");
        row("deep inside", R"({"a":[{"b":[1,12345678901234567890]}]})", R"({"a":[{"b":[1,12345678901234567890]}]})");
    }
    void keepsAllDigitsOfNumbers()
    {
        QFETCH(const QByteArray, json);
        const auto object = parseJsonObject(json);
        QVERIFY(object);
        QTEST(faithfulText(json, *object), "text");
    }

    void readsNoFurtherThanATextThatEndsInABackslash_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"\\", "{\"a\":\"\\", "C:\\", "{}\\\\\\"})
            QTest::newRow(json) << QByteArray(json);
    }
    void readsNoFurtherThanATextThatEndsInABackslash()
    {
        QFETCH(const QByteArray, json);
        // Behind its last byte is a page that nobody may read.
        const auto page = static_cast<size_t>(sysconf(_SC_PAGESIZE));
        void *const pages = mmap(nullptr, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        QVERIFY(pages != MAP_FAILED);
        char *const end = static_cast<char *>(pages) + page;
        QCOMPARE(mprotect(end, page, PROT_NONE), 0);
        std::copy(json.begin(), json.end(), end - json.size());
        const QByteArray text = QByteArray::fromRawData(end - json.size(), json.size());
        QVERIFY(!parseJsonObject(text));
        QVERIFY(!hasTooManyValues(text));
        QCOMPARE(munmap(pages, 2 * page), 0);
    }

    void sendsWhatIsNoPlainObjectAsAText()
    {
        QJsonObject message;
        insertExtra(message, R"({"a":1})");
        QCOMPARE(message, QJsonObject({{u"extra"_s, QJsonObject({{u"a"_s, 1}})}}));
        for (const QByteArray extra : {"[1,2]", "a text", R"({"a": 1})", R"({"n":12345678901234567890})"}) {
            QJsonObject other;
            insertExtra(other, extra);
            QVERIFY(other.value("extra"_L1).isObject());
            QCOMPARE(other.value("extra_text"_L1).toString().toUtf8(), extra);
        }
    }
};

namespace tst_jsonobject {
QTEST_GUILESS_MAIN(tst_JsonObject)
}
#include "tst_jsonobject.moc"
