#pragma once

namespace ovation::server {

/// The reason phrase of an HTTP status (RFC 9110 section 15).
const char *statusText(int status);

} // namespace ovation::server
