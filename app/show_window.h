#pragma once

namespace ovation {

/// Becomes the program with the window, with the same arguments. Comes back only when that is impossible:
/// it is not installed, or there is no display. What to do instead is printed then; the exit code.
int showWindow(int &argc, char **argv);

} // namespace ovation
