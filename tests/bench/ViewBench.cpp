// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ViewBench.h"

#include "bench/Work.h"
#include "support/Environment.h"
#include "support/Forwarder.h"
#include "support/TestDatabases.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace accountdesk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace accountdesk::bench {

namespace {

constexpr std::chrono::milliseconds eachWay = 10ms;

/// One thing that the window does, what does the like, and what issue 5 wants.
struct Line
{
    QString work;
    QString tool;
    QString aim;
    QList<QJsonObject> own;
    QList<QJsonObject> beside;
};

/// The same as a statement; it begins with the account in the first row.
struct Statement
{
    QString work;
    QString sql;
};

QJsonObject median(QList<QJsonObject> all)
{
    const auto seconds = [](const QJsonObject &one) { return one.value("seconds"_L1).toDouble(); };
    std::sort(all.begin(), all.end(), [&](const auto &a, const auto &b) { return seconds(a) < seconds(b); });
    return all.value(all.size() / 2);
}

QByteArray number(const QJsonObject &measured, const QString &name, double factor, int digits)
{
    return measured.contains(name) ? QByteArray::number(measured.value(name).toDouble() * factor, 'f', digits)
                                   : QByteArray();
}

class ViewBench
{
public:
    ViewBench(Report &report, int rows, const QString &csv) : m_report(report), m_rows(rows)
    {
        importCsv({.path = m_book}, csv);
        importCsv({.path = m_sample}, QStringLiteral(ACCOUNTDESK_SOURCE_DIR "/resources/sample.csv"));
        std::printf("\n%9s %-44s %9s %9s %9s %7s   %-14s %9s %7s %7s  %s\n", "rows", "the window", "ms", "longest",
                    "stall ms", "MB", "compared with", "ms", "MB", "ratio", "target");
    }

    void start()
    {
        compareWindows(3, u"start to the rows of the sample book"_s, m_sample, u"0.5"_s);
        compareWindows(m_rows, u"open until the first rows are painted"_s, m_book, u"0.25, 150 ms"_s);
    }

    void scroll() { scroll(m_book, {}); }

    void scrollFarAway(const QString &csv)
    {
        const TestDatabase database(TestDatabase::Kind::MariaDb);
        importCsv(database.url(), csv);
        Forwarder way(database.url());
        way.setDelay(eachWay);
        std::puts("the same over MariaDB with 20 ms of added delay");
        scroll(withPassword(way.url(), database.password()), u", 20 ms away"_s);
    }

    /// By turns, so that whatever else the computer does at that time hits both.
    void ask()
    {
        const QString last = QString::number(m_rows - 1);
        const QStringList texts{u"customer"_s, u"T"_s + last.rightJustified(7, u'0'), u"number "_s + last};
        const QList<Statement> statements = statementsFor(texts);
        QList<Line> lines;
        for (int turn = 0; turn < turns(); ++turn) {
            QHash<QString, QJsonObject> answers;
            for (const Statement &statement : statements)
                answers.insert(statement.work, sqlite3(statement.sql));
            const QJsonArray found = view(QStringList{u"ask"_s, m_book} + texts);
            lines.resize(found.size());
            for (int i = 0; i < found.size(); ++i) {
                Line &line = lines[i];
                const QJsonObject own = found.at(i).toObject();
                line.work = work(own);
                line.own << own;
                if (answers.contains(line.work)) {
                    compareAnswers(own, answers.value(line.work));
                    line.beside << answers.value(line.work);
                    line.tool = u"sqlite3"_s;
                }
            }
        }
        for (Line &line : lines) {
            line.aim = aimOf(line);
            add(m_rows, line);
        }
    }

private:
    [[nodiscard]] int turns() const { return m_report.turns(m_rows); }
    static QString work(const QJsonValue &one) { return one["work"_L1].toString(); }

    void scroll(const QString &book, const QString &where)
    {
        const QString seconds = m_report.purpose() == Purpose::Check ? u"1"_s : u"10"_s;
        for (const QJsonValue one : view({u"scroll"_s, book, seconds}))
            add(m_rows, {.work = work(one) + where,
                         .tool = {},
                         .aim = u"50 ms, 150 MB"_s,
                         .own = {one.toObject()},
                         .beside = {}});
    }

    static QString aimOf(const Line &asked)
    {
        if (asked.work.startsWith("totals"_L1))
            return u"1.0, 5 ms"_s;
        if (asked.work == "sort by account"_L1)
            return u"100 ms"_s; // it has an index
        return asked.beside.isEmpty() ? QString() : u"1.2"_s;
    }

