// SPDX-License-Identifier: GPL-3.0-or-later
#include "url/DatabaseUrl.h"
#include "url/UrlParser.h"

#include <QRandomGenerator>
#include <QUrl>
#include <QtTest>

using namespace accountdesk;
using namespace accountdesk::url;

Q_DECLARE_METATYPE(accountdesk::url::DatabaseUrl)

class TestDatabaseUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void writesTheCanonicalForm_data();
    void writesTheCanonicalForm();
    void readsWhateverItWrote();
    void takesThePasswordApart_data();
    void takesThePasswordApart();
    void saysWhichPartItCantUnderstand_data();
    void saysWhichPartItCantUnderstand();
    void neverRepeatsAPassword();
    void encryptsOverANetworkUnlessAskedNotTo();
    void knowsALoopbackAddress();
    void knowsTheUsualPorts();
    void hasAShortName();
    void understandsTheDriversOptions_data();
    void understandsTheDriversOptions();
    void notesWhatItIgnores();
    void takesThePasswordFromAnOption();
    void keepsAnAtSignInADatabasesName();
    void takesNoPieceOfAPasswordForAHost_data();
    void takesNoPieceOfAPasswordForAHost();
    void explainsAPercentSign_data();
    void explainsAPercentSign();
    void tellsAFileFromAServerWithoutItsKind_data();
    void tellsAFileFromAServerWithoutItsKind();
};

void TestDatabaseUrl::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DatabaseUrl>("url");
    const auto row = [](const QString &text, const DatabaseUrl &url) {
        QTest::addRow("%s", qPrintable(text)) << text << url;
    };
    row(QStringLiteral("sqlite:///relative.db"), {.path = QStringLiteral("relative.db")});
    row(QStringLiteral("sqlite:///folder/relative.db"), {.path = QStringLiteral("folder/relative.db")});
    row(QStringLiteral("sqlite:////absolute.db"), {.path = QStringLiteral("/absolute.db")});
    row(QStringLiteral("sqlite:///C:/books/book.db"), {.path = QStringLiteral("C:/books/book.db")});
    row(QStringLiteral("sqlite:///:memory:"), {.path = QStringLiteral(":memory:")});
    row(QStringLiteral("sqlite://"), {.path = QStringLiteral(":memory:")});
    row(QStringLiteral("sqlite+pysqlite:///book.db"), {.path = QStringLiteral("book.db")});
    row(QStringLiteral("sqlite:////tmp/a%20b%3F%25%C3%A4.db"), {.path = QStringLiteral("/tmp/a b?%ä.db")});
    row(QStringLiteral("sqlite:////tmp/a b#ä+1.db"), {.path = QStringLiteral("/tmp/a b#ä+1.db")});
    row(QStringLiteral("  SQLite:///book.db\n"), {.path = QStringLiteral("book.db")});

    const DatabaseUrl mysql{.backend = Backend::MySql,
                            .host = QStringLiteral("localhost"),
                            .user = QStringLiteral("clerk"),
                            .database = QStringLiteral("crm")};
    for (const char *scheme :
         {"mysql", "mariadb", "mysql+pymysql", "mysql+mysqldb", "mariadb+mariadbconnector", "MYSQL"})
        row(QString::fromLatin1(scheme) + QStringLiteral("://clerk@localhost/crm"), mysql);
    row(QStringLiteral("mysql://clerk@localhost:/crm"), mysql);
    row(QStringLiteral("mysql+pymysql://clerk@localhost/crm?charset=utf8mb4"), mysql);

    DatabaseUrl remote = mysql;
    remote.host = QStringLiteral("db.example");
    remote.port = 3307;
    remote.tls = TlsMode::VerifyFull;
    remote.caFile = QStringLiteral("/etc/my ca.pem");
    row(QStringLiteral("mysql://clerk@db.example:3307/crm?ssl-ca=/etc/my%20ca.pem&ssl-mode=verify"), remote);
    row(QStringLiteral("mysql://clerk@db.example:3307/crm?ssl_ca=/etc/my+ca.pem"), remote);
    row(QStringLiteral("mysql://clerk@db.example:3307/crm?ssl-ca=%2Fetc%2Fmy%20ca.pem&ssl-mode=VERIFY_IDENTITY"),
        remote);
    remote.tls = TlsMode::VerifyCa;
    row(QStringLiteral("mysql://clerk@db.example:3307/crm?ssl-mode=VERIFY_CA&ssl-ca=/etc/my%20ca.pem"), remote);
    remote.caFile.clear();
    remote.tls = TlsMode::Off;
    row(QStringLiteral("mysql://clerk@db.example:3307/crm?ssl-mode=DISABLED"), remote);

    DatabaseUrl postgres = remote;
    postgres.backend = Backend::PostgreSql;
    postgres.port = 0;
    postgres.tls = TlsMode::VerifyFull;
    for (const char *scheme :
         {"postgresql", "postgres", "postgresql+psycopg2", "postgresql+psycopg", "postgresql+asyncpg"})
        row(QString::fromLatin1(scheme) + QStringLiteral("://clerk@db.example/crm?sslmode=verify-full"), postgres);
    postgres.caFile = QStringLiteral("/a@b/ca.pem");
    row(QStringLiteral("postgresql://clerk@db.example/crm?sslmode=verify-full&sslrootcert=/a@b/ca.pem"), postgres);
    postgres.caFile.clear();
    postgres.tls = TlsMode::Require;
    row(QStringLiteral("postgresql://clerk@db.example/crm?sslmode=require"), postgres);

    DatabaseUrl v6 = mysql;
    v6.host = QStringLiteral("::1");
    row(QStringLiteral("mysql://clerk@[::1]/crm"), v6);
    v6.port = 3306;
    row(QStringLiteral("mysql://clerk@[::1]:3306/crm"), v6);
    v6.host = QStringLiteral("fe80::1%eth0");
    v6.tls = TlsMode::VerifyFull;
    row(QStringLiteral("mysql://clerk@[fe80::1%eth0]:3306/crm"), v6);

    DatabaseUrl odd = mysql;
    odd.user = QStringLiteral("a:b@c/d?e");
    odd.database = QStringLiteral("crm ä/1?#%");
    row(QStringLiteral("mysql://a%3Ab%40c%2Fd%3Fe@localhost/crm%20%C3%A4%2F1%3F%23%25"), odd);
    DatabaseUrl socket{.backend = Backend::PostgreSql,
                       .host = QStringLiteral("/run/postgresql"),
                       .database = QStringLiteral("crm")};
    row(QStringLiteral("postgresql://%2Frun%2Fpostgresql/crm"), socket);
    socket.host.clear();
    row(QStringLiteral("postgresql:///crm"), socket);
}

