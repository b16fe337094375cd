// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/VisibleText.h"

#include <QtTest>

using namespace accountdesk;
using namespace Qt::StringLiterals;

class tst_VisibleText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesOutWhatCantBeSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("a name") << u"Jürgen O'Neil & 王さん <b>"_s << u"Jürgen O'Neil & 王さん <b>"_s;
        QTest::newRow("Arabic") << u"محمد"_s << u"محمد"_s;
        QTest::newRow("emoji") << u"Bakery 🥐"_s << u"Bakery 🥐"_s;
        QTest::newRow("override") << u"Jane\u202Egpj.exe"_s << u"Jane[U+202E]gpj.exe"_s;
        QTest::newRow("isolate and its end") << u"a\u2067b\u2069"_s << u"a[U+2067]b[U+2069]"_s;
        QTest::newRow("marks") << u"a\u200Eb\u200Fc\u061C"_s << u"a[U+200E]b[U+200F]c[U+061C]"_s;
        QTest::newRow("zero width") << u"ACCT\u200B100\uFEFF\u2060"_s << u"ACCT[U+200B]100[U+FEFF][U+2060]"_s;
        QTest::newRow("a joiner between Latin letters") << u"AC\u200DCT"_s << u"AC[U+200D]CT"_s;
        QTest::newRow("a joiner that Persian needs") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
        QTest::newRow("a joiner that Hindi needs") << u"क्\u200Dष"_s << u"क्\u200Dष"_s;
        QTest::newRow("soft hyphen") << u"a\u00ADb"_s << u"a[U+00AD]b"_s;
        QTest::newRow("fillers") << u"\u3164\u115F\u034F"_s << u"[U+3164][U+115F][U+034F]"_s;
        QTest::newRow("line breaks") << u"a\r\nb\u2028c\u2029"_s << u"a␍␊b[U+2028]c[U+2029]"_s;
        QTest::newRow("tab, Escape, delete, C1") << u"\t\u001b[31m\u007f\u009b"_s << u"␉␛[31m␡[U+009B]"_s;
        QTest::newRow("NUL") << QString(QChar(0)) << u"␀"_s;
        QTest::newRow("beyond the first plane") << u"a\U000E0041"_s << u"a[U+E0041]"_s;
    }
    void writesOutWhatCantBeSeen()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, shown);
        QCOMPARE(visibleText(text), shown);
        QCOMPARE(visibleText(visibleText(text)), visibleText(text));
    }
};

namespace tst_visibletext {
QTEST_APPLESS_MAIN(tst_VisibleText)
}
#include "tst_visibletext.moc"
