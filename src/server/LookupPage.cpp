// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/LookupPage.h"

#include "core/Secrets.h"
#include "server/HttpText.h"
#include "storage/accounts/AccountReader.h"
#include "storage/schema/BookSettings.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace accountdesk::server {

namespace {

constexpr int questionsAtOnce = 10;
constexpr std::chrono::seconds perQuestion(2);
constexpr int retryAfter = 10;                             // seconds
constexpr QByteArrayView cookieName("__Host-accountdesk"); // the prefix: Secure, this host only

const QByteArray style = R"(
:root{color-scheme:light dark;font:1.125rem/1.5 system-ui,sans-serif}
body{box-sizing:border-box;margin:0;min-height:100vh;padding:min(18vh,9rem) 1rem 1rem;display:grid;place-items:start center;background:#f3f5f8;color:#1c2733}
main{box-sizing:border-box;width:min(26rem,100%);padding:2rem 1.5rem;background:#fff;border-radius:.75rem;box-shadow:0 1px 6px #0003}
h1{margin:0 0 1rem;font-size:1.375rem}
label{display:block;margin-bottom:.375rem}
input,button{box-sizing:border-box;width:100%;padding:.75rem;font:inherit;border-radius:.5rem}
input{border:1px solid #8492a3;background:transparent;color:inherit;text-transform:uppercase}
button{margin-top:.75rem;border:0;background:#1d5fa8;color:#fff;cursor:pointer}
input:focus-visible,button:focus-visible{outline:3px solid #7db2ee;outline-offset:1px}
output{display:block;margin-top:1.25rem;font-weight:600;font-variant-numeric:tabular-nums}
@media(prefers-color-scheme:dark){body{background:#12171d;color:#e6ebf1}main{background:#1c242d}}
)";

QByteArray sessionOf(const Request &request)
{
    const QByteArray session = cookieValue(request.cookie, cookieName);
    return session.size() == randomTokenLength ? session : QByteArray();
}

QList<std::pair<QByteArray, QByteArray>> protection()
{
    static const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    return {{"Strict-Transport-Security", "max-age=31536000"},
            {"Content-Security-Policy", "default-src 'none'; style-src 'sha256-" + hash
                                            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"},
            {"X-Frame-Options", "DENY"},
            {"Referrer-Policy", "no-referrer"}};
}

} // namespace

LookupPage::LookupPage() : m_key(randomToken()), m_limit(questionsAtOnce, perQuestion) {}

Response LookupPage::form(const Request &request) const
{
    return page(200, request, {}, {});
}

std::optional<Response> LookupPage::objection(const Request &request, const QByteArray &body) const
{
    const QByteArray session = sessionOf(request);
    const QByteArray token = formFields(body).queryItemValue(u"csrf_token"_s, QUrl::FullyDecoded).toUtf8();
    if (!session.isEmpty() && isSameSecret(token, tokenOf(session)))
        return {};
    return page(403, request, {}, u"This page was open for too long; please try again."_s);
}

Result<Response> LookupPage::lookUp(storage::Database &database, const Request &request, const QByteArray &body) const
{
    const QString typed = formFields(body).queryItemValue(u"acctid"_s, QUrl::FullyDecoded).trimmed();
    const auto id = AccountId::parse(typed);
    std::optional<Account> account;
    if (id) {
        ASSIGN_OR_RETURN(account, storage::AccountReader(database).find(*id));
    }
    if (!account)
        return page(200, request, typed, u"Unknown account number; please try again"_s);
    ASSIGN_OR_RETURN(const auto settings, storage::readBookSettings(database));
    return page(200, request, account->id.text(),
                u"Account balance: %1 %2"_s.arg(account->balance().format(), settings.currency));
}

Response LookupPage::tooMany() const
{
    Response response{.status = 429,
                      .contentType = "text/plain; charset=utf-8",
                      .body = u"Too many requests; please wait a moment."_s.toUtf8() + '\n',
                      .headers = protection()};
    response.headers.emplaceBack("Retry-After", QByteArray::number(retryAfter));
    return response;
}

QByteArray LookupPage::tokenOf(const QByteArray &session) const
{
    return QMessageAuthenticationCode::hash(session, m_key, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Response LookupPage::page(unsigned status, const Request &request, const QString &id, const QString &message) const
{
    QByteArray session = sessionOf(request);
    Response response{.status = status, .contentType = "text/html; charset=utf-8", .body = {}, .headers = protection()};
    if (session.isEmpty()) {
        session = randomToken();
        response.headers.emplaceBack("Set-Cookie", cookieName.toByteArray() + '=' + session
                                                       + "; Path=/; Secure; HttpOnly; SameSite=Strict");
    }
    const QString title = u"Account balance"_s;
    response.body = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                    "<title>"
                    + title.toHtmlEscaped().toUtf8() + "</title><style>" + style
                    + "</style></head>\n"
                      "<body><main><h1>"
                    + title.toHtmlEscaped().toUtf8()
                    + "</h1>\n"
                      "<form method=\"post\" action=\"/\">"
                      "<input type=\"hidden\" name=\"csrf_token\" value=\""
                    + tokenOf(session)
                    + "\">"
                      "<label for=\"acctid\">"
                    + u"Enter account ID"_s.toHtmlEscaped().toUtf8()
                    + "</label>"
                      "<input id=\"acctid\" name=\"acctid\" maxlength=\"15\" required autofocus autocomplete=\"off\" "
                      "spellcheck=\"false\" value=\""
                    + id.left(AccountId::maxLength).toHtmlEscaped().toUtf8()
                    + "\">"
                      "<button>"
                    + u"Look up"_s.toHtmlEscaped().toUtf8() + "</button></form>\n";
    if (!message.isEmpty())
        response.body += "<output for=\"acctid\">" + message.toHtmlEscaped().toUtf8() + "</output>\n";
    response.body += "</main></body></html>\n";
    return response;
}

} // namespace accountdesk::server
