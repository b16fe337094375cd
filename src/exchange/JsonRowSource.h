// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "exchange/JsonStream.h"
#include "exchange/RowSource.h"

#include <QIODevice>

namespace accountdesk::exchange {

class JsonAccountParser;
struct JsonMember;

/// Reads accounts from JSON: the CRM's list `[{"acctid":…,"paid":…,"due":…}]`, and its older
/// form, an object keyed by account: `{"ACCT100":{"paid":60.0,"due":100.0}}`.
///
/// Amounts are numbers or strings and go to cents from their text. An object may have `parent`, another
/// account's id, a `currency`, which has to be the same of all, and `extra`, an object of further fields; null is none. `extra_text` says in place of `extra` what the
/// account has there to the byte. Members that it doesn't know are read over. An id that a program may have made of
/// another is refused unless `ids` takes it, or export wrote the file; so is a text that one has garbled, and `texts`. A row is numbered by its place among them, since
/// all of them may stand in one line. A text that isn't JSON, or that is nested deeper or has longer texts than any
/// account, ends the reading with an Error.
class JsonRowSource : public RowSource
{
public:
    static constexpr int maxDepth = JsonStream::maxDepth;
    static constexpr qsizetype maxToken = JsonStream::maxToken;

    /// Looks through the file for which members there are at all, then begins. The device has to
    /// be seekable and at its beginning.
    [[nodiscard]] static Result<std::unique_ptr<JsonRowSource>> open(
        QIODevice &device, Progress *progress = nullptr, text::CsvFormat::Ids ids = text::CsvFormat::Ids::Checked,
        text::CsvFormat::Texts texts = text::CsvFormat::Texts::Checked);
    ~JsonRowSource() override;

    [[nodiscard]] Result<Next> next(storage::Staging::Row &row, BadRow &bad) override;
    [[nodiscard]] Change::Fields fields() const override { return m_fields; }
    [[nodiscard]] std::int64_t bytesRead() const override;
    [[nodiscard]] std::int64_t bytesTotal() const override;
    [[nodiscard]] QString currency() const override { return m_currency; }
    [[nodiscard]] QStringList header() const override;
    [[nodiscard]] QStringList cells() const override;

    /// An amount's token: at most two decimals, or more when these are zeros; no exponent.
    [[nodiscard]] static Result<Money> parseAmount(QByteArrayView token);

private:
    JsonRowSource(QIODevice &device, std::unique_ptr<JsonAccountParser> parser);
    [[nodiscard]] QString take(storage::Staging::Row &row);
    [[nodiscard]] QString takeId(const JsonMember &member, AccountId &id);
    [[nodiscard]] QString takeParentMember(const JsonMember &member, storage::Staging::Row &row);
    /// Why an id isn't taken as it is written. Sets m_choice.
    [[nodiscard]] QString doubtOfId(QByteArrayView id);
    [[nodiscard]] QString doubtOfTexts();
    [[nodiscard]] QString takeCurrency();
    [[nodiscard]] const QList<int> &columns() const;

    QIODevice &m_device;
    std::unique_ptr<JsonAccountParser> m_parser;
    bool m_isWhole = false;           ///< all of the file was read
    mutable Change::Fields m_further; ///< which of parent and extra were seen so far
    mutable QList<int> m_columns;     ///< of header() and cells(); known once somebody asks
    Change::Fields m_fields;
    bool m_checksIds = true;
    bool m_checksTexts = true;
    text::CsvChoice m_choice = text::CsvChoice::None;
    QString m_currency; ///< that accounts say they are in
};

} // namespace accountdesk::exchange
