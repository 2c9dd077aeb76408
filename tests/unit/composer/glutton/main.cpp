// Stands in for ovation-composer where a codec runs away: restricted like it, it takes memory until it gets
// none. Ends with 0 when nothing stopped it.
#include "app/sandbox/sandbox.h"

#include <cstddef>
#include <cstdlib>
#include <vector>

int main(int argc, char **argv) {
    constexpr std::size_t Piece_bytes = std::size_t(64) << 20, More_bytes = std::size_t(5) << 30;
    if (argc < 4)
        return 1;
    ovation::sandbox::restrictProcess({.folder = argv[3]});
    std::vector<void *> taken; // and never written to: the machine does not feel it
    for (std::size_t size = 0; size < More_bytes; size += Piece_bytes) {
        taken.push_back(std::malloc(Piece_bytes));
        if (!taken.back())
            std::abort(); // as GLib does, and C++ without a handler
    }
    return 0;
}
