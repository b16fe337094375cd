// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql/Database.h"

/// What is wrong with what a clerk typed into the connection dialog: a sentence, or nothing.
namespace accountdesk::widgets::ConnectionChecks {

[[nodiscard]] QString existingFile(const QString &path);
[[nodiscard]] QString newFile(const QString &path);
[[nodiscard]] QString caFile(const QString &path);
[[nodiscard]] QString fingerprint(const url::DatabaseUrl &url);
/// Whether the clerk agreed that the connection to another computer isn't encrypted.
enum class Plain { NotAgreed, Agreed };
/// The driver and the encryption of a URL that was understood.
[[nodiscard]] QString connection(const url::DatabaseUrl &url, Plain plain);
/// Why a mode of encryption can't be had from a kind of server; empty: it can.
[[nodiscard]] QString encryption(url::Backend backend, url::TlsMode mode);
/// A server on another computer, without encryption.
[[nodiscard]] bool isExposed(const url::DatabaseUrl &url);

/// Asks an open database for its version and what it holds. On a worker.
[[nodiscard]] Result<QString> describe(storage::Database &database);

} // namespace accountdesk::widgets::ConnectionChecks