void TestDatabaseUrl::understands()
{
    QFETCH(QString, text);
    QFETCH(DatabaseUrl, url);
    const auto parsed = parseUrl(text);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().text()));
    QVERIFY2(parsed->url == url, qPrintable(parsed->url.toString()));
    QCOMPARE(parsed->password, QString());
    const auto again = parseUrl(url.toString());
    QVERIFY2(again && again->url == url, qPrintable(url.toString()));
}

void TestDatabaseUrl::writesTheCanonicalForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *text, const char *canonical) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(canonical);
    };
    row("sqlite+pysqlite:///relative.db", "sqlite:///relative.db");
    row("sqlite:////home/me/My Books/book.db", "sqlite:////home/me/My%20Books/book.db");
    row("sqlite://", "sqlite:///:memory:");
    row("mysql+pymysql://clerk:geheim@localhost/crm?charset=utf8mb4", "mysql://clerk@localhost/crm");
    row("mariadb://clerk@db.example/crm", "mysql://clerk@db.example/crm?ssl-mode=verify");
    row("mysql://clerk@db.example/crm?ssl-mode=off", "mysql://clerk@db.example/crm?ssl-mode=off");
    row("mysql://clerk@localhost/crm?ssl-mode=off", "mysql://clerk@localhost/crm");
    row("mysql://clerk@localhost/crm?ssl-ca=/ca.pem", "mysql://clerk@localhost/crm?ssl-mode=verify&ssl-ca=/ca.pem");
    row("postgres://clerk@[::1]:5432/crm?sslmode=require", "postgresql://clerk@[::1]:5432/crm?sslmode=require");
    row("postgresql://clerk@db.example/crm?sslrootcert=/ca.pem&sslmode=verify-ca",
        "postgresql://clerk@db.example/crm?sslmode=verify-ca&sslrootcert=/ca.pem");
    row("postgresql://clerk@db.example/crm?sslmode=disable", "postgresql://clerk@db.example/crm?sslmode=disable");
}

