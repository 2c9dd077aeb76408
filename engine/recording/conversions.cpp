#include "recording/conversions.h"

#include "media/write/movie_file.h"
#include "media/write/webm_reencoder.h"

#include <thread>

#include <sys/resource.h>
#include <unistd.h>

namespace ovation::recording {
namespace {

constexpr int LowPriority = 10; // nice

Result<void> encodeHere(const QString &from, const QString &to, const std::vector<media::Chapter> &chapters,
                        const std::stop_token &stop) {
    Result<void> encoded;
    // A thread of its own, whose encoder inherits the low priority.
    std::jthread([&] {
        ::setpriority(PRIO_PROCESS, id_t(::gettid()), LowPriority);
        if (const auto made = media::reencodeAsWebm(from, to, chapters, stop); !made)
            encoded = made.error();
    }).join();
    return encoded;
}

} // namespace

Conversions Conversions::here() {
    return {encodeHere, media::writeThumbnail};
}

} // namespace ovation::recording
