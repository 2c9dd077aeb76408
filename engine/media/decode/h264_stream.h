#pragma once

#include "media/rtp/frame_assembler.h"

namespace ovation::media {

/// Makes what a file holds, units behind their sizes, into what a decoder takes without further knowledge:
/// units behind start codes (ITU-T H.264 annex B), a keyframe with its parameter sets, and nothing but slices
/// behind the first slice, because anything else there begins another frame (section 7.4.1.2.3): some
/// payloaders repeat parameter sets. False when it can't be: a unit has a start code in it, which a decoder
/// would take for units that were not looked at.
bool toByteStream(EncodedFrame &frame);

} // namespace ovation::media
