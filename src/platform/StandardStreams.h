// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace accountdesk::platform {

enum class StandardStream { Input, Output, Error };

/// Gives standard input, output and error a place where whoever started the program closed them: else a
/// database's connection would get the number, and what is printed or logged. To be called first of all.
void keepStandardNumbers();
/// From now on a reader that leaves early is an error of writing, and doesn't end the program.
void ignoreBrokenPipes();

/// Whether a person is at its other end.
[[nodiscard]] bool isTerminal(StandardStream stream);
/// Whether standard output is a pipe that nobody reads any more.
[[nodiscard]] bool hasReaderLeft();
/// A name to open standard input by, as often as it is needed; for a file only.
[[nodiscard]] QString standardInputFile();

} // namespace accountdesk::platform
