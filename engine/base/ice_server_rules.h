#pragma once

#include "base/webrtc_terms.h"

namespace ovation {

/// What is wrong with an ICE server (protocol 1.4), as the end of a sentence; empty when nothing is.
QString iceServerProblem(const IceServer &server);

} // namespace ovation
