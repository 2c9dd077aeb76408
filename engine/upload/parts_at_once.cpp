#include "upload/parts_at_once.h"

#include <mutex>
#include <thread>
#include <vector>

namespace ovation::upload {

using storage::StoreError;
using storage::StoreResult;

StoreResult<void> sendPartsAtOnce(int threads, const NextPart &next, const SendPart &send,
                                  const std::stop_token &stop) {
    std::mutex mutex;
    std::optional<StoreError> failure;
    std::stop_source ending;
    const std::stop_callback passOn(stop, [&ending] { ending.request_stop(); });
    const auto work = [&] {
        for (;;) {
            std::optional<int> number;
            {
                const std::lock_guard lock(mutex);
                number = failure ? std::nullopt : next();
            }
            if (!number)
                return;
            const auto sent = send(*number, ending.get_token());
            const std::lock_guard lock(mutex);
            if (!sent && !failure) {
                failure = sent.error();
                ending.request_stop(); // the others come back at once
            }
        }
    };
    std::vector<std::jthread> others;
    for (int n = 1; n < threads; ++n)
        others.emplace_back(work);
    work();
    others.clear(); // joins
    return failure ? StoreResult<void>(*failure) : StoreResult<void>();
}

} // namespace ovation::upload
