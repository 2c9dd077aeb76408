#pragma once

namespace ovation::sandbox {

/// What this process may not do from here on, even when a codec was taken over: open a socket, start a
/// program, look into other processes, limit or end them, take more memory than codecs need, or write outside
/// the folder `writable`, empty: anywhere (with Landlock, Linux 5.19). Call before there are threads. Returns
/// whether the kernel agreed to all of it.
bool restrictProcess(const char *writable);

} // namespace ovation::sandbox
