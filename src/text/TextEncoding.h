// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace accountdesk::text {

/// How a text file's bytes stand for characters: one of the encodings that ICU knows. A small value.
class TextEncoding
{
public:
    /// UTF-8.
    constexpr TextEncoding() = default;
    /// By the name that people or programs use, such as `cp850`, `Shift-JIS` or `latin1`.
    [[nodiscard]] static std::optional<TextEncoding> named(const QString &name);
    /// Every encoding that a text file may have, the common ones first.
    [[nodiscard]] static const QList<TextEncoding> &all();

    static const TextEncoding Utf8;
    static const TextEncoding Utf8Bom; ///< written with a byte order mark; read, all of them may have one
    static const TextEncoding Utf16Le;
    static const TextEncoding Utf16Be;
    static const TextEncoding Utf32Le;
    static const TextEncoding Utf32Be;
    static const TextEncoding Windows1252;

    /// Its usual name in lower case: `windows-1250`.
    [[nodiscard]] QString name() const { return QString::fromLatin1(m_name); }
    /// What ICU opens a converter by.
    [[nodiscard]] const char *converterName() const;
    [[nodiscard]] bool isUtf8() const;
    /// UTF-8, UTF-16 or UTF-32: it has all characters, and a program may have put a mark in front.
    [[nodiscard]] bool isUnicode() const;
    /// How many bytes a character has at least.
    [[nodiscard]] int unitSize() const;

    friend bool operator==(TextEncoding a, TextEncoding b) { return qstrcmp(a.m_name, b.m_name) == 0; }

private:
    explicit constexpr TextEncoding(const char *name) : m_name(name) {}

    const char *m_name = "utf-8"; ///< lives as long as the program
};

inline constexpr TextEncoding TextEncoding::Utf8{"utf-8"};
inline constexpr TextEncoding TextEncoding::Utf8Bom{"utf-8-bom"};
inline constexpr TextEncoding TextEncoding::Utf16Le{"utf-16le"};
inline constexpr TextEncoding TextEncoding::Utf16Be{"utf-16be"};
inline constexpr TextEncoding TextEncoding::Utf32Le{"utf-32le"};
inline constexpr TextEncoding TextEncoding::Utf32Be{"utf-32be"};
inline constexpr TextEncoding TextEncoding::Windows1252{"windows-1252"};

} // namespace accountdesk::text
