// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace accountdesk {

/// Gives standard input, output and error a place where whoever started the program closed them: else a
/// database's connection would get the number, and what is printed or logged. To be called first of all.
void keepStandardNumbers();

} // namespace accountdesk
