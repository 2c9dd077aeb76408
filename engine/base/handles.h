#pragma once

#include <memory>

/// Owners for C handles: each frees its handle once, when it goes out of scope.
namespace ovation {

template <auto Free>
struct FreeWith {
    template <typename T>
    void operator()(T *handle) const {
        Free(handle);
    }
};

/// std::unique_ptr that frees with the C function given: CHandle<SSL, SSL_free>.
template <typename T, auto Free>
using CHandle = std::unique_ptr<T, FreeWith<Free>>;

} // namespace ovation
