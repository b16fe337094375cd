// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Answer.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace accountdesk::bench {

namespace {

using Hash = QCryptographicHash;

/// A cell as it is, or as whole cents.
QByteArray inCents(QByteArray cell)
{
    bool isAmount = false;
    const double amount = cell.replace('"', "").toDouble(&isAmount);
    return isAmount ? QByteArray::number(qRound64(amount * 100)) : cell;
}

QByteArray says(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    QByteArray first;
    Hash rest(Hash::Sha256);
    while (process.waitForReadyRead(-1)) {
        if (first.isEmpty() && process.canReadLine())
            first = process.readLine().trimmed();
        if (!first.isEmpty())
            rest.addData(process.readAll());
    }
    process.waitForFinished(-1);
    rest.addData(process.readAll());
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(program));
    return first + " sha256:" + rest.result().toHex();
}

} // namespace

namespace answer {

QString accounts(Names names)
{
    return u"SELECT COUNT(*), ROUND(SUM(ROUND(paid * 100))), ROUND(SUM(ROUND(due * 100))) FROM account;"
           " SELECT acctid, %1, ROUND(paid * 100), ROUND(due * 100) FROM account ORDER BY acctid;"_s.arg(
               names == Names::Compare ? u"name"_s : u"''"_s);
}

QString history()
{
    return u"SELECT acctid, revision, ROUND(paid_before * 100), ROUND(due_before * 100), ROUND(paid_after * 100),"
           " ROUND(due_after * 100) FROM entry ORDER BY acctid, revision;"_s;
}

QString firstHistory()
{
    return u"SELECT acctid, 1, NULL, NULL, ROUND(paid * 100), ROUND(due * 100) FROM account ORDER BY acctid;"_s;
}

QByteArray sqliteSays(const QString &file, const QString &statements)
{
    return says(u"sqlite3"_s, {u"-bail"_s, u"-tabs"_s, file, statements});
}

QByteArray mariaDbSays(const test::TestDatabase &database, const QString &statements)
{
    return says(u"mariadb"_s,
                QStringList{u"--batch"_s, u"--quick"_s, u"--skip-column-names"_s, u"--execute="_s + statements}
                    + mariaDbOptions(database));
}

QByteArray csvSays(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("can't read %s", qPrintable(name));
    qint64 rows = 0;
    Hash hash(Hash::Sha256);
    for (; !file.atEnd(); ++rows) {
        for (const QByteArray &cell : file.readLine().trimmed().split(','))
            hash.addData(inCents(cell) + ',');
        hash.addData("\n");
    }
    return QByteArray::number(rows) + " lines sha256:" + hash.result().toHex();
}

QByteArray amountSays(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? inCents(file.readAll().trimmed()) + " cents" : QByteArray();
}

} // namespace answer

QStringList mariaDbOptions(const test::TestDatabase &database)
{
    const url::DatabaseUrl &url = database.url();
    return {u"--host="_s + url.host, u"--port=%1"_s.arg(url.port),
            u"--user="_s + url.user, u"--password="_s + database.password(),
            u"--local-infile=1"_s,   url.database};
}

} // namespace accountdesk::bench
