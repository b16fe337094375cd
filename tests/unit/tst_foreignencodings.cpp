// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ForeignRows.h"

#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::exchange;
using namespace accountdesk::storage;
using namespace accountdesk::text;
using namespace accountdesk::test;

namespace {

QByteArray encoded(const char *converter, const QString &text)
{
    QStringEncoder encoder(converter);
    return encoder.encode(text);
}

} // namespace

/// How the encoding of files that other programs wrote is found.
class TestForeignEncodings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheEncoding_data();
    void findsTheEncoding() { checkForeign(); }
    void asksWhereALetterIsAnotherOfTheWest_data();
    void asksWhereALetterIsAnotherOfTheWest();
    void takesOrdinaryNamesWithoutAsking_data();
    void takesOrdinaryNamesWithoutAsking();
    void asksWhereTheUsersLanguageReadsAnotherWord_data();
    void asksWhereTheUsersLanguageReadsAnotherWord();
    void saysWhatADoubtfulWordMayBe();
    void readsTheEncodingThatItIsTold_data();
    void readsTheEncodingThatItIsTold();
};

void TestForeignEncodings::findsTheEncoding_data()
{
    addForeignColumns();
    const QString text = u"acctid,name,paid,due\nA1,%1,5.00,6.00\n"_s;
    const auto file = [&text](const char *encoding, const QString &name) { return encoded(encoding, text.arg(name)); };
    const auto row = [](const QString &name) { return QStringList(u"A1|%1|5.00|6.00"_s.arg(name)); };
    for (const QString &name : {u"Jörg Müller “AG” €"_s, u"Lefèvre"_s, u"Søren Kjærgård"_s, u"José Muñoz"_s,
                                u"João Conceição"_s, u"O’Neill"_s, u"Strauß – Söhne"_s})
        addForeign(qPrintable(name), file("windows-1252", name), row(name));
    // In other languages of the West, with the signs of a word processor.
    for (const QString &name : {u"Guðmundsson"_s, u"Þór Jónsson"_s, u"Sigríður Einarsdóttir"_s,
                                u"Þorsteinn"_s,   u"Põder"_s,       u"Õunapuu"_s,
                                u"Tõnis Mägi"_s,  u"Rõõm"_s,        u"Põldmäe"_s,
                                u"Julián"_s,      u"Suárez"_s,      u"Goiás"_s,
                                u"Kovács"_s,      u"d’Artagnan"_s,  u"l’Hôpital"_s,
                                u"Joe’s"_s,       u"Sant’Anna"_s,   u"Müller–Schmidt"_s,
                                u"„Bär“"_s,       u"”Åse”"_s,       u"«Société»"_s,
                                u"Sacré-Cœur"_s,  u"Noël"_s,        u"Citroën"_s,
                                u"Forlì"_s,       u"Nicolò"_s,      u"Gesù"_s,
                                u"Català"_s,      u"Fanø"_s,        u"Kjær"_s,
                                u"Ibáñez"_s,      u"Brûlé"_s,       u"Geißler"_s})
        addForeign(qPrintable(name), file("windows-1252", name), row(name));
    addForeign("names in small letters",
               file("windows-1252", u"élodie martin"_s) + "A2,jean dupont,5.00,6.00\nA3,Zoe,5.00,6.00\n",
               {u"A1|élodie martin|5.00|6.00"_s, u"A2|jean dupont|5.00|6.00"_s, u"A3|Zoe|5.00|6.00"_s});
    addForeign("UTF-16 without a mark", file("UTF-16LE", u"処理商店"_s), row(u"処理商店"_s));
    addForeign("UTF-16, the other way", file("UTF-16BE", u"Jane"_s), {jane});
    addForeign("UTF-32", file("UTF-32LE", u"Jane"_s), {jane});
    addForeign("UTF-32 with a mark", QByteArray("\xFF\xFE\0\0", 4) + file("UTF-32LE", u"Jane"_s), {jane});
    const QStringList asked{u"doubt encoding"_s};
    addForeign("Shift-JIS", file("Shift_JIS", u"処理商店"_s), asked);
    addForeign("Cyrillic", file("windows-1251", u"Иванов"_s), asked);
    addForeign("Greek", file("windows-1253", u"Παπαδόπουλος"_s), asked);
    addForeign("Czech", file("windows-1250", u"Dvořák Růžička"_s), asked);
    addForeign("Polish", file("windows-1250", u"Łukasz"_s), asked);
    addForeign("Turkish", file("windows-1254", u"Gökşen Yılmaz"_s), asked);
    addForeign("CP850", file("ibm850", u"Müller"_s), asked);
    addForeign("CP850, an accent", file("ibm850", u"Café"_s), asked);
    addForeign("Hungarian", file("windows-1250", u"Győri"_s), asked);
    addForeign("ISO-8859-15's euro", file("ISO-8859-15", u"Müller €"_s), asked);
    addForeign("Macintosh, an umlaut", file("macintosh", u"Köln"_s), asked);
    addForeign("Macintosh", file("macintosh", u"Café"_s), asked);
    addForeign("Chinese", file("GBK", u"张伟有限公司"_s), asked);
    addForeign("UTF-8 encoded twice", file("UTF-8", u"MÃ¼ller"_s), asked);
    addForeign("UTF-8 encoded twice, with a mark", "\xEF\xBB\xBF" + file("UTF-8", u"MÃ¼ller"_s), asked);
    addForeign("UTF-8 encoded twice, a ß", file("UTF-8", u"StrauÃŸ"_s), asked);
    for (const QString &name :
         {u"Å¡koda"_s, u"PaweÅ‚"_s, u"TÅ‘ke"_s, u"WaÅ¼na"_s, u"MĂĽller"_s, u"M├╝ller"_s, u"M√ºller"_s, u"Oâ€™Brien"_s})
        addForeign(qPrintable(name), file("UTF-8", name), asked);
    for (const QString &name : {u"UMEÅ’S"_s, u"„SÄ”"_s, u"Ångström"_s, u"MĂNĂSTIREA"_s, u"Škoda – Å"_s})
        addForeign(qPrintable(name), file("UTF-8", name), row(name));
    addForeign("UTF-8 with a letter lost", file("UTF-8", u"M\uFFFDller"_s), asked);
    addForeign("UTF-8", file("UTF-8", u"SÃO João Âge"_s), row(u"SÃO João Âge"_s));
    addForeign("UTF-8 with a row of another kind",
               "acctid,name,paid,due\nA1,J\xC3\xB6rg,5.00,6.00\nA2,M\xFCller,5.00,6.00\n",
               {u"A1|Jörg|5.00|6.00"_s, u"bad 3 encoding"_s});
    addForeign("another kind with a row of UTF-8",
               "acctid,name,paid,due\n" + QByteArray("A2,M\xFCller,5.00,6.00\n").repeated(3)
                   + "A1,J\xC3\xB6rg,5.00,6.00\n",
               asked);
}

