#pragma once

#include "base/webrtc_terms.h"
#include "studio.h"

namespace ovation::ui {

/// What the reader of the REST API objects to, as a sentence at the field of a dialog. Parameters that no
/// dialog has keep the sentence that REST clients get. Empty when there is no problem.
QString parameterText(const ParameterProblem &problem);
/// What is wrong with an ICE server, as such a sentence.
QString iceServerText(const IceServer &server);

} // namespace ovation::ui