void TestDatabaseUrl::writesTheCanonicalForm()
{
    QFETCH(QString, text);
    const auto parsed = parseUrl(text);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().text()));
    QTEST(parsed->url.toString(), "canonical");
}

void TestDatabaseUrl::readsWhateverItWrote()
{
    QRandomGenerator random(6);
    const QString letters = QStringLiteral("ab:/?#[]@!$&'()*+,;=%20 \"<>\\^`{|}~äß€客\U00010400._-");
    const auto text = [&](qsizetype least) {
        QString result;
        for (qsizetype size = random.bounded(12) + least; size > 0; --size)
            result += letters[random.bounded(letters.size())];
        // Half of a pair is no text, and comes back as no text does.
        return QString::fromUtf8(result.toUtf8());
    };
    for (int i = 0; i < 50'000; ++i) {
        DatabaseUrl url{.backend = Backend::Sqlite, .path = text(1)};
        if (i % 3 != 0) {
            const bool v6 = random.bounded(2) == 0;
            url = {.backend = i % 3 == 1 ? Backend::MySql : Backend::PostgreSql,
                   .host = v6 ? QStringLiteral("fe80::1:2") : QStringLiteral("db.ex-ämple_1"),
                   .port = static_cast<quint16>(random.bounded(65536)),
                   .user = text(0),
                   .database = text(1),
                   .tls = static_cast<TlsMode>(random.bounded(4)),
                   .caFile = text(0)};
        }
        const auto parsed = parseUrl(url.toString());
        QVERIFY2(parsed, qPrintable(url.toString() + u' ' + (parsed ? QString() : parsed.error().text())));
        QVERIFY2(parsed->url == url, qPrintable(url.toString()));
    }
}

void TestDatabaseUrl::takesThePasswordApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("password");
    const auto row = [](const char *text, const char *password) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(password);
    };
    row("mysql://clerk:geheim@localhost/crm", "geheim");
    row("mysql://clerk:p%40ss%3A%2F%3F%23%25%20%C3%A4@localhost/crm", "p@ss:/?#% ä");
    row("mysql://clerk:a:b@localhost/crm", "a:b");
    row("mysql://clerk:a@b@localhost/crm", "a@b");
    row("mysql://clerk:a+b#c@localhost/crm", "a+b#c");
    row("mysql://clerk:@localhost/crm", "");
    row("postgresql://:geheim@localhost/crm", "geheim");
    row("postgresql://clerk:geheim@[::1]:5432/crm", "geheim");
}

void TestDatabaseUrl::takesThePasswordApart()
{
    QFETCH(QString, text);
    const auto parsed = parseUrl(text);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().text()));
    QVERIFY(parsed->url.isLoopback());
    QTEST(parsed->password, "password");
}