/// Each by one letter, which is one of a Western language's words as well.
void TestForeignEncodings::asksWhereALetterIsAnotherOfTheWest_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QString>("name");
    const QList<std::pair<const char *, QStringList>> others{
        {"ibm850",
         {u"Strauß"_s, u"Großmann"_s, u"Geißler"_s, u"Meißner"_s, u"Malmö"_s, u"Sánchez"_s, u"Città"_s, u"Lenôtre"_s,
          u"Perú"_s, u"Kjær"_s, u"Óscar"_s, u"Östlund"_s, u"Simões"_s, u"Úrsula Gomez"_s, u"Únicos"_s, u"Alcalá"_s,
          u"Alcalá de Henares"_s, u"Òscar"_s}},
        {"macintosh",
         {u"Muñoz"_s, u"Gómez"_s,    u"García"_s,  u"Raúl"_s,  u"Östlund"_s, u"Rodríguez"_s, u"Martín"_s, u"Díaz"_s,
          u"Díez"_s,  u"Cía"_s,      u"Días"_s,    u"Tíos"_s,  u"Lía"_s,     u"Luís"_s,      u"Solís"_s,  u"Martí"_s,
          u"Rubí"_s,  u"Marroquí"_s, u"Álvarez"_s, u"Ávila"_s, u"Ítalo"_s,   u"Èze"_s}},
        {"windows-1250", {u"Kamiński"_s, u"Michał"_s,  u"Wiśniewski"_s, u"Ćwik"_s,     u"Kučera"_s,  u"Čech"_s,
                          u"Petrović"_s, u"Kovač"_s,   u"Němec"_s,      u"Krůta"_s,    u"Szűcs"_s,   u"Hegedűs"_s,
                          u"Szőke"_s,    u"Novotný"_s, u"Zięba"_s,      u"Dębski"_s,   u"Węgrzyn"_s, u"Jędrzej"_s,
                          u"Więcek"_s,   u"Kępa"_s,    u"Sęk"_s,        u"Zarębski"_s, u"Piętka"_s,  u"Rębacz"_s,
                          u"Tęcza"_s,    u"Kővári"_s,  u"Kőrösi"_s,     u"Ďurica"_s,   u"Źrebiec"_s}},
        {"windows-1254", {u"Doğan"_s, u"Şahin"_s, u"Aydın"_s}},
        {"windows-1257", {u"Kazlauskienė"_s, u"Ozoliņa"_s, u"Pēteris"_s, u"Ēriks"_s}}};
    for (const auto &[encoding, names] : others) {
        for (const QString &name : names)
            QTest::addRow("%s %s", encoding, qPrintable(name)) << QByteArray(encoding) << name;
    }
}

