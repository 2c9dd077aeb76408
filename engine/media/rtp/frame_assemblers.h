#pragma once

#include "media/rtp/frame_assembler.h"
#include "transport/tap.h"

#include <memory>

namespace ovation::media {

/// The assembler for a codec; null for None.
std::unique_ptr<FrameAssembler> makeFrameAssembler(transport::VideoCodec codec, FrameLimit limit = {});

} // namespace ovation::media