void TestDatabaseUrl::saysWhichPartItCantUnderstand_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *text, const char *part) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(part);
    };
    row("", "empty");
    row("  ", "empty");
    row("book.db", "kind of database");
    row("/home/me/book.db", "kind of database");
    row("://host/db", "kind of database");
    row("my sql://host/db", "kind of database");
    row("mysql:/host/db", "kind of database");
    row("oracle://host/db", "oracle");
    row("mssql+pyodbc://host/db", "mssql+pyodbc");
    row("sqlite://book.db", "three slashes");
    row("sqlite://host/book.db", "three slashes");
    row("sqlite:///book.db?mode=ro", "options");
    row("sqlite:///book%zz.db", "the file");
    row("sqlite:///book%00.db", "the file");
    row("sqlite:///book%FF.db", "the file");
    row("mysql://cl%erk@host/db", "the user");
    row("mysql://clerk:100%@host/db", "the password");
    row("mysql://clerk@host%0A/db", "the host");
    row("mysql://clerk@ho st/db", "the host");
    row("mysql://clerk@[::1/db", "the host");
    row("mysql://clerk@[host]/db", "the host");
    row("mysql://clerk@[]/db", "the host");
    row("mysql://clerk@::1/db", "the host");
    row("mysql://clerk@host:0/db", "the port");
    row("mysql://clerk@host:65536/db", "the port");
    row("mysql://clerk@host:-1/db", "the port");
    row("mysql://clerk@host:33 06/db", "the port");
    row("mysql://clerk@host:port/db", "the port");
    row("mysql://clerk@host", "doesn't name a database");
    row("mysql://clerk@host/", "doesn't name a database");
    row("mysql://clerk@host/?ssl-mode=off", "doesn't name a database");
    row("mysql://clerk@host/d%zb", "the database");
    row("mysql://clerk@host/db?ssl-mod=off", "ssl-mod");
    row("mysql://clerk@host/db?ssl-mode=perhaps", "encryption");
    row("mysql://clerk@host/db?ssl-mode", "encryption");
    row("postgresql://clerk@host/db?sslmode=prefer", "encryption");
    row("mysql://clerk@host/db?ssl-ca=%zz", "ssl-ca");
    row("mysql://clerk@host/db?charset=latin1", "charset");
    row("mysql://clerk@host/db?ssl-mode=preferred", "prefer");
    row("mysql://clerk@host/db?read_default_file=/etc/my.cnf", "read_default_file");
    row("postgresql://clerk@host/db?options=-csearch_path%3Dcrm", "options");
    row("postgresql://clerk@host/db?service=crm", "service");
    row("mysql://clerk@host/db?unix_socket=mysql.sock", "unix_socket");
    row("mysql://clerk@host/db?connect_timeout=soon", "connect_timeout");
    row("mysql://clerk@host/db?port=0", "port");
    row("mysql://clerk@host/db?ssl_verify_cert=maybe", "ssl_verify_cert");
    row("mysql://clerk@host/db?ssl_fp=12:34", "ssl_fp");
    row("mysql://clerk@host/db?ssl-mode=off&tls-fp=0123456789abcdef0123456789abcdef01234567", "fingerprint");
    row("postgresql://clerk@host/db?tls-fp=0123456789abcdef0123456789abcdef01234567", "sslrootcert");
    row("jdbc:mysql://host/db", "jdbc:");
    row("jdbc:postgresql://host/db?user=clerk", "jdbc:");
}

void TestDatabaseUrl::understandsTheDriversOptions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *text, const char *canonical) { QTest::newRow(text) << text << canonical; };
    // a socket
    row("mysql://clerk@localhost/crm?unix_socket=/run/my.sock", "mysql://clerk@/crm?unix_socket=/run/my.sock");
    row("mysql:///crm?unix_socket=/run/my.sock", "mysql:///crm?unix_socket=/run/my.sock");
    row("mysql://clerk@/crm?socket=%2Frun%2Fmy.sock", "mysql://clerk@/crm?unix_socket=/run/my.sock");
    row("mysql://clerk@%2Frun%2Fmy.sock/crm", "mysql://clerk@/crm?unix_socket=/run/my.sock");
    row("postgresql://clerk@/crm?host=/run/postgresql", "postgresql://clerk@%2Frun%2Fpostgresql/crm");
    // the place
    row("postgresql:///crm?host=db.example&port=5433&user=clerk&sslmode=require",
        "postgresql://clerk@db.example:5433/crm?sslmode=require");
    row("postgresql://clerk@localhost?dbname=crm", "postgresql://clerk@localhost/crm");
    row("mysql://clerk@localhost/?database=crm", "mysql://clerk@localhost/crm");
    row("mysql://clerk@localhost/crm?connect_timeout=10", "mysql://clerk@localhost/crm?connect_timeout=10");
    row("mysql+mysqlconnector://clerk@localhost/crm?connection_timeout=10",
        "mysql://clerk@localhost/crm?connect_timeout=10");
    row("postgresql+pg8000://clerk@localhost/crm?timeout=10", "postgresql://clerk@localhost/crm?connect_timeout=10");
    row("mysql://clerk@localhost/crm?charset=utf8mb4", "mysql://clerk@localhost/crm");
    row("postgresql://clerk@localhost/crm?client_encoding=UTF8", "postgresql://clerk@localhost/crm");
    // encryption
    row("postgresql+asyncpg://clerk@localhost/crm?ssl=require", "postgresql://clerk@localhost/crm?sslmode=require");
    row("postgresql+asyncpg://clerk@localhost/crm?ssl=verify-full",
        "postgresql://clerk@localhost/crm?sslmode=verify-full");
    row("postgresql+pg8000://clerk@localhost/crm?ssl=true", "postgresql://clerk@localhost/crm?sslmode=verify-full");
    row("mysql+pymysql://clerk@localhost/crm?ssl=false", "mysql://clerk@localhost/crm");
    row("mysql+mysqlconnector://clerk@db.example/crm?ssl_disabled=true", "mysql://clerk@db.example/crm?ssl-mode=off");
    row("mysql+mysqlconnector://clerk@localhost/crm?ssl_ca=/ca.pem&ssl_verify_cert=true",
        "mysql://clerk@localhost/crm?ssl-mode=verify&ssl-ca=/ca.pem");
    row("mysql+pymysql://clerk@localhost/crm?ssl_ca=/ca.pem&ssl_check_hostname=false",
        "mysql://clerk@localhost/crm?ssl-mode=verify-ca&ssl-ca=/ca.pem");
    row("mysql+mysqldb://clerk@db.example/crm?ssl_mode=VERIFY_CA", "mysql://clerk@db.example/crm?ssl-mode=verify-ca");
    row("mysql+mysqldb://clerk@db.example/crm?ssl_mode=REQUIRED&ssl_ca=/ca.pem&ssl_cert=/c.pem&ssl_key=/k.pem",
        "mysql://clerk@db.example/crm?ssl-mode=require&ssl-ca=/ca.pem&ssl-cert=/c.pem&ssl-key=/k.pem");
    row("mariadb+mariadbconnector://clerk@db.example/crm?ssl=true&ssl_verify_cert=false",
        "mysql://clerk@db.example/crm?ssl-mode=require");
    row("postgresql://clerk@db.example/crm?sslmode=verify-full&sslrootcert=system&sslcert=/c.pem&sslkey=/k.pem",
        "postgresql://clerk@db.example/crm?sslmode=verify-full&sslcert=/c.pem&sslkey=/k.pem");
    row("mysql://clerk@db.example/crm?tls-fp=01:23:45:67:89:ab:cd:ef:01:23:45:67:89:ab:cd:ef:01:23:45:67",
        "mysql://clerk@db.example/crm?ssl-fp=0123456789ABCDEF0123456789ABCDEF01234567");
}

