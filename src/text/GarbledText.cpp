// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/GarbledText.h"

#include "text/CellText.h"

#include <algorithm>
#include <vector>

namespace accountdesk::text {

namespace {

constexpr qsizetype maxWord = 100;

/// What UTF-8 becomes when it is taken for Windows-1252 (`MÃ¼ller`, `PaweÅ‚`), Windows-1250 (`MĂĽller`), CP850
/// (`M├╝ller`) or a Macintosh's encoding (`M√ºller`): a lead byte's character, and then one that follows it in no
/// language.
struct Sign
{
    QByteArrayView lead;
    std::vector<QByteArrayView> next;
};

const std::vector<Sign> &signs()
{
    // Of a lead byte that is a capital in some language: neither closing quotes, dashes nor no-break spaces.
    static const std::vector<QByteArrayView> marks{
        "\xC2\xA1",     "\xC2\xA2",     "\xC2\xA3",     "\xC2\xA5",     "\xC2\xA6",     "\xC2\xA7",     "\xC2\xAF",
        "\xC2\xB1",     "\xC2\xB3",     "\xC2\xB6",     "\xC2\xBA",     "\xC2\xBC",     "\xC2\xBD",     "\xC2\xBE",
        "\xE2\x80\x9A", "\xE2\x80\x9E", "\xE2\x80\x98", "\xE2\x80\xBA", "\xE2\x80\xA0", "\xE2\x80\xA1", "\xE2\x84\xA2"};
    static const std::vector<Sign> all{{"\xC3\x83", {"\xC2", "\xE2", "\xC5"}},
                                       {"\xC3\x82", {"\xC2"}},
                                       {"\xC3\xA2", {"\xE2\x82\xAC"}},
                                       {"\xC3\x84", marks},
                                       {"\xC3\x85", marks},
                                       {"\xC4\x82", {"\xC4\xBD", "\xC2\xA4", "\xC2\xB6", "\xC2\xA9"}},
                                       {"\xE2\x94\x9C", {"\xE2\x95", "\xE2\x94", "\xC3", "\xC2"}},
                                       {"\xE2\x88\x9A", {"\xC2", "\xC3"}},
                                       {"\xEF\xBF\xBD", {""}}};
    return all;
}

bool isGarbled(QByteArrayView text)
{
    return std::any_of(signs().begin(), signs().end(), [text](const Sign &sign) {
        const auto follows = [rest = text.sliced(std::min(sign.lead.size(), text.size()))](QByteArrayView next) {
            return rest.startsWith(next);
        };
        return text.startsWith(sign.lead) && std::any_of(sign.next.begin(), sign.next.end(), follows);
    });
}

qsizetype garbledAt(QByteArrayView text)
{
    for (const char first : {'\xC3', '\xC4', '\xE2', '\xEF'}) {
        for (qsizetype at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
            if (isGarbled(text.sliced(at)))
                return at;
        }
    }
    return -1;
}

QByteArray wordAround(QByteArrayView text, qsizetype at)
{
    qsizetype begin = at;
    qsizetype end = at;
    while (begin > 0 && at - begin < maxWord && CellText::isWordByte(text[begin - 1]))
        --begin;
    while (end < text.size() && end - at < maxWord && CellText::isWordByte(text[end]))
        ++end;
    return text.sliced(begin, end - begin).toByteArray();
}

} // namespace

QByteArray garbledWord(QByteArrayView utf8)
{
    const qsizetype at = garbledAt(utf8);
    return at < 0 ? QByteArray() : wordAround(utf8, at);
}

} // namespace accountdesk::text
