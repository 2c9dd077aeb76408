#pragma once

#include "server/rest/body_reader.h"
#include "session/properties.h"

namespace ovation::server {

inline constexpr qsizetype MaxLayoutAddress = 4096; ///< characters of a custom layout's path or address

/// Reads the members of protocol 1.5 from a body, checking types and words only (400).
session::RecordingRequest readRecordingRequest(BodyReader &reader);

/// Start parameter over session default over built-in default, with the two exceptions of protocol 1.5, and
/// checked in the protocol's order. Errors InvalidParameter, UnprocessableParameter.
Result<session::RecordingProperties, ParameterError>
mergeRecording(const session::RecordingRequest &request, const session::RecordingProperties &defaults);

} // namespace ovation::server