void TestDatabaseUrl::understandsTheDriversOptions()
{
    QFETCH(QString, text);
    const auto parsed = parseUrl(text);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().text()));
    QTEST(parsed->url.toString(), "canonical");
    const auto again = parseUrl(parsed->url.toString());
    QVERIFY(again && again->url == parsed->url);
}

void TestDatabaseUrl::notesWhatItIgnores()
{
    const auto parsed = parseUrl(
        u"mysql+mysqldb://clerk@localhost/crm?charset=utf8&use_unicode=1&application-name=crm&connect_timeout=3");
    QVERIFY(parsed);
    QCOMPARE(parsed->ignored, (QStringList{QStringLiteral("use_unicode"), QStringLiteral("application-name")}));
    const auto file = parseUrl(u"sqlite:///book.db?timeout=5&check_same_thread=false");
    QVERIFY(file);
    QCOMPARE(file->url.path, QStringLiteral("book.db"));
    QCOMPARE(file->ignored.size(), 2);
}

void TestDatabaseUrl::takesThePasswordFromAnOption()
{
    const auto parsed = parseUrl(u"postgresql://localhost/crm?user=clerk&password=a%26b%20c");
    QVERIFY(parsed);
    QCOMPARE(parsed->url.user, QStringLiteral("clerk"));
    QCOMPARE(parsed->password, QStringLiteral("a&b c"));
    QVERIFY(!parsed->url.toString().contains(QStringLiteral("a%26b")));
}

void TestDatabaseUrl::keepsAnAtSignInADatabasesName()
{
    for (const QStringView text : {u"mysql://clerk:geheim@localhost/a@b", u"mysql://clerk:geheim@localhost/a%40b",
                                   u"mysql://clerk:geheim@db.example:3307/a@b", u"mysql://clerk:geheim@[::1]/a@b"}) {
        const auto parsed = parseUrl(text);
        QVERIFY(parsed);
        QCOMPARE(parsed->url.database, QStringLiteral("a@b"));
        QCOMPARE(parsed->password, QStringLiteral("geheim"));
    }
    QVERIFY(!parseUrl(u"mysql://clerk:a/b@localhost/crm"));
    QVERIFY(!parseUrl(u"mysql://clerk:a@b/c@localhost/crm"));
}

