#pragma once

#include "server/rest/body_reader.h"
#include "session/properties.h"

namespace ovation::server {

/// Reads the members of protocol 1.5 from a body, checking types and words only (400).
session::RecordingRequest readRecordingRequest(BodyReader &reader);

struct ParameterError {
    int status = 400; ///< 400 or 422
    QString message;
};

/// Start parameter over session default over built-in default, with the two exceptions of protocol 1.5, and
/// checked in the protocol's order.
std::optional<ParameterError> mergeRecording(const session::RecordingRequest &request,
                                             const session::RecordingProperties &defaults,
                                             session::RecordingProperties *merged);

} // namespace ovation::server
