#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The H.264 parameter sets that stand in an SDP (RFC 6184 section 8.1, sprop-parameter-sets). Some senders
/// say them there alone. Pure functions.
namespace ovation::transport {

/// Each set behind its size in four bytes, as files have them; empty when it is not understood, or longer
/// than 4 kB.
std::vector<uint8_t> parameterSetsFrom(std::string_view sprop);
/// What it was made of.
std::string toSprop(std::span<const uint8_t> sets);

} // namespace ovation::transport
