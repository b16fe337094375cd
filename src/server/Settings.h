// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "url/DatabaseUrl.h"

#include <QCommandLineParser>
#include <QHash>

#include <chrono>

namespace accountdesk::server {

/// An address to listen on.
struct Endpoint
{
    QString address;
    quint16 port = 0;
};

/// All that the server is started with.
struct Settings
{
    url::DatabaseUrl database;
    QString password;
    Endpoint listen;
    std::optional<Endpoint> metrics; ///< a loopback address
    QString certificateFile;
    QString keyFile;
    bool hasWebLookup = false;
    int maxBody = 0; ///< bytes
    int maxConnections = 0;
    int maxPerAddress = 0;                   ///< of these
    int workers = 0;                         ///< threads on the database
    int queue = 0;                           ///< requests that wait for a worker
    std::chrono::seconds handshakeTime = {}; ///< how long a client may take for each of these
    std::chrono::seconds headTime = {};
    std::chrono::seconds bodyTime = {};
    std::chrono::seconds idleTime = {};
    std::chrono::seconds databaseTime = {}; ///< how long a request waits for the database
    std::chrono::seconds stopTime = {};     ///< how long requests may take to finish after SIGTERM
};

/// The options of the command line. Each that takes a value can stand in the file that --config
/// names as well (`listen = 0.0.0.0:8443`), or in the environment (ACCOUNTDESK_DB,
/// ACCOUNTDESK_SERVER_LISTEN). The command line is before the environment, that before the file.
class SettingsReader
{
public:
    static void addOptions(QCommandLineParser &parser);

    explicit SettingsReader(const QCommandLineParser &parser) : m_parser(parser) {}

    [[nodiscard]] Result<> readFile();
    /// The book and its password.
    [[nodiscard]] Result<url::DatabaseUrl::Parsed> book() const;
    [[nodiscard]] Result<Settings> settings() const;
    [[nodiscard]] QString value(const QString &name) const;

private:
    [[nodiscard]] Result<int> number(const QString &name, int least, int most) const;

    const QCommandLineParser &m_parser;
    QHash<QString, QString> m_file;
};

} // namespace accountdesk::server
