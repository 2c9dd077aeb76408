#pragma once

#include "storage/object_store.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace ovation::upload {

/// Numbers of parts, one call at a time; nothing when there are no more.
using NextPart = std::function<std::optional<int>()>;
/// Called on several threads at once.
using SendPart = std::function<storage::StoreResult<void>(int number, const std::stop_token &stop)>;

/// Sends what `next` gives on up to `threads` threads, this one among them, until that is nothing. The first
/// failure ends all, and is the answer. `stop` passes through.
storage::StoreResult<void> sendPartsAtOnce(int threads, const NextPart &next, const SendPart &send,
                                           const std::stop_token &stop);

} // namespace ovation::upload
