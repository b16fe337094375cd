// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/SqlDriver.h"

#include <QSqlDatabase>

namespace accountdesk::storage {

QString missingDriverPackage(url::Backend backend)
{
    struct Driver
    {
        QString name;
        QString package;
    };
    const auto driver = [backend]() -> Driver {
        switch (backend) {
        case url::Backend::MySql:
            return {QStringLiteral("QMYSQL"), QStringLiteral("libqt6sql6-mysql")};
        case url::Backend::PostgreSql:
            return {QStringLiteral("QPSQL"), QStringLiteral("libqt6sql6-psql")};
        case url::Backend::Sqlite:
            break;
        }
        return {QStringLiteral("QSQLITE"), QStringLiteral("libqt6sql6-sqlite")};
    }();
    return QSqlDatabase::isDriverAvailable(driver.name) ? QString() : driver.package;
}

} // namespace accountdesk::storage
