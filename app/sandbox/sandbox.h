#pragma once

namespace ovation::sandbox {

/// What a restricted process needs all the same.
struct Rights {
    const char *folder = "";   ///< the only one that it may write in; empty = none
    bool mayConnect = false;   ///< over IP
    bool readsAll = true;      ///< what its user can read; else what belongs to the system, and `readable`
    const char *readable = ""; ///< one file; empty = none
};

/// What this process may not do from here on, even when a codec was taken over: open a socket, start another
/// process, look into others, signal them or have them signalled, share memory, semaphores or messages with
/// them by name, type into a terminal, take more memory than codecs need, or write where it has no right to
/// (with Landlock, Linux 5.19). Call before there are threads. Returns whether the kernel agreed to all of
/// it.
bool restrictProcess(const Rights &rights);

} // namespace ovation::sandbox
