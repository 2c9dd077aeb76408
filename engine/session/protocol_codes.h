#pragma once

#include "base/errc.h"

namespace ovation::session {

/// The number that signalling sends for a failure (protocol 3.12), or the number of JSON-RPC 2.0 where the
/// message itself was unreadable. 999, "generic", where the protocol has no number. Any thread.
int protocolCode(Errc code);

} // namespace ovation::session
