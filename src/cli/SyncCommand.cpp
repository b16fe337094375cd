// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/BookAccess.h"
#include "cli/Command.h"
#include "cli/Formatting.h"
#include "cli/LongWork.h"
#include "cli/Password.h"
#include "cli/Words.h"
#include "sync/SyncEngine.h"
#include "sync/SyncPresets.h"
#include "sync/TrustStore.h"

using namespace Qt::StringLiterals;

namespace accountdesk::cli {

namespace {

constexpr int maxShownConflicts = 20;

using Credentials = sync::SyncConnection::Credentials;

Result<storage::FirstSync> firstSync(const Invocation &invocation)
{
    return invocation.choice<storage::FirstSync>(u"first-sync"_s,
                                                 {{"ask", storage::FirstSync::Ask},
                                                  {"mine", storage::FirstSync::SendMine},
                                                  {"theirs", storage::FirstSync::TakeTheirs}},
                                                 storage::FirstSync::Ask);
}

Result<sync::SyncEndpoint> presetServer()
{
    ASSIGN_OR_RETURN(const auto presets, sync::SyncPresets::read());
    if (!presets.server)
        return failure(Error::invalid(Words::tr("No sync server was given."), Words::tr("Use --server URL.")));
    return *presets.server;
}

/// The server that --server names, else the book's own, else the one that the administrator has set.
/// Another one than before has to be meant.
Result<sync::SyncEndpoint> serverOf(const Invocation &invocation, const std::optional<storage::SyncLink> &link)
{
    const QString known = link ? link->endpoint : QString();
    if (!invocation.has(u"server"_s) && known.isEmpty())
        return presetServer();
    const auto server = sync::SyncEndpoint::parse(invocation.has(u"server"_s) ? invocation.value(u"server"_s) : known);
    const auto before = sync::SyncEndpoint::parse(known);
    const bool isOther = server && before && *server != *before;
    if (isOther && !invocation.has(u"restart"_s)) {
        return failure(Error::invalid(
            Words::tr("This book syncs with %1.").arg(known),
            Words::tr("To change to another server, use --restart, and --first-sync to choose whose values to use.")));
    }
    return server;
}

/// --pin counts for this run and alone, else what was trusted before.
Result<sync::ServerTrust> trustOf(const Invocation &invocation, const sync::SyncEndpoint &server)
{
    QList<sync::TrustedPin> pins;
    for (const QString &text : invocation.values(u"pin"_s)) {
        ASSIGN_OR_RETURN(const auto pin, sync::CertificatePin::parse(text));
        pins.append({.pin = pin});
    }
    return sync::trustFor(server, pins);
}

QString pinText(const std::optional<sync::CertificatePin> &pin)
{
    return pin ? pin->text() : QString();
}

void sayQuestion(const sync::TrustDecision &question)
{
    const sync::CertificateInfo &shown = question.certificate;
    Console::say(Words::tr("Its certificate: %1, for %2, valid until %3.")
                     .arg(shown.subject, shown.names.join(", "_L1), shown.validUntil.toString(Qt::ISODate)));
    Console::say(Words::tr("Fingerprint (SHA-256): %1").arg(shown.fingerprint));
    Console::say(Words::tr("Pin: %1").arg(pinText(shown.pin)));
    for (const sync::TrustedPin &pin : question.before.pins)
        Console::say(Words::tr("Trusted pin: %1").arg(pin.pin.text()));
}

Outcome outcomeOf(const sync::SyncFailure &failed)
{
    if (!failed.trust)
        return failure(failed.error);
    Console::say(failed.error);
    sayQuestion(*failed.trust);
    return ExitCode::Untrusted;
}

/// Trusts a server that nobody vouches for, because the caller said so beforehand.
Result<QList<sync::TrustedPin>> trustFirst(const sync::SyncEndpoint &server, const sync::CertificatePin &pin)
{
    const QList<sync::TrustedPin> pins = {{.pin = pin, .addedAt = QDateTime::currentDateTimeUtc()}};
    RETURN_IF_ERROR(sync::TrustStore::setPins(server.authority(), pins));
    Console::say(Words::tr("%1 is now trusted by its pin: %2").arg(server.authority(), pin.text()));
    return pins;
}

/// Asks the server who it is, and trusts it if that is asked for. Empty: all is well.
Result<std::optional<sync::SyncFailure>> introduce(const Invocation &invocation, const sync::SyncEndpoint &server,
                                                   Credentials &credentials, Progress &progress)
{
    const auto status = sync::SyncConnection(server, credentials).status(progress);
    if (status)
        return std::optional<sync::SyncFailure>();
    const auto &trust = status.error().trust;
    const bool isFirst = trust && trust->outcome == sync::TrustDecision::Outcome::AskFirstContact
                         && trust->certificate.pin;
    if (!isFirst || !invocation.has(u"trust-first"_s))
        return std::optional(status.error());
    ASSIGN_OR_RETURN(const auto pins, trustFirst(server, *trust->certificate.pin));
    credentials.trust = {.pins = pins};
    return std::optional<sync::SyncFailure>();
}

void sayConflicts(storage::SyncBook &book, std::int64_t count)
{
    const auto conflicts = book.conflicts(maxShownConflicts);
    if (!conflicts)
        return Console::say(conflicts.error());
    for (const storage::SyncConflict &conflict : *conflicts) {
        Console::say(
            conflict.rejection.isEmpty()
                ? Words::tr("Account %1 was changed here and on the server.").arg(printable(conflict.id.text()))
                : Words::tr("The server rejected account %1: %2")
                      .arg(printable(conflict.id.text()), printable(conflict.rejection)));
    }
    if (count > conflicts->size())
        Console::say(Words::tr("… and more."));
    Console::say(Words::tr("Resolve them in AccountDesk's window."));
}

Outcome report(const Invocation &invocation, storage::Database &database, const sync::SyncReport &report)
{
    invocation.console().noteDone();
    const Facts facts = {{u"received"_s, report.received},
                         {u"sent"_s, report.sent},
                         {u"merged"_s, report.merged},
                         {u"conflicts"_s, static_cast<qint64>(report.waiting.conflicts)},
                         {u"to_send"_s, static_cast<qint64>(report.waiting.toSend)}};
    invocation.console().out() << (invocation.has(u"json"_s) ? jsonLine(factsJson(facts)) + u'\n' : factLines(facts));
    for (const QString &account : report.leftOut)
        Console::say(
            Words::tr(
                "The server's account “%1” was skipped: its ID, or that of the account it belongs to, can't be used.")
                .arg(printable(account)));
    if (report.waiting.conflicts == 0)
        return ExitCode::Done;
    storage::SyncBook book(database, {});
    sayConflicts(book, report.waiting.conflicts);
    return ExitCode::Conflict;
}

Outcome stopped(const sync::SyncStop &stop)
{
    sync::SyncFailure failed = stop.failure;
    if (stop.reason == sync::SyncStop::Reason::Restored)
        failed.error.advice = Words::tr(
            "Ask your administrator. Then use --restart, and --first-sync to choose whose values to use.");
    return outcomeOf(failed);
}

Outcome synchronise(const Invocation &invocation, storage::Database &database, const sync::SyncEndpoint &server,
                    const Credentials &credentials)
{
    LongWork work;
    sync::SyncConnection connection(server, credentials);
    const auto run = sync::SyncEngine(database, connection, work.progress(), {.clerk = invocation.actor()}).run();
    return run ? report(invocation, database, *run) : stopped(run.error());
}

Result<Credentials> credentialsFor(const Invocation &invocation, const sync::SyncEndpoint &server)
{
    ASSIGN_OR_RETURN(const auto trust, trustOf(invocation, server));
    ASSIGN_OR_RETURN(const auto token, findToken(invocation, server));
    return Credentials{.token = token, .trust = trust};
}

Outcome sync(const Invocation &invocation)
{
    ASSIGN_OR_RETURN(const auto first, firstSync(invocation));
    ASSIGN_OR_RETURN(auto database, openBook(invocation, Need::ToMake));
    ASSIGN_OR_RETURN(const auto link, storage::SyncBook(database, {}).linkIfAny());
    ASSIGN_OR_RETURN(const auto server, serverOf(invocation, link));
    ASSIGN_OR_RETURN(auto credentials, credentialsFor(invocation, server));

    const bool isNew = !link || invocation.has(u"restart"_s);
    if (isNew || invocation.has(u"trust-first"_s)) {
        LongWork work;
        ASSIGN_OR_RETURN(const auto refused, introduce(invocation, server, credentials, work.progress()));
        if (refused && isNew)
            return outcomeOf(*refused);
    }
    if (isNew) {
        RETURN_IF_ERROR(storage::SyncBook(database, {}).connect(server.url().toString(), first));
    }
    return synchronise(invocation, database, server, credentials);
}

} // namespace

QList<Command> syncCommands()
{
    const QList<QCommandLineOption> options = {
        {u"server"_s,
         Words::tr("The sync server, such as https://books.example:8443. The book remembers it. An administrator may "
                   "have set it."),
         u"URL"_s},
        {u"pin"_s,
         Words::tr("A key of the server to trust in this run; may be repeated. By default, the pins that were trusted "
                   "before or set by an administrator are used, or else the system's certificates."),
         u"sha256//…"_s},
        {u"trust-first"_s, Words::tr("Trust a server without a trusted certificate on first contact, and print its "
                                     "pin. Compare the pin with the administrator's.")},
        {u"token-file"_s,
         Words::tr(
             "A file whose first line is the token. By default it comes from ACCOUNTDESK_SYNC_TOKEN or the keychain."),
         u"FILE"_s},
        {u"first-sync"_s,
         Words::tr("Whose values to use in the first sync for accounts that differ: ask (default; they become "
                   "conflicts), mine or theirs."),
         u"which"_s},
        {u"restart"_s, Words::tr("Start over, with another server or one that was restored from a backup: all accounts "
                                 "are compared as in the first sync.")},
        jsonOption()};
    return {
        {.name = u"sync"_s,
         .arguments = {},
         .summary = Words::tr(
             "Sync the book with a server. Exits with 3 if accounts that were changed on both sides are in conflict."),
         .options = options,
         .run = sync}};
}

} // namespace accountdesk::cli
