#pragma once

#include "base/webrtc_terms.h"

namespace ovation {

enum class IceServerFault {
    None,
    Url,         ///< no address of a STUN or TURN server
    Port,        ///< not from 1 to 65535
    Transport,   ///< said of a STUN server
    Credentials, ///< for a STUN server
    NoCredentials,
    TwoCredentials ///< username and credential, and a secret
};

/// The first thing that is wrong with an ICE server (protocol 1.4).
IceServerFault iceServerFault(const IceServer &server);
/// The same as the end of a sentence; empty when nothing is wrong.
QString iceServerProblem(const IceServer &server);

} // namespace ovation
