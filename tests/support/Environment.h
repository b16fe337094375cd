// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace accountdesk::test {

/// A variable that `./dev test` sets; the test is aborted with a word about that when it isn't set.
[[nodiscard]] QString environment(const char *name);

/// The path of a program of this build, such as "accountdesk-cli". Aborts when it wasn't built.
[[nodiscard]] QString program(const QString &name);

} // namespace accountdesk::test
