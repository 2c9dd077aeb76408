#pragma once

#include <initializer_list>

namespace ovation {

/// In a child, between fork and exec (QProcess::setChildProcessModifier): it ends with the thread that
/// started it, gets of all open files only the standard ones and `kept` (-1: none), and small stacks, as it
/// has several threads for each stream. See prctl(2), close_range(2).
void prepareChild(std::initializer_list<int> kept);

} // namespace ovation
