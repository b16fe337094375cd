// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/GarbledText.h"

#include "text/CellText.h"

#include <algorithm>
#include <array>

namespace accountdesk {

namespace {

constexpr qsizetype maxWord = 100;

qsizetype garbledAt(QByteArrayView text)
{
    static constexpr std::array<QByteArrayView, 6> signs{"\xC3\x83\xC2", "\xC3\x83\xE2",         "\xC3\x83\xC5",
                                                         "\xC3\x82\xC2", "\xC3\xA2\xE2\x82\xAC", "\xEF\xBF\xBD"};
    const auto isHere = [text](qsizetype at) {
        return std::any_of(signs.begin(), signs.end(),
                           [rest = text.sliced(at)](QByteArrayView sign) { return rest.startsWith(sign); });
    };
    for (const char lead : {'\xC3', '\xEF'}) {
        for (qsizetype at = text.indexOf(lead); at >= 0; at = text.indexOf(lead, at + 1)) {
            if (isHere(at))
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

} // namespace accountdesk