/// A password with an @ and a / seems to end in a host. A database's name may have an @, too, but then a host
/// that is surely one is before it.
void TestDatabaseUrl::takesNoPieceOfAPasswordForAHost_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"mysql://clerk:pa@ss/word@host/db", "mysql://clerk:pa@ss/word@host", "mysql://clerk:pa@ss/word@localhost",
          "mysql://clerk:pa@ss:33/word@host", "mysql://clerk:pa@ss/word@host:3306", "mysql://clerk:p@a@ss/w@host/db",
          "mysql://clerk:pa@ss?word@host/db", "mysql://clerk:pa@ss/w?word@host/db", "mysql://clerk:p@s.s/word@host",
          "mysql://clerk:pa@ss/w?user=x@host/db", "mysql://clerk:pa@ss/w?charset=utf8@host/db",
          "postgresql://clerk:pa@ss/w?sslmode=require&x@host/db", "postgresql://clerk:pa@ss/word@[::1]/db",
          "mysql://clerk:a/b@host/db", "mysql://clerk:33/b@host/db", "mysql://clerk:a?b@host/db"})
        QTest::newRow(text) << text;
}

void TestDatabaseUrl::takesNoPieceOfAPasswordForAHost()
{
    QFETCH(QString, text);
    const auto parsed = parseUrl(text);
    QVERIFY2(!parsed, qPrintable(parsed ? parsed->url.toString() : QString()));
    QVERIFY2(parsed.error().text().contains(QStringLiteral("Write / as %2F")), qPrintable(parsed.error().text()));
    QVERIFY(!parsed.error().text().contains(QStringLiteral("“")));
}

void TestDatabaseUrl::explainsAPercentSign_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"mysql://clerk:100%@host/db", "mysql://clerk:100%zz@host/db",
                             "mysql://clerk:a%8eb@host/db", "mysql://cl%C3erk@host/db"})
        QTest::newRow(text) << text;
}

void TestDatabaseUrl::explainsAPercentSign()
{
    QFETCH(QString, text);
    const auto parsed = parseUrl(text);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().text().contains(QStringLiteral("%25")), qPrintable(parsed.error().text()));
}

void TestDatabaseUrl::tellsAFileFromAServerWithoutItsKind_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFile");
    for (const char *server :
         {"localhost:3306/crm", "127.0.0.1:3306", "db.example/crm", "localhost/crm", "clerk@db.example/crm",
          "clerk:geheim@host:3306/crm", "clerk:geheim@host/crm", "mysql:clerk@host/crm", "postgresql:/host/crm",
          "sqlite:book.db", "jdbc:mysql://host/db"})
        QTest::newRow(server) << server << false;
    for (const char *file : {"book.db", "book", "me@home.accountdesk", "folder/book.accountdesk", "/srv/book",
                             "./localhost:3306", "../books/crm", "~/book", "mysql", "C:/books/book.db", "a: b.db"})
        QTest::newRow(file) << file << true;
}

void TestDatabaseUrl::tellsAFileFromAServerWithoutItsKind()
{
    QFETCH(QString, text);
    QFETCH(bool, isFile);
    const auto place = parsePlace(text);
    QCOMPARE(place.has_value(), isFile);
    if (isFile)
        QCOMPARE(place->url.path, text);
    else
        QVERIFY2(place.error().text().contains(QStringLiteral("://"))
                     && !place.error().text().contains(QStringLiteral("geheim")),
                 qPrintable(place.error().text()));
}

void TestDatabaseUrl::saysWhichPartItCantUnderstand()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const auto parsed = parseUrl(text);
    QVERIFY2(!parsed, qPrintable(parsed ? parsed->url.toString() : QString()));
    QCOMPARE(parsed.error().kind, Error::Kind::Invalid);
    QVERIFY2(parsed.error().text().contains(part), qPrintable(parsed.error().text()));
}

