#pragma once

#include <malloc.h>

#include <cstddef>

/// Bytes that this process has allocated and not given back. Always 0 under the address sanitizer, which has
/// an allocator of its own.
inline std::size_t allocated_bytes() {
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}
