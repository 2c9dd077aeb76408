#pragma once

#include "server/signalling/rpc_reader.h"
#include "server/signalling/wire_json.h"

/// The socket /room of 1.8 (protocol 5.7): what its clients say and hear, where that differs from today's.
/// Pure functions.
namespace ovation::server {

/// Whom a socket speaks with.
enum class Generation { Present, Of18 };

/// A request of that time as one of today: parameters that were not sent yet, and the name of the session
/// instead of its address.
RpcRequest modernRequest(RpcRequest request);
/// A notification of today as one of that time, which called a participant that is gone by `name`.
WireNotification legacyNotification(WireNotification notification);

} // namespace ovation::server