void TestForeignEncodings::asksWhereALetterIsAnotherOfTheWest()
{
    QFETCH(const QByteArray, encoding);
    QFETCH(const QString, name);
    const QString file = u"acctid,name,paid,due\nA1,%1,5.00,6.00\n"_s.arg(name);
    QCOMPARE(rowsOf(encoded(encoding.constData(), file)), QStringList(u"doubt encoding"_s));
}

/// Each the only one in its file.
void TestForeignEncodings::takesOrdinaryNamesWithoutAsking_data()
{
    QTest::addColumn<QString>("name");
    const QStringList lists{
        u"Lefèvre|François Dupré|Hélène Mercier|Benoît Leroy|Chloé Martin|Éric Noël|Gérard Lécuyer|"
        u"Thérèse Pêcheur|Loïc Le Goff|Anaïs Rault|Cédric Bêche|L’Oréal|L’atelier du pain|D’Artagnan|"
        u"Théâtre de l’eau|Maçonnerie Bêchet|Forêt|Lévêque|Duchêne|Dufrêne|Crêperie du Port|Guêpe|"
        u"Tête d’Or|Honoré|Zoé|Maître Renard|Hôtel du Lac|Bâtiment Gène|Jérôme Côté|Sœurs Tatin|Cœur|"
        u"Gaëlle|Raphaël|Joël|Île de Ré|Àlex|Château Brûlé|Société Générale|Électricité Martin|Œuvre|"
        u"C’est bon|Jusqu’au bout|L’Haÿ-les-Roses|Prêt|Châtelain|Évêque|Agnès|Besançon|Jean-René|"
        u"Aurélien|Gênes|Fenêtres Plus|Conquêtes|L’école|L’an vert|Chênevert|Tempête|d’Or|Rêve d’ici|"
        u"Mêlée"_s,
        u"Müller|Jörg Groß|Weiß|Käthe Bär|Schröder|Köhler|Strauß|Übelacker|Österreicher|Ärzte|Süß|Jäger|"
        u"Grün|Lübeck|Fußball|Löwe|Hans’ Imbiss|Rößler|Preußen|Mußler|Äpfel|Böhm|Kröger|Düsseldorf|"
        u"Vögele|Göring|Bäcker|Schäfer|Größe|Voß"_s,
        u"José Muñoz|María Pérez|García|Íñigo|Ángel Díaz|Peña|Óscar Núñez|Úrsula Gómez|Ramón|Raúl|Sofía|"
        u"Iván|Andrés|Martínez|González|Rodríguez|Fernández|López|Sánchez|Jiménez|Ruíz|Álvarez|Martín|"
        u"Agüero|Ibáñez|Yáñez|Cía|Solís|Luís|Martí|Málaga|Cádiz|Alcalá|Ávila|Jesús|Belén|Concepción|Inés|"
        u"Tomás|César|Verónica|Mónica|Víctor|Ríos|Peñalver|Bolaños"_s,
        u"João|Conceição|Gonçalves|Simões|Camões|Inês|Mendonça|Antônio|Luís|Araújo|Brandão|Magalhães|"
        u"Fátima|Patrícia|Júlia|Lúcia|Guimarães|Assunção|Mercês|Tietê|Você|Português|Azevêdo|Ciências|"
        u"Estêvão|Moisés|Sérgio|Flávio|Marília|Goiânia|Irmãos|Leitão|Cabeças|Três Rios"_s,
        u"Nicolò|Forlì|Gesù|Città|Società|Caffè|Libertà|Dell’Acqua|D’Angelo|d’amico|Sant’Anna|Perù|"
        u"Università|Cantù"_s,
        u"Søren Kjærgård|Åse|Østergaard|Ærø|Åkesson|Öberg|Björn|Malmö|Sjöström|Hägg|Lindström|Bjørn|Kjær|"
        u"Pålsson|Grønland|Håkon|Hæg|Mäkinen|Hämäläinen|Järvinen|Pöyry|Øyvind|Høiby|Frøya|Ångström|"
        u"Västerås|Gävle|Köping|Jørgen|Thorbjørn|Møller|Guðmundsson|Þór Jónsson|Sigríður|Tõnis|Põder|"
        u"Rõõm|Õunapuu|Kõiv|Mägi"_s,
        u"O’Brien|D’Arcy|Joe’s|It’s|Players’|O’Neill|Sam’s Café|Cafe “X”|Smith – Sons|Zoë|Jones’ Diner|"
        u"Rock ’n’ Roll|Cookin’ Good|‘The Ship’|Pat’s|Acme™|Ed’s|McDonald’s|’t Hooft|Seán|Siobhán|"
        u"Ó Briain|Núala|Máire|We’re Clean|They’ll Fit|I’m Good|You’ve Got Mail|Who’d"_s,
    };
    for (const QString &list : lists) {
        for (const QString &name : list.split(u'|'))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestForeignEncodings::takesOrdinaryNamesWithoutAsking()
{
    QFETCH(const QString, name);
    const QString file = u"acctid,name,paid,due\nA1,%1,5.00,6.00\nA2,Jane,5.00,6.00\n"_s.arg(name);
    const QStringList rows = rowsOf(encoded("windows-1252", file));
    QCOMPARE(rows, QStringList({u"A1|%1|5.00|6.00"_s.arg(name), u"A2|Jane|5.00|6.00"_s}));
}

/// `Tõke` is Estonian, and Tőke in Hungary's encoding; `Müller` is the same in both.
void TestForeignEncodings::asksWhereTheUsersLanguageReadsAnotherWord_data()
{
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<QString>("name"); // as Windows-1252 reads it
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("Estonian") << QLocale::Estonian << u"Tõke"_s << false;
    QTest::newRow("German") << QLocale::German << u"Tõke"_s << false;
    QTest::newRow("Hungarian") << QLocale::Hungarian << u"Tõke"_s << true;
    QTest::newRow("Hungarian, a letter of both") << QLocale::Hungarian << u"Müller"_s << false;
    QTest::newRow("Polish") << QLocale::Polish << u"Têtu"_s << true;
    QTest::newRow("Latvian") << QLocale::Latvian << u"Jânis"_s << true;
    QTest::newRow("Czech") << QLocale::Czech << u"Ondøej"_s << true;
    QTest::newRow("Turkish") << QLocale::Turkish << u"Müller"_s << false;
}

void TestForeignEncodings::asksWhereTheUsersLanguageReadsAnotherWord()
{
    QFETCH(const QLocale::Language, language);
    QFETCH(const QString, name);
    QFETCH(const bool, isAsked);
    const auto restore = qScopeGuard([locale = QLocale()] { QLocale::setDefault(locale); });
    QLocale::setDefault(QLocale(language));
    const QString file = u"acctid,name,paid,due\nA1,%1,5.00,6.00\n"_s.arg(name);
    QCOMPARE(rowsOf(encoded("windows-1252", file)),
             QStringList(isAsked ? u"doubt encoding"_s : u"A1|%1|5.00|6.00"_s.arg(name)));
}

void TestForeignEncodings::saysWhatADoubtfulWordMayBe()
{
    QBuffer device;
    device.setData(encoded("ibm850", u"acctid,name,paid,due\nA1,Haus,5.00,6.00\nA2,Strauß,5.00,6.00\n"_s));
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto preview = inspectCsv(device);
    QVERIFY(preview);
    QCOMPARE(preview->doubts.size(), 1);
    const QString &what = preview->doubts.first().what;
    for (const QString &reading : {u"“Strauß” in ibm850"_s, u"“Strauá” in windows-1252"_s})
        QVERIFY2(what.contains(reading), qPrintable(what));
}

void TestForeignEncodings::readsTheEncodingThatItIsTold_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("name");
    QTest::newRow("Shift-JIS") << u"shift-jis"_s << u"処理商店"_s;
    QTest::newRow("windows-1250") << u"windows-1250"_s << u"Łukasz Dvořák"_s;
    QTest::newRow("windows-1251") << u"cp1251"_s << u"Иванов"_s;
    QTest::newRow("ISO-8859-15") << u"latin9"_s << u"Šéfœ"_s;
    QTest::newRow("Macintosh") << u"macintosh"_s << u"Café Müller"_s;
    QTest::newRow("CP850") << u"cp850"_s << u"Müller"_s;
    QTest::newRow("UTF-8, as it is") << u"utf-8"_s << u"MÃ¼ller"_s;
    QTest::newRow("Big5") << u"big5"_s << u"商店"_s;
    QTest::newRow("KOI8-R") << u"koi8-r"_s << u"Иванов"_s;
}

void TestForeignEncodings::readsTheEncodingThatItIsTold()
{
    QFETCH(const QString, encoding);
    QFETCH(const QString, name);
    const auto known = TextEncoding::named(encoding);
    QVERIFY(known);
    const QByteArray file = encoded(known->converterName(), u"acctid,name,paid,due\nA1,%1,5.00,6.00\n"_s.arg(name));
    QCOMPARE(rowsOf(file, {.encoding = *known}), QStringList(u"A1|%1|5.00|6.00"_s.arg(name)));
}

namespace tst_foreignencodings {
QTEST_APPLESS_MAIN(TestForeignEncodings)
}
#include "tst_foreignencodings.moc"
