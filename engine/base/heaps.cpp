#include "base/heaps.h"

#include <algorithm>
#include <malloc.h>
#include <thread>

namespace ovation {

void limitHeaps() {
    ::mallopt(M_ARENA_MAX, int(std::max(2U, std::thread::hardware_concurrency())));
}

} // namespace ovation