/// Passwords as people paste them, encoded or not, in URLs right and wrong.
void TestDatabaseUrl::neverRepeatsAPassword()
{
    const QString secret = QStringLiteral("Zq7Xw9Kv");
    const QStringList passwords{secret,
                                QStringLiteral("%1/%1"),
                                QStringLiteral("%1?%1"),
                                QStringLiteral("%1?%1=%1"),
                                QStringLiteral("%1#%1"),
                                QStringLiteral("%1@%1"),
                                QStringLiteral("%1:%1"),
                                QStringLiteral("%1%"),
                                QStringLiteral("%1%zz"),
                                QStringLiteral("%1 %1"),
                                QStringLiteral("[%1]"),
                                QStringLiteral("%1&%1=%1"),
                                QStringLiteral("12/%1"),
                                QStringLiteral("12?%1=x"),
                                QStringLiteral("@%1/?%1=%1"),
                                QStringLiteral("://%1")};
    const QStringList urls{QStringLiteral("mysql://clerk:{}@db.example/crm"),
                           QStringLiteral("mysql://clerk:{}@/crm"),
                           QStringLiteral("mysql://clerk:{}@db.example"),
                           QStringLiteral("mysql://clerk:{}@db.example:x/crm"),
                           QStringLiteral("mysql://clerk:{}@db.example/crm?x=y"),
                           QStringLiteral("postgresql://clerk:{}@[db/crm"),
                           QStringLiteral("postgresql://clerk:{}@db.example/crm?sslmode=perhaps"),
                           QStringLiteral("oracle://clerk:{}@db.example/crm"),
                           QStringLiteral("clerk:{}@db.example/crm"),
                           QStringLiteral("sqlite://clerk:{}@db.example/crm")};
    int refused = 0;
    for (const QString &url : urls) {
        for (QString password : passwords) {
            const auto parsed = parseUrl(
                QString(url).replace(QStringLiteral("{}"), password.replace(QStringLiteral("%1"), secret)));
            if (parsed) {
                QVERIFY(!parsed->url.toString().contains(secret));
                QVERIFY(!parsed->url.displayName().contains(secret));
                continue;
            }
            ++refused;
            QVERIFY2(!parsed.error().text().contains(secret), qPrintable(parsed.error().text()));
            QVERIFY(!parsed.error().detail.contains(secret));
        }
    }
    QVERIFY(refused > 100);
}

void TestDatabaseUrl::encryptsOverANetworkUnlessAskedNotTo()
{
    const auto mode = [](QStringView text) { return parseUrl(text)->url.tls; };
    QCOMPARE(mode(u"mysql://clerk@localhost/crm"), TlsMode::Off);
    QCOMPARE(mode(u"mysql://clerk@127.0.0.1/crm"), TlsMode::Off);
    QCOMPARE(mode(u"mysql://clerk@db.example/crm"), TlsMode::VerifyFull);
    QCOMPARE(mode(u"postgresql://clerk@127.evil.example/crm"), TlsMode::VerifyFull);
    QCOMPARE(mode(u"mysql://clerk@localhost/crm?ssl-ca=ca.pem"), TlsMode::VerifyFull);
    QCOMPARE(mode(u"mysql://clerk@db.example/crm?ssl-mode=off"), TlsMode::Off);
}

void TestDatabaseUrl::knowsALoopbackAddress()
{
    const auto loopback = [](const QString &host) {
        return DatabaseUrl{.backend = Backend::MySql, .host = host}.isLoopback();
    };
    for (const char *host : {"localhost", "LocalHost", "127.0.0.1", "127.255.0.3", "::1", "", "/run/postgresql"})
        QVERIFY2(loopback(QString::fromLatin1(host)), host);
    for (const char *host : {"db.example", "127.example.com", "127.0.0.1.example.com", "127.0.0", "127.0.0.256",
                             "127.0.0.x", "10.0.0.1", "localhost.example.com", "::2", "128.0.0.1"})
        QVERIFY2(!loopback(QString::fromLatin1(host)), host);
}

void TestDatabaseUrl::knowsTheUsualPorts()
{
    QCOMPARE((DatabaseUrl{.backend = Backend::MySql}.effectivePort()), 3306);
    QCOMPARE((DatabaseUrl{.backend = Backend::PostgreSql}.effectivePort()), 5432);
    QCOMPARE((DatabaseUrl{.backend = Backend::MySql, .port = 13306}.effectivePort()), 13306);
    QCOMPARE((DatabaseUrl{.backend = Backend::Sqlite}.effectivePort()), 0);
}

void TestDatabaseUrl::hasAShortName()
{
    QCOMPARE(parseUrl(u"sqlite:////home/me/book.accountdesk")->url.displayName(), QStringLiteral("book.accountdesk"));
    QCOMPARE(parseUrl(u"mysql://clerk@db.example:3307/crm")->url.displayName(), QStringLiteral("crm on db.example"));
    QVERIFY(!parseUrl(u"sqlite:///:memory:")->url.displayName().isEmpty());
}

namespace tst_databaseurl {
QTEST_GUILESS_MAIN(TestDatabaseUrl)
}
#include "tst_databaseurl.moc"
