#pragma once

namespace ovation::sandbox {

/// What a restricted process needs all the same.
struct Rights {
    const char *folder = "";   ///< the only one that it may write in; empty = none
    bool mayConnect = false;   ///< over IP; then it reads only what comes with the system
    const char *readable = ""; ///< one more file that it reads, if it may connect; empty = none
};

/// What this process may not do from here on, even when a codec was taken over: open a socket, start a
/// program, look into other processes, limit or end them, take more memory than codecs need, or write where
/// it has no right to (with Landlock, Linux 5.19). What may connect could tell what it reads: the files of
/// its user are closed to it. Call before there are threads. Returns whether the kernel agreed to all of it.
bool restrictProcess(const Rights &rights);

} // namespace ovation::sandbox
