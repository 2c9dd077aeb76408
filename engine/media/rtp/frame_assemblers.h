#pragma once

#include "media/rtp/frame_assembler.h"
#include "transport/tap.h"

#include <memory>
#include <span>

namespace ovation::media {

/// The assembler for a codec; null for None. `parameterSets`: those of StreamFormat.
std::unique_ptr<FrameAssembler> makeFrameAssembler(transport::VideoCodec codec, FrameLimit limit = {},
                                                   std::span<const uint8_t> parameterSets = {});

} // namespace ovation::media