    static QList<Statement> statementsFor(const QStringList &texts)
    {
        QList<Statement> statements;
        const std::pair<QString, QString> orders[] = {{u"name"_s, u"name COLLATE NOCASE, "_s},
                                                      {u"paid"_s, u"paid, "_s},
                                                      {u"due"_s, u"due, "_s},
                                                      {u"balance"_s, u"ROUND((due - paid) * 100), "_s},
                                                      {u"last change"_s, u"changed_at, "_s},
                                                      {u"account"_s, QString()}};
        for (const auto &[name, order] : orders) {
            statements.append({u"sort by "_s + name, u"SELECT acctid, name, paid, due, due - paid, changed_at"
                                                     " FROM account ORDER BY %1acctid LIMIT 40"_s.arg(order)});
        }
        for (const QString &text : texts) {
            statements.append({u"search "_s + text, u"SELECT MIN(acctid), COUNT(*) FROM account"
                                                    " WHERE acctid LIKE '%%1%' OR name LIKE '%%1%'"_s.arg(text)});
        }
        statements.append({u"totals after an edit"_s, u"SELECT COUNT(*), SUM(paid), SUM(due), SUM(MAX(due - paid, 0)),"
                                                      " SUM(MAX(paid - due, 0)) FROM account"_s});
        return statements;
    }

    /// What a child writes.
    [[nodiscard]] QByteArray output(const QString &program, const QStringList &arguments, Measured &measured) const
    {
        const QString name = m_folder.filePath(u"output"_s);
        measured = measure(program, arguments, name);
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] QJsonArray view(const QStringList &words) const
    {
        Measured measured;
        return QJsonDocument::fromJson(output(program(u"viewbench"_s), words, measured)).array();
    }

    /// With the first words of its answer.
    [[nodiscard]] QJsonObject sqlite3(const QString &sql) const
    {
        Measured measured;
        const QList<QByteArray> words = output(u"sqlite3"_s, {m_book, sql}, measured).split('\n').first().split('|');
        QJsonObject answer = json(measured);
        answer.insert(u"first"_s, QString::fromUtf8(words.value(0)));
        answer.insert(u"rows"_s, words.size() == 2 ? words.at(1).toInt() : m_rows);
        return answer;
    }

    static void compareAnswers(const QJsonObject &own, const QJsonObject &other)
    {
        for (const QString &what : {u"first"_s, u"rows"_s}) {
            if (own.contains(what) && own.value(what) != other.value(what))
                qFatal("%s: the window and sqlite3 don't agree", qPrintable(work(own)));
        }
    }

    void compareWindows(int rows, const QString &work, const QString &book, const QString &aim)
    {
        // Where each has its first three rows on the screen.
        const QStringList own{u"watch"_s, u"0,125,490,64"_s, program(u"accountdesk"_s), book};
        const QStringList other{u"watch"_s, u"22,192,470,77"_s, u"sqlitebrowser"_s, u"-t"_s, u"account"_s, book};
        Line line{.work = work, .tool = {}, .aim = aim, .own = {}, .beside = {}};
        for (int turn = 0; turn < turns(); ++turn) {
            line.own << view(own).first().toObject();
            if (m_report.purpose() == Purpose::Measure) {
                line.tool = u"sqlitebrowser"_s;
                line.beside << view(other).first().toObject();
            }
        }
        add(rows, line);
    }

    void add(int rows, const Line &line)
    {
        QJsonObject result{{u"rows"_s, rows}, {u"work"_s, line.work}, {u"aim"_s, line.aim}};
        QJsonObject own = median(line.own);
        own.remove(u"work"_s);
        const QJsonObject other = median(line.beside);
        result.insert(u"accountdesk"_s, own);
        if (!other.isEmpty()) {
            result.insert(u"tool"_s, line.tool);
            result.insert(u"beside"_s, other);
            result.insert(u"ratio"_s, own.value("seconds"_L1).toDouble() / other.value("seconds"_L1).toDouble());
        }
        std::printf("%9d %-44s %9s %9s %9s %7s   %-14s %9s %7s %7s  %s\n", rows, qPrintable(line.work),
                    number(own, u"seconds"_s, 1000, 1).constData(), number(own, u"longest"_s, 1000, 1).constData(),
                    number(own, u"stall"_s, 1000, 0).constData(), number(own, u"megabytes"_s, 1, 0).constData(),
                    qPrintable(line.tool), number(other, u"seconds"_s, 1000, 1).constData(),
                    number(other, u"megabytes"_s, 1, 0).constData(), number(result, u"ratio"_s, 1, 2).constData(),
                    qPrintable(line.aim));
        std::fflush(stdout);
        m_report.note(result);
    }

    Report &m_report;
    const int m_rows;
    QTemporaryDir m_folder;
    const QString m_book = m_folder.filePath(u"book.accountdesk"_s);
    const QString m_sample = m_folder.filePath(u"sample.accountdesk"_s);
};

} // namespace

void measureView(Report &report, int rows, const QString &csv)
{
    ViewBench bench(report, rows, csv);
    bench.start();
    bench.scroll();
    if (report.purpose() != Purpose::Growth) // there it is the network that counts
        bench.scrollFarAway(csv);
    bench.ask();
}

} // namespace accountdesk::bench
